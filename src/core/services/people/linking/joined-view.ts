import type { Context } from "../../../kernel/commands/command.ts";
import { atLeast } from "../../../kernel/access/role.ts";
import { actions, fields, muted, run, text, time } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { ownAccounts } from "../own-accounts.ts";
import { known } from "../role-by-standing.ts";
import { OPERATOR_CONFIRMS } from "./link.ts";
import type { Joined } from "./join-persons.ts";

/** For who agreed: what two became, which accounts are limited and who confirms them, and how to part them again. */
export async function joinedView(
  at: Pick<Context, "db" | "community" | "t" | "format" | "caller">,
  { person, limited, administrators, until }: Joined,
): Promise<View> {
  const { t, format } = at;
  const role = known(person.role);
  return {
    title: t("me.link.done"),
    tone: "good",
    blocks: [
      fields(
        [t("me.name"), person.name],
        [t("me.role"), t(`role.${role}`)],
        [t("me.accounts"), format.all(await ownAccounts(at, person.id))],
      ),
      text(t("me.link.done.what")),
      ...(limited
        ? [text(administrators > 0 ? t("me.link.limits") : t("me.link.limits.sole", { operator: OPERATOR_CONFIRMS }))]
        : []),
      muted(t("person.links.until"), " ", time(until, "date")),
      actions(...(atLeast(role, "member") ? [run(t("me.show"), "me", {})] : []), run(t("me.unlink"), "me unlink", {})),
    ],
  };
}
