import { lowered } from "../../services/taxonomy/labelling.ts";
import type { Format } from "../../kernel/language/format.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import type { ContactEntry } from "./contact.ts";

/** In whose words contacts are shown; `term` gives a topic's label. */
export interface ContactWords {
  readonly t: Translate;
  readonly format: Format;
  readonly term: (key: string) => string;
}

/** "Single point of contact of Paraguay for tracing", or undefined for a contact that is none. */
export function pocLine(
  { country, poc }: Pick<ContactEntry, "country" | "poc">,
  { t, format, term }: ContactWords,
): string | undefined {
  return poc.length === 0
    ? undefined
    : t("contact.poc.line", { country: format.country(country), topics: format.all(poc.map(term).map(lowered)) });
}
