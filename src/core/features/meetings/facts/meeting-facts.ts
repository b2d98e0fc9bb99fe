import type { Sharing } from "../../../kernel/access/sharing.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";
import type { Db } from "../../../services/store/store.ts";
import { invitationOf } from "../participants/invitation.ts";
import type { Invited } from "../participants/invited.ts";
import { ownLeads } from "../leads.ts";
import type { Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";

/** Everything about a meeting that people decide, as it is at one of its times. */
export interface MeetingFacts {
  readonly title: string;
  /** When that time begins, on the wall clock of `zone`. */
  readonly local: string;
  readonly zone: string;
  readonly minutes: number;
  readonly rule: string | null;
  readonly place: string | null;
  readonly link: string | null;
  readonly agenda: string | null;
  readonly languages: readonly string[];
  readonly sharing: Sharing;
  readonly capacity: number | null;
  readonly rsvpMinutes: number;
  /** Null for the community's. */
  readonly leads: readonly number[] | null;
  readonly organiserId: string | null;
  readonly chairId: string | null;
  readonly invited: readonly Invited[];
  /** Ids of resources. */
  readonly documents: readonly string[];
  /** Since when those who answer are named in the channel; null where they are only counted. */
  readonly namesSince: Date | null;
}

/** What each fact of a meeting is called. */
export const FACT_LABELS: Readonly<Record<keyof MeetingFacts, Label>> = {
  title: "meeting.title",
  local: "meeting.when",
  zone: "meeting.zone",
  minutes: "meeting.length",
  rule: "meeting.repeats",
  place: "meeting.place",
  link: "meeting.link",
  agenda: "meeting.agenda",
  languages: "meeting.languages",
  sharing: "meeting.sharing",
  capacity: "meeting.capacity",
  rsvpMinutes: "meeting.deadline",
  leads: "meeting.reminder",
  organiserId: "meeting.organiser",
  chairId: "meeting.chair",
  invited: "meeting.invited",
  documents: "meeting.documents",
  namesSince: "meeting.names",
};

/** Facts that one time of a series can have for itself. */
export const OWN_FACTS = [
  "title",
  "local",
  "minutes",
  "place",
  "link",
  "agenda",
] as const satisfies readonly (keyof MeetingFacts)[];

/** The facts of a meeting at one of its times; of the series itself where there is none. */
export async function factsOf(
  db: Db,
  community: string,
  meeting: Meeting,
  time: Occurrence | undefined,
): Promise<MeetingFacts> {
  const where = { communityId: community, meetingId: meeting.id };
  const documents = await db.meetingDocument.findMany({ where, orderBy: { resourceId: "asc" } });
  return factsAt(meeting, time, {
    invited: await invitationOf(db, community, meeting.id),
    documents: documents.map((d) => d.resourceId),
  });
}

/** The same, where its invitation and its documents are known. */
export function factsAt(
  meeting: Pick<Meeting, "startsLocal" | (keyof Meeting & keyof MeetingFacts)>,
  time: Occurrence | undefined,
  { invited, documents }: Pick<MeetingFacts, "invited" | "documents">,
): MeetingFacts {
  const { zone, rule, languages, capacity, rsvpMinutes, organiserId, chairId, namesSince } = meeting;
  const { title, minutes, place, link, agenda } = time ?? meeting;
  const [sharing, leads] = [meeting.sharing as Sharing, ownLeads(meeting) ?? null];
  return {
    ...{ title, local: time?.local ?? meeting.startsLocal, zone, minutes, rule, place, link, agenda },
    ...{ languages, sharing, capacity, rsvpMinutes, leads, organiserId, chairId, namesSince },
    invited,
    documents,
  };
}

/** Names of the facts in which two differ. */
export function differing(a: MeetingFacts, b: MeetingFacts): (keyof MeetingFacts)[] {
  return (Object.keys(a) as (keyof MeetingFacts)[]).filter(
    (name) => JSON.stringify(sorted(a[name])) !== JSON.stringify(sorted(b[name])),
  );
}

const sorted = (value: MeetingFacts[keyof MeetingFacts]) =>
  Array.isArray(value) ? value.map((v: unknown) => JSON.stringify(v)).sort() : value;
