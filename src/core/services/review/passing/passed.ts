import type { Context } from "../../../kernel/commands/command.ts";
import { actions, item, items, muted, run, strong, text, time } from "../../../kernel/views/build.ts";
import { showButton } from "../../../kernel/views/entry-button.ts";
import type { View } from "../../../kernel/views/model.ts";
import { pageOf } from "../../../kernel/views/page.ts";
import { sql } from "../../store/store.ts";
import type { Alert } from "../alert.ts";
import { describeAll } from "../describe.ts";
import { REOPEN_DAYS } from "../reopen.ts";
import { LAST_STEP } from "../steps.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** Days for which moderators are told of what passed without them. */
const TOLD_DAYS = 7;
const MOST = 200;

interface Passed {
  readonly id: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly at: Date;
  readonly by: string | null;
}

type At = Pick<Context, "db" | "community" | "now">;

/** The condition that an entry `i` passed without review in so many days, and stands. */
const passed = ({ community, now }: At, days: number) =>
  sql`i.community_id = ${community.id} and i.decision = 'approved' and i.decided_by_id is null
    and i.decided_at > ${new Date(now.getTime() - days * DAY_MS)} and ${LAST_STEP} = 'trusted'`;

/** Those, the latest first. */
const passedIn = (at: At, days: number): Promise<Passed[]> =>
  at.db.$queryRaw<Passed[]>(sql`
    select i.id, i.subject_kind as "subjectKind", i.subject_id as "subjectId", i.decided_at as at, p.name as by
    from review_item i left join person p on p.community_id = i.community_id and p.id = i.submitted_by_id
    where ${passed(at, days)} order by i.decided_at desc, i.id desc limit ${MOST}`);

/** How many these are. */
async function countPassed(at: At, days: number): Promise<number> {
  const [row] = await at.db.$queryRaw<{ count: number }[]>(
    sql`select count(*)::int as count from review_item i where ${passed(at, days)}`,
  );
  return row?.count ?? 0;
}

/** Moderators are told how much passed without them, with the way to it. */
export const passedAlert: Alert = async (context) => {
  const { t } = context;
  const count = await countPassed(context, TOLD_DAYS);
  if (count === 0) return [];
  return [text(t("review.passed.count", { count })), actions(run(t("review.passed.show"), "review passed", {}))];
};

/** A page of what passed without review and can still be taken back, each with the way to its entry. */
export async function passedView(context: Context, at: number): Promise<View> {
  const { t, catalogue } = context;
  const found = await passedIn(context, REOPEN_DAYS);
  const described = await describeAll(catalogue, context, found);
  const { shown, turns, where } = pageOf(found, at, "review passed", {}, t);
  return {
    title: t("title.review.passed"),
    blocks: [
      ...(found.length === 0
        ? [text(t("review.passed.none", { days: REOPEN_DAYS }))]
        : [muted(t("review.passed.why"))]),
      items(
        ...shown.flatMap((one) => {
          const about = described(one);
          if (!about) return [];
          const who = t("review.by", { name: one.by ?? t("review.history.somebody") });
          return [item([strong(about.title), `\n${who} · `, time(one.at, "relative")], showButton(t, about.title, "review show", { item: one.id }))]; // biome-ignore format: one line
        }),
      ),
      ...where,
      actions(...turns, run(t("review.list"), "review list", {})),
    ],
  };
}
