import type { Context } from "../../../kernel/commands/command.ts";
import type { LedgerRow } from "../../../services/delivery/ledger.ts";
import { changeSchema } from "../changes/change.ts";
import { type Meeting, WITH_CHANGES } from "../meeting.ts";
import { occurrenceByKey } from "../occurrence.ts";
import { isAsk } from "../reminders/reminder-facts.ts";
import { readSlot } from "../reminders/slot.ts";
import { snoozeOf } from "../reminders/snooze.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

/** What a person was told of meetings, or was to be told by now. */
export interface SentReminder {
  readonly row: LedgerRow;
  readonly what: "reminder" | "ask" | "snooze" | "change" | "offer" | "places";
  readonly about: { readonly title: string; readonly start: Date | undefined };
  /** Their quiet hours had put it off. */
  readonly quiet: boolean;
}

const KINDS = ["reminder", "change", "offer", "places"] as const;
// Years of weekly meetings with several reminders each.
const MOST = 2_000;

/** Ids of the ledger's rows by which a person was told something of meetings, or was to be by now; the newest first. */
export async function sentReminderIds(
  { db, community, now }: Pick<Context, "db" | "community" | "now">,
  personId: string,
): Promise<string[]> {
  const rows = await db.delivery.findMany({
    where: {
      communityId: community.id,
      personId,
      kind: { in: [...KINDS] },
      OR: [{ dueAt: { lte: now } }, { settledAt: { not: null } }],
    },
    orderBy: [{ dueAt: "desc" }, { id: "desc" }],
    select: { id: true },
    take: MOST,
  });
  return rows.map(({ id }) => id);
}

/** What those rows told, in that order; of meetings that they may not see any more, nothing. */
export async function sentReminders(
  { db, community }: Pick<Context, "db" | "community">,
  ids: readonly string[],
): Promise<SentReminder[]> {
  const rows = new Map(
    (await db.delivery.findMany({ where: { communityId: community.id, id: { in: [...ids] } } })).map((r) => [r.id, r]),
  );
  const subjects = [...new Set([...rows.values()].map((r) => r.subjectId))];
  const meetings = await db.meeting.findMany({
    where: { communityId: community.id, id: { in: subjects } },
    include: WITH_CHANGES,
  });
  const byId = new Map(meetings.map((m) => [m.id, m]));
  return ids.flatMap((id): SentReminder[] => {
    const row = rows.get(id);
    const meeting = row && byId.get(row.subjectId);
    return meeting ? [{ row, what: whatOf(row), about: aboutOf(row, meeting), quiet: wasPutOff(row) }] : [];
  });
}

function whatOf(row: LedgerRow): SentReminder["what"] {
  if (row.kind === "reminder") return snoozeOf(row) ? "snooze" : isAsk(row) ? "ask" : "reminder";
  return KINDS.find((kind) => kind === row.kind) ?? "reminder";
}

function aboutOf(row: LedgerRow, meeting: Meeting): SentReminder["about"] {
  const key = row.kind === "change" ? changeSchema.safeParse(row.detail).data?.key : row.occurrence.split(" ")[0];
  const time = key === undefined || key === "" ? undefined : occurrenceByKey(meeting, key);
  const start = row.kind === "reminder" && !snoozeOf(row) ? readSlot(row.occurrence).start : time?.start;
  return { title: time?.title ?? meeting.title, start };
}

/** A reminder that is due later than its lead says was put off to the end of quiet hours. */
function wasPutOff(row: LedgerRow): boolean {
  if (row.kind !== "reminder" || snoozeOf(row)) return false;
  const { start, lead } = readSlot(row.occurrence);
  return row.dueAt.getTime() - (start.getTime() - lead * MINUTE_MS) >= MINUTE_MS;
}
