import type { Expander } from "../../../services/delivery/sending/expand.ts";
import { planNotice } from "../../../services/delivery/notices/notice.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { answersTo, deadlineOf, timeOfAnswer } from "../participants/answers.ts";
import { joinableUntil } from "../../../services/preferences/late-policy.ts";
import { channelOf, findMeeting } from "../meeting.ts";
import { offerSchema } from "./offer.ts";
import { holdMeeting, settlePlaces } from "./places.ts";
import { inLine } from "../participants/waiting-list.ts";

/** Lets offers lapse whose time is over and passes the places on; when answers are taken no longer, whoever still waits is told so, once. */
export const expandLapse: Expander = async (row, context) => {
  const { db, community, now } = context;
  if (!(await findMeeting(db, community.id, row.subjectId))) return "cancelled";
  const meeting = await holdMeeting(context, row.subjectId);
  const { key } = offerSchema.parse(row.detail);
  const occurrence = timeOfAnswer(meeting, key);
  if (!occurrence || meeting.cancelledAt) return "cancelled";
  await settlePlaces(context, meeting, occurrence);
  if (
    now < deadlineOf(meeting, occurrence) ||
    now > joinableUntil(occurrence.start, occurrence.minutes, context.policy)
  )
    return undefined;
  for (const { personId } of inLine((await answersTo(db, community.id, meeting.id, occurrence.key)).values())) {
    await planNotice(context, {
      person: personId,
      about: "meeting",
      subjectId: meeting.id,
      near: channelOf(meeting),
      occurrence: `${occurrence.key} ${occurrence.start.toISOString()}`,
      problem: problem("rsvp.closed", { title: occurrence.title, when: occurrence.start }),
    });
  }
  return undefined;
};
