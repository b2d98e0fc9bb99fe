import { z } from "zod";
import { moveRows, unplan } from "../../../services/delivery/planning/change-planned.ts";
import { accountsOf } from "../../../services/delivery/planning/accounts.ts";
import { deliveryKey, OPEN, type LedgerRow, targetOf } from "../../../services/delivery/ledger.ts";
import { type DeliveryPlanning, planDelivery } from "../../../services/delivery/planning/plan.ts";
import type { Target } from "../../../kernel/access/target.ts";
import { type Db, sql } from "../../../services/store/store.ts";
import { channelOf, type Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import { slotText } from "./slot.ts";
import { WAITS, type Wait } from "./snooze-times.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

// `key` is that of the time as it is now: it follows a meeting that moves (series/kept-by-time.ts), which the row's occurrence does not.
const snoozeSchema = z.object({
  snooze: z.object({ key: z.string(), wait: z.enum(WAITS), of: z.string().optional() }),
});

/** What a reminder that somebody asked for again is about; undefined for the other reminders. */
export function snoozeOf({ detail }: Pick<LedgerRow, "detail">): z.output<typeof snoozeSchema>["snooze"] | undefined {
  return snoozeSchema.safeParse(detail).data?.snooze;
}

/** A reminder that a person asks for again. */
export interface Snooze {
  readonly meeting: Meeting;
  readonly occurrence: Occurrence;
  readonly person: string;
  readonly wait: Wait;
  /** When it is to come. */
  readonly at: Date;
  /** The id of the ledger's row that was put off, where it was one of theirs. */
  readonly of?: string | undefined;
  /** Where the person is now: told there, where nothing better is known. */
  readonly here: Target;
}

/**
 * Plans one reminder for a person at the moment they asked for, and returns its row. Asked for twice – the same of the same
 * reminder, or within the same minute – it is one. It goes to the account where the reminder that was put off was said, else
 * to where they are reminded of that meeting.
 */
export async function planSnooze(
  planning: DeliveryPlanning,
  { meeting, occurrence, person, wait, at, of, here }: Snooze,
): Promise<LedgerRow> {
  const { db, community, now } = planning;
  // Two presses at once follow each other.
  await db.$queryRaw(sql`select 1 from person where community_id = ${community.id} and id = ${person} for update`);
  const own = { communityId: community.id, kind: "reminder", subjectId: meeting.id, personId: person };
  const open = await db.delivery.findMany({
    where: { ...own, state: { in: OPEN }, dueAt: { gt: now } },
    orderBy: { dueAt: "asc" },
  });
  const same = open.find((row) => {
    const snoozed = snoozeOf(row);
    if (snoozed?.key !== occurrence.key) return false;
    return (
      (of !== undefined && snoozed.of === of && snoozed.wait === wait) ||
      Math.abs(row.dueAt.getTime() - at.getTime()) < MINUTE_MS
    );
  });
  if (same) return same;
  const shown = of === undefined ? null : await db.delivery.findFirst({ where: { ...own, id: of } });
  const accounts = shown ? undefined : await accountsOf(planning, [person], { near: channelOf(meeting) });
  const to = shown ? targetOf(shown) : (accounts?.get(person) ?? { ...here, address: "direct" });
  const asked = shown !== null && typeof shown.detail === "object" && shown.detail !== null && "ask" in shown.detail;
  const minute = `${at.toISOString().slice(0, 16)}Z`;
  const lead = Math.max(0, Math.round((occurrence.start.getTime() - Date.parse(minute)) / MINUTE_MS));
  const text = `${slotText({ key: occurrence.key, start: occurrence.start, lead })} snooze ${minute}`;
  const detail = {
    snooze: { key: occurrence.key, wait, ...(shown ? { of: shown.id } : {}) },
    ...(asked ? { ask: 0 } : {}),
  };
  const planned = { subjectId: meeting.id, occurrence: text, to, person, dueAt: at, detail };
  await planDelivery(planning, { kind: "reminder", ...planned });
  const key = deliveryKey("reminder", meeting.id, text, person);
  return db.delivery.findUniqueOrThrow({ where: { communityId_key: { communityId: community.id, key } } });
}

/** Takes a reminder back that a person asked for again: nothing was said, so nothing is left of it. False where it is said already, or being said. */
export async function takeBackSnooze(
  { db, community }: Pick<DeliveryPlanning, "db" | "community">,
  person: string,
  id: string,
): Promise<boolean> {
  const where = { communityId: community.id, id, personId: person, kind: "reminder" };
  const row = await db.delivery.findFirst({ where });
  if (!row || !snoozeOf(row)) return false;
  return unplan({ db, community }, id);
}

const WAITING = sql`kind = 'reminder' and detail->'snooze' is not null and (state in ('planned', 'claimed') or (state = 'dropped' and reason = 'cancelled'))`;

/** Keys of the times of a meeting of which somebody asked to be reminded again. */
export async function snoozedKeys(db: Db, community: string, meetingId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ key: string }[]>(sql`
    select distinct detail->'snooze'->>'key' as key from delivery where community_id = ${community} and subject_id = ${meetingId} and ${WAITING}`);
  return rows.map(({ key }) => key);
}

/** Lets reminders that were asked for again follow their times to other keys, of another meeting too. */
export async function moveSnoozes(
  db: Db,
  community: string,
  { from, to, keys }: { readonly from: string; readonly to: string; readonly keys: ReadonlyMap<string, string> },
): Promise<void> {
  await moveRows({ db, community: { id: community } }, { from, to, path: ["snooze", "key"], keys, which: WAITING });
}
