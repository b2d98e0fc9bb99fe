import { problem } from "../../errors/errors.ts";
import type { Label } from "../../language/message-ids.ts";
import { fold } from "../../text/fold.ts";
import { LANGUAGES, type Language } from "../../language/language.ts";
import { type Translate, translator } from "../../language/translate.ts";
import { withoutControls } from "../../text/text.ts";
import { truncate } from "../../text/truncate.ts";
import type { Choice } from "../../values/choice.ts";
import type { OptionKind, ParseContext } from "../kind.ts";
import { matching } from "../matching.ts";

/** Values and their labels, in the order in which they are shown. */
export type Values = Readonly<Record<string, Label>>;

/** One of a few values, by the value itself or by its label in any language of the interface. */
export const choice = (values: Values): OptionKind => ({
  name: "choice",
  widget: "choice",
  values,
  read(raw, { caller, t, format }) {
    const found = namesOf(values, caller.language).get(fold(String(raw)));
    if (found !== undefined) return { value: found };
    const offered = choicesOf(values, t);
    return {
      problem: problem("option.choice", { values: format.any(offered.map((c) => c.value)) }),
      suggestions: offered,
    };
  },
  suggest: (typed, { t }) => matching(choicesOf(values, t), typed),
  understood: (raw, language) => namesOf(values, language).get(fold(String(raw))) ?? raw,
});

/** Several of a few values, in words parted by commas: each by the value itself or by its label in any language of the interface. */
export const choices = (values: Values): OptionKind => ({
  name: "choices",
  widget: "several",
  line: { phrase: true },
  values,
  read(raw, context) {
    const found = severalIn(textOf(raw), values, context.caller.language);
    if (found.unknown === undefined && found.picked.length > 0) return { value: found.picked };
    const offered = choicesOf(values, context.t);
    const part = truncate(found.unknown ?? "", 60);
    return {
      problem: problem("option.choices", { part, values: context.format.all(offered.map((c) => c.label)) }),
      suggestions: mended(found, values, context),
    };
  },
  /** Goes on with the last of what is typed: every suggestion is the whole. */
  suggest(typed, context) {
    const { head, last } = lastOf(typed);
    const whole = severalIn(typed, values, context.caller.language);
    const before = severalIn(head, values, context.caller.language);
    if (before.unknown !== undefined) return [];
    const said = whole.unknown === undefined && whole.picked.length > 0 ? whole.picked : undefined;
    const more = left(values, said ?? before.picked, context);
    const begun = said ? more : matching(more, last);
    return [
      ...(said ? [several(said, values, context)] : []),
      ...begun.map((c) => several([...(said ?? before.picked), c.value], values, context)),
    ].slice(0, 25);
  },
  understood(raw, language) {
    const { picked, unknown } = severalIn(textOf(raw), values, language);
    return unknown === undefined && picked.length > 0 ? valuesText(picked) : textOf(raw);
  },
});

/** The values of a choice with their labels, in the translator's language. */
export function choicesOf(values: Values, t: Translate): Choice[] {
  return Object.entries(values).map(([value, label]) => ({ value, label: t(label) }));
}

/** Several values as the text that stands for them in buttons and forms. */
export function valuesText(values: readonly string[]): string {
  return values.join(",");
}

const textOf = (raw: unknown): string =>
  Array.isArray(raw) ? valuesText(raw.map(String)) : withoutControls(String(raw));

/** Folded value or label → value. The reader's language comes first where a word means two things. */
function namesOf(values: Values, language: Language): Map<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, value: string) => void (names.has(fold(name)) || names.set(fold(name), value));
  for (const value of Object.keys(values)) add(value, value);
  for (const one of [language, ...LANGUAGES])
    for (const { value, label } of choicesOf(values, translator(one))) add(label, value);
  return names;
}

interface Several {
  /** Each once, as declared. */
  readonly picked: readonly string[];
  /** The first part that is none of them. */
  readonly unknown?: string;
}

const PARTING = /\s*[,;\n]\s*|\s+(?:and|y|e|et)\s+/giu;
// A label may have as many commas in it as this.
const JOINED = 4;
const LONGEST = 500;

function severalIn(text: string, values: Values, language: Language): Several {
  if (text.length > LONGEST) return { picked: [], unknown: text };
  const names = namesOf(values, language);
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
  const picked = Object.keys(values).filter((value) => found.has(value));
  return { picked, ...(unknown === undefined ? {} : { unknown }) };
}

/** Where the parts of a text begin and end; empty ones are none. */
function partsOf(text: string): { start: number; end: number }[] {
  const partings = [...text.matchAll(PARTING)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const starts = [0, ...partings.map((p) => p.end)];
  const ends = [...partings.map((p) => p.start), text.length];
  return starts
    .map((start, i) => ({ start, end: ends[i] ?? text.length }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== "");
}

/** What is typed so far without its last part, and that part. */
function lastOf(typed: string): { head: string; last: string } {
  const parting = [...typed.matchAll(PARTING)].at(-1);
  return parting
    ? { head: typed.slice(0, parting.index), last: typed.slice(parting.index + parting[0].length) }
    : { head: "", last: typed };
}

/** What would be right: what is understood, with a value that may be meant in place of the rest. */
function mended({ picked, unknown = "" }: Several, values: Values, context: ParseContext): Choice[] {
  const more = left(values, picked, context);
  const near = matching(more, unknown);
  return (near.length > 0 ? near : more).map((c) => several([...picked, c.value], values, context));
}

const left = (values: Values, picked: readonly string[], { t }: ParseContext): Choice[] =>
  choicesOf(values, t).filter((c) => !picked.includes(c.value));

/** Several values as one choice, in the order in which they are declared. */
function several(picked: readonly string[], values: Values, { t }: ParseContext): Choice {
  const own = choicesOf(values, t).filter((c) => picked.includes(c.value));
  return { value: valuesText(own.map((c) => c.value)), label: own.map((c) => c.label).join(", ") };
}
