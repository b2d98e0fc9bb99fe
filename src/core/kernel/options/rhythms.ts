import { LOCALES } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { translator } from "../language/translate.ts";
import { describeRule } from "../time/recurrence/describe-rule.ts";
import { presetRules } from "../time/recurrence/presets.ts";
import type { Choice } from "../values/choice.ts";
import { ONCE } from "./keywords.ts";

/** A first time on its own wall clock. */
type First = { readonly local: string };

// Typed for the place of the first time's weekday in its month, counted from the beginning and from the end.
const NTH = "monthly-weekday";
const LAST = "monthly-last-weekday";

const OFFERS = {
  [ONCE]: "repeat.offer.once",
  daily: "repeat.offer.daily",
  weekly: "repeat.offer.weekly",
  "every 2 weeks": "repeat.offer.fortnightly",
  [NTH]: "repeat.offer.weekday",
  monthly: "repeat.offer.monthly",
  yearly: "repeat.offer.yearly",
} as const;

/**
 * Usual rhythms to choose from, as they can be typed whatever the first time is. For one that is known, labels say what they
 * come to, such as "Every month on the second Tuesday".
 */
export function rhythms(language: Language, first?: First): readonly Choice[] {
  const t = translator(language);
  if (!first) return Object.entries(OFFERS).map(([value, label]) => ({ value, label: t(label) }));
  return named(first).map(({ word, rule }) => ({ value: word, label: rhythmLabel(rule, first, language) }));
}

/** What a rule is called in a list. */
export function rhythmLabel(rule: string | null, first: First, language: Language): string {
  if (rule === null) return translator(language)("repeat.offer.once");
  const words = describeRule(rule, first.local, language);
  return words.slice(0, 1).toLocaleUpperCase(LOCALES[language]) + words.slice(1);
}

/** The rule that such a word stands for, for a first time; undefined for all that means the same without one. */
export function weekdayRule(typed: string, first: First): string | undefined {
  if (typed !== NTH && typed !== LAST) return undefined;
  const own = named(first).filter(({ word }) => word === NTH || word === LAST);
  return (own.find(({ word }) => word === typed) ?? own[0])?.rule ?? undefined;
}

/** The usual rules, each with its word: those by weekday are between the monthly and the yearly one. */
function named({ local }: First): { readonly word: string; readonly rule: string | null }[] {
  const [once = null, daily = null, weekly = null, fortnightly = null, monthly = null, ...more] = presetRules(local);
  return [
    { word: ONCE, rule: once },
    { word: "daily", rule: daily },
    { word: "weekly", rule: weekly },
    { word: "every 2 weeks", rule: fortnightly },
    ...more.slice(0, -1).map((rule) => ({ word: rule?.includes("BYDAY=-1") ? LAST : NTH, rule })),
    { word: "monthly", rule: monthly },
    { word: "yearly", rule: more.at(-1) ?? null },
  ];
}
