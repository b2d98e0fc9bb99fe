import type { Context } from "../../../kernel/commands/command.ts";
import { channelFacts } from "../../../services/delivery/channel.ts";
import { deliveryKey } from "../../../services/delivery/ledger.ts";
import { leadsText } from "../../../services/preferences/leads.ts";
import { time } from "../../../kernel/views/build.ts";
import type { Rich } from "../../../kernel/views/model.ts";
import { communityLeads, ownLeads } from "../leads.ts";
import { channelOf, type Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import { isOpenThere } from "../channel-visibility.ts";
import { readSlot, slotText } from "./slot.ts";
import { asCommunity } from "../../../services/store/store.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

/** Of which time the next reminder is; nothing where none follows. */
async function following(
  { db, community, t, format }: Pick<Context, "db" | "community" | "t" | "format">,
  meeting: Meeting,
): Promise<Rich> {
  const wave = await db.delivery.findFirst({
    where: { communityId: community.id, kind: "wave", subjectId: meeting.id, state: "planned" },
    orderBy: { dueAt: "asc" },
  });
  if (!wave) return [];
  const { start, lead } = readSlot(wave.occurrence);
  return ["\n", t("meeting.reminder.following", { span: format.span(lead), when: format.inZone(start, meeting.zone) })];
}

/** When the channel is reminded of a meeting, and what became of the reminders of its current time. */
export async function reminderWords(
  { db, community, t, format, now }: Pick<Context, "db" | "community" | "t" | "format" | "now">,
  meeting: Meeting,
  { key, start }: Occurrence,
): Promise<Rich> {
  const leads = ownLeads(meeting) ?? (await communityLeads({ db, community }));
  if (leads.length === 0) return [t("meeting.reminder.off")];
  if (!(await isOpenThere({ db, community }, meeting)))
    return [t("meeting.reminder.persons", { leads: leadsText(leads, format.language) })];
  // What became of a reminder in a channel is told to whoever may see the meeting.
  return asCommunity({ db }, "figures", (whole) =>
    channelWords({ db: whole.db, community, t, format, now }, meeting, { key, start }, leads),
  );
}

async function channelWords(
  { db, community, t, format, now }: Pick<Context, "db" | "community" | "t" | "format" | "now">,
  meeting: Meeting,
  { key, start }: Pick<Occurrence, "key" | "start">,
  leads: readonly number[],
): Promise<Rich> {
  const { name } = await channelFacts({ db, community }, channelOf(meeting));
  const keys = leads.map((lead) =>
    deliveryKey("reminder", meeting.id, slotText({ key, start, lead }), channelOf(meeting)),
  );
  const rows = await db.delivery.findMany({
    where: { communityId: community.id, key: { in: keys } },
    orderBy: { dueAt: "desc" },
  });
  const [last] = rows;
  const own: Rich =
    last?.state === "sent" && last.settledAt
      ? ["\n", t("meeting.reminder.sent"), " ", time(last.settledAt)]
      : last && (last.state === "failed" || last.reason === "late")
        ? ["\n", t("meeting.reminder.unsent")]
        : leads.every((lead) => start.getTime() - lead * MINUTE_MS <= now.getTime()) && start > now
          ? [
              "\n",
              t("meeting.reminder.none", { span: format.span(Math.min(...leads)) }),
              ...(await following({ db, community, t, format }, meeting)),
            ]
          : [];
  return [t("meeting.reminder.channel", { leads: leadsText(leads, format.language), channel: `#${name}` }), ...own];
}
