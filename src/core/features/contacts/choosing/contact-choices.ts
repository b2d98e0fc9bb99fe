import { countryName } from "../../../kernel/language/countries.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { looksLikeId } from "../../../kernel/values/ids.ts";
import type { Choice } from "../../../kernel/values/choice.ts";
import { type Db, sql } from "../../../services/store/store.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly post: string;
  readonly country: string;
  /** Whether another contact has the same name, organisation and country, as far as the reader may see, and the same post. */
  readonly doubled: boolean;
  readonly alike: boolean;
}

/** Contacts as they are chosen, in that order: by name, organisation and country; of those that are alike in these by post, and else by id. */
export async function contactChoices(db: Db, language: Language, ids: readonly string[]): Promise<Choice[]> {
  if (ids.length === 0) return [];
  const twin = sql`select from contact o where o.community_id = c.community_id and o.folded = c.folded and o.country = c.country
    and o.organisation = c.organisation and o.id <> c.id`;
  const rows = await db.$queryRaw<Row[]>(sql`
    select c.id, c.name, c.organisation, c.post, c.country, exists (${twin}) as doubled, exists (${twin} and o.post = c.post) as alike
    from contact c where c.community_id = current_setting('rapporteur.community') and c.id = any(${[...ids]}::text[])`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id): Choice[] => {
    const row = byId.get(id);
    return row ? [{ value: id, label: labelOf(row, language) }] : [];
  });
}

function labelOf({ id, name, organisation, post, country, doubled, alike }: Row, language: Language): string {
  const label = `${name} – ${organisation}, ${countryName(country, language)}`;
  if (!doubled) return label;
  return `${label} (${[post, ...(alike ? [id] : [])].filter((part) => part !== "").join(", ")})`;
}

/** The contact that each of those became which were merged into another that the reader may see, by their former ids. */
export async function mergedInto(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter(looksLikeId);
  if (known.length === 0) return new Map();
  const rows = await db.contact.findMany({
    where: { formerIds: { hasSome: known } },
    select: { id: true, formerIds: true },
  });
  return new Map(rows.flatMap(({ id, formerIds }) => formerIds.map((former) => [former, id] as const)));
}
