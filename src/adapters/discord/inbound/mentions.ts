import { mention, roleMention } from "../../../core/kernel/text/mention.ts";
import { addressesIn } from "../../kit/markdown/addresses.ts";
import { asFromKeyboard, withoutMarks } from "../../kit/typed-text.ts";

type Names = ReadonlyMap<string, { readonly name: string }>;

/** Names of what a message mentions, where they are known; who is not among them is called by their id. */
export interface MentionNames {
  readonly users?: Names;
  readonly channels?: Names;
  readonly roles?: Names;
}

/** Who reads what was said: the bot itself, whose mention only calls it. */
export interface MentionContext extends MentionNames {
  readonly botId: string;
}

// Code, in which nothing is a sign; a sign that a backslash takes its meaning; a link with words; what stands between angle
// brackets: mentions, emoji, commands, times, addresses (https://docs.discord.com/developers/reference#message-formatting).
const SIGNS =
  /(`+)(?!`)[^]*?[^`]\1(?!`)|\\([^0-9A-Za-z\s])|\[([^[\]\n]+)\]\(<?(https?:\/\/[^\s<>()]+)>?\)|<([^<>\s][^<>\n]*)>/g;

/**
 * What somebody said to the bot as the line that the core reads: mentions as mentions, links as addresses, backslashes gone,
 * spaces and quotation marks as a keyboard has them. Anything else stays as it was typed.
 */
export function readMentions(content: string, hearing: MentionContext): string {
  const called = withoutMarks(content).replace(
    new RegExp(`\\s*<@!?${hearing.botId}>(?:\\s*[,:](?=\\s|$))?\\s*`, "g"),
    " ",
  );
  let line = "";
  let from = 0;
  for (const match of called.matchAll(SIGNS)) {
    line += asFromKeyboard(called.slice(from, match.index));
    line += read(match, line, hearing);
    from = match.index + match[0].length;
  }
  return (line + asFromKeyboard(called.slice(from))).trim();
}

/** A message's text as people read it, and the addresses in it. */
export function plainOf(content: string, known: MentionNames = {}): { text: string; links: string[] } {
  const links = new Set<string>();
  let text = "";
  let from = 0;
  const typed = (part: string) => {
    for (const address of addressesIn(part)) links.add(address);
    text += part;
  };
  for (const match of content.matchAll(SIGNS)) {
    typed(content.slice(from, match.index));
    const sign = plainSign(match, known);
    if (sign.link !== undefined) links.add(sign.link);
    text += sign.text;
    from = match.index + match[0].length;
  }
  typed(content.slice(from));
  return { text, links: [...links] };
}

/** One of the signs in the line that the core reads, after what was read of it before. */
function read(
  [whole, ticks, escaped, words = "", address, inside = ""]: RegExpExecArray,
  before: string,
  hearing: MentionContext,
): string {
  if (ticks !== undefined) return whole;
  if (escaped !== undefined) return escaped;
  // After a key only the address is a value.
  if (address !== undefined)
    return /[\p{Ll}\p{M}0-9_]:$/u.test(before) || words === address ? address : `${words} ${address}`;
  return marked(inside, hearing) ?? shown(inside, hearing);
}

/** One of the signs as people read it, and the address it leads to. */
function plainSign(
  [whole, ticks, escaped, words = "", address, inside = ""]: RegExpExecArray,
  known: MentionNames,
): { text: string; link?: string } {
  if (ticks !== undefined) return { text: whole };
  if (escaped !== undefined) return { text: escaped };
  if (address !== undefined) return { text: words === address ? address : `${words} (${address})`, link: address };
  return { text: shown(inside, known), ...(isAddress(inside) ? { link: inside } : {}) };
}

/** A person, channel or role between angle brackets, as the core's mention; undefined for anything else. */
function marked(inside: string, known: MentionNames): string | undefined {
  const [, sign, id] = MENTIONED.exec(inside) ?? [];
  if (sign === undefined || id === undefined) return undefined;
  const name = shown(inside, known);
  return sign === "@&" ? roleMention({ name, id }) : mention({ name, id });
}

const MENTIONED = /^(@!?|@&|#)(\d+)$/;

/** What stands between angle brackets as people read it. */
function shown(inside: string, { users, channels, roles }: MentionNames): string {
  const [, sign, id = ""] = MENTIONED.exec(inside) ?? [];
  if (sign === "#") return `#${channels?.get(id)?.name ?? id}`;
  if (sign !== undefined) return `@${(sign === "@&" ? roles : users)?.get(id)?.name ?? id}`;
  const [, emoji] = /^a?(:\w+:)\d+$/.exec(inside) ?? [];
  if (emoji !== undefined) return emoji;
  const [, command] = /^(\/[^:]+):\d+$/.exec(inside) ?? [];
  if (command !== undefined) return command;
  return shownTime(inside) ?? (isAddress(inside) ? inside : `<${inside}>`);
}

function shownTime(inside: string): string | undefined {
  const [, seconds] = /^t:(-?\d{1,13})(?::[tTdDfFsSR])?$/.exec(inside) ?? [];
  if (seconds === undefined) return undefined;
  const at = new Date(Number(seconds) * 1_000);
  return Number.isNaN(at.getTime()) ? undefined : `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);
