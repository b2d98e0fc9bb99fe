import { sql, type Sql } from "../store/store.ts";
import { type LookingUp, peopleBehind, pseudonymsIn, pseudonymsOfPerson } from "./persons/people-behind.ts";
import type { NamedPerson } from "./persons/pseudonym.ts";

/** One look at private fields. */
export interface FieldLook {
  readonly at: Date;
  /** Who looked; null where nobody is known. */
  readonly name: string | null;
  /** Their id; null where nobody is known. */
  readonly person: string | null;
}

/** Looks at the private fields of contacts since then, the newest first, but for those of one person; so many at most, and how many there are. */
export async function looksAt(
  { db, seal, community }: LookingUp & { readonly community: { readonly id: string } },
  contacts: readonly string[],
  { since, except, most }: { readonly since: Date; readonly except: string; readonly most: number },
): Promise<{ readonly looks: readonly FieldLook[]; readonly total: number }> {
  const own = [...(await pseudonymsOfPerson({ db, seal }, community.id, except)), except];
  // Through an index of its own (audit_look_idx).
  const rows = await db.$queryRaw<{ readonly at: Date; readonly actor: string | null; readonly total: number }[]>(sql`
    select a.at, a.actor_id as actor, (count(*) over ())::int as total from audit a
    where a.community_id = ${community.id} and a.action = 'contact.look' and a.subject = any(${contacts.map((id) => `contact:${id}`)}::text[])
      and a.at >= ${since} and coalesce(a.actor_id, '') <> all(${own}::text[]) order by a.at desc, a.seq desc limit ${most}`);
  const actors = rows.flatMap(({ actor }) => actor ?? []);
  const people = await peopleBehind({ db, seal }, community.id, actors);
  const persons = await db.person.findMany({
    where: { communityId: community.id, id: { in: [...people.values(), ...actors] } },
    select: { id: true, name: true },
  });
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  const byWhom = (actor: string | null) => {
    const person = actor === null ? null : (people.get(actor) ?? actor);
    const name = person === null ? undefined : names.get(person);
    return name === undefined ? { person: null, name: null } : { person, name };
  };
  return { looks: rows.map(({ at, actor }) => ({ at, ...byWhom(actor) })), total: rows[0]?.total ?? 0 };
}

/** Who looked at the private fields of a contact lately, by their pseudonyms, and those of the reader. */
export interface LatelyLooked {
  readonly actors: readonly string[];
  readonly names: readonly NamedPerson[];
}

/** That since a moment as a value of a statement, in jsonb: it is read with each card. `contact` is the id. A contact is looked at by few within a day. */
export const latelyLooked = (contact: Sql, since: Date): Sql =>
  sql`(select to_jsonb(l) from looked_lately('contact:' || ${contact}, ${since}::timestamptz) l)`;

/** Whether a person, who is the reader, is among those who looked. */
export async function isAmong(
  { actors, names }: LatelyLooked,
  person: string,
  { seal, community }: Pick<LookingUp, "seal"> & { readonly community: { readonly id: string } },
): Promise<boolean> {
  if (actors.length === 0) return false;
  const own = new Set([...(await pseudonymsIn(seal, community.id, person, names)), person]);
  return actors.some((actor) => own.has(actor));
}

/** Somebody who looks at private fields. */
export interface FieldLooker {
  readonly person: string;
  readonly name: string;
  /** At those of how many contacts. */
  readonly contacts: number;
}

/** Who has looked at the private fields of so many contacts since then, or more; those who have left apart. */
export async function lookers(
  { db, seal, community }: LookingUp & { readonly community: { readonly id: string } },
  since: Date,
  least: number,
): Promise<FieldLooker[]> {
  // Through the same index.
  const rows = await db.$queryRaw<{ readonly actor: string; readonly subjects: readonly string[] }[]>(sql`
    select a.actor_id as actor, array_agg(distinct a.subject) as subjects from audit a
    where a.community_id = ${community.id} and a.action = 'contact.look' and a.at >= ${since} and a.actor_id is not null group by a.actor_id`);
  const people = await peopleBehind(
    { db, seal },
    community.id,
    rows.map(({ actor }) => actor),
  );
  const looked = new Map<string, Set<string>>();
  for (const { actor, subjects } of rows) {
    const person = people.get(actor) ?? actor;
    looked.set(person, new Set([...(looked.get(person) ?? []), ...subjects]));
  }
  const many = [...looked].filter(([, subjects]) => subjects.size >= least);
  const persons = await db.person.findMany({
    where: { communityId: community.id, id: { in: many.map(([id]) => id) }, leftAt: null },
    select: { id: true, name: true },
    orderBy: { id: "asc" },
  });
  return persons.map(({ id, name }) => ({ person: id, name, contacts: looked.get(id)?.size ?? 0 }));
}
