import type { Rich } from "../../../core/kernel/views/model.ts";
import { linkText } from "../../../core/kernel/views/link-text.ts";
import { autolink, inBrackets, TYPED_ADDRESS, webAddress } from "../../kit/markdown/addresses.ts";
import type { Dialect, Run } from "../../kit/markdown/dialect.ts";
import { isStyled, richText as written } from "../../kit/markdown/rich-text.ts";
import { LIMITS } from "../limits.ts";
import type { TypeCommand } from "../../../core/kernel/values/command-line.ts";
import type { Typing } from "../registration/typing.ts";

/** For whom rich text is written. */
export interface TextContext {
  /** Person id → Discord user id; who is not in it is named as literal text. */
  readonly users: ReadonlyMap<string, string>;
  readonly typeCommand: TypeCommand;
  readonly mentionCommand: Typing["mentionCommand"];
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
  return written(body, dialectFor(context));
}

// Two styled runs side by side would be read as one: this space has no width.
const APART = "\u200b";

/** Discord's Markdown. */
export function dialectFor({ users, typeCommand, mentionCommand }: TextContext): Dialect {
  return {
    literal: escaped,
    strong: (line) => `**${literal(line)}**`,
    em: (line) => `*${literal(line)}*`,
    code,
    link: linked,
    person: (id, name) => {
      const user = users.get(id);
      return user === undefined ? { style: "plain", text: `@${name}` } : { style: "done", text: `<@${user}>` };
    },
    command(command) {
      const pressed = mentionCommand(command);
      if (!pressed) return [{ style: "code", text: typeCommand(command) }];
      const { mention, entered } = pressed;
      return [
        { style: "done", text: mention },
        ...(entered === "" ? [] : [{ style: "plain", text: " " } as const, { style: "code", text: entered } as const]),
      ];
    },
    time: (at, show) => ({ style: "done", text: moment(at, show) }),
    apart: (left, right) => (isStyled(left) && isStyled(right) ? APART : ""),
    // A heading would lose the signs at its end.
    heading: (line) => (line.endsWith("#") ? undefined : `## ${literal(line)}`),
    // Its later lines are indented, which keeps them in the entry.
    item: (portion) => `- ${portion.replace(/\r\n?|\n/g, "\n  ")}`,
    small,
    equalWidth: (lines) => ["```", ...lines, "```"].join("\n"),
    gap: (before, after) => (before !== "title" && (after === "paragraph" || after === "title") ? "\n\n" : "\n"),
  };
}

/** Small text (https://support.discord.com/hc/en-us/articles/210298617): every line of it has its sign. */
function small(portion: string): string {
  return portion.replace(/^[^\S\r\n]*(\S)/gmu, "-# $1");
}

// The words of a link know no backslash, and Discord makes no link of words with emoji or another address in them
// (tried out by others: https://github.com/LyricLy/parse-discord). What is not plain words stands before its address.
const PLAIN_WORDS = /^(?=.*[\p{L}\p{N}])(?:[\p{L}\p{M}\p{N} .,;!?'"“”‘’«»()&%+=°º…–—-]|:(?= )|\/(?!\/))+$/u;
const INVISIBLE = /[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/;

function linked(words: string, href: string): Run[] {
  const whole = webAddress(href, LIMITS.LINK_URL);
  const address = whole === undefined ? undefined : inBrackets(whole);
  // What is no web address is shown, not linked.
  if (address === undefined) return [{ style: "plain", text: linkText(words, href) }];
  const shown = words.replace(/[\u00a0\u202f]/gu, " ").trim();
  if (shown === "" || shown === href) return [{ style: "done", text: `<${address}>` }];
  if (shown.length <= LIMITS.LINK_WORDS && PLAIN_WORDS.test(shown) && !INVISIBLE.test(shown))
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

/** Text in code shows everything but backticks as it is; with three of them it is a block, which a line cannot hold. */
function code(line: string): string {
  if (line.includes("``")) return escaped(line, true);
  if (!line.includes("`")) return `\`${line}\``;
  const [before, after] = [line.startsWith("`") ? " " : "", line.endsWith("`") ? " " : ""];
  return `\`\`${before}${line}${after}\`\``;
}

// An address; a sign that makes a line a heading, small text, a list or a quotation; signs that style; mentions, emoji and
// schemes.
const SIGNS = new RegExp(
  `(${TYPED_ADDRESS})|${/^([ \t]*)(#{1,3}(?=\s)|-#|[-+](?=\s|$)|>|\d+(?=\.(?:\s|$)))|[\\*_~|`<[]|@(?=everyone|here)|:(?=\/\/|[^\s:]*:)/.source}`,
  "gim",
);
// The same where something follows at once, which may go on with a name that a sign near the end begins.
const OPEN_SIGNS = new RegExp(`${SIGNS.source}|:(?=[^\\s:]*(?![^]))|@(?=[a-z]*(?![^]))`, SIGNS.flags);

function escaped(text: string, open: boolean): string {
  return text.replace(
    open ? OPEN_SIGNS : SIGNS,
    (sign, address: string | undefined, indent: string | undefined, start: string | undefined) => {
      if (address !== undefined) return autolink(address, { literal: (rest) => escaped(rest, true), colon: "\\:" });
      if (start === undefined) return `\\${sign}`;
      return /^\d/.test(start) ? `${indent ?? ""}${start}\\` : `${indent ?? ""}\\${start}`;
    },
  );
}
