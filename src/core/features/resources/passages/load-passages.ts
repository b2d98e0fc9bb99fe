import { fold } from "../../../kernel/text/fold.ts";
import { type Db, sql } from "../../../services/store/store.ts";
import { type PlacedPassage, placedOf } from "./passage-document.ts";

/** What a resource's file is, as far as lists and cards say it. */
export interface FileFacts {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** Pages, where the format has any, and how many of them have no text. */
  readonly pages?: number;
  readonly textless: number;
}

/** A resource's file; undefined where it has none. */
export async function fileOf(db: Db, community: string, resource: string): Promise<FileFacts | undefined> {
  const found = await db.resourceFile.findUnique({
    where: { communityId_resourceId: { communityId: community, resourceId: resource } },
    include: { file: { select: { mediaType: true, size: true } } },
  });
  if (!found) return undefined;
  const { sha256, name, pages, textless, file } = found;
  return { sha256, name, ...file, textless, ...(pages === null ? {} : { pages }) };
}

/** How many passages a resource has, and the numbers of the first and last that have one. */
export interface PassageCount {
  readonly count: number;
  readonly first?: string;
  readonly last?: string;
}

/** How many passages a resource has. */
export async function passagesOf(db: Db, community: string, resource: string): Promise<PassageCount> {
  const [row] = await db.$queryRaw<{ count: number; first: string | null; last: string | null }[]>(sql`
    select count(*)::int as count, (array_agg(number order by ordinal) filter (where number is not null))[1] as first,
      (array_agg(number order by ordinal desc) filter (where number is not null))[1] as last
    from resource_passage where community_id = ${community} and resource_id = ${resource}`);
  const { count = 0, first, last } = row ?? {};
  return { count, ...(first ? { first } : {}), ...(last ? { last } : {}) };
}

/** A passage by its place; undefined where there is none. */
export async function passageAt(
  db: Db,
  community: string,
  resource: string,
  ordinal: number,
): Promise<PlacedPassage | undefined> {
  const row = await db.resourcePassage.findUnique({
    where: { communityId_resourceId_ordinal: { communityId: community, resourceId: resource, ordinal } },
  });
  return row ? placedOf(row) : undefined;
}

/** Passages of several resources, each by its place. */
export async function passagesAt(
  db: Db,
  community: string,
  places: readonly { readonly resource: string; readonly ordinal: number }[],
): Promise<ReadonlyMap<string, PlacedPassage>> {
  if (places.length === 0) return new Map();
  const rows = await db.resourcePassage.findMany({
    where: { communityId: community, OR: places.map(({ resource, ordinal }) => ({ resourceId: resource, ordinal })) },
  });
  return new Map(rows.map((row) => [row.resourceId, placedOf(row)]));
}

/**
 * The place of the passage that a number means, however it is written ("7", "art 7", "Artículo 7º", "12 bis"): of several that are called so
 * the longest, for a table of contents names each too. Undefined where none is.
 */
export async function placeOfNumber(
  db: Db,
  community: string,
  resource: string,
  number: string,
): Promise<number | undefined> {
  const rows = await db.$queryRaw<{ ordinal: number; number: string; length: number }[]>(sql`
    select ordinal, number, length(text) as length from resource_passage
    where community_id = ${community} and resource_id = ${resource} and number is not null order by ordinal`);
  const wanted = keyOf(number);
  const called = rows.map((row) => ({ ...row, key: keyOf(row.number) })).filter(({ key }) => key.of === wanted.of);
  const same = called.filter(({ key }) => key.word === wanted.word);
  // A bare number means an article, or a paragraph, before a chapter.
  const bare = called.filter(({ key }) => ["art", ""].includes(key.word));
  const [ways] = [same, wanted.word === "" ? bare : [], wanted.word === "" ? called : []].filter(
    (some) => some.length > 0,
  );
  return ways?.toSorted((a, b) => b.length - a.length || a.ordinal - b.ordinal)[0]?.ordinal;
}

/** The same of an article that is asked for; what it says of a paragraph ("13(2)") is left away where only the article has a place. */
export async function placeOfArticle(
  db: Db,
  community: string,
  resource: string,
  number: string,
): Promise<number | undefined> {
  const whole = number.replace(/\s?\(.*$/u, "");
  const place = await placeOfNumber(db, community, resource, number);
  return place ?? (whole === number ? undefined : placeOfNumber(db, community, resource, whole));
}

const ARTICLE = /^(?:art\.?|articles?|articulos?|artigos?)$/;

/** A number's word and what stands behind it, however both are written. */
function keyOf(number: string): { readonly word: string; readonly of: string } {
  const [, said = "", rest = ""] =
    /^((?:§|[\p{L}]{2,}\.?(?=\s))?)\s*(.*)$/u.exec(fold(number.replaceAll(/[°ºª]/gu, ""))) ?? [];
  return { word: ARTICLE.test(said) ? "art" : said.replace(/\.$/, ""), of: rest.replaceAll(/[\s.\-–]+/gu, "") };
}
