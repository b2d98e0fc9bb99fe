import { planNotice } from "../../../services/delivery/notices/notice.ts";
import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { atLeast } from "../../../kernel/access/role.ts";
import { moderatorIds } from "../../../services/people/moderators.ts";
import { sql } from "../../../services/store/store.ts";
import { countExposed } from "./count-exposed.ts";
import { actions, run, strong, text } from "../../../kernel/views/build.ts";
import type { Alert } from "../../../services/review/alert.ts";
import { plainly } from "../../../services/delivery/describing.ts";
import type { NoticeAbout } from "../../../services/delivery/notices/notice-about.ts";
import type { Chore } from "../../../services/chores/chore.ts";
import { eachCommunity } from "../../../services/chores/each-community.ts";

/**
 * Plans to tell everybody who moderates the community that conclusions could be read by more people than their meetings are
 * for, where nobody has seen to them: each person once for ever, on whatever account. Whoever left before they were told is
 * told when they are back.
 */
export async function tellModerators(planning: DeliveryPlanning): Promise<void> {
  const { community } = planning;
  const { total, posted } = await countExposed(planning);
  if (total === 0) return;
  const told = await toldBefore(planning);
  for (const person of await moderatorIds(planning)) {
    if (told.has(person)) continue;
    await planNotice(planning, {
      person,
      about: "exposure",
      subjectId: community.id,
      occurrence: "",
      problem: problem("exposure.told", { total, posted }),
      near: { platform: "", space: "" },
    });
  }
}

async function toldBefore({ db, community }: DeliveryPlanning): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ person: string }[]>(sql`
    select d.detail->>'person' as person from delivery d
    where d.community_id = ${community.id} and d.subject_id = ${community.id} and d.kind = 'notice' and d.detail->>'about' = 'exposure'
      and not (d.state = 'dropped' and d.reason = 'cancelled')`);
  return new Set(rows.map(({ person }) => person));
}

/** That conclusions could be read by more people than their meetings are for. */
export const exposedAlert: Alert = async (context) => {
  const { t } = context;
  const { total } = await countExposed(context);
  return total === 0
    ? []
    : [text(strong(t("exposure.title", { total }))), actions(run(t("exposure.show"), "conclusion exposed", {}))];
};

/** Notices to moderators that conclusions could be read by too many; their subject is the community. */
export const exposureNotices = {
  describe: plainly("deliveries.what.notice.exposure"),
  lead: (_community, t) => run(t("exposure.show"), "conclusion exposed", {}),
  async pointless(role, context) {
    if (!atLeast(role, "moderator")) return "cancelled";
    return (await countExposed(context)).total === 0 ? "nothing" : undefined;
  },
} satisfies NoticeAbout;

/** Tells moderators of conclusions that could be read by too many. */
export const exposures: Chore = {
  name: "exposures",
  cron: "47 * * * *",
  run: (parts) => eachCommunity(parts, tellModerators),
};
