import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { actions, ask, list, muted, strong, text, time } from "../../../kernel/views/build.ts";
import type { Block } from "../../../kernel/views/model.ts";
import type { Mine } from "../../../services/people/mine.ts";
import { ownLooks } from "../own-looks.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

const DAYS = 30;
const MOST = 8;

/** Who opened the private fields of the caller's own contact lately; where no contact is theirs, the way to one. */
async function ownCardBlocks(context: Context): Promise<Block[]> {
  const { now, t } = context;
  const found = await ownLooks(context, { since: new Date(now.getTime() - DAYS * DAY_MS), most: MOST });
  if (!found) return missing(context);
  const { looks, total } = found;
  const heading = text(strong(t("contact.own")));
  if (total === 0) return [heading, muted(t("contact.own.none", { days: DAYS }))];
  return [
    heading,
    text(t("contact.own.looks", { days: DAYS, count: total })),
    list(looks.map(({ at, name }) => [time(at), " – ", name ?? t("contact.own.somebody")])),
    ...(total > looks.length ? [muted(t("contact.own.more", { count: total - looks.length }))] : []),
  ];
}

/** The way to one for a member who has none. */
const missing = ({ caller, t }: Context): Block[] =>
  caller.personId === undefined || !atLeast(caller.role, "member")
    ? []
    : [
        text(strong(t("contact.own"))),
        text(t("contact.own.missing")),
        actions(ask(t("title.contact.join"), "contact me", {})),
      ];

/** What people are shown of their own contact. */
export const ownCard: Mine = { blocks: ownCardBlocks };
