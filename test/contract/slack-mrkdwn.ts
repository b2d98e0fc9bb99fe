import type { Inline, Rich } from "../../src/core/kernel/views/model.ts";

// A person; a moment; a link; bold; italic; code.
const SIGNS =
  /<@([A-Z0-9]+)>|<!date\^(\d+)\^([^|^]+)\|[^>]*>|<([^|>]+)\|([^>]+)>|\*([^*\n]+)\*|_([^_\n]+)_|`([^`\n]+)`/g;

const plain = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** What somebody sees of the text of a section: only what the renderer writes is read. */
export function readMrkdwn(
  source: string,
  {
    nameOf,
    typed,
    shows,
  }: {
    readonly nameOf: (user: string) => string;
    readonly typed: (line: string) => Inline;
    readonly shows: (format: string) => "date" | "time" | "full" | "relative";
  },
): Rich {
  const found: Inline[] = [];
  let from = 0;
  const text = (words: string) => words !== "" && found.push(plain(words));
  for (const match of source.matchAll(SIGNS)) {
    const [whole, user, seconds, format, href, words, strong, em, code] = match;
    text(source.slice(from, match.index));
    if (user !== undefined) found.push({ kind: "person", id: user, name: nameOf(user) });
    else if (seconds !== undefined)
      found.push({ kind: "time", at: new Date(Number(seconds) * 1_000).toISOString(), show: shows(format ?? "") });
    else if (href !== undefined) found.push({ kind: "link", text: plain(words ?? ""), href: plain(href) });
    else if (strong !== undefined) found.push({ kind: "strong", text: plain(strong) });
    else if (em !== undefined) found.push({ kind: "em", text: plain(em) });
    else found.push(/^\/[a-z]/.test(code ?? "") ? typed(plain(code ?? "")) : { kind: "code", text: plain(code ?? "") });
    from = match.index + whole.length;
  }
  text(source.slice(from));
  return found;
}

/** The lines of rich text, each without its line break. */
export function richLines(body: Rich): Rich[] {
  const lines: Inline[][] = [[]];
  for (const inline of body) {
    if (typeof inline !== "string") {
      lines.at(-1)?.push(inline);
      continue;
    }
    inline.split("\n").forEach((words, i) => {
      if (i > 0) lines.push([]);
      if (words !== "") lines.at(-1)?.push(words);
    });
  }
  return lines;
}
