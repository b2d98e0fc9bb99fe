import { fold, foldedWords } from "../../kernel/text/fold.ts";
import { type Db, sql } from "../../services/store/store.ts";

/** What contacts are called, by their ids: of those that are given, those that the reader may see. */
export async function contactsNamed(
  db: Db,
  communityId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.contact.findMany({
    where: { communityId, id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Most who are looked at as perhaps named by one line. */
const MOST_NAMED = 100;

/** Contacts at their posts two words of whose name at least stand in a text, as far as the reader may see them: whether it is their whole name is the asker's to look. */
export async function contactsNamedIn(
  db: Db,
  communityId: string,
  text: string,
): Promise<{ readonly id: string; readonly name: string }[]> {
  // Names are kept by words that spaces part; in a text commas and the like stand at their ends.
  const spaced = fold(text)
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""));
  const words = [...new Set([...spaced, ...foldedWords(text)])].filter((word) => word !== "");
  return db.$queryRaw(sql`
    select c.id, c.name from contact c where c.community_id = ${communityId} and c.left_at is null and c.id in (
      select w.contact_id from contact_word w where w.community_id = ${communityId} and w.word = any(${words}::text[])
      group by w.contact_id having count(*) > 1)
    order by c.id limit ${MOST_NAMED}`);
}

/** In which country (ISO code) contacts are, and the rank of their label: of those that are given, those that the reader may see. */
export async function contactsPlaced(
  db: Db,
  communityId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly country: string; readonly label: number }>> {
  if (ids.length === 0) return new Map();
  const rows = await db.contact.findMany({
    where: { communityId, id: { in: [...ids] } },
    select: { id: true, country: true, label: true },
  });
  return new Map(rows.map(({ id, country, label }) => [id, { country, label }]));
}
