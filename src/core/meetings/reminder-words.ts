import type { Context } from "../command.ts";
import { channelFacts } from "../delivery/channel.ts";
import { deliveryKey } from "../delivery/ledger.ts";
import type { Moment } from "../time/moment.ts";
import { time } from "../view/build.ts";
import type { Rich } from "../view/model.ts";
import { channelOf, type Meeting } from "./meeting.ts";
import { waitingReminder } from "./plan-reminder.ts";

/** What becomes or became of the reminder of a meeting's current time, and of which time the next one is. */
export async function reminderWords(
  { db, community, t, format }: Pick<Context, "db" | "community" | "t" | "format">,
  meeting: Meeting,
  current: Moment,
): Promise<Rich> {
  const span = format.span(meeting.remindMinutes);
  const { name } = await channelFacts({ db, community }, channelOf(meeting));
  const waiting = await waitingReminder({ db, community }, meeting);
  if (waiting?.start.getTime() === new Date(current.at).getTime()) return [t("meeting.reminder.before", { span, channel: `#${name}` })];
  const key = deliveryKey("reminder", meeting.id, current.local, channelOf(meeting));
  const row = await db.delivery.findUnique({ where: { communityId_key: { communityId: community.id, key } } });
  const own: Rich =
    row?.state === "sent" && row.settledAt
      ? [t("meeting.reminder.sent"), " ", time(row.settledAt)]
      : row
        ? [t("meeting.reminder.unsent")]
        : [t("meeting.reminder.none", { span })];
  return waiting ? [...own, "\n", t("meeting.reminder.following", { span, when: format.inZone(waiting.start, meeting.zone) })] : own;
}
