import { communityChoices } from "../preferences/own.ts";
import { type Preferences, preferencesOf, readChosen } from "../preferences/preferences.ts";
import { type Role, ROLES } from "../people/role.ts";
import { ceilingOf, sharingRank } from "../sharing.ts";
import { type Db, sql } from "../store/store.ts";
import type { Answered } from "./answers.ts";
import { invitedPersons, shutOut } from "./invited.ts";
import { ownLeads } from "./leads.ts";
import type { Meeting } from "./meeting.ts";

/** Somebody to whom a time of a meeting matters. */
export interface Attendee {
  readonly personId: string;
  /** Undefined where they have not answered. */
  readonly answered: Answered | undefined;
  /** "Stop reminding me of this." */
  readonly muted: boolean;
  readonly preferences: Preferences;
  /** Minutes before the meeting at which they are reminded: their own choice, else the meeting's, else the community's. */
  readonly leads: readonly number[];
}

/** A person and a time of a meeting. */
export interface Attending {
  readonly meeting: Meeting;
  /** The occurrence's key. */
  readonly key: string;
  readonly personId: string;
}

type In = { readonly db: Db; readonly community: { readonly id: string } };

/** Everybody to whom a time of a meeting, or for "" any of its times, matters and who may still see it, in order of id: invited, having answered, organising or chairing it. */
export async function audienceOf(where: In, meeting: Meeting, key: string): Promise<Attendee[]> {
  const { db, community } = where;
  const invited = await invitedPersons(db, community.id, meeting.id);
  const answered = await db.rsvp.findMany({
    where: { communityId: community.id, meetingId: meeting.id, ...(key === "" ? {} : { occurrence: { in: ["", key] } }) },
    select: { personId: true },
  });
  const own = [meeting.organiserId, meeting.chairId].filter((id) => id !== null);
  const ids = [...new Set([...invited, ...answered.map((a) => a.personId), ...own])].sort();
  const attendees = await attendeesOf(
    where,
    ids.map((personId) => ({ meeting, key, personId })),
  );
  return ids.flatMap((personId) => attendees.get(attendingKey({ meeting, key, personId })) ?? []);
}

/** A pair of those as a text, by which `attendeesOf` answers. */
export const attendingKey = ({
  meeting,
  key,
  personId,
}: {
  readonly meeting: { readonly id: string };
  readonly key: string;
  readonly personId: string;
}): string => `${meeting.id} ${key} ${personId}`;

/** What holds for persons at times of meetings; who has left, or may not see the meeting any more, is absent. */
export async function attendeesOf(where: In, wanted: readonly Attending[]): Promise<Map<string, Attendee>> {
  const { db, community } = where;
  const found = new Map<string, Attendee>();
  if (wanted.length === 0) return found;
  const persons = await db.person.findMany({
    where: { communityId: community.id, id: { in: [...new Set(wanted.map((a) => a.personId))] }, leftAt: null },
    select: { id: true, role: true, language: true, zone: true, preferences: true },
  });
  const byId = new Map(persons.map((p) => [p.id, p]));
  const out = await shutOut(
    db,
    community.id,
    wanted.map((a) => a.meeting.id),
    wanted.map((a) => a.personId),
  );
  const answers = await answersOf(where, wanted);
  const mutes = await mutesOf(where, wanted);
  const everybodys = await communityChoices(where);
  for (const one of wanted) {
    const person = byId.get(one.personId);
    if (!person || out.has(`${one.meeting.id} ${person.id}`) || sharingRank(one.meeting.sharing) > sharingRank(ceilingOf(roleOf(person.role)))) continue;
    const chosen = readChosen(person.preferences);
    const preferences = preferencesOf({ ...chosen, language: person.language ?? undefined, zone: person.zone ?? undefined }, everybodys);
    const leads = chosen.leads ?? ownLeads(one.meeting) ?? preferences.leads;
    const key = attendingKey(one);
    found.set(key, { personId: person.id, answered: answers.get(key), muted: mutes.has(key), preferences, leads });
  }
  return found;
}

const pairs = (wanted: readonly Attending[]) => sql`unnest(${wanted.map((a) => a.meeting.id)}::text[], ${wanted.map((a) => a.key)}::text[],
  ${wanted.map((a) => a.personId)}::text[]) w (meeting_id, key, person_id)`;

/** Their answers; one about the time itself wins over one about the series. Of the series, one about it wins, else the most willing about one of its times. */
async function answersOf({ db, community }: In, wanted: readonly Attending[]): Promise<Map<string, Answered>> {
  const rows = await db.$queryRaw<(Answered & { attending: string })[]>(sql`
    select distinct on (w.meeting_id, w.key, w.person_id) w.meeting_id || ' ' || w.key || ' ' || w.person_id as attending, r.person_id as "personId", r.occurrence, r.answer,
      r.seat, r.note, r.answered_at as "answeredAt", r.queued_at as "queuedAt", r.offered_until as "offeredUntil"
    from ${pairs(wanted)} join rsvp r on r.community_id = ${community.id} and r.meeting_id = w.meeting_id and r.person_id = w.person_id
      and (w.key = '' or r.occurrence in ('', w.key))
    order by w.meeting_id, w.key, w.person_id, (r.occurrence = '') <> (w.key = ''), array_position(array['yes', 'maybe', 'no'], r.answer)`);
  return new Map(rows.map(({ attending, ...answered }) => [attending, answered]));
}

/** Who wants to hear nothing more of it. */
async function mutesOf({ db, community }: In, wanted: readonly Attending[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ attending: string }[]>(sql`
    select distinct w.meeting_id || ' ' || w.key || ' ' || w.person_id as attending
    from ${pairs(wanted)} join mute m on m.community_id = ${community.id} and m.meeting_id = w.meeting_id and m.person_id = w.person_id
      and m.occurrence in ('', w.key)`);
  return new Set(rows.map(({ attending }) => attending));
}

const roleOf = (role: string): Role => ROLES.find((r) => r === role) ?? "guest";
