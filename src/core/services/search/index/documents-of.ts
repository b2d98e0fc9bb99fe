import { type Db, joinSql, sql, type Sql } from "../../store/store.ts";
import type { SearchScope } from "../query.ts";
import type { IndexReading } from "../scoring/postings.ts";
import { formerOf } from "./former.ts";

/** Documents that were read of an index a moment ago. */
export interface Documents {
  /** By number, the ids of those that meet the conditions. */
  readonly ids: ReadonlyMap<number, string>;
  /** Whether some were written again or removed since: the numbers that were read stand for nothing any more. */
  readonly changed: boolean;
}

/** What is asked of the row `p` of a document. */
export interface Conditions {
  readonly narrow: readonly Sql[];
  /** What its wording must be. The index as it was before segments has none: what has all words of a phrase has the phrase. */
  readonly wording: readonly Sql[];
}

/** The documents with those numbers that the reader may see and that meet the conditions. */
export async function documentsOf(
  db: Db,
  scope: SearchScope,
  { former = [] }: IndexReading,
  numbers: readonly number[],
  { narrow, wording }: Conditions,
): Promise<Documents> {
  const conditions = [...narrow, ...wording];
  if (numbers.length === 0) return { ids: new Map(), changed: false };
  const filed = numbers.filter((number) => number > 0);
  const rows = await db.$queryRaw<{ number: number; doc: string }[]>(sql`
    select p.number::float8 as number, p.doc from search_document p
    where ${joinSql([among(scope, filed), ...conditions], " and ")}`);
  const ids = new Map(rows.map(({ number, doc }) => [number, doc]));
  const changed = await someGone(
    db,
    scope,
    filed.filter((number) => !ids.has(number)),
    conditions.length > 0,
  );
  const before = new Map(
    numbers.flatMap((number) => (number < 0 ? [[former[-number - 1] ?? "", number] as const] : [])),
  );
  for (const doc of await formerOf(db, [...before.keys()], narrow)) ids.set(before.get(doc) ?? 0, doc);
  return { ids, changed };
}

const among = ({ community, kind }: SearchScope, numbers: readonly number[]): Sql =>
  sql`p.community_id = ${community} and p.kind = ${kind} and p.number = any(${[...numbers]}::int8[])`;

/** Whether some of the numbers that were not found stand for nothing, where they may also have failed a condition. */
async function someGone(
  db: Db,
  scope: SearchScope,
  missing: readonly number[],
  conditional: boolean,
): Promise<boolean> {
  if (missing.length === 0 || !conditional) return missing.length > 0;
  const [there] = await db.$queryRaw<{ docs: number }[]>(sql`
    select count(*)::int as docs from search_document p where ${among(scope, missing)}`);
  return there?.docs !== missing.length;
}
