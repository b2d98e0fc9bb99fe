import type { Language } from "../../../kernel/language/language.ts";
import { type Condition, valuesOf } from "../reading/condition.ts";
import { regionCalled, regionName } from "../regions/region-called.ts";
import { membersOf } from "../regions/regions.ts";
import type { ConditionWords } from "./condition-words.ts";

// What has an article behind "in" and "en", by its usual name; Portuguese and French name places in brackets, without one.
const ARTICLES: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>> = {
  en: {
    the: `Horn of Africa, Northern Triangle, Caribbean, Americas, Andes, Triple Frontier, Middle East, Gulf states,
      Arab countries, European Union, Balkans, Western Balkans, Baltics, Nordic countries, Iberian Peninsula, Caucasus, Southern Cone, Sahel,
      Andean Community, OAS, EAC, Bahamas, British Virgin Islands, Cayman Islands, Central African Republic, Cook Islands,
      Dominican Republic, Falkland Islands, Faroe Islands, Isle of Man, Maldives, Marshall Islands, Netherlands,
      Northern Mariana Islands, Philippines, Solomon Islands, Turks & Caicos Islands, United Arab Emirates, United Kingdom,
      United States, US Virgin Islands, U.S. Virgin Islands, Vatican City`,
  },
  es: {
    el: "Cuerno de África, Triángulo Norte, Caribe, Sudeste Asiático, Cáucaso, SICA, Reino Unido, Mercosur, Cono Sur, Sahel",
    la: `Triple Frontera, Unión Europea, Península Ibérica, Comunidad Andina, CARICOM, OEA, CEDEAO, SADC, CEEAC,
      Comunidad de África Oriental, CPLP, República Dominicana, República Centroafricana`,
    los: "Andes, países del Golfo, países árabes, Balcanes, Balcanes Occidentales, países bálticos, países nórdicos, Emiratos Árabes Unidos, Países Bajos",
    las: "Américas, Bahamas, Islas Malvinas",
  },
};

/** The places that a condition names, by their names for a reader: a region as a whole, and countries. */
export function placesOf(condition: Condition, { format }: Pick<ConditionWords, "format">): string[] {
  const regions = [...new Set(condition.typed.split(", ").flatMap((typed) => regionCalled(typed) ?? []))];
  const whole = new Set(regions.flatMap(membersOf));
  const codes = valuesOf(condition, "country").filter((code) => !whole.has(code));
  return [
    ...regions.map((region) => regionName(region, format.language)),
    ...codes.map((code) => format.country(code)),
  ];
}

/** A place as it stands behind "in": "the Caribbean". */
export function withArticle(place: string, language: Language): string {
  const article = articles(language).get(place);
  return article === undefined ? place : `${article} ${place}`;
}

const known = new Map<Language, ReadonlyMap<string, string>>();

function articles(language: Language): ReadonlyMap<string, string> {
  const before = known.get(language);
  if (before !== undefined) return before;
  const made = new Map(
    Object.entries(ARTICLES[language] ?? {}).flatMap(([article, places]) =>
      places.split(",").map((place) => [place.trim(), article] as const),
    ),
  );
  known.set(language, made);
  return made;
}
