import type { Format } from "../../../kernel/language/format.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import { lowered } from "../../../services/taxonomy/labelling.ts";
import { RESOURCE_CRIME_LABELS } from "../kinds.ts";
import { RESOURCE_KIND_LABELS } from "../kinds.ts";
import type { FollowedResources } from "./wanted.ts";

/** In whose words it is said. */
export interface WantedWords {
  readonly t: Translate;
  readonly format: Format;
  readonly term: (key: string) => string;
}

/** Of what somebody wants to be told: "court ruling, Brazil, marking", “seizures at ports”. */
export const wantedWords = (
  { kind, country, topic, crime, language, words }: FollowedResources,
  { t, format, term }: WantedWords,
): string =>
  [
    ...(words === undefined ? [] : [t("resource.wanted.words", { words })]),
    ...(kind === undefined ? [] : [lowered(t(RESOURCE_KIND_LABELS[kind]))]),
    ...(country === undefined ? [] : [format.country(country)]),
    ...(topic === undefined ? [] : [lowered(term(topic))]),
    ...(crime === undefined ? [] : [lowered(t(RESOURCE_CRIME_LABELS[crime]))]),
    ...(language === undefined ? [] : [format.languageName(language)]),
  ].join(", ");
