import type { Format } from "../../../kernel/language/format.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import type { Term } from "../../../kernel/ports/term.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import { daySaid } from "../card/said.ts";
import { LEGAL_STATUS_LABELS, RESOURCE_CRIME_LABELS, RESOURCE_KIND_LABELS } from "../kinds.ts";
import type { ResourceField } from "./texts.ts";

/** In whose words, and what resources are called by their ids. */
interface Wording {
  readonly t: Translate;
  readonly format: Format;
  readonly terms: readonly Term[];
  readonly titles: ReadonlyMap<string, string>;
}

const DAYS: readonly ResourceField[] = ["adopted", "in_force", "status_as_of", "read_on"];

/** Puts what a field of a resource holds into words. */
export function fieldWords({ t, format, terms, titles }: Wording): (what: ResourceField, value: string) => string {
  const term = labelling(terms, t.language);
  const each = (value: string, say: (one: string) => string) => value.split(", ").map(say).join(", ");
  const labelled = (labels: Readonly<Record<string, Label>>) => (value: string) => {
    const label = labels[value];
    return label === undefined ? value : t(label);
  };
  const words: Readonly<Partial<Record<ResourceField, (value: string) => string>>> = {
    ...Object.fromEntries(DAYS.map((day) => [day, (value: string) => daySaid(value, { format })])),
    kind: labelled(RESOURCE_KIND_LABELS),
    status: labelled(LEGAL_STATUS_LABELS),
    crimes: (value) => each(value, labelled(RESOURCE_CRIME_LABELS)),
    country: (value) => format.country(value),
    language: (value) => format.languageName(value),
    languages: (value) => each(value, (code) => format.languageName(code)),
    topics: (value) => each(value, term),
    pillar: term,
    replaced_by: (value) => titles.get(value) ?? t("resource.history.other"),
  };
  return (what, value) => words[what]?.(value) ?? value;
}
