import { linkText } from "../../../core/kernel/views/link-text.ts";
import { autolink, inBrackets, TYPED_ADDRESS, webAddress } from "./addresses.ts";
import type { Dialect, PartRole, Run } from "./dialect.ts";
import type { TextDialect } from "./text-dialect.ts";
import { isStyled } from "./rich-text.ts";

/** What a server that reads CommonMark has of its own. */
export interface CommonMark extends Pick<Dialect, "person" | "command" | "time"> {
  /** Signs that it gives a meaning after it has read the Markdown, as those of mentions: no backslash takes it from them. */
  readonly signs?: string;
  /** It may show a character reference as it is written: a colon that would begin an emoji or an address is kept from that by a sign without width. */
  readonly plainColons?: boolean;
}

// Ours: longer ones are shown, or stand before their address.
const LINK_ADDRESS = 1_000;
const LINK_WORDS = 300;

/**
 * CommonMark with GitHub's additions (https://spec.commonmark.org, https://github.github.com/gfm), as chat servers read it,
 * which show each line as one. Backslashes stand only where all of them know one; any other sign is a character reference.
 */
export function commonMark({ person, command, time, signs = "", plainColons = false }: CommonMark): TextDialect {
  const literal = escaping(new Set(signs), plainColons);
  return {
    literal,
    strong: (line) => `**${literal(line, false)}**`,
    // Some read no style that begins with what could be an address in brackets or a quotation.
    em: (line) => `*${literal(line, false).replace(/^(?=["<])/, APART)}*`,
    code,
    link: (words, href) => linked(words, href, literal),
    person,
    command,
    time,
    apart,
    heading: (line) => `#### ${literal(line, false)}`,
    // Its later lines are indented, which keeps them in the entry.
    item: (portion) => `- ${portion.replace(/\r\n?|\n/g, "\n  ")}`,
    small: (portion) => portion,
    equalWidth: (lines) => ["```", ...lines, "```"].join("\n"),
    // Text would go on with an entry of a list, and make the line above a dividing line a heading.
    gap: (before, after) => (before === after && TOGETHER.has(after) ? "\n" : "\n\n"),
    rule: "---",
  };
}

const TOGETHER = new Set<PartRole>(["line", "item", "small"]);

// An address; white space that would make a line code; then what begins a list or underlines a heading; what marks up
// anything; what looks like a character reference; schemes, emoji and emoticons; addresses
// without a scheme.
const SIGNS = [
  `(${TYPED_ADDRESS})`,
  /(?<=[\r\n])([ \t]+)/.source,
  /(?<=^[ \t]*)[-+=](?=[-+=\s]|$)/.source,
  /(?<=^[ \t]*\d+)[.)](?=\s|$)/.source,
  /[\\`*_[\]{}~|#<>]/.source,
  /&(?=#?\w+;)/.source,
  /:(?=[^\s\d]|[^\s:]+:)|(?<=[a-z][\w.+-]{0,30}):(?=\d)/.source,
  /(?<=\w)@(?=\w)/.source,
  /(?<=www)\./.source,
];
// Where more follows at once, a sign near the end could be read with it.
const OPEN = [/[!&:@](?=#?[^\s:]*(?![^]))/.source, /(?<=www)\.(?![^])/.source];
const ESCAPABLE = new Set("`[]{}|>");

// Where a colon would begin the code of an emoji, or the rest of an address; at an end, what comes next may make it one.
const BEGINS = /:(?:\/\/|[^\s:]+:|[^\s:]*$)/y;
// A word joiner: shown as nothing, and part of no emoji's name and no address.
const HELD = ":\u2060";

function escaping(own: ReadonlySet<string>, plainColons: boolean): Dialect["literal"] {
  const colon = plainColons ? HELD : reference(":");
  const colonAt = (text: string, at: number): string => {
    BEGINS.lastIndex = at;
    return !plainColons || BEGINS.test(text) ? colon : ":";
  };
  const signs = [...SIGNS, ...Array.from(own, (sign) => `\\${sign}`)];
  const [closed, open] = [signs, [...signs, ...OPEN]].map((all) => new RegExp(all.join("|"), "gim"));
  const literal = (text: string, more: boolean): string =>
    text.replace(
      (more ? open : closed) ?? /$^/,
      (sign, address: string | undefined, indent: string | undefined, at: number) => {
        if (address !== undefined)
          return autolink(address, { literal: (rest) => literal(rest, true), colon, linkable });
        if (sign === ":" && !own.has(sign)) return colonAt(text, at);
        // A space that does not break is none of Markdown's.
        if (indent !== undefined) return reference("\u00a0").repeat(indent.length);
        return ESCAPABLE.has(sign) && !own.has(sign) ? `\\${sign}` : reference(sign);
      },
    );
  return literal;
}

// What stands between angle brackets is a mail address for some where it has an "@", and references in it are read by some.
const linkable = (address: string) => !/@|&#?\w+;/.test(address);

const reference = (sign: string) => `&#${sign.charCodeAt(0)};`;

/** A run of backticks that is longer than all in it stands around it. */
function code(line: string): string {
  const fence = "`".repeat(Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  const [before, after] = [line.startsWith("`") ? " " : "", line.endsWith("`") ? " " : ""];
  return `${fence}${before}${line}${after}${fence}`;
}

function linked(words: string, href: string, literal: Dialect["literal"]): Run[] {
  const whole = webAddress(href, LINK_ADDRESS);
  // What is no web address is shown, not linked.
  if (whole === undefined) return [{ style: "plain", text: linkText(words, href) }];
  const address = inBrackets(whole);
  const itself = linkable(address) ? `<${address}>` : `[${literal(address, true)}](${address})`;
  const shown = words.trim();
  if (shown === "" || shown === href) return [{ style: "done", text: itself }];
  // A link holds no other, and brackets in its words are read in as many ways as there are servers.
  if (shown.length <= LINK_WORDS && !/[[\]\r\n@]|:\/\/|www\./i.test(shown))
    return [{ style: "done", text: `[${literal(shown, true)}](${address})` }];
  return [
    { style: "plain", text: `${words} (` },
    { style: "done", text: itself },
    { style: "plain", text: ")" },
  ];
}

// A space without width, written as a reference: its own signs count as punctuation, beside which any style may begin and end.
const APART = reference("\u200b");
const LETTER = /^[\p{L}\p{N}]$/u;

/** Beside a letter a style neither begins nor ends with punctuation (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run). */
function apart(left: Run, right: Run): string {
  const [before, after] = [Array.from(left.text).at(-1) ?? "", Array.from(right.text)[0] ?? ""];
  if (isStyled(left) && isStyled(right)) return APART;
  const [styled, inside, outside] = isStyled(left) ? [left, before, after] : [right, after, before];
  // An address gets brackets.
  const letter = LETTER.test(inside) && !styled.text.includes("://");
  return letter || /\s/u.test(outside) ? "" : APART;
}
