import type { DeliveryPlanning } from "../../services/delivery/planning/plan.ts";
import { fold } from "../../kernel/text/fold.ts";
import type { Target } from "../../kernel/access/target.ts";
import type { Sharing } from "../../kernel/access/sharing.ts";
import { Prisma } from "../../services/store/rows.ts";
import { occurrences } from "../../kernel/time/recurrence.ts";
import { fileMeetings } from "./document.ts";
import { writeDocuments } from "./history/snapshot.ts";
import { writeInvitation } from "./participants/invitation.ts";
import type { Invited } from "./participants/invited.ts";
import { type Meeting, recurrenceOf, WITH_CHANGES } from "./meeting.ts";
import { causeQuestions } from "./reminders/cause-questions.ts";
import { planWaves } from "./reminders/plan-waves.ts";
import { MINUTE_MS } from "../../kernel/time/units.ts";

/** Longest title and place, in characters; longest meeting, in minutes. */
export const TITLE_MAX = 120;
export const PLACE_MAX = 200;
export const AGENDA_MAX = 2_000;
export const LENGTH_MAX = 31 * 24 * 60;

/** A meeting as it is given to be scheduled; texts are clean. */
export interface MeetingInput {
  readonly title: string;
  /** First occurrence: its wall clock reading in `zone`, YYYY-MM-DDTHH:MM, and its instant. */
  readonly startsLocal: string;
  readonly zone: string;
  readonly startsAt: Date;
  readonly minutes: number;
  /** Value of an RFC 5545 RRULE; absent for a single meeting. */
  readonly rule?: string;
  readonly place?: string;
  readonly link?: string;
  readonly agenda?: string;
  /** ISO 639 codes. */
  readonly languages?: readonly string[];
  readonly sharing?: Sharing;
  readonly capacity?: number;
  /** Minutes before each time until which answers are taken. */
  readonly rsvpMinutes?: number;
  /** Minutes before each time at which it is reminded of; absent for the community's. */
  readonly leads?: readonly number[];
  readonly organiserId?: string;
  readonly chairId?: string;
  /** Those who answer are named in the channel from then on. */
  readonly namesSince?: Date;
  readonly uid?: string;
  readonly invited?: readonly Invited[];
  /** Ids of resources. */
  readonly documents?: readonly string[];
  /** Where it was made, and where reminders go. */
  readonly channel: Target;
}

/** Stores a meeting, makes it findable and plans its reminders; none where they would be due already and nothing follows. Throws UserError where whoever schedules it may invite no more people today. */
export async function scheduleMeeting(planning: DeliveryPlanning, input: MeetingInput): Promise<Meeting> {
  const { db, community, now, ids } = planning;
  const meeting = await db.meeting.create({
    data: {
      communityId: community.id,
      id: ids.next(),
      createdAt: now,
      ...columnsOf(input),
      namesSince: input.namesSince ?? null,
    },
    include: WITH_CHANGES,
  });
  if (input.invited) await writeInvitation(db, community.id, meeting.id, [...input.invited]);
  if (input.documents) await writeDocuments(db, community.id, meeting.id, input.documents);
  await fileMeetings(db, community.id);
  await planWaves(planning, [meeting]);
  await causeQuestions(planning, meeting);
  return meeting;
}

/** A meeting's columns that its input decides. */
export function columnsOf(input: MeetingInput) {
  const { title, startsLocal, zone, startsAt, minutes, rule, leads, languages, channel } = input;
  return {
    title,
    folded: fold(title),
    startsLocal,
    zone,
    startsAt,
    minutes,
    rule: rule ?? null,
    endsAt: endOf({ startsLocal, zone, rule: rule ?? null, startsAt, minutes }),
    place: input.place ?? null,
    link: input.link ?? null,
    agenda: input.agenda ?? null,
    languages: [...(languages ?? [])],
    sharing: input.sharing ?? "green",
    capacity: input.capacity ?? null,
    rsvpMinutes: input.rsvpMinutes ?? 0,
    leads: leads === undefined ? Prisma.DbNull : [...leads],
    organiserId: input.organiserId ?? null,
    chairId: input.chairId ?? null,
    uid: input.uid ?? null,
    platform: channel.platform,
    spaceId: channel.space,
    channel: channel.recipient,
  };
}

// A series of more times than this counts as one that goes on for ever: `endsAt` only spares queries to look at what is over.
const MOST_TIMES = 5_000;

/** When the last time by its rule has ended; null where it goes on for ever. Times that moved or were added are not looked at. */
export function endOf(meeting: Pick<Meeting, "startsLocal" | "zone" | "rule" | "startsAt" | "minutes">): Date | null {
  const { rule, startsAt, minutes } = meeting;
  const bounded = rule === null || /(?:^|;)(?:UNTIL|COUNT)=/i.test(rule);
  const times = bounded
    ? occurrences(recurrenceOf(meeting), { after: new Date(startsAt.getTime() - 1).toISOString(), limit: MOST_TIMES })
    : [];
  const last = times.at(-1);
  if (!bounded || times.length === MOST_TIMES) return null;
  return new Date((last ? Date.parse(last.at) : startsAt.getTime()) + minutes * MINUTE_MS);
}
