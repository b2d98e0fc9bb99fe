import { problem } from "../../errors/errors.ts";
import { fold } from "../../text/fold.ts";
import { LANGUAGES, type Language } from "../../language/language.ts";
import { type Translate, translator } from "../../language/translate.ts";
import { cut, withoutControls } from "../../text/text.ts";
import type { OptionSpec } from "../options.ts";
import type { Choice, Kind, Reading } from "../read.ts";
import { matching } from "./simple.ts";

/** One of a few values, by the value itself or by its label in any language of the interface. */
export const choice: Kind = {
  read(raw, option, reading) {
    const found = namesOf(option, reading.caller.language).get(fold(String(raw)));
    if (found !== undefined) return { value: found };
    const offered = choicesOf(option, reading.t);
    return { problem: problem("option.choice", { values: reading.format.any(offered.map((c) => c.value)) }), suggestions: offered };
  },
  suggest: (typed, option, { t }) => matching(choicesOf(option, t), typed),
};

/** Several of a few values, in words parted by commas: each by the value itself or by its label in any language of the interface. */
export const choices: Kind = {
  read(raw, option, reading) {
    const found = severalIn(textOf(raw), option, reading.caller.language);
    if (found.unknown === undefined && found.values.length > 0) return { value: found.values };
    const offered = choicesOf(option, reading.t);
    const part = cut(found.unknown ?? "", 60);
    return {
      problem: problem("option.choices", { part, values: reading.format.all(offered.map((c) => c.label)) }),
      suggestions: mended(found, option, reading),
    };
  },
  /** Goes on with the last of what is typed: every suggestion is the whole. */
  suggest(typed, option, reading) {
    const { head, last } = lastOf(typed);
    const whole = severalIn(typed, option, reading.caller.language);
    const before = severalIn(head, option, reading.caller.language);
    if (before.unknown !== undefined) return [];
    const said = whole.unknown === undefined && whole.values.length > 0 ? whole.values : undefined;
    const more = left(option, said ?? before.values, reading);
    const begun = said ? more : matching(more, last);
    return [...(said ? [several(said, option, reading)] : []), ...begun.map((c) => several([...(said ?? before.values), c.value], option, reading))].slice(
      0,
      25,
    );
  },
};

/** A choice option's values with their labels, in the translator's language. */
export function choicesOf(option: OptionSpec, t: Translate): Choice[] {
  return Object.entries(option.values ?? {}).map(([value, label]) => ({ value, label: t(label) }));
}

/** What was given to a choice, as its values where it is understood: what a form picks them by. */
export function understood(raw: unknown, option: OptionSpec, language: Language): unknown {
  if (option.kind === "choice") return namesOf(option, language).get(fold(String(raw))) ?? raw;
  if (option.kind !== "choices") return raw;
  const { values, unknown } = severalIn(textOf(raw), option, language);
  return unknown === undefined && values.length > 0 ? valuesText(values) : textOf(raw);
}

/** Several values as the text that stands for them in buttons and forms. */
export function valuesText(values: readonly string[]): string {
  return values.join(",");
}

const textOf = (raw: unknown): string => (Array.isArray(raw) ? valuesText(raw.map(String)) : withoutControls(String(raw)));

/** Folded value or label → value. The reader's language comes first where a word means two things. */
function namesOf(option: OptionSpec, language: Language): Map<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, value: string) => void (names.has(fold(name)) || names.set(fold(name), value));
  for (const value of Object.keys(option.values ?? {})) add(value, value);
  for (const one of [language, ...LANGUAGES]) for (const { value, label } of choicesOf(option, translator(one))) add(label, value);
  return names;
}

interface Several {
  /** Each once, as declared. */
  readonly values: readonly string[];
  /** The first part that is none of them. */
  readonly unknown?: string;
}

const PARTING = /\s*[,;\n]\s*|\s+(?:and|y|e|et)\s+/giu;
// A label may have as many commas in it as this.
const JOINED = 4;
const LONGEST = 500;

function severalIn(text: string, option: OptionSpec, language: Language): Several {
  if (text.length > LONGEST) return { values: [], unknown: text };
  const names = namesOf(option, language);
  const parts = partsOf(text);
  const found = new Set<string>();
  let unknown: string | undefined;
  for (let at = 0; at < parts.length; ) {
    const ends = parts.slice(at, at + JOINED).map((_, i) => at + i);
    const own = ends.reverse().find((end) => names.has(fold(text.slice(parts[at]?.start, parts[end]?.end))));
    if (own === undefined) unknown ??= text.slice(parts[at]?.start, parts[at]?.end);
    else found.add(names.get(fold(text.slice(parts[at]?.start, parts[own]?.end))) ?? "");
    at = (own ?? at) + 1;
  }
  const values = Object.keys(option.values ?? {}).filter((value) => found.has(value));
  return { values, ...(unknown === undefined ? {} : { unknown }) };
}

/** Where the parts of a text begin and end; empty ones are none. */
function partsOf(text: string): { start: number; end: number }[] {
  const partings = [...text.matchAll(PARTING)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const starts = [0, ...partings.map((p) => p.end)];
  const ends = [...partings.map((p) => p.start), text.length];
  return starts.map((start, i) => ({ start, end: ends[i] ?? text.length })).filter(({ start, end }) => text.slice(start, end).trim() !== "");
}

/** What is typed so far without its last part, and that part. */
function lastOf(typed: string): { head: string; last: string } {
  const parting = [...typed.matchAll(PARTING)].at(-1);
  return parting ? { head: typed.slice(0, parting.index), last: typed.slice(parting.index + parting[0].length) } : { head: "", last: typed };
}

/** What would be right: what is understood, with a value that may be meant in place of the rest. */
function mended({ values, unknown = "" }: Several, option: OptionSpec, reading: Reading): Choice[] {
  const more = left(option, values, reading);
  const near = matching(more, unknown);
  return (near.length > 0 ? near : more).map((c) => several([...values, c.value], option, reading));
}

const left = (option: OptionSpec, values: readonly string[], { t }: Reading): Choice[] => choicesOf(option, t).filter((c) => !values.includes(c.value));

/** Several values as one choice, in the order in which they are declared. */
function several(values: readonly string[], option: OptionSpec, { t }: Reading): Choice {
  const own = choicesOf(option, t).filter((c) => values.includes(c.value));
  return { value: valuesText(own.map((c) => c.value)), label: own.map((c) => c.label).join(", ") };
}
