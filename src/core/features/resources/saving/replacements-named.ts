import { fold } from "../../../kernel/text/fold.ts";
import { type CommunityDb, sql } from "../../../services/store/store.ts";
import type { ResourceInput } from "../resource.ts";

/** A resource of a file, by the id that it has or gets. */
interface Naming {
  readonly id: string;
  readonly resource: ResourceInput;
  readonly replacedByName?: string;
}

interface Called {
  readonly id: string;
  readonly country: string | null;
}

/** By id, the ids of what took the place of resources that name it by a title or citation: of the same file, or stored; of the same country first. */
export async function replacementsNamed(
  db: CommunityDb,
  community: string,
  rows: readonly Naming[],
): Promise<ReadonlyMap<string, string>> {
  const naming = rows.filter((one) => one.replacedByName !== undefined);
  if (naming.length === 0) return new Map();
  const called = await resourcesCalled(
    db,
    community,
    naming.map(({ replacedByName = "" }) => replacedByName),
  );
  for (const { id, resource } of rows)
    for (const name of namesOf(resource)) called.set(name, [...(called.get(name) ?? []), of(id, resource)]);
  return new Map(
    naming.flatMap(({ id, resource, replacedByName = "" }) => {
      const others = (called.get(fold(replacedByName)) ?? []).filter((one) => one.id !== id);
      const found = others.find(({ country }) => country === (resource.country ?? null)) ?? others[0];
      return found === undefined ? [] : [[id, found.id] as const];
    }),
  );
}

const of = (id: string, { country = null }: { readonly country?: string | null }): Called => ({ id, country });

/** What a resource may be called by, folded: its titles and its citation. */
export const namesOf = ({ title, titles = {}, citation }: Pick<ResourceInput, "title" | "titles" | "citation">) =>
  [title, ...Object.values(titles), ...(citation === undefined ? [] : [citation])].map(fold);

/** Published resources by what they are called, folded; none where nothing is called so. */
export async function resourcesCalled(
  db: CommunityDb,
  community: string,
  names: readonly string[],
): Promise<Map<string, readonly Called[]>> {
  const folded = [...new Set(names.map(fold))];
  const rows = await db.$queryRaw<(Called & { name: string })[]>(sql`
    select r.id, r.country, r.folded as name from resource r
      where r.community_id = ${community} and r.published_at is not null and r.folded = any(${folded}::text[])
    union all select r.id, r.country, t.folded from resource_title t join resource r on r.community_id = t.community_id and r.id = t.resource_id
      where t.community_id = ${community} and r.published_at is not null and t.folded = any(${folded}::text[])
    union all select r.id, r.country, lower(r.citation) from resource r
      where r.community_id = ${community} and r.published_at is not null and lower(r.citation) = any(${folded}::text[])
    order by 1`);
  const called = new Map<string, readonly Called[]>();
  for (const { name, id, country } of rows)
    called.set(fold(name), [...(called.get(fold(name)) ?? []), { id, country }]);
  return called;
}
