import type { Language } from "../../kernel/language/language.ts";
import { translator } from "../../kernel/language/translate.ts";
import { DEFAULT_WORD } from "../../kernel/options/keywords.ts";
import { leadsText } from "./leads.ts";
import type { ChosenPreferences } from "./preferences.ts";

/** What can be chosen, language and zone included; null clears a choice, and what is absent stays. */
export type Changes = { readonly [K in keyof Habits]?: Habits[K] | null | undefined };

/** What was chosen; what is absent was not. */
export type Choices = { readonly [K in keyof Habits]?: Habits[K] | undefined };

/** Everything that can be chosen. */
export interface Habits {
  language: string;
  zone: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Keys of the taxonomy: what they work on, at least one. */
  topics: readonly string[];
  working: string;
  quiet: string;
  leads: readonly number[];
  tell: NonNullable<ChosenPreferences["tell"]>;
  /** Minutes; a community's only. */
  tolerance: number;
  useful: number;
  /** Messages a day; a community's only. */
  messages: number;
  /** Days after which contacts are asked about; a community's only. */
  fresh: number;
  /** Approved suggestions in a row after which somebody's need no review; a community's only. */
  trust: number;
  /** Days before and after the day of an action, as they are stored; a community's only. */
  nudges: string;
}

/** What was chosen of each before, and what now; null for "nothing". Only what became something else. */
export type PreferencesChanged = {
  readonly [K in keyof Habits]?: { readonly before: Habits[K] | null; readonly after: Habits[K] | null };
};

/** Compares choices with the changes to be made. */
export function changed(before: Choices, changes: Changes): PreferencesChanged {
  return Object.fromEntries(
    (Object.keys(changes) as (keyof Habits)[])
      .filter((name) => changes[name] !== undefined)
      .map((name) => [name, { before: before[name] ?? null, after: changes[name] ?? null }] as const)
      .filter(([, { before: was, after }]) => JSON.stringify(was) !== JSON.stringify(after)),
  );
}

/** The choices that a JSON column holds, after the change; the others are columns of their own. */
export function withChanges(
  stored: ChosenPreferences,
  changes: PreferencesChanged,
): Record<string, string | number | number[]> {
  const { language: _language, zone: _zone, country: _country, topics: _topics, ...own } = changes;
  const after = {
    ...stored,
    ...Object.fromEntries(Object.entries(own).map(([name, { after: value }]) => [name, value ?? undefined])),
  };
  return Object.fromEntries(
    Object.entries(after).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === "object" ? value.map(Number) : value]],
    ),
  );
}

/** A choice as it is typed into its option: so that a form, or an Undo, holds it. */
export function typedChoice(value: Habits[keyof Habits] | null, language: Language): string {
  if (value === null) return DEFAULT_WORD;
  if (value === "off" || (typeof value === "object" && value.length === 0)) return translator(language)("option.off");
  if (typeof value !== "object") return String(value);
  return isWords(value) ? value.join(", ") : leadsText(value.map(Number), language);
}

const isWords = (values: readonly (string | number)[]): values is readonly string[] =>
  values.every((v) => typeof v === "string");

/** Choices as the raw values of a form. */
export function typedChoices(choices: Choices, language: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries(choices).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typedChoice(value, language)]],
    ),
  );
}
