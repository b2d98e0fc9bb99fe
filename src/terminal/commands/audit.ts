import { z } from "zod";
import { chosen } from "../../adapters/console/terminal-session.ts";
import { acceptUnsigned } from "../../core/services/audit/accept-unsigned.ts";
import { type NotedHeads, readNotes } from "../../core/services/audit/notes/read-notes.ts";
import { type ChainVerdict, verifyAudit } from "../../core/services/audit/verify.ts";
import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { EXIT } from "../io/io.ts";
import { all } from "./tick.ts";
import { type CliContext, cliCommand } from "./cli-command.ts";

const args = z.object({
  community: z.string().optional(),
  /** What was noted outside of the database, in base64. */
  notes: z.string().optional(),
  json: z.boolean().optional(),
});

/** Checks the audit chain of a community, or of every one, and prints its length and head; 1 where a chain is broken, or holds what neither is signed nor was accepted. */
export const auditVerify = cliCommand(args, async ({ product, t }, { community, notes, json }, io) => {
  const every = await all(product.store);
  const wanted = community === undefined ? every : [chosen(every, community)];
  const noted = notedIn(notes);
  let good = true;
  for (const { id, slug } of wanted) {
    const verdict = await verdictOf(product, id, noted.get(id));
    good &&= verdict.whole && verdict.accepted;
    if (json) io.out(JSON.stringify({ community: slug, ...verdict }));
    else for (const line of verdictLines(verdict, slug, product.seal.sealing(), t)) io.out(line);
  }
  if (wanted.length === 0) io.err(t("terminal.community.none"));
  return good ? EXIT.done : EXIT.refused;
});

/** Takes what nothing signs for what was there before entries were signed; once after the upgrade that brought that. */
export const auditAccept = cliCommand(args, async ({ product, t }, { community }, io) => {
  const every = await all(product.store);
  const { seal, clock } = product;
  let good = true;
  for (const { id, slug } of community === undefined ? every : [chosen(every, community)]) {
    const links = await product.store.asCommunity(id, "auditing", (db) =>
      acceptUnsigned({ db, seal }, id, clock.now()),
    );
    good &&= links !== undefined;
    if (links === undefined) io.err(t("terminal.audit.broken.accept", { slug }));
    else io.out(links === 0 ? t("terminal.audit.nothing", { slug }) : t("terminal.audit.accepted", { slug, links }));
  }
  return good ? EXIT.done : EXIT.refused;
});

/** How the chain of a community stands; also by what was noted elsewhere, where something was. */
export function verdictOf(
  { store, seal }: Pick<CliContext["product"], "store" | "seal">,
  community: string,
  noted?: ReadonlyMap<number, string>,
): Promise<ChainVerdict> {
  return store.asCommunity(community, "auditing", (db) => verifyAudit({ db, seal }, community, noted));
}

function notedIn(base64: string | undefined): NotedHeads {
  if (base64 === undefined) return new Map();
  const read = readNotes(Buffer.from(base64, "base64").toString("utf8"));
  if (!read) throw new UserError(problem("terminal.audit.notes"));
  return read;
}

/** What an operator is told of that; `sealing` is the key that seals now. */
export function verdictLines(verdict: ChainVerdict, slug: string, sealing: string, t: Translate): string[] {
  if (!verdict.whole) return [t(`terminal.audit.broken.${verdict.why}`, { slug, at: verdict.at })];
  const { links, head, first, unsigned, since, accepted, key } = verdict;
  const more = [
    ...(first > 1 ? [t("terminal.audit.cut", { first })] : []),
    ...(since ? [t("terminal.audit.unsigned", { unsigned, date: since.toISOString() })] : []),
    ...(accepted ? [] : [t("terminal.audit.accept")]),
    ...(key !== undefined && key !== sealing ? [t("terminal.audit.older", { key, sealing })] : []),
  ];
  return [t("terminal.audit.whole", { slug, links, head }), ...more.map((line) => `  ${line}`)];
}
