import { fold } from "../../text/fold.ts";
import { type Language, LANGUAGES } from "../../language/language.ts";
import { type Translate, translator } from "../../language/translate.ts";
import type { Label } from "../../language/message-ids.ts";
import type { Choice } from "../../values/choice.ts";

/** Values and their labels, in the order in which they are shown. */
export type NamedValues = Readonly<Record<string, Label>>;

/** The values of a choice with their labels, in the translator's language. */
export function choicesOf(values: NamedValues, t: Translate): Choice[] {
  return Object.entries(values).map(([value, label]) => ({ value, label: t(label) }));
}

/** Folded value or label → value. The reader's language comes first where a word means two things. */
export function valuesByName(values: NamedValues, language: Language): Map<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, value: string) => void (names.has(fold(name)) || names.set(fold(name), value));
  for (const value of Object.keys(values)) add(value, value);
  for (const one of [language, ...LANGUAGES])
    for (const { value, label } of choicesOf(values, translator(one))) add(label, value);
  return names;
}

// Shorter beginnings are words of every day.
const BEGINNING = 4;

/** The value that a text names: it is the value or its label in any language, or the first words of one value's labels: "tomorrow" of "Tomorrow at 09:00". */
export function valueNamed(values: NamedValues, language: Language, text: string): string | undefined {
  const names = valuesByName(values, language);
  const typed = fold(text);
  const exact = names.get(typed);
  if (exact !== undefined || typed.length < BEGINNING) return exact;
  const begun = [...names].flatMap(([name, value]) => (name.startsWith(`${typed} `) ? [value] : []));
  return new Set(begun).size === 1 ? begun[0] : undefined;
}
