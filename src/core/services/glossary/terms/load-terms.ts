import { type Db, sql } from "../../store/store.ts";
import type { Prisma } from "../../store/rows.ts";
import { type GlossaryEntry, readSaid } from "./term.ts";

/** A community's own terms that everybody finds, the newest first, at most `limit`. */
export function publishedTerms(db: Db, community: string, limit: number): Promise<GlossaryEntry[]> {
  return entries(db, { communityId: community, publishedAt: { not: null }, removedAt: null }, limit);
}

/** The terms with those ids that the reader may see, removed ones too. */
export function termsById(db: Db, community: string, ids: readonly string[]): Promise<GlossaryEntry[]> {
  return entries(db, { communityId: community, id: { in: [...ids] } }, ids.length);
}

/** Published terms with one of the keys. */
export const termsByKeys = async (db: Db, community: string, keys: readonly string[]): Promise<GlossaryEntry[]> =>
  (await db.$queryRaw<TermRow[]>(termRows(community, keys))).map(publishedTerm);

/** A published term as it is kept. */
export interface TermRow {
  readonly id: string;
  readonly said: unknown;
  readonly definition: string | null;
  readonly note: string | null;
}

/** The statement that reads published terms with one of the keys. */
export const termRows = (community: string, keys: readonly string[]): ReturnType<typeof sql> => sql`
  select id, said, definition, note from glossary_term
  where community_id = ${community} and published_at is not null and removed_at is null and keys && ${[...keys]}::text[]
  order by created_at desc, id desc limit ${MOST_OF_A_QUESTION}`;

// What the words of one question lead to is a handful.
const MOST_OF_A_QUESTION = 100;

async function entries(db: Db, where: Prisma.GlossaryTermWhereInput, limit: number): Promise<GlossaryEntry[]> {
  const rows = await db.glossaryTerm.findMany({ where, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: limit });
  return rows.map((row) => entryOf(row, { published: row.publishedAt !== null, removed: row.removedAt !== null }));
}

/** A published term, of its row. */
export const publishedTerm = (row: TermRow): GlossaryEntry => entryOf(row, { published: true, removed: false });

const entryOf = (
  { id, said, definition, note }: TermRow,
  stands: Pick<GlossaryEntry, "published" | "removed">,
): GlossaryEntry => ({
  id,
  said: readSaid(said),
  ...(definition === null ? {} : { definition }),
  ...(note === null ? {} : { note }),
  ...stands,
});
