import { cityKey } from "../../../services/questions/conditions/cities.ts";
import { sql } from "../../../services/store/store.ts";
import { type FieldVisibility, levelOf } from "../fields/visibility.ts";

interface InCity {
  readonly city?: string | null | undefined;
  /** Absent where the city is known to be for everybody who sees the contact. */
  readonly visibility?: FieldVisibility;
}

/** The city, where everybody who sees the contact may know it; null where not, or where there is none. */
export const openCity = ({ city, visibility = {} }: InCity): string | null =>
  levelOf(visibility, "city") === "community" ? (city ?? null) : null;

/** By what it goes, as it is stored and filed. */
export function foldedCity(contact: InCity): string | null {
  const key = cityKey(openCity(contact) ?? "");
  return key === "" ? null : key;
}

/** What a contact is filed under by the city that it is in. */
export const cityLabel = (key: string): `city:${string}` => `city:${key}`;

/** The city of the contact `c`, where everybody who sees it may know it. */
export const OPEN_CITY = sql`case when c.visibility->>'city' is null then c.city end`;

// core/services/store/reader-settings.ts: moderators, administrators and the product.
const MODERATES = sql`current_setting('rapporteur.role')::smallint >= 2`;

/** The same, and to moderators and whose contact it is what is not for everybody. */
export const SHOWN_CITY = sql`case when c.visibility->>'city' is null or ${MODERATES} or c.person_id = current_setting('rapporteur.person') then c.city end`;
