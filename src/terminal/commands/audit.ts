import { z } from "zod";
import { chosen } from "../../adapters/console/terminal-session.ts";
import { verifyAudit } from "../../core/services/audit/verify.ts";
import { EXIT } from "../io/io.ts";
import { all } from "./tick.ts";
import { cliCommand } from "./cli-command.ts";

const args = z.object({ community: z.string().optional(), json: z.boolean().optional() });

/** Recomputes the audit chain of a community, or of every one, and prints its length and head; 1 where a chain is broken. */
export const auditVerify = cliCommand(args, async ({ product, t }, { community, json }, io) => {
  const every = await all(product.store);
  const wanted = community === undefined ? every : [chosen(every, community)];
  let whole = true;
  for (const { id, slug } of wanted) {
    const verdict = await product.store.asCommunity(id, "auditing", (db) => verifyAudit(db, id));
    whole &&= verdict.whole;
    if (json) io.out(JSON.stringify({ community: slug, ...verdict }));
    else if (verdict.whole) io.out(t("terminal.audit.whole", { slug, links: verdict.links, head: verdict.head }));
    else io.out(t("terminal.audit.broken", { slug, at: verdict.at }));
  }
  if (wanted.length === 0) io.err(t("terminal.community.none"));
  return whole ? EXIT.done : EXIT.refused;
});
