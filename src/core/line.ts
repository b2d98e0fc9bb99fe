import { UserError, problem } from "./errors.ts";
import { nearest } from "./nearest.ts";
import type { OptionKind, OptionSpec } from "./options/options.ts";
import { cut, withoutControls } from "./text.ts";

// A token: an optional lower-case key with a colon, then a quoted string or a word. Typographic quotes count: phones type
// them. A mention (mention.ts) is part of one word, whatever stands in the name.
const TOKEN =
  /(?:([\p{Ll}\p{M}][\p{Ll}\p{M}0-9_]*):)?(?:"((?:[^"\\]|\\.)*)"|“([^”]*)”|«([^»]*)»|((?:\ufff9[^\ufff9-\ufffb]*\ufffa[^\ufff9-\ufffb]*\ufffb|\S)*))/gu;
const WORDS: ReadonlySet<OptionKind> = new Set<OptionKind>([
  "text",
  "long",
  "when",
  "day",
  "duration",
  "hours",
  "leads",
  "repeat",
  "zone",
  "country",
  "term",
  "reference",
  "person",
  "server-role",
  "language",
]);
const FREE: ReadonlySet<OptionKind> = new Set<OptionKind>([
  "text",
  "long",
  "when",
  "day",
  "duration",
  "hours",
  "leads",
  "choices",
  "repeat",
  "reference",
  "person",
]);

/** What the grammar needs to know of an option. */
type Named = Pick<OptionSpec, "name" | "kind" | "required" | "hidden">;

interface Token {
  readonly key?: string;
  readonly value: string;
  readonly quoted: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads `"Board call" tomorrow at 15:00 zone:Madrid` against a command's options. `key:value` names an option; words
 * after a key of free text belong to it. Other words fill the required options in order (the first option, where none is
 * required); the last one takes the rest. Quotes keep words together, and a quoted word is never a key.
 */
export function readLine(line: string, options: readonly Named[]): Record<string, string> {
  const named = new Map<string, Token[]>();
  const bare: Token[] = [];
  let open: string | undefined;
  for (const token of tokens(line)) {
    const option = token.key === undefined ? undefined : options.find((o) => o.name === token.key);
    if (option) {
      if (named.has(option.name)) throw new UserError(problem("line.twice", { option: option.name }));
      named.set(option.name, [token]);
      open = FREE.has(option.kind) && !token.quoted ? option.name : undefined;
      continue;
    }
    if (token.key !== undefined) unknownKey(token, options);
    if (open !== undefined && !token.quoted) named.get(open)?.push(token);
    else {
      open = undefined;
      bare.push(token);
    }
  }
  const visible = options.filter((o) => !o.hidden);
  const required = visible.filter((o) => o.required);
  const slots = (required.length > 0 ? required : visible.filter((o) => WORDS.has(o.kind)).slice(0, 1)).filter((o) => !named.has(o.name));
  slots.forEach((slot, i) => {
    const own = i === slots.length - 1 ? bare.splice(0) : bare.splice(0, 1);
    if (own.length > 0) named.set(slot.name, own);
  });
  const [left] = bare;
  if (left) throw new UserError(problem("line.left", { words: cut(withoutControls(line.slice(left.start)), 60) }));
  return Object.fromEntries([...named].map(([name, own]) => [name, textOf(line, own)]));
}

function* tokens(line: string): Generator<Token> {
  for (const match of line.matchAll(TOKEN)) {
    const [whole, key, straight, curly, angle, word = ""] = match;
    if (whole === "") continue;
    if (/^["“«]/u.test(word)) throw new UserError(problem("line.quote", { words: cut(line.slice(match.index), 40) }));
    const quoted = straight ?? curly ?? angle;
    const value = straight === undefined ? (quoted ?? word) : straight.replace(/\\(.)/gs, "$1");
    const at = { start: match.index, end: match.index + whole.length, quoted: quoted !== undefined };
    // "https://…" and "Note: …" are words, not options.
    if (key !== undefined && (value.startsWith("//") || (value === "" && quoted === undefined))) yield { ...at, value: whole };
    else yield { ...at, value, ...(key === undefined ? {} : { key }) };
  }
}

/** One token's value; several stand as they were typed, line breaks included. */
function textOf(line: string, own: readonly Token[]): string {
  const [first] = own;
  if (!first) return "";
  if (own.length === 1 || own.some((t) => t.quoted)) return own.map((t) => t.value).join(" ");
  const last = own[own.length - 1] ?? first;
  return line.slice(first.end - first.value.length, last.end);
}

function unknownKey(token: Token, options: readonly Named[]): never {
  const names = options.filter((o) => !o.hidden).map((o) => o.name);
  const near = nearest(token.key ?? "", names);
  throw new UserError(
    near
      ? problem("line.near", { option: cut(token.key ?? "", 40), near })
      : problem("line.unknown", { option: cut(token.key ?? "", 40), options: names.join(", ") }),
  );
}

/** How a command is typed: `/meeting add <title> <when> [duration:…]`. */
export function usage(path: string, options: readonly Omit<Named, "kind">[]): string {
  const shown = options.filter((o) => !o.hidden);
  return [`/${path}`, ...shown.map((o) => (o.required ? `<${o.name}>` : `[${o.name}:…]`))].join(" ");
}

/** A value as it is typed in a line: quoted where it needs to be. */
export function typed(value: string | number | boolean): string {
  const text = String(value);
  return /^[^\s"“”«»\\:]+$/u.test(text) ? text : `"${text.replace(/["\\]/g, "\\$&")}"`;
}
