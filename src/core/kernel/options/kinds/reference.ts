import { problem } from "../../errors/errors.ts";
import { fold } from "../../text/fold.ts";
import { withoutControls } from "../../text/text.ts";
import { truncate } from "../../text/truncate.ts";
import type { Choice } from "../../values/choice.ts";
import type { OptionKind, ParseContext, Read, Unread } from "../kind.ts";
import type { NamedByDay, ReferenceKind, ReferenceLookup } from "../references.ts";
import { exactPrefixMatches, isOnlyTime, matchesName, namedWithin } from "./name-match.ts";

const ID = /^[0-9a-z]{1,40}$/i;
const OFFERED = 6;
const SUGGESTED = 25;
const TYPED = 60;

/** A stored thing by its id or by words of its name, behind which a day may stand that it has a time on; more than one that fits is asked about, as is one that only looks like the words. */
export const reference = (to: ReferenceKind): OptionKind => ({
  name: "reference",
  widget: "search",
  line: { phrase: true, unnamed: true },
  reference: to,
  stored: true,
  async read(raw, context) {
    const { db, caller, references, now } = context;
    const typed = unquoted(withoutControls(String(raw)).trim());
    const source = references(to);
    const exact = ID.test(typed) ? await source.byId(db, caller, typed.toLowerCase()) : undefined;
    if (exact) return { value: exact.value };
    if (typed === "") return unknown(typed, []);
    const found = await source.byWords(db, caller, typed, OFFERED);
    const [only, another] = found.filter((c) => fold(c.label) === fold(typed));
    if (only && !another) return calledSo(typed, only, source, context);
    const dated = (await source.byDay?.(db, caller, typed, OFFERED, now)) ?? [];
    const read = meant(typed, found, dated);
    if (!read) return unknown(typed, (await source.near?.(db, caller, typed, OFFERED)) ?? []);
    return dated.length === 0 ? checkedMatch(typed, read, found, source, context) : read;
  },
  async lookFurther(raw, { db, caller, references }) {
    const typed = unquoted(withoutControls(String(raw)).trim());
    const source = references(to);
    const within = await namedWithin(typed, (words) => source.byWords(db, caller, words, OFFERED));
    return unknown(typed, distinct(within).slice(0, OFFERED));
  },
  async suggest(typed, { db, caller, references, now }) {
    const source = references(to);
    if (typed.trim() === "" && source.likeliest) return source.likeliest(db, caller, SUGGESTED, now);
    const found = await source.byWords(db, caller, typed, SUGGESTED);
    if (found.length > 0 || typed === "") return found;
    const dated = ((await source.byDay?.(db, caller, typed, SUGGESTED, now)) ?? []).map(withDay);
    return dated.length > 0 ? dated : ((await source.near?.(db, caller, typed, SUGGESTED)) ?? []);
  },
  async named(value, { db, caller, references }) {
    return ID.test(value) ? (await references(to).byId(db, caller, value.toLowerCase()))?.label : undefined;
  },
});

// In a line they are a part of words: "l'appel" is one.
const unquoted = (typed: string): string => /^['‘](.+)['’]$/u.exec(typed)?.[1]?.trim() ?? typed;

/** A thing that is called so; where its name says a day, on which others have a time, which of them is meant is asked. */
async function calledSo(typed: string, only: Choice, source: ReferenceLookup, context: ParseContext): Promise<Read> {
  if (!source.onDay || !(await isOnlyTime(typed, context))) return { value: only.value };
  const { db, caller, now } = context;
  const standing = await source.onDay(db, caller, typed, OFFERED, now);
  const others = standing.filter(({ value }) => value !== only.value).map(withDay);
  return others.length === 0 ? { value: only.value } : several(typed, [only, ...others]);
}

const several = (typed: string, suggestions: readonly Choice[]): Read => ({
  problem: problem("option.reference.many", { typed: truncate(typed, TYPED) }),
  suggestions,
  understood: true,
});

/** What is meant by words that are nothing's whole name: one that was found by some of its name, or by a day behind it, where that is the same; undefined where nothing was. */
function meant(typed: string, named: readonly Choice[], dated: readonly NamedByDay[]): Read | undefined {
  const [only, ...others] = distinct([...named, ...dated]);
  if (!only) return undefined;
  if (others.length > 0) return several(typed, distinct([...dated.map(withDay), ...named]));
  const [day] = dated;
  return { value: only.value, ...(day ? { day: day.day } : {}) };
}

/** The same, so long as the words name it well enough, and neither another thing nor a time. */
async function checkedMatch(
  typed: string,
  read: Read,
  found: readonly Choice[],
  source: ReferenceLookup,
  context: ParseContext,
): Promise<Read> {
  if (!("value" in read)) return read;
  const others = await exactPrefixMatches(typed, (words) => source.byWords(context.db, context.caller, words, OFFERED));
  const timed = source.byDay !== undefined && (await isOnlyTime(typed, context));
  const named = others.length === 0 && !timed && matchesName(typed, found);
  return named ? read : unknown(typed, distinct([...others, ...found]));
}

/** Nothing is called so; what is called nearly so may be meant. */
function unknown(typed: string, near: readonly Choice[]): Unread {
  const [first] = near;
  const said = { typed: truncate(typed, TYPED) };
  if (!first) return { problem: problem("option.reference.none", said) };
  const name = truncate(first.label, TYPED, { at: "word" });
  return { problem: problem("option.reference.near", { ...said, count: near.length, name }), suggestions: near };
}

const distinct = (choices: readonly Choice[]): Choice[] =>
  choices.filter(({ value }, i) => choices.findIndex((other) => other.value === value) === i);

/** The thing with that day as one choice: picked, it is read as both. */
const withDay = ({ value, label, day }: NamedByDay): Choice => ({
  value: `${value} ${day}`,
  label: `${label} · ${day}`,
});
