import { foldedWords } from "../../../kernel/text/fold.ts";
import { type CommunityDb, sql } from "../../../services/store/store.ts";
import { standing } from "../select-resources.ts";
import { knownNames, type NamedResource, namedIn } from "./names-in-text.ts";

interface At {
  readonly db: CommunityDb;
  readonly community: { readonly id: string };
  readonly now: Date;
}

interface Text extends NamedResource {
  readonly text: string;
}

// Of more than that all texts are read.
const FEW = 50;

/**
 * Links resources that were just written to what their texts name, and to those whose texts name them; what a text no longer
 * names is linked no more. What somebody said of two stays as they said it.
 */
export async function readCitations(at: At, written: readonly string[]): Promise<void> {
  if (written.length === 0) return;
  const { db, community, now } = at;
  const names = await db.$queryRaw<NamedResource[]>(sql`
    select r.id, r.title, r.citation, r.country from resource r where r.community_id = ${community.id} and ${standing} order by r.id`);
  const known = knownNames(names);
  const changed = new Set(written);
  const found = (
    await textsAbout(
      at,
      names.filter(({ id }) => changed.has(id)),
    )
  ).flatMap((one) =>
    namedIn(one.text, one, known)
      .filter((to) => changed.has(to) || changed.has(one.id))
      .map((to) => ({ from: one.id, to })),
  );
  const pairs = sql`unnest(${found.map(({ from }) => from)}::text[], ${found.map(({ to }) => to)}::text[])`;
  await db.$executeRaw(sql`
    delete from resource_citation c where c.community_id = ${community.id} and c.how = 'read'
      and (c.from_id = any(${written}::text[]) or c.to_id = any(${written}::text[]))
      and not exists (select from ${pairs} f (from_id, to_id) where f.from_id = c.from_id and f.to_id = c.to_id)`);
  await db.$executeRaw(sql`
    insert into resource_citation (community_id, from_id, to_id, how, at)
    select ${community.id}, f.from_id, f.to_id, 'read', ${now}::timestamptz from ${pairs} f (from_id, to_id)
    on conflict do nothing`);
}

/** The texts of those, and of others that may name one of them. */
async function textsAbout({ db, community }: At, changed: readonly NamedResource[]): Promise<Text[]> {
  const signs = changed.length > FEW ? [""] : changed.flatMap(signsOf);
  return db.$queryRaw<Text[]>(sql`
    select r.id, r.title, r.citation, r.country, concat_ws(' ; ', r.summary, r.citation) as text from resource r
    where r.community_id = ${community.id} and ${standing} and (r.id = any(${changed.map(({ id }) => id)}::text[])
      or exists (select from unnest(${signs}::text[]) s where strpos(lower(concat_ws(' ; ', r.summary, r.citation)), s) > 0))`);
}

/** What stands in any text that names a resource, whatever its accents: part of its number, or the longest plain word of its title. */
function signsOf({ title, citation }: NamedResource): string[] {
  const all = `${title} ${citation ?? ""}`.match(/\d+/gu) ?? [];
  const long = all.filter((number) => number.length > 2);
  const numbers = long.length > 0 ? long : all;
  const plain = title
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => /^[a-z]{4,}$/u.test(word));
  const longest = plain.toSorted((a, b) => b.length - a.length)[0];
  return [...new Set([...numbers, ...(longest === undefined ? foldedWords(title).slice(0, 1) : [longest])])];
}
