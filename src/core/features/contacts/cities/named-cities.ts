import { groupBy } from "../../../kernel/values/group-by.ts";
import type { UnderstoodQuestion, Asker } from "../../../services/questions/ask.ts";
import { type City, type FoundCity, maybeCities } from "../../../services/questions/conditions/own-cities.ts";
import { exactTerm } from "../../../services/search/words/stems.ts";
import type { LabelTerm } from "../../../services/search/search.ts";
import { type Db, sql } from "../../../services/store/store.ts";
import { cityLabel } from "./city.ts";

/**
 * The cities that a question names, of contacts that the asker may see. Whether any word of it is one is read of the index together with
 * what the question needs anyhow; of a word that may be somebody's name, only where nobody is called so.
 */
export async function citiesNamed(
  { asker, db, community }: { readonly asker: Asker; readonly db: Db; readonly community: string },
  asked: UnderstoodQuestion & { readonly options: readonly LabelTerm[] },
): Promise<readonly FoundCity[]> {
  const maybe = asked.conditions.length === 0 && asked.words === "" ? [] : maybeCities(asked.question);
  if (maybe.length === 0) return [];
  const names = maybe.flatMap(({ name }) => (name === undefined ? [] : [exactTerm(name)]));
  const labels = maybe.flatMap(({ keys }) => keys.map(cityLabel));
  const filed = await asker.filed(asked, { labels: asked.options }, [...new Set([...labels, ...names])]);
  const isCity = (key: string) => filed(cityLabel(key)).size > 0;
  const isName = (name: string | undefined) => name !== undefined && filed(exactTerm(name)).has("name");
  const there = maybe.filter(({ keys, name, led }) => keys.some(isCity) && (led || !isName(name)));
  if (there.length === 0) return [];
  const byKey = await citiesCalled(db, community, [...new Set(there.flatMap(({ keys }) => keys.filter(isCity)))]);
  return there.map(({ from, to, keys, name }) => ({
    ...{ from, to, isName: isName(name) },
    cities: keys.flatMap((key) => byKey.get(key) ?? []),
  }));
}

/** How cities are written, and where they are, by key; the spelling that most contacts have. */
async function citiesCalled(db: Db, community: string, keys: readonly string[]): Promise<ReadonlyMap<string, City>> {
  const rows = await db.$queryRaw<{ key: string; name: string; country: string }[]>(sql`
    select folded_city as key, city as name, country from contact
    where community_id = ${community} and folded_city = any(${[...keys]}::text[])
    group by folded_city, city, country order by count(*) desc, city, country`);
  const own = groupBy(rows, ({ key }) => key);
  return new Map(
    keys.map((key) => {
      const all = own.get(key) ?? [];
      return [key, { key, name: all[0]?.name ?? key, countries: [...new Set(all.map(({ country }) => country))] }];
    }),
  );
}
