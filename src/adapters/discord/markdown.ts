import type { Inline, Rich } from "../../core/kernel/views/model.ts";
import { inBrackets, linksAsTyped, webAddress } from "./addresses.ts";

import { pieces } from "../../core/kernel/text/truncate.ts";
import { LIMITS } from "./limits.ts";

/** For whom rich text is written. */
export interface TextContext {
  /** Person id → Discord user id; who is not in it is named as literal text. */
  readonly users: ReadonlyMap<string, string>;
}

/**
 * Text that Discord shows as it is (https://docs.discord.com/developers/reference#message-formatting); only web addresses
 * become links, without a preview. A backslash keeps Discord from showing a mention, not from notifying: whatever is sent
 * says with `allowed_mentions` who is to be notified.
 */
export function literal(text: string): string {
  return escaped(text, false);
}

/** Rich text as Discord's markdown. */
export function richText(body: Rich, context: TextContext): string {
  return written(partsOf(body, context));
}

/**
 * Rich text as markdown in portions of at most `max` characters, cut between words where it can be; portions without text
 * are left out. `dress` adds what stands around a portion, such as a bullet; it is told which one it is.
 */
export function portions(
  body: Rich,
  context: TextContext,
  max: number,
  dress: (portion: string, index: number) => string = (portion) => portion,
): string[] {
  const found: string[] = [];
  let held: Part[] = [];
  const dressed = (parts: readonly Part[]) => dress(written(parts).trim(), found.length);
  const close = () => {
    if (written(held).trim() !== "") found.push(dressed(held));
    held = [];
  };
  for (const part of partsOf(body, context).flatMap((one) => shortened(one))) {
    if (held.length > 0 && dressed([...held, part]).length > max) close();
    held.push(part);
  }
  close();
  return found;
}

type Style = "plain" | "strong" | "em" | "code" | "done";

/** A run of text in one style; "done" is markdown already. */
interface Part {
  readonly style: Style;
  readonly text: string;
}

// So short that a part fits into a message beside others, whatever stands around it.
const PART = 1_500;

function shortened(part: Part): Part[] {
  if (part.style === "done" || written([part]).length <= PART) return [part];
  return pieces(part.text, Math.ceil(part.text.length / 2)).flatMap((text) => shortened({ ...part, text }));
}

function partsOf(body: Rich, context: TextContext): Part[] {
  const merged: Part[] = [];
  for (const part of body.flatMap((inline) => asParts(inline, context))) {
    const last = merged.at(-1);
    if (part.text === "") continue;
    if (last && last.style === part.style && part.style !== "done")
      merged[merged.length - 1] = { style: part.style, text: last.text + part.text };
    else merged.push(part);
  }
  return merged;
}

function asParts(inline: Inline, { users }: TextContext): Part[] {
  if (typeof inline === "string") return [{ style: "plain", text: inline }];
  switch (inline.kind) {
    case "strong":
    case "em":
    case "code": {
      // White space at the ends would keep the signs from being read.
      const [, before = "", text = "", after = ""] = /^(\s*)([^]*?)(\s*)$/u.exec(inline.text) ?? [];
      return [
        { style: "plain", text: before },
        { style: inline.kind, text },
        { style: "plain", text: after },
      ];
    }
    case "link":
      return linked(inline.text, inline.href);
    case "person": {
      const user = users.get(inline.id);
      return [user === undefined ? { style: "plain", text: `@${inline.name}` } : { style: "done", text: `<@${user}>` }];
    }
    case "time":
      return [{ style: "done", text: moment(inline.at, inline.show) }];
  }
}

// The words of a link know no backslash, and Discord makes no link of words with emoji or another address in them
// (tried out by others: https://github.com/LyricLy/parse-discord). What is not plain words stands before its address.
const PLAIN_WORDS = /^(?=.*[\p{L}\p{N}])(?:[\p{L}\p{M}\p{N} .,;!?'"“”‘’«»()&%+=°º…–—-]|:(?= )|\/(?!\/))+$/u;
const INVISIBLE = /[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/;

function linked(words: string, href: string): Part[] {
  const whole = webAddress(href, LIMITS.LINK_URL);
  const address = whole === undefined ? undefined : inBrackets(whole);
  // What is no web address is shown, not linked.
  if (address === undefined)
    return [{ style: "plain", text: words === href || words === "" ? href : `${words} (${href})` }];
  const shown = words.replace(/[\u00a0\u202f]/gu, " ").trim();
  if (shown === "" || shown === href) return [{ style: "done", text: `<${address}>` }];
  if (shown.length <= PART && PLAIN_WORDS.test(shown) && !INVISIBLE.test(shown))
    return [{ style: "done", text: `[${shown}](<${address}>)` }];
  return [
    { style: "plain", text: `${words} (` },
    { style: "done", text: `<${address}>` },
    { style: "plain", text: ")" },
  ];
}

// https://docs.discord.com/developers/reference#message-formatting-timestamp-styles
function moment(at: string, show: "date" | "time" | "full" | "relative"): string {
  const seconds = Math.floor(Date.parse(at) / 1_000);
  if (show === "full") return `<t:${seconds}:F> (<t:${seconds}:R>)`;
  return `<t:${seconds}:${{ date: "D", time: "t", relative: "R" }[show]}>`;
}

// Two styled runs side by side would be read as one: this space has no width.
const APART = "\u200b";
const styled = (part: Part | undefined) => part !== undefined && part.style !== "plain" && part.style !== "done";

function written(parts: readonly Part[]): string {
  return parts
    .map((part, i) => {
      const apart = styled(part) && styled(parts[i - 1]) ? APART : "";
      if (part.style === "done") return part.text;
      if (part.style === "plain") return escaped(part.text, parts[i + 1] !== undefined);
      return apart + eachLine(part.text, part.style === "code" ? code : part.style === "strong" ? strong : em);
    })
    .join("");
}

const strong = (line: string) => `**${escaped(line, false)}**`;
const em = (line: string) => `*${escaped(line, false)}*`;

// Signs reach over no line's end for certain.
function eachLine(text: string, sign: (line: string) => string): string {
  return text.replace(/[^\s](?:[^\r\n]*[^\s])?/gu, (line) => sign(line));
}

/** Text in code shows everything but backticks as it is; with three of them it is a block, which a line cannot hold. */
function code(line: string): string {
  if (line.includes("``")) return escaped(line, true);
  if (!line.includes("`")) return `\`${line}\``;
  const [before, after] = [line.startsWith("`") ? " " : "", line.endsWith("`") ? " " : ""];
  return `\`\`${before}${line}${after}\`\``;
}

// An address; a sign that makes a line a heading, small text, a list or a quotation; signs that style; mentions, emoji and
// schemes.
const SIGNS =
  /(https?:\/\/[^\s<>]+)|^([ \t]*)(#{1,3}(?=\s)|-#|[-+](?=\s|$)|>|\d+(?=\.(?:\s|$)))|[\\*_~|`<[]|@(?=everyone|here)|:(?=\/\/|[^\s:]*:)/gim;
// The same where something follows at once, which may go on with a name that a sign near the end begins.
const OPEN_SIGNS = new RegExp(`${SIGNS.source}|:(?=[^\\s:]*(?![^]))|@(?=[a-z]*(?![^]))`, SIGNS.flags);

function escaped(text: string, open: boolean): string {
  return text.replace(
    open ? OPEN_SIGNS : SIGNS,
    (sign, address: string | undefined, indent: string | undefined, start: string | undefined) => {
      if (address !== undefined) return autolink(address);
      if (start === undefined) return `\\${sign}`;
      return /^\d/.test(start) ? `${indent ?? ""}${start}\\` : `${indent ?? ""}\\${start}`;
    },
  );
}

/** An address that was typed, with what follows it in a sentence. */
function autolink(typed: string): string {
  const end = addressEnd(typed);
  if (linksAsTyped(typed.slice(0, end))) return `<${typed.slice(0, end)}>${escaped(typed.slice(end), true)}`;
  const colon = typed.indexOf(":");
  return `${typed.slice(0, colon)}\\:${escaped(typed.slice(colon + 1), true)}`;
}

/** Where an address ends: a full stop or the like after it belongs to the sentence, and so does a bracket that it did not open. */
function addressEnd(typed: string): number {
  let unopened = (typed.match(/\)/g)?.length ?? 0) - (typed.match(/\(/g)?.length ?? 0);
  let end = typed.length;
  for (; end > 0; end -= 1) {
    const last = typed[end - 1] ?? "";
    if (last === ")" && unopened > 0) unopened -= 1;
    else if (!".,:;!?\"'”’»*_~|`]".includes(last)) break;
  }
  return end;
}
