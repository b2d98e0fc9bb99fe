import type { Context } from "../../../kernel/commands/command.ts";
import { planNotice } from "../../../services/delivery/notices/notice.ts";
import { dropPlanned } from "../../../services/delivery/planning/plan.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { channelOf, type Meeting } from "../meeting.ts";
import type { Whole } from "../../../services/store/store.ts";

type In = Whole<Pick<Context, "db" | "community" | "now" | "ids" | "caller">>;

const CODE = "meeting.organiser.you";

type Runs = Pick<Meeting, "organiserId" | "chairId">;

/** Who runs a meeting, for columns that are written while whoever changes it still does. */
export const runsIt = ({ organiserId, chairId }: Runs): Runs => ({ organiserId, chairId });

/** Says who organises and chairs a meeting from now on. It comes last of a change: whoever makes it may have no right to make more of it then. */
export async function transferOrganiser(
  { db, community }: Pick<In, "db" | "community">,
  id: string,
  runs: Runs,
): Promise<void> {
  await db.meeting.update({ where: { communityId_id: { communityId: community.id, id } }, data: runsIt(runs) });
}

/** Tells the new organiser of a meeting, unless that is who made them it. What an earlier one was still to be told is not said any more. */
export async function tellOrganiser(at: In, meeting: Meeting, was: string | null): Promise<void> {
  const { db, community, now, caller } = at;
  if (meeting.organiserId === was) return;
  await dropPlanned({ db, community, now }, "notice", meeting.id, "cancelled", { occurrence: CODE });
  if (meeting.organiserId === null || meeting.organiserId === caller.personId) return;
  await planNotice(at, {
    ...{
      person: meeting.organiserId,
      about: "meeting",
      subjectId: meeting.id,
      near: channelOf(meeting),
      occurrence: String(meeting.sequence),
    },
    problem: problem(CODE, { title: meeting.title, by: caller.name, when: meeting.startsAt }),
  });
}
