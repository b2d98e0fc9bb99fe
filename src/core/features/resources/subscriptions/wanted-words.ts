import type { Format } from "../../../kernel/language/format.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import { lowered } from "../../../services/taxonomy/labelling.ts";
import { RESOURCE_CRIME_LABELS } from "../kinds.ts";
import { RESOURCE_KIND_LABELS } from "../kinds.ts";
import type { Wanted } from "./wanted.ts";

/** In whose words it is said. */
export interface WantedWords {
  readonly t: Translate;
  readonly format: Format;
  readonly term: (key: string) => string;
}

/** Of what somebody wants to be told: "court ruling, Brazil, marking". */
export const wantedWords = ({ kind, country, topic, crime }: Wanted, { t, format, term }: WantedWords): string =>
  [
    ...(kind === undefined ? [] : [lowered(t(RESOURCE_KIND_LABELS[kind]))]),
    ...(country === undefined ? [] : [format.country(country)]),
    ...(topic === undefined ? [] : [lowered(term(topic))]),
    ...(crime === undefined ? [] : [lowered(t(RESOURCE_CRIME_LABELS[crime]))]),
  ].join(", ");
