import { z } from "zod";
import { wordAnew } from "../../../services/delivery/planning/change-planned.ts";
import { accountsOf } from "../../../services/delivery/planning/accounts.ts";
import { OPEN, targetOf } from "../../../services/delivery/ledger.ts";
import { type Planned, type DeliveryPlanning, planDeliveries } from "../../../services/delivery/planning/plan.ts";
import type { Target } from "../../../kernel/access/target.ts";
import { endOfHours } from "../../../services/preferences/hours.ts";
import { isAnnounced } from "../announce.ts";
import { type Attendee, audienceOf } from "../participants/audience.ts";
import { whenToTellOf } from "./grace.ts";
import { type Readable, readableAs, whoCouldSee } from "./as-it-was.ts";
import { channelOf, type Meeting } from "../meeting.ts";
import { isOpenThere } from "../channel-visibility.ts";
import { type KnownAttendance, knownOf, knownSchema, wasMoved } from "../facts/known.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** What a change is about, as the ledger keeps it. */
export const changeSchema = z.object({
  key: z.string(),
  was: knownSchema,
  /** What was said to be so instead. */
  said: knownSchema.optional(),
  /** The series in which that time goes on, where it is gone from its own. */
  continued: z.string().optional(),
  /** Who could read what it was; absent in rows from before this was kept. */
  readable: z.object({ sharing: z.string(), openTo: z.number() }).optional(),
});
export type ChangeDetail = z.output<typeof changeSchema>;

/** A change as it is planned. */
export interface MeetingChange {
  /** Which time; "" for the series. */
  readonly key: string;
  /** What people know. */
  readonly was: KnownAttendance;
  /** Who could see that, where the change is also one of who may see the meeting. */
  readonly readable?: Readable;
  /** It is about that time and those after it: who was told of any is told. */
  readonly series?: true;
  /** The series in which that time goes on now. */
  readonly continued?: Meeting;
  /** A channel that is told of it otherwise. */
  readonly toldIn?: Target;
  /** The person who made it, and knows. */
  readonly by?: string;
}

/**
 * Plans that everybody who was told of a meeting is told what changed, once: the channels and persons that were reminded
 * of it, those who said that they come and, where it moved, those who declined. Several changes that follow each other are
 * told as one. Who could not see the meeting as it was is told nothing: it is new to them. False where nobody is to be told.
 */
export async function planChange(
  planning: DeliveryPlanning,
  meeting: Meeting,
  { key, was, series, continued, toldIn, by, readable }: MeetingChange,
): Promise<boolean> {
  const { now } = planning;
  const is = continued ? knownOf(continued, "", now) : knownOf(meeting, key, now);
  const announced = await isAnnounced(planning, meeting);
  const told = await toldOf(planning, meeting, series ? "" : key);
  const before = readable ?? (await readableAs(planning, meeting));
  const detail = {
    key,
    was,
    readable: { sharing: before.sharing, openTo: before.openTo },
    ...(continued ? { continued: continued.id } : {}),
  };
  const about = {
    kind: "change",
    subjectId: meeting.id,
    occurrence: `${key} ${meeting.sequence} ${now.toISOString()}`,
    detail,
    // Who counts on a meeting is told that there is none, whatever whoever cancels it has told others today.
    ...(isCancelled(meeting, was, is, now) ? { uncounted: true as const } : {}),
  } as const;
  const due = await whenToTellOf(planning, meeting.id, [was.start, is.start]);
  const channel = channelOf(meeting);
  const planned: Planned[] = told.channels
    .concat(
      announced || told.channels.some((c) => same(c, channel)) || !(await isOpenThere(planning, meeting))
        ? []
        : [channel],
    )
    .filter((c) => !toldIn || !same(c, toldIn))
    .map((to) => ({ ...about, to, dueAt: due }));
  const audience = continued ? await audienceOf(planning, continued, "") : await audienceOf(planning, meeting, key);
  const knew = await whoCouldSee(
    planning,
    before,
    audience.map((a) => a.personId),
  );
  const persons = audience.filter(
    (a) => a.personId !== by && knew.has(a.personId) && wantsToKnow(a, told.persons, wasMoved(was, is)),
  );
  const accounts = await accountsOf(
    planning,
    persons.map((a) => a.personId),
    { near: channel },
  );
  for (const attendee of persons) {
    const to = accounts.get(attendee.personId);
    if (to)
      planned.push({ ...about, to, person: attendee.personId, dueAt: dueFor(attendee, due, [was.start, is.start]) });
  }
  const waiting = await waitingChanges(planning, meeting, key);
  await planDeliveries(
    planning,
    planned.filter((p) => !waiting.has(p.person ?? addressOf(p.to))),
  );
  return planned.length > 0;
}

/** Whether a meeting does not take place any more, or one of its times within a day. */
const isCancelled = (meeting: Meeting, was: KnownAttendance, is: KnownAttendance, now: Date): boolean =>
  meeting.cancelledAt !== null ||
  (is.start === null && was.start !== null && Date.parse(was.start) < now.getTime() + DAY_MS);

const addressOf = (to: Target) => `${to.platform} ${to.space} ${to.address} ${to.recipient}`;
const same = (a: Target, b: Target) => addressOf(a) === addressOf(b);

/** Channels and persons to whom something was said of that time, or of any where it is about the series. */
async function toldOf(
  { db, community }: DeliveryPlanning,
  meeting: Meeting,
  key: string,
): Promise<{ channels: Target[]; persons: Set<string> }> {
  const rows = await db.delivery.findMany({
    where: {
      communityId: community.id,
      subjectId: meeting.id,
      kind: { in: ["announcement", "reminder", "change"] },
      state: { in: ["sent", "sending"] },
      ...(key === "" ? {} : { OR: [{ kind: "announcement" }, { occurrence: { startsWith: `${key} ` } }] }),
    },
    distinct: ["platform", "spaceId", "address", "recipient"],
  });
  const channels = rows.filter((r) => r.address === "channel").map(targetOf);
  return { channels, persons: new Set(rows.flatMap((r) => r.personId ?? [])) };
}

function wantsToKnow(
  { personId, answered, muted, preferences }: Attendee,
  told: ReadonlySet<string>,
  moved: boolean,
): boolean {
  if (answered?.answer === "no") return moved && !muted && preferences.tell === "direct";
  if (answered) return true;
  return told.has(personId) && !muted && preferences.tell === "direct";
}

/** At the end of their quiet hours, where that is before the meeting, as it was and as it is. */
function dueFor({ preferences: { quiet, zone } }: Attendee, due: Date, starts: readonly (string | null)[]): Date {
  const end = quiet === undefined ? undefined : endOfHours(quiet, due, zone);
  return end && starts.every((s) => s === null || Date.parse(s) > end.getTime()) ? end : due;
}

/** Who is about to be told of an earlier change of the same: they hear of both at once. What is being worded is worded anew. */
async function waitingChanges(
  { db, community }: DeliveryPlanning,
  meeting: Meeting,
  key: string,
): Promise<Set<string>> {
  await wordAnew({ db, community }, "change", meeting.id, key);
  const rows = await db.delivery.findMany({
    where: {
      communityId: community.id,
      subjectId: meeting.id,
      kind: "change",
      state: { in: OPEN.filter((s) => s !== "sending") },
      detail: { path: ["key"], equals: key },
    },
  });
  return new Set(rows.map((r) => r.personId ?? addressOf(targetOf(r))));
}
