import { lowered } from "../../taxonomy/labelling.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { isAgencyKind } from "../agencies/agency-kinds.ts";
import { type Condition, valuesOf } from "../reading/condition.ts";
import { citiesOf, mainName } from "./condition-name.ts";
import type { ConditionWords } from "./condition-words.ts";
import { placesOf, withArticle } from "./places.ts";

/** Somebody with conditions, as said behind "nobody": "from customs in Paraguay for tracing who speaks Quechua". */
export function somebodyWith(conditions: readonly Condition[], words: ConditionWords): string {
  const { t, format } = words;
  const named = (name: string) => conditions.filter((one) => mainName(one) === name);
  const others = conditions.filter((one) => !ORDER.includes(mainName(one)) && mainName(one) !== "city");
  const topics = named("topic").map((one) => format.any(valuesOf(one, "topic").map((key) => lowered(words.term(key)))));
  const phrases: Readonly<Record<string, readonly string[]>> = {
    agency: named("agency").map((one) => format.any(valuesOf(one, "agency").map((kind) => ofAgency(kind, one, words)))),
    country: inPlaces(named("city"), named("country"), words),
    topic: topics.length === 0 ? [] : [t("asked.for", { topics: format.all(topics) })],
    speaks: named("speaks").map((one) =>
      t("asked.speaks", { languages: format.any(valuesOf(one, "speaks").map((code) => format.languageName(code))) }),
    ),
  };
  const order =
    LAST[format.language] === undefined ? ORDER : [...ORDER.filter((name) => name !== "country"), "country"];
  return [
    ...order.flatMap((name) => phrases[name] ?? []),
    ...others.map(({ typed }) => t("asked.typed", { typed })),
  ].join(" ");
}

const ORDER: readonly string[] = ["agency", "country", "topic", "speaks"];
// Where places stand in brackets, these end the sentence.
const LAST: Readonly<Partial<Record<Language, true>>> = { pt: true, fr: true };

/** "In San Lorenzo, Paraguay". */
function inPlaces(cities: readonly Condition[], countries: readonly Condition[], words: ConditionWords): string[] {
  const { t, format } = words;
  const named = countries.map((one) =>
    format.any(placesOf(one, words).map((place) => withArticle(place, format.language))),
  );
  if (cities.length === 0) return named.map((places) => t("asked.in", { places }));
  return [t("asked.in", { places: [format.any(cities.flatMap(citiesOf)), ...named].join(", ") })];
}

const ofAgency = (kind: string, { typed }: Condition, { t }: ConditionWords): string =>
  isAgencyKind(kind) ? t(`asked.of.${kind}`) : t("asked.typed", { typed });
