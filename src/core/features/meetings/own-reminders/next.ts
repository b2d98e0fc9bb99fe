import type { Context } from "../../../kernel/commands/command.ts";
import { latePolicy } from "../../../services/preferences/own.ts";
import { deadlineOf } from "../participants/answers.ts";
import { type Attendee, attendeesOf, attendingKey } from "../participants/audience.ts";
import { occurrencesForPerson } from "../participants/occurrences-for-person.ts";
import { type ListedOccurrence, listOccurrences } from "../list-occurrences.ts";
import { judge } from "../reminders/reminder-facts.ts";
import { snoozeOf } from "../reminders/snooze.ts";
import { dueFor, isReminded, MOST_ASKED, timesAsked } from "../reminders/whom-to-remind.ts";
import { asCommunity } from "../../../services/store/store.ts";
import { DAY_MS, MINUTE_MS } from "../../../kernel/time/units.ts";

/** A reminder that is to come, as things are now. */
export interface Coming {
  readonly at: Date;
  readonly title: string;
  /** When the meeting begins. */
  readonly start: Date;
  /** It asks whether they come; or they asked for it themselves. */
  readonly kind: "reminder" | "ask" | "snooze";
}

/** How far ahead reminders are looked for, and how much later the meeting may be: the earliest reminder is four weeks before. */
const AHEAD = 60 * DAY_MS;
const LONGEST = 28 * DAY_MS;

/** The next reminders that a person gets by direct message: those that are planned for them already, and those that will be by their answers and choices of now. */
export async function nextReminders(context: Context, personId: string, most: number): Promise<Coming[]> {
  const found = [...(await planned(context, personId)), ...(await toBePlanned(context, personId))];
  return found.sort((a, b) => a.at.getTime() - b.at.getTime()).slice(0, most);
}

/** Put off by the person, or to the end of their quiet hours. */
async function planned(context: Context, personId: string): Promise<Coming[]> {
  const { db, community, now } = context;
  const rows = await db.delivery.findMany({
    where: { communityId: community.id, personId, kind: "reminder", state: "planned", dueAt: { gt: now } },
  });
  const policy = await latePolicy(context);
  const verdicts = await asCommunity(context, "planning", (whole) => judge(rows, { ...whole, policy }));
  return rows.flatMap((row): Coming[] => {
    const verdict = verdicts.get(row.id);
    if (verdict?.kind !== "useful") return [];
    const { occurrence, asks } = verdict.reminder;
    return [
      {
        at: row.dueAt,
        title: occurrence.title,
        start: occurrence.start,
        kind: snoozeOf(row) ? "snooze" : asks ? "ask" : "reminder",
      },
    ];
  });
}

async function toBePlanned(context: Context, personId: string): Promise<Coming[]> {
  const { db, community, now } = context;
  const listed = await listOccurrences(db, community.id, now, new Date(now.getTime() + AHEAD + LONGEST));
  const own = await occurrencesForPerson(context, listed);
  const mine = listed.filter(({ meeting, key }) => own.has(`${meeting.id} ${key}`));
  const attending = ({ meeting, key }: ListedOccurrence) => ({ meeting, key, personId });
  const attendees = await asCommunity(context, "planning", (whole) => attendeesOf(whole, mine.map(attending)));
  const due = mine.flatMap((time) => {
    const attendee = attendees.get(attendingKey(attending(time)));
    return attendee && isReminded(attendee, time.meeting)
      ? attendee.leads.map((lead) => ({ time, attendee, at: before(time, lead) }))
      : [];
  });
  const inTime = due
    .filter(({ at }) => at > now && at.getTime() <= now.getTime() + AHEAD)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const asked = await timesAsked(context, [...new Set(inTime.map(({ time }) => time.meeting.id))], personId);
  const more = new Map<string, number>();
  return inTime.flatMap(({ time, attendee, at }): Coming[] => {
    const { meeting, title, start } = time;
    if (!attendee.answered) {
      const times = more.get(meeting.id) ?? asked(meeting.id, personId);
      if (times >= MOST_ASKED || at >= deadlineOf(meeting, time)) return [];
      more.set(meeting.id, times + 1);
    }
    return [{ at: dueFor(attendee, at, time, at), title, start, kind: attendee.answered ? "reminder" : "ask" }];
  });
}

const before = ({ start }: Pick<ListedOccurrence, "start">, lead: Attendee["leads"][number]) =>
  new Date(start.getTime() - lead * MINUTE_MS);
