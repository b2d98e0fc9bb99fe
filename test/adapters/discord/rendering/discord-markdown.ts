import { readUrl } from "../../../../src/core/kernel/text/read-url.ts";

/** What Discord would make of a text: what people see, and every construct it found, in the order of reading. */
export interface Read {
  readonly shown: string;
  readonly found: readonly string[];
}

/**
 * A model of how Discord's client reads a message, written apart from the renderer after what others found out by trying
 * (https://github.com/LyricLy/parse-discord): rules are tried in order at each place, a backslash takes a sign's meaning.
 * Persons are shown as {id}, times as {seconds}.
 */
export function readMarkdown(source: string): Read {
  const reading: Reading = { shown: "", found: [] };
  read(source, { start: true, blocks: true, escapes: true }, reading);
  return reading;
}

interface Reading {
  shown: string;
  found: string[];
}

interface State {
  /** Whether the source begins where a line does. */
  readonly start: boolean;
  /** Outside the words of a link. */
  readonly blocks: boolean;
  readonly escapes: boolean;
}

type Rule = readonly [name: string, sign: RegExp, make: (match: RegExpExecArray, state: State, into: Reading) => void];

const inner = (group: number) => (match: RegExpExecArray, state: State, into: Reading) =>
  read(match[group] ?? "", state, into);
const shows = (group: number) => (match: RegExpExecArray, _state: State, into: Reading) =>
  void (into.shown += match[group] ?? "");
const signed = (match: RegExpExecArray, _state: State, into: Reading) => void (into.shown += `{${match[1] ?? ""}}`);

// At the beginning of a line, after spaces where the rule allows them.
const LINES: readonly Rule[] = [
  [
    "heading",
    /#{1,3}[^\S\n]+(?!#)([^\n]*)(?:\n|$)/y,
    (m, state, into) => {
      read((m[1] ?? "").trimEnd().replace(/#+$/, "").trimEnd(), { ...state, start: false }, into);
      into.shown += "\n";
    },
  ],
  ["small", /-#[^\S\n]+(?!-#)([^\n]+)/y, inner(1)],
];
const INDENTED: readonly Rule[] = [
  ["quote", /> /y, () => undefined],
  ["quote", />>> /y, () => undefined],
  ["list", /(?:[*-]|\d+\.) +/y, () => undefined],
];
const INLINE: readonly Rule[] = [
  ["code block", /```(?:[a-zA-Z_\-+.0-9]*\n)?([^]*?[^\n][^]*?)```/y, shows(1)],
  [
    "code",
    /(`+)([^]+?)(?<!`)\1(?!`)/y,
    (m, _state, into) => void (into.shown += (m[2] ?? "").replace(/^ (?= *`)|(?<=` *) $/g, "")),
  ],
  ["bold", /\*\*((?:\\[^]|[^\\])+?)\*\*(?!\*)/y, inner(1)],
  ["underline", /__((?:\\[^]|[^\\])+?)__(?!_)/y, inner(1)],
  ["italic", /\*(?!\s)((?:\\[^]|\*\*|[^*\\])+?)(?<!\s) {0,2}\*(?!\*)/y, inner(1)],
  ["italic", /_((?:\\[^]|__|[^_\\])+?)_(?![a-zA-Z0-9_])/y, inner(1)],
  ["struck", /~~([^]+?)~~(?!_)/y, inner(1)],
  ["spoiler", /\|\|([^]+?)\|\|/y, inner(1)],
  ["time", /<t:(-?\d{1,17})(?::[tTdDfFsSR])?>/y, signed],
  ["emoji", /<a?:\w+:\d+>/y, shows(0)],
  ["emoji", /:[^\s:]+?:/y, shows(0)],
];
const MENTIONS: readonly Rule[] = [
  ["person", /<@!?(\d+)>/y, signed],
  ["role", /<@&(\d+)>/y, signed],
  ["channel", /<#(\d+)>/y, signed],
  ["everybody", /@(?:everyone|here)/y, shows(0)],
  ["command", /<\/[^>\n]+:\d+>/y, shows(0)],
  ["navigation", /<id:\w[^>\n]*>/y, shows(0)],
  ["call", /<(?:\+?\d[\d ]+|[\w.+-]+@[\w.-]+)>/y, shows(1)],
  ["link", /<([^: >]+:\/[^ >]+)>/y, shows(1)],
  ["preview", /(?:https?|steam):\/\/[^\s<]+[^<.,:;"'\]\s]/y, shows(0)],
];
const MASKED = /\[((?:\[[^\]]*\]|[^[\]])*[^[]*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\[^\n])*?)>?(?:\s+['"][^]*?['"])?\s*\)/y;

function read(source: string, state: State, into: Reading): void {
  let at = 0;
  let entry = false;
  while (at < source.length) {
    const before = source.slice(source.lastIndexOf("\n", at - 1) + 1, at);
    const fresh = !source.slice(0, at).includes("\n") && !state.start;
    const [whole, indented] = [!fresh && before === "", !fresh && (/^ *$/.test(before) || entry)];
    entry = false;
    const escape = state.escapes ? matching(/\\([^0-9A-Za-z\s])/y, source, at) : undefined;
    if (escape) {
      into.shown += escape[1] ?? "";
      at += escape[0].length;
      continue;
    }
    const link = state.blocks ? masked(source, at, state, into) : 0;
    if (link > 0) {
      at += link;
      continue;
    }
    const rules = [
      ...(state.blocks && whole ? LINES : []),
      ...(state.blocks && indented ? INDENTED : []),
      ...INLINE,
      ...(state.blocks ? MENTIONS : []),
    ];
    const { name, length } = tried(rules, source, at, { ...state, start: indented }, into);
    if (name === undefined) into.shown += source[at] ?? "";
    // After the sign of an entry another one may follow.
    entry = name === "list" || name === "quote";
    at += length;
  }
}

function tried(
  rules: readonly Rule[],
  source: string,
  at: number,
  state: State,
  into: Reading,
): { name?: string; length: number } {
  for (const [name, sign, make] of rules) {
    const match = matching(sign, source, at);
    if (!match) continue;
    into.found.push(name);
    make(match, state, into);
    return { name, length: match[0].length };
  }
  return { length: 1 };
}

/** A link with words: none where they hold an address or emoji, or nothing that can be seen. */
function masked(source: string, at: number, state: State, into: Reading): number {
  const match = matching(MASKED, source, at);
  const [, words = "", address = ""] = match ?? [];
  if (!match || !/^(?:https?|discord):/.test(address) || readUrl(address) === undefined) return 0;
  if (/:\/\/|\p{Emoji_Presentation}|\n/u.test(words) || words.trim() === "") return 0;
  into.found.push(`words ${new URL(address).href}`);
  read(words, { ...state, blocks: false, escapes: false }, into);
  return match[0].length;
}

function matching(sign: RegExp, source: string, at: number): RegExpExecArray | null {
  sign.lastIndex = at;
  return sign.exec(source);
}
