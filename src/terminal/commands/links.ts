import { z } from "zod";
import { chosen } from "../../adapters/console/terminal-session.ts";
import type { AuditEntry } from "../../core/kernel/ports/audit-entry.ts";
import { type Problem, UserError } from "../../core/kernel/errors/errors.ts";
import { appendAudit } from "../../core/services/audit/audit.ts";
import type { DeliveryPlanning } from "../../core/services/delivery/planning/plan.ts";
import { confirmLink } from "../../core/services/people/linking/confirm-link.ts";
import { accountOf, accountText } from "../../core/services/people/linking/link.ts";
import { MOST_LINKS } from "../../core/services/people/linking/links-alert.ts";
import { linksToSee } from "../../core/services/people/linking/links-of.ts";
import { undoLink } from "../../core/services/people/linking/undo-link.ts";
import { EXIT } from "../io/io.ts";
import { type CliContext, cliCommand } from "./cli-command.ts";
import { all } from "./tick.ts";

const args = z.object({
  community: z.string().optional(),
  confirm: z.string().optional(),
  undo: z.string().optional(),
});

/** Lists links of accounts that wait to be confirmed or can be undone; confirms or undoes one: for whoever is the only administrator, and where none is left. */
export const links = cliCommand(args, async ({ product, t }, { community, confirm, undo }, io) => {
  const every = await all(product.store);
  const change = confirm ?? undo;
  if (change !== undefined) {
    await changed(product, chosen(every, community).id, change, confirm !== undefined);
    io.out(t(confirm === undefined ? "terminal.links.undone" : "terminal.links.confirmed"));
    return EXIT.done;
  }
  for (const { id, slug } of community === undefined ? every : [chosen(every, community)]) {
    const now = product.clock.now();
    const { waits, undoable } = await product.store.asCommunity(id, "linking", (db) =>
      linksToSee({ db, community: { id }, now }, MOST_LINKS),
    );
    if (waits.length + undoable.length === 0) io.out(t("terminal.links.none", { slug }));
    for (const link of [...waits, ...undoable])
      io.out(
        t(link.state === "joined" ? "terminal.links.waits" : "terminal.links.undoable", {
          slug,
          id: link.id,
          name: link.person.name,
          accounts: `${accountText(accountOf(link, "maker"))} + ${accountText(accountOf(link, "asker"))}`,
        }),
      );
  }
  return EXIT.done;
});

function changed(
  { store, clock, ids, seal, catalogue }: CliContext["product"],
  community: string,
  link: string,
  confirms: boolean,
): Promise<void> {
  return store.asCommunity(community, "linking", async (db) => {
    const at: DeliveryPlanning = { db, community: { id: community }, now: clock.now(), ids };
    const found: { readonly entry: AuditEntry } | Problem = confirms
      ? await confirmLink(at, link, undefined)
      : await undoLink({ ...at, seal, catalogue }, link);
    if ("code" in found) throw new UserError(found);
    await appendAudit({ db, seal }, community, undefined, at.now, [found.entry]);
  });
}
