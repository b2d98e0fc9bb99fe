import type { Whole } from "../../store/store.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { actions, fields, list, run, text } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import type { Link } from "../../store/rows.ts";
import { known } from "../role-by-standing.ts";
import { canBeUndone } from "./link.ts";
import { linkedAccounts } from "./linked-accounts.ts";
import { partsOf } from "./links-of.ts";
import { partedFrom } from "./parted-person.ts";

/** What parting two would do: whose which accounts are then, in which role, what goes and what stays; with the button of that command that does it. */
export async function partView(
  context: Whole<Context>,
  link: Link,
  command: "me unlink" | "person part",
): Promise<View> {
  const { db, community, t, format, now } = context;
  const remaining = await db.person.findUniqueOrThrow({
    where: { communityId_id: { communityId: community.id, id: link.personId } },
  });
  const parted = await partedFrom(context, link, remaining);
  const accounts = await linkedAccounts(context, link);
  const goes = canBeUndone(link, now)
    ? t("me.unlink.goes", { parted: parted.name, count: await partsOf(context, link.id) })
    : t("me.unlink.late", { name: remaining.name });
  return {
    title: t("me.unlink.ask", { parted: parted.name, name: remaining.name }),
    tone: "danger",
    blocks: [
      fields(
        [t("me.unlink.accounts", { parted: parted.name }), format.all(accounts)],
        [t("me.unlink.role", { parted: parted.name }), t(`role.${known(parted.role)}`)],
      ),
      list([[goes], [t("me.unlink.stays", { name: remaining.name })], [t("me.unlink.cannot")]]),
      text(t("me.unlink.again")),
      actions(run(t("me.unlink.do"), command, { link: link.id, confirm: true }, { weight: "danger", place: "here" })),
    ],
  };
}
