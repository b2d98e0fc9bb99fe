import type { Format } from "../../../kernel/language/format.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import { lowered } from "../../../services/taxonomy/labelling.ts";
import { RESOURCE_CRIME_LABELS } from "../kinds.ts";
import type { InCommon } from "./facts.ts";
import { isAlike } from "./weigh.ts";

/** In whose words it is said why two have to do with each other. */
export interface WhyWords {
  readonly t: Translate;
  readonly format: Format;
  readonly term: (key: string) => string;
}

/** Why two resources have to do with each other: "both on marking; cited by it; same country". */
export function whyWords(
  { topics, crimes, otherCrimes, cites, citedBy, sameCountry, text }: InCommon,
  { t, format, term }: WhyWords,
): string {
  const named = (some: InCommon["crimes"]) => format.all(some.map((crime) => lowered(t(RESOURCE_CRIME_LABELS[crime]))));
  return [
    ...(topics.length === 0
      ? []
      : [t("resource.related.topics", { topics: format.all(topics.map((one) => lowered(term(one)))) })]),
    ...(crimes.length === 0 ? [] : [t("resource.related.crimes", { crimes: named(crimes) })]),
    ...(otherCrimes.length === 0 ? [] : [t("resource.related.other-crimes", { crimes: named(otherCrimes) })]),
    ...(cites ? [t("resource.related.cited")] : []),
    ...(citedBy ? [t("resource.related.cites")] : []),
    ...(sameCountry ? [t("resource.related.country")] : []),
    ...(isAlike({ text }) ? [t("resource.related.text")] : []),
  ].join("; ");
}
