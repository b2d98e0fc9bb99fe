import type { Format } from "../../../kernel/language/format.ts";
import { type Language, LANGUAGES } from "../../../kernel/language/language.ts";
import { fields } from "../../../kernel/views/build.ts";
import type { Part } from "../../../kernel/views/model.ts";
import type { SaidInLanguages, TermWording } from "../words/concept.ts";

/** How something is said, a line a language, with countries where one says it so: first the languages other than `asked`, in which it was asked. */
export function saidFields(said: SaidInLanguages, format: Format, asked?: Language): Part {
  const order = [...LANGUAGES.filter((l) => l !== asked), ...LANGUAGES.filter((l) => l === asked)];
  return fields(...order.map((l) => [capital(format.languageName(l)), wordings(said[l] ?? [], format)] as const));
}

/** The usual words in one line, each once: "prosecutor · fiscal · promotor · procureur". */
export function saidInLanguages(said: SaidInLanguages): string {
  return [...new Set(LANGUAGES.flatMap((l) => said[l]?.[0]?.text ?? []))].join(" · ");
}

function wordings(all: readonly TermWording[], format: Format): string {
  return all
    .map(({ text, country }) => (country === undefined ? text : `${text} (${format.country(country)})`))
    .join("; ");
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
