import { UserError, problem } from "../errors/errors.ts";
import { fold } from "../text/fold.ts";
import { nearest } from "../text/nearest.ts";
import type { LineManners } from "../options/widget.ts";
import { withoutControls } from "../text/text.ts";
import { truncate } from "../text/truncate.ts";
import { type LineToken, tokens } from "./tokens.ts";

/** What the grammar needs to know of an option. */
interface Named {
  readonly name: string;
  readonly required: boolean;
  readonly hidden?: true;
  readonly line?: LineManners;
  /** What it is called in other languages, folded. */
  readonly also?: readonly string[];
  /** What it is called in the reader's language, where that is not its name. */
  readonly called?: string;
}

/**
 * Reads `"Board call" tomorrow at 15:00 zone:Madrid` against a command's options. `key:value` names an option; words
 * after a key of free text belong to it. Words that look like an option's own are its. Other words fill the required options
 * in order (the first option, where none is required); the last one takes the rest. Quotes keep words together, and a quoted word is never a key.
 */
export function readLine(line: string, options: readonly Named[]): Record<string, string> {
  const { named, bare } = sorted(line, options);
  fill(bare, named, options);
  const [left] = bare;
  if (left) leftOver(truncate(withoutControls(line.slice(left.start)), 60), options);
  const keeps = (name: string) => options.find((o) => o.name === name)?.line?.keepsQuotes;
  return Object.fromEntries([...named].map(([name, own]) => [name, textOf(line, own, keeps(name))]));
}

/** What stands in a line without a name, nothing of it quoted or only a name at its beginning, and the options that it may be for. Undefined where there is nothing of that kind. */
export function unnamedWords<Option extends Named>(
  line: string,
  options: readonly Option[],
):
  | {
      readonly words: readonly string[];
      readonly quoted?: true;
      readonly slots: readonly Option[];
      readonly extras: readonly Option[];
    }
  | undefined {
  const { named, bare } = sorted(line, options);
  const [head, ...rest] = bare;
  if (!head || rest.some(({ quoted }) => quoted)) return undefined;
  if (head.quoted) takeTo(bare, named, placed(options));
  if (head.quoted && bare.length === 1) return undefined;
  const slots = slotsOf(named, options);
  if (head.quoted && slots.length !== 1) return undefined;
  const extras = options.filter((o) => !o.hidden && !named.has(o.name) && !slots.includes(o));
  return { words: bare.map(({ value }) => value), ...(head.quoted ? { quoted: true } : {}), slots, extras };
}

/** A line's words by the option that they say they are for, and the others. */
function sorted(line: string, options: readonly Named[]): { named: Map<string, LineToken[]>; bare: LineToken[] } {
  const named = new Map<string, LineToken[]>();
  const bare: LineToken[] = [];
  // Where a word goes that says nothing.
  let open = bare;
  for (const token of tokens(line)) {
    const option = namedBy(token.key, options);
    if (option) {
      const own = addKeyed(named, option, token);
      open = option.line?.phrase && !token.quoted ? own : bare;
      continue;
    }
    const word = line.slice(token.start, token.end);
    const known = lookedLike(word, options);
    if (known && !token.quoted) {
      addLooked(named, known, { ...token, value: word });
      open = bare;
      continue;
    }
    if (token.key !== undefined) unknownKey(token, options);
    if (token.quoted) open = bare;
    open.push(token);
  }
  return { named, bare };
}

function addKeyed(named: Map<string, LineToken[]>, { name, called = name }: Named, token: LineToken): LineToken[] {
  if (named.has(name)) throw new UserError(problem("line.twice", { option: called }));
  const own = [token];
  named.set(name, own);
  return own;
}

function addLooked(named: Map<string, LineToken[]>, { name }: Named, token: LineToken): void {
  const before = named.get(name)?.[0];
  named.set(name, [{ ...token, value: before ? `${before.value} ${token.value}` : token.value }]);
}

/** Gives the words that say nothing to the options that are filled by place. */
function fill(bare: LineToken[], named: Map<string, LineToken[]>, options: readonly Named[]): void {
  takeTo(bare, named, placed(options));
  const slots = slotsOf(named, options);
  slots.forEach((slot, i) => {
    const own = i === slots.length - 1 ? bare.splice(0) : bare.splice(0, 1);
    if (own.length > 0) named.set(slot.name, own);
  });
}

/** Required options that are filled by place. */
const placed = <Option extends Named>(options: readonly Option[]): Option[] =>
  options.filter((o) => o.required && !o.hidden && o.line?.looks === undefined);

/** The options that words without a name are for, in order. */
function slotsOf<Option extends Named>(named: ReadonlyMap<string, unknown>, options: readonly Option[]): Option[] {
  const required = placed(options);
  const unnamed = options
    .filter((o) => !o.hidden && o.line?.looks === undefined && o.line?.unnamed === true)
    .slice(0, 1);
  return (required.length > 0 ? required : unnamed).filter((o) => !named.has(o.name));
}

/** The option of that name, in any language. */
function namedBy(key: string | undefined, options: readonly Named[]): Named | undefined {
  if (key === undefined) return undefined;
  return (
    options.find((o) => o.name === key) ??
    options.find((o) => o.also?.includes(fold(key)) === true && o.hidden !== true)
  );
}

/** The option whose words look like that one. */
function lookedLike(word: string, options: readonly Named[]): Named | undefined {
  return options.find(({ line }) => looksAs(word, line?.looks));
}

/** Whether a word looks as an option's own do. */
export function looksAs(word: string, looks: string | undefined): boolean {
  return looks !== undefined && new RegExp(`^(?:${looks})$`, "iu").test(word);
}

/** "meeting move Board call to tomorrow": the last "to" names the option of that name, where it is required and not named otherwise. */
function takeTo(bare: LineToken[], named: Map<string, LineToken[]>, required: readonly Named[]): void {
  const at = bare.findLastIndex((token) => !token.quoted && token.value.toLowerCase() === "to");
  if (at < 1 || at === bare.length - 1 || named.has("to") || !required.some((o) => o.name === "to")) return;
  named.set("to", bare.splice(at).slice(1));
}

/** One token's value; several stand as they were typed, line breaks included, but for what stands between them and is not theirs. Quotes are a part of some options, elsewhere they keep words together. */
function textOf(line: string, own: readonly LineToken[], keeps: LineManners["keepsQuotes"]): string {
  const [first] = own;
  if (!first) return "";
  const apart = own.some(({ end }, i) => line.slice(end, own[i + 1]?.start ?? end).trim() !== "");
  const quoted = own.some((t) => t.quoted);
  const whole = own.length === 1 && (keeps !== "all" || first.key !== undefined);
  if (whole || apart || (quoted && keeps === undefined)) return own.map((t) => t.value).join(" ");
  const last = own[own.length - 1] ?? first;
  return line.slice(first.key === undefined ? first.start : first.end - first.value.length, last.end);
}

// Nobody reads nineteen names.
const MOST_USED = 5;

/** Those that are used most, as the reader calls them: what is required stands first, then what is important. */
function mostUsed(options: readonly Named[]): string {
  const shown = options.filter((o) => !o.hidden);
  const used = [...shown.filter((o) => o.required), ...shown.filter((o) => !o.required)].slice(0, MOST_USED);
  return used.map((o) => o.called ?? o.name).join(", ");
}

/** Says for what words could be that no option takes. */
function leftOver(words: string, options: readonly Named[]): never {
  const names = mostUsed(options);
  throw new UserError(
    names === "" ? problem("line.nothing", { words }) : problem("line.left", { words, options: names }),
  );
}

/** Names the option that may be meant, in any language, else those that are used most. */
function unknownKey({ key = "" }: LineToken, options: readonly Named[]): never {
  const shown = options.filter((o) => !o.hidden);
  const called = new Map(
    shown.flatMap((o) => [o.name, ...(o.also ?? [])].map((name) => [fold(name), o.called ?? o.name] as const)),
  );
  const near = nearest(fold(key), [...called.keys()]);
  const option = truncate(key, 40);
  if (near !== undefined) throw new UserError(problem("line.near", { option, near: called.get(near) ?? near }));
  const names = mostUsed(options);
  throw new UserError(
    names === "" ? problem("line.nothing", { words: option }) : problem("line.unknown", { option, options: names }),
  );
}

/** How a command is typed: `/meeting add <title> <when> [duration:…]`. */
export function usage(path: string, options: readonly Omit<Named, "line">[]): string {
  const shown = options.filter((o) => !o.hidden);
  return [`/${path}`, ...shown.map((o) => (o.required ? `<${o.name}>` : `[${o.name}:…]`))].join(" ");
}
