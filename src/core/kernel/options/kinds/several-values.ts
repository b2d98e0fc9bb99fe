import { fold } from "../../text/fold.ts";
import type { Language } from "../../language/language.ts";
import { valuesByName, type NamedValues } from "./named-values.ts";

/** What was found in a text. */
export interface Several {
  /** Each once, as declared. */
  readonly picked: readonly string[];
  /** The first part that is none of them. */
  readonly unknown?: string;
}

const LONGEST = 500;
const PARTING = /\s*[,;\n]\s*|\s+(?:and|y|e|et)\s+/giu;
// A label may have as many commas in it as this.
const JOINED = 4;

/** The values that a text names, parted by commas, semicolons, lines or "and": each by itself or by its label in any language. */
export function severalIn(text: string, values: NamedValues, language: Language): Several {
  if (text.length > LONGEST) return { picked: [], unknown: text };
  const names = valuesByName(values, language);
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
export function lastOf(typed: string): { head: string; last: string } {
  const parting = [...typed.matchAll(PARTING)].at(-1);
  return parting
    ? { head: typed.slice(0, parting.index), last: typed.slice(parting.index + parting[0].length) }
    : { head: "", last: typed };
}
