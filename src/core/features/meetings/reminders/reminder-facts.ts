import type { DeliveryContext } from "../../../services/delivery/composer.ts";
import type { DropReason, DueRow } from "../../../services/delivery/ledger.ts";
import type { Preferences } from "../../../services/preferences/preferences.ts";
import { type Answered, deadlineOf, mayCome } from "../participants/answers.ts";
import { type Attendee, attendeesOf, attendingKey } from "../participants/audience.ts";
import { joinableUntil } from "../../../services/preferences/late-policy.ts";
import { timeliness } from "./timeliness.ts";
import { type Meeting, WITH_CHANGES } from "../meeting.ts";
import { type Occurrence, occurrenceByKey } from "../occurrence.ts";
import { readSlot } from "./slot.ts";
import { snoozeOf } from "./snooze.ts";

/** A reminder that is right and useful now, with what its words are made of. */
export interface Reminder {
  readonly row: DueRow;
  readonly meeting: Meeting;
  readonly occurrence: Occurrence;
  /** In whole minutes; 0 for on time. */
  readonly late: number;
  /** Whom it is for; absent for a channel. */
  readonly to?: {
    readonly personId: string;
    readonly preferences: Preferences;
    readonly answered: Answered | undefined;
  };
  /** It asks somebody who has not answered. */
  readonly asks: boolean;
}

/** What becomes of a reminder as the meeting, the answers and the preferences are now. */
export type ReminderVerdict =
  | { readonly kind: "useful"; readonly reminder: Reminder }
  | { readonly kind: "drop"; readonly reason: DropReason };

const drop = (reason: DropReason): ReminderVerdict => ({ kind: "drop", reason });

/** Judges reminders, by id of their rows. */
export async function judge(
  rows: readonly DueRow[],
  context: Pick<DeliveryContext, "db" | "community" | "now" | "policy"> & Partial<Pick<DeliveryContext, "choices">>,
): Promise<Map<string, ReminderVerdict>> {
  const { db, community } = context;
  const ids = [...new Set(rows.map((r) => r.subjectId))];
  const meetings = await db.meeting.findMany({
    where: { communityId: community.id, id: { in: ids }, cancelledAt: null },
    include: WITH_CHANGES,
  });
  const byId = new Map(meetings.map((m) => [m.id, m]));
  const timeOf = remembered((meeting: Meeting, key: string) => occurrenceByKey(meeting, key));
  const about = new Map(
    rows.flatMap((row) => {
      const { key, start } = readSlot(row.occurrence);
      const snoozed = snoozeOf(row);
      const meeting = byId.get(row.subjectId);
      const occurrence = meeting && timeOf(meeting, snoozed?.key ?? key);
      // A time that has moved has reminders of its own; what somebody asked for is said of the time as it is now.
      return meeting && occurrence && (snoozed || occurrence.start.getTime() === start.getTime())
        ? [[row.id, { row, meeting, occurrence }] as const]
        : [];
    }),
  );
  const attending = ({ row, meeting, occurrence }: Pick<Reminder, "row" | "meeting" | "occurrence">) => ({
    meeting,
    key: occurrence.key,
    personId: row.personId ?? "",
  });
  const people = await attendeesOf(
    context,
    [...about.values()].filter(({ row }) => row.personId !== null).map(attending),
  );
  return new Map(
    rows.map((row) => {
      const one = about.get(row.id);
      return [row.id, one ? verdictOf(one, people.get(attendingKey(attending(one))), context) : drop("cancelled")];
    }),
  );
}

/** Computed once for each meeting and key: many are reminded of the same. */
function remembered<T>(compute: (meeting: Meeting, key: string) => T): typeof compute {
  const known = new Map<string, T>();
  return (meeting, key) => {
    const both = `${meeting.id} ${key}`;
    const found = known.get(both);
    if (found !== undefined) return found;
    const computed = compute(meeting, key);
    known.set(both, computed);
    return computed;
  };
}

function verdictOf(
  about: Pick<Reminder, "row" | "meeting" | "occurrence">,
  person: Attendee | undefined,
  { now, policy }: Pick<DeliveryContext, "now" | "policy">,
): ReminderVerdict {
  const { row, occurrence } = about;
  const timely = timeliness({ start: occurrence.start, minutes: occurrence.minutes, dueAt: row.dueAt }, now, policy);
  // One that quiet hours or a snooze put off is on time, and may still come too late to be of use.
  if (timely.kind === "pointless" || now > joinableUntil(occurrence.start, occurrence.minutes, policy))
    return drop("late");
  const late = timely.kind === "late" ? timely.minutes : 0;
  if (row.personId === null) return { kind: "useful", reminder: { ...about, late, asks: false } };
  return person ? verdictFor(person, { ...about, late }, now) : drop("withheld");
}

function verdictFor(person: Attendee, about: Omit<Reminder, "to" | "asks">, now: Date): ReminderVerdict {
  const { row, meeting, occurrence } = about;
  if (person.muted) return drop("muted");
  if (person.preferences.tell !== "direct") return drop("unwanted");
  if (person.answered && !mayCome(person.answered)) return drop("declined");
  // A question that was put off is a reminder to whoever has answered since, or can answer no longer.
  const [answered, over] = [person.answered !== undefined, now >= deadlineOf(meeting, occurrence)];
  const asks = isAsk(row) && !(snoozeOf(row) && (answered || over));
  if (asks && answered) return drop("nothing");
  if (asks && over) return drop("late");
  return {
    kind: "useful",
    reminder: {
      ...about,
      asks,
      to: { personId: person.personId, preferences: person.preferences, answered: person.answered },
    },
  };
}

/** Whether a reminder asks for an answer. */
export const isAsk = ({ detail }: Pick<DueRow, "detail">): boolean =>
  typeof detail === "object" && detail !== null && "ask" in detail;
