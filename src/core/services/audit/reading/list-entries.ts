import { joinSql, sql } from "../../store/store.ts";
import { type LookingUp, peopleBehind, pseudonymsOfPerson } from "../persons/people-behind.ts";

/** What a list is limited to. */
export interface EntryFilter {
  /** The id of a person who did it, or to whom it was done. */
  readonly person?: string;
  /** What was done: one of these. */
  readonly actions?: readonly string[];
  /** What it is about: "meeting:k3…", or the id alone. */
  readonly subject?: string;
  readonly since?: Date;
  /** Before that moment. */
  readonly until?: Date;
}

/** An entry, everybody under their id again: those of whom nobody can say any more are left under their pseudonym. */
export interface LogEntry {
  readonly seq: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly action: string;
  readonly subject: string;
  readonly detail: unknown;
}

/** A community's entries that fit, the newest first. */
export async function listEntries(
  at: LookingUp,
  community: string,
  filter: EntryFilter,
  most: number,
): Promise<LogEntry[]> {
  const conditions = [
    sql`a.community_id = ${community}`,
    ...(filter.person === undefined ? [] : [about(await namesOf(at, community, filter.person))]),
    ...(filter.actions === undefined ? [] : [sql`a.action = any(${[...filter.actions]}::text[])`]),
    ...(filter.subject === undefined ? [] : [subjectIs(filter.subject)]),
    ...(filter.since === undefined ? [] : [sql`a.at >= ${filter.since}`]),
    ...(filter.until === undefined ? [] : [sql`a.at < ${filter.until}`]),
  ];
  const rows = await at.db.$queryRaw<LogEntry[]>(sql`
    select a.seq, a.at, a.actor_id as "actorId", a.action, a.subject, a.detail from audit a
    where ${joinSql(conditions, " and ")} order by a.seq desc limit ${most}`);
  return unveiled(at, community, rows);
}

/** Under what a person stands there: their pseudonyms, and their id in entries that no key signs. */
async function namesOf(at: LookingUp, community: string, person: string): Promise<string[]> {
  return [...(await pseudonymsOfPerson(at, community, person)), person];
}

function about(names: readonly string[]) {
  return sql`(a.actor_id = any(${[...names]}::text[]) or a.subject = any(${names.map((name) => `person:${name}`)}::text[])
    or exists (select from unnest(${[...names]}::text[]) n(name) where position('"person:' || n.name || '"' in a.detail::text) > 0))`;
}

function subjectIs(subject: string) {
  return subject.includes(":") ? sql`a.subject = ${subject}` : sql`split_part(a.subject, ':', 2) = ${subject}`;
}

const PSEUDONYM = /(?<=[":])[0-9a-f]{32}(?=")/g;

async function unveiled(at: LookingUp, community: string, rows: readonly LogEntry[]): Promise<LogEntry[]> {
  const texts = rows.map(({ actorId, subject, detail }) => JSON.stringify({ actorId, subject, detail }));
  const people = await peopleBehind(at, community, [...new Set(texts.flatMap((text) => text.match(PSEUDONYM) ?? []))]);
  return rows.map((row, i) => {
    const clear = texts[i]?.replace(PSEUDONYM, (name) => people.get(name) ?? name) ?? "{}";
    return { ...row, ...(JSON.parse(clear) as Pick<LogEntry, "actorId" | "subject" | "detail">) };
  });
}
