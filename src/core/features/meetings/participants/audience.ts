import { type CommunityChoices, communityChoices } from "../../../services/preferences/own.ts";
import { type Preferences, preferencesOf, readChosen } from "../../../services/preferences/preferences.ts";
import { type Role, ROLES } from "../../../kernel/access/role.ts";
import { ceilingOf, sharingRank } from "../../../kernel/access/sharing.ts";
import { type CommunityDb, sql } from "../../../services/store/store.ts";
import type { Answered } from "./answers.ts";
import { invitedPersons, opensTo } from "./invited.ts";
import { ownLeads } from "../leads.ts";
import type { Meeting } from "../meeting.ts";

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

/** Where people are looked for; `choices` are the community's, where they are known. */
type In = {
  readonly db: CommunityDb;
  readonly community: { readonly id: string };
  readonly choices?: CommunityChoices;
};

/** Everybody to whom a time of a meeting, or for "" any of its times, matters and who may still see it, in order of id: invited, having answered, organising or chairing it. */
export async function audienceOf(where: In, meeting: Meeting, key: string): Promise<Attendee[]> {
  const { db, community } = where;
  const invited = await invitedPersons(db, community.id, meeting.id);
  const answered = await db.rsvp.findMany({
    where: {
      communityId: community.id,
      meetingId: meeting.id,
      ...(key === "" ? {} : { occurrence: { in: ["", key] } }),
    },
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

/** What holds for persons at times of meetings; who has left or is suspended, or may not see the meeting any more, is absent. */
export async function attendeesOf(where: In, wanted: readonly Attending[]): Promise<Map<string, Attendee>> {
  const found = new Map<string, Attendee>();
  if (wanted.length === 0) return found;
  const everybodys = where.choices ?? (await communityChoices(where));
  for (const facts of await factsOf(where, wanted)) {
    const one = wanted[facts.at - 1];
    if (!one || sharingRank(one.meeting.sharing) > sharingRank(ceilingOf(roleOf(facts.role)))) continue;
    const chosen = readChosen(facts.chosen);
    const preferences = preferencesOf(
      { ...chosen, language: facts.language ?? undefined, zone: facts.zone ?? undefined },
      everybodys,
    );
    const leads = chosen.leads ?? ownLeads(one.meeting) ?? preferences.leads;
    found.set(attendingKey(one), {
      personId: facts.personId,
      answered: answeredOf(facts),
      muted: facts.muted,
      preferences,
      leads,
    });
  }
  return found;
}

/** What is known of a person and a time of a meeting; `at` says which of the wanted, from 1. The answer's parts are null where there is none. */
interface Facts extends Pick<Answered, "personId" | "seat" | "note" | "queuedAt" | "offeredUntil"> {
  readonly at: number;
  readonly role: string;
  readonly language: string | null;
  readonly zone: string | null;
  readonly chosen: unknown;
  readonly muted: boolean;
  readonly occurrence: string | null;
  readonly answer: Answered["answer"] | null;
  readonly answeredAt: Date | null;
}

function answeredOf({
  personId,
  occurrence,
  answer,
  seat,
  note,
  answeredAt,
  queuedAt,
  offeredUntil,
}: Facts): Answered | undefined {
  if (occurrence === null || answer === null || answeredAt === null) return undefined;
  return { personId, occurrence, answer, seat, note, answeredAt, queuedAt, offeredUntil };
}

/** Of answers, one about the time itself wins over one about the series. Of the series, one about it wins, else the most willing about one of its times. */
async function factsOf({ db, community }: In, wanted: readonly Attending[]): Promise<Facts[]> {
  const own = sql`r.community_id = p.community_id and r.meeting_id = m.id and r.person_id = p.id`;
  return db.$queryRaw<Facts[]>(sql`
    select w.at::int, p.id as "personId", p.role, p.language, p.zone, p.preferences as chosen, exists (select from mute u
        where u.community_id = p.community_id and u.meeting_id = m.id and u.person_id = p.id and u.occurrence in ('', w.key)) as muted,
      a.occurrence, a.answer, a.seat, a.note, a.answered_at as "answeredAt", a.queued_at as "queuedAt", a.offered_until as "offeredUntil"
    from unnest(${wanted.map((a) => a.meeting.id)}::text[], ${wanted.map((a) => a.key)}::text[], ${wanted.map((a) => a.personId)}::text[])
      with ordinality w (meeting_id, key, person_id, at)
    join meeting m on m.community_id = ${community.id} and m.id = w.meeting_id
    join person p on p.community_id = m.community_id and p.id = w.person_id and p.left_at is null and p.suspended_at is null
    left join lateral (
      select * from (
        select r.* from rsvp r where ${own} and r.occurrence = '' union all
        select r.* from rsvp r where ${own} and r.occurrence = w.key and w.key <> '' union all
        select r.* from rsvp r where ${own} and r.occurrence <> '' and w.key = '') r
      order by (r.occurrence = '') <> (w.key = ''), array_position(array['yes', 'maybe', 'no'], r.answer) limit 1
    ) a on true
    where ${opensTo}`);
}

const roleOf = (role: string): Role => ROLES.find((r) => r === role) ?? "guest";
