import { type Preferences, preferencesOf, readChosen } from "../preferences/preferences.ts";
import { type Role, ROLES } from "../people/role.ts";
import { ceilingOf, sharingRank } from "../sharing.ts";
import { communityChoices } from "../preferences/own.ts";
import { type Db, sql } from "../store/store.ts";
import { type Answered, answersTo, answersToAny } from "./answers.ts";
import { invitedPersons } from "./invited.ts";
import { ownLeads } from "./leads.ts";
import type { Meeting } from "./meeting.ts";

/** Somebody to whom a time of a meeting matters: invited, having answered, organising or chairing it. */
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

type In = { readonly db: Db; readonly community: { readonly id: string } };

/** Everybody to whom a time of a meeting, or for "" any of its times, matters and who may still see it, in order of id. */
export async function audienceOf({ db, community }: In, meeting: Meeting, key: string): Promise<Attendee[]> {
  const answers = await (key === "" ? answersToAny(db, community.id, meeting.id) : answersTo(db, community.id, meeting.id, key));
  const invited = await invitedPersons(db, community.id, meeting.id);
  const own = [meeting.organiserId, meeting.chairId].filter((id) => id !== null);
  const ids = [...new Set([...invited, ...answers.keys(), ...own])].sort();
  const persons = await db.person.findMany({
    where: { communityId: community.id, id: { in: ids }, leftAt: null },
    select: { id: true, role: true, language: true, zone: true, preferences: true },
    orderBy: { id: "asc" },
  });
  const mutes = await mutedBy(db, community.id, meeting.id, key);
  const everybodys = await communityChoices({ db, community });
  const meetings = ownLeads(meeting);
  return persons
    .filter(({ role }) => sharingRank(meeting.sharing) <= sharingRank(ceilingOf(roleOf(role))))
    .map(({ id, language, zone, preferences }) => {
      const chosen = readChosen(preferences);
      const held = preferencesOf({ ...chosen, language: language ?? undefined, zone: zone ?? undefined }, everybodys);
      return { personId: id, answered: answers.get(id), muted: mutes.has(id), preferences: held, leads: chosen.leads ?? meetings ?? held.leads };
    });
}

/** Who wants to hear nothing more of a time of a meeting. */
export async function mutedBy(db: Db, community: string, meetingId: string, key: string): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    select person_id as id from mute where community_id = ${community} and meeting_id = ${meetingId} and occurrence in ('', ${key})`);
  return new Set(rows.map(({ id }) => id));
}

const roleOf = (role: string): Role => ROLES.find((r) => r === role) ?? "guest";
