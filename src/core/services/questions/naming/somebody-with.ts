import { lowered } from "../../taxonomy/labelling.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { isAgencyKind } from "../agencies/agency-kinds.ts";
import { type Condition, valuesOf } from "../reading/condition.ts";
import { mainName } from "./condition-name.ts";
import type { ConditionWords } from "./condition-words.ts";
import { placesOf, withArticle } from "./places.ts";

/** Somebody with conditions, as said behind "nobody": "from customs in Paraguay for tracing who speaks Quechua". */
export function somebodyWith(conditions: readonly Condition[], words: ConditionWords): string {
  const { t, format } = words;
  const named = (name: string) => conditions.filter((one) => mainName(one) === name);
  const others = conditions.filter((one) => !ORDER.includes(mainName(one)));
  const topics = named("topic").map((one) => format.any(valuesOf(one, "topic").map((key) => lowered(words.term(key)))));
  const phrases: Readonly<Record<string, readonly string[]>> = {
    agency: named("agency").map((one) => format.any(valuesOf(one, "agency").map((kind) => ofAgency(kind, one, words)))),
    country: named("country").map((one) => inPlaces(one, words)),
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

const inPlaces = (condition: Condition, words: ConditionWords): string =>
  words.t("asked.in", {
    places: words.format.any(placesOf(condition, words).map((place) => withArticle(place, words.format.language))),
  });

const ofAgency = (kind: string, { typed }: Condition, { t }: ConditionWords): string =>
  isAgencyKind(kind) ? t(`asked.of.${kind}`) : t("asked.typed", { typed });
