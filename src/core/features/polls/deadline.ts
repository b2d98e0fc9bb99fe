import { planNotice } from "../../services/delivery/notices/notice.ts";
import { dropPlanned, type DeliveryPlanning } from "../../services/delivery/planning/plan.ts";
import { problem } from "../../kernel/errors/errors.ts";
import { channelOfPoll, type Poll } from "./poll.ts";

/** Plans that whoever organises a poll is asked, once, to close it when its deadline has passed; nothing for one without. */
export async function planAsking(planning: DeliveryPlanning, poll: Poll): Promise<void> {
  if (!poll.closesAt || !poll.organiserId) return;
  await planNotice(planning, {
    person: poll.organiserId,
    about: "poll",
    subjectId: poll.id,
    occurrence: poll.closesAt.toISOString(),
    problem: problem("poll.ended.ask", { title: poll.title }),
    near: channelOfPoll(poll),
    at: poll.closesAt,
  });
}

/** Nobody is asked to close what is closed. */
export function dropAsking(planning: DeliveryPlanning, poll: Pick<Poll, "id">): Promise<void> {
  return dropPlanned(planning, "notice", poll.id, "cancelled");
}
