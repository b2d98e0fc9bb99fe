import { calledBy } from "../../../core/kernel/text/made-id.ts";
import { moment, type LookReader, relative, text } from "./reader.ts";

// In this order: what a backslash keeps as it is, code, commands, moments, mentions, links, addresses, bold, italic.
const INLINE =
  /\\([^\w\s])|`{1,2}\s?(.+?)\s?`{1,2}|<\/([^:>]+):\d+>|<t:(-?\d+):(\w)>|<([@#])(\d+)>|\[([^\]]+)\]\(<?([^)>]+)>?\)|<(https?:[^>]+)>|\*\*((?:\\.|\*(?!\*)|[^*])+)\*\*|\*((?:\\.|[^*])+)\*/g;

// https://docs.discord.com/developers/reference#message-formatting-timestamp-styles
const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};

/** What Discord shows of its markdown, as far as the bot writes it (https://support.discord.com/hc/en-us/articles/210298617). */
export function discordMarkdown(content: string, reader: LookReader): string {
  return content
    .split(/^```\n?([^]*?)\n?```$/m)
    .map((part, i) => (i % 2 === 1 ? `<pre>${text(part)}</pre>` : lines(part, reader)))
    .join("");
}

function lines(content: string, reader: LookReader): string {
  return content
    .replace(/^\n|\n$/g, "")
    .split("\n")
    .map((line) => {
      const [, sign = "", rest = ""] = /^(#{1,3} |-# |- | {2})?(.*)$/u.exec(line) ?? [];
      return `<div class="${KINDS[sign] ?? "line"}">${inline(rest, reader) || "&nbsp;"}</div>`;
    })
    .join("");
}

const KINDS: Readonly<Record<string, string>> = {
  "# ": "heading h1",
  "## ": "heading h2",
  "### ": "heading h3",
  "-# ": "small",
  "- ": "item",
  "  ": "more",
};

function inline(words: string, reader: LookReader): string {
  let shown = "";
  let at = 0;
  for (const found of words.matchAll(INLINE)) {
    shown += text(words.slice(at, found.index)) + styled(found, reader);
    at = found.index + found[0].length;
  }
  return shown + text(words.slice(at));
}

function styled(found: RegExpExecArray, reader: LookReader): string {
  const [whole, kept, code, command, seconds, style, sign, id, words, href, address, strong, em] = found;
  if (kept !== undefined) return text(kept);
  if (code !== undefined) return `<code>${text(code)}</code>`;
  if (command !== undefined) return `<span class="mention">/${text(command)}</span>`;
  if (seconds !== undefined)
    return `<span class="moment">${text(timestamp(Number(seconds), style ?? "f", reader))}</span>`;
  if (id !== undefined) return `<span class="mention">${sign}${text(calledBy(reader.names.get(id), id))}</span>`;
  if (words !== undefined) return link(words, href ?? "");
  if (address !== undefined) return link(address, address);
  if (strong !== undefined) return `<b>${inline(strong, reader)}</b>`;
  return em === undefined ? text(whole) : `<i>${inline(em, reader)}</i>`;
}

/** Words that lead out; the page that shows the frame opens it. */
const link = (words: string, href: string): string =>
  /^https?:/.test(href) ? `<a href="${text(href)}">${text(words)}</a>` : `<a>${text(words)}</a>`;

const timestamp = (seconds: number, style: string, reader: LookReader): string =>
  style === "R" ? relative(seconds, reader) : moment(seconds, STYLES[style] ?? {}, reader);
