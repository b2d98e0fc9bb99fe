import type { Db } from "../../store/store.ts";
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
export function termsByKeys(db: Db, community: string, keys: readonly string[]): Promise<GlossaryEntry[]> {
  const where = { communityId: community, publishedAt: { not: null }, removedAt: null };
  return entries(db, { ...where, keys: { hasSome: [...keys] } }, MOST_OF_A_QUESTION);
}

// What the words of one question lead to is a handful.
const MOST_OF_A_QUESTION = 100;

async function entries(db: Db, where: Prisma.GlossaryTermWhereInput, limit: number): Promise<GlossaryEntry[]> {
  const rows = await db.glossaryTerm.findMany({ where, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: limit });
  return rows.map(({ id, said, definition, note, publishedAt, removedAt }) => ({
    id,
    said: readSaid(said),
    ...(definition === null ? {} : { definition }),
    ...(note === null ? {} : { note }),
    published: publishedAt !== null,
    removed: removedAt !== null,
  }));
}
