import { z } from "zod";
import { chosen } from "../../adapters/console/terminal-session.ts";
import { UserError } from "../../core/kernel/errors/errors.ts";
import { appendAudit } from "../../core/services/audit/audit.ts";
import { makeAdministrator } from "../../core/services/people/make-administrator.ts";
import { type Candidate, whoAdministers } from "../../core/services/people/who-administers.ts";
import { EXIT } from "../io/io.ts";
import { type CliContext, cliCommand } from "./cli-command.ts";
import { all } from "./tick.ts";

const args = z.object({ community: z.string().optional(), make: z.string().optional() });

/** Says who administers each community, and who could; makes somebody an administrator: where nobody is left who can give that role. */
export const admin = cliCommand(args, async ({ product, t }, { community, make }, io) => {
  const every = await all(product.store);
  if (make !== undefined) {
    const { id, slug } = chosen(every, community);
    io.out(t("terminal.admin.made", { name: await made(product, id, make), slug }));
    return EXIT.done;
  }
  for (const { id, slug } of community === undefined ? every : [chosen(every, community)]) {
    const { admins, others } = await product.store.asCommunity(id, "operating", (db) =>
      whoAdministers({ db, community: { id } }),
    );
    if (admins.length === 0) io.out(t("terminal.admin.none", { slug }));
    for (const one of admins) io.out(t("terminal.admin.is", { slug, ...told(one) }));
    for (const one of others) io.out(t("terminal.admin.could", { slug, role: t(`role.${one.role}`), ...told(one) }));
  }
  return EXIT.done;
});

const told = ({ id, name, accounts, seenAt }: Candidate) => ({
  ...{ id, name, accounts: accounts.join(", ") },
  seen: seenAt?.toISOString().slice(0, 10) ?? "-",
});

function made({ store, clock, ids, seal }: CliContext["product"], community: string, typed: string): Promise<string> {
  return store.asCommunity(community, "operating", async (db) => {
    const now = clock.now();
    const found = await makeAdministrator({ db, community: { id: community }, now, ids }, typed);
    if ("code" in found) throw new UserError(found);
    await appendAudit({ db, seal }, community, undefined, now, [found.entry]);
    return found.name;
  });
}
