import type { CommandLine } from "../../src/core/kernel/values/command-line.ts";
import type { Block, Inline, Rich } from "../../src/core/kernel/views/model.ts";

/** By what names, and commands that can be pressed, are known. */
export interface TextEyes {
  readonly nameOf: (user: string) => string;
  readonly pressed: (mention: { readonly name: string; readonly id: string; readonly entered: string }) => CommandLine;
}

/** What somebody sees of one text display, as a title, lists and lines. Only markdown that the renderer writes is read. */
export function readText(content: string, eyes: TextEyes): { title?: string; blocks: Block[] } {
  let title: string | undefined;
  const blocks: Block[] = [];
  let fenced = false;
  for (const line of content.split("\n")) {
    if (line === "```") {
      fenced = !fenced;
      continue;
    }
    if (fenced) {
      blocks.push({ kind: "text", body: [line] });
      continue;
    }
    const last = blocks.at(-1);
    const [, heading] = /^## (.*)$/.exec(line) ?? [];
    if (line.trim() === "") continue;
    if (heading !== undefined) title = plainOf(readLineOf(heading, eyes));
    else if (line.startsWith("-# ")) blocks.push({ kind: "text", muted: true, body: readLineOf(line.slice(3), eyes) });
    else if (line.startsWith("- ")) blocks.push({ kind: "list", items: [readLineOf(line.slice(2), eyes)] });
    else if (line.startsWith("  ") && last?.kind === "list") {
      blocks[blocks.length - 1] = {
        kind: "list",
        items: last.items.map((item) => [...item, "\n", ...readLineOf(line.slice(2), eyes)]),
      };
    } else blocks.push({ kind: "text", body: readLineOf(line, eyes) });
  }
  return { ...(title === undefined ? {} : { title }), blocks };
}

/** What somebody sees of a text display in a section: its lines, of which none is a heading or an entry. */
export function readBody(content: string, eyes: TextEyes): Rich {
  return content.split("\n").flatMap((line, i): Rich => [...(i === 0 ? [] : ["\n"]), ...readLineOf(line, eyes)]);
}

/** The words of rich text without its times. */
export function plainOf(body: Rich): string {
  return body
    .map((i) => (typeof i === "string" ? i : "text" in i ? i.text : i.kind === "person" ? `@${i.name}` : ""))
    .join("");
}

// A backslash takes a sign its meaning; code; bold; italic; a moment with how far it is; a moment; a person; a link with
// words; an address.
const SIGNS =
  /\\([^0-9A-Za-z\s])|(`+)(.+?)(?<!`)\2(?!`)|\*\*((?:\\.|[^*\\])+)\*\*|\*((?:\\.|[^*\\])+)\*|<t:(\d+):F> \(<t:\6:R>\)|<t:(\d+):([DtR])>|<@(\d+)>|\[([^[\]]+)\]\(<([^<>]+)>\)|<(https?:\/\/[^<>\s]+)>|<\/([^:<>]+):(\d+)>(?: `([^`]+)`)?/g;
// What the renderer writes of literal text has a backslash before these.
const SIGN = /[*_~|`<[]|@(?=everyone|here)/;
const SHOWS = { D: "date", t: "time", R: "relative" } as const;

function readLineOf(line: string, eyes: TextEyes): Rich {
  const found: Inline[] = [];
  const text = (words: string) => {
    if (SIGN.test(words)) throw new Error(`Discord would read a sign in "${words}"`);
    // What keeps styled words apart has no width.
    if (words !== "" && words !== "\u200b") found.push(words);
  };
  const inside = (words: string) => plainOf(readLineOf(words, eyes));
  const at = (seconds: string) => new Date(Number(seconds) * 1_000).toISOString();
  let from = 0;
  for (const match of line.matchAll(SIGNS)) {
    const [
      whole,
      escaped,
      ticks,
      code,
      strong,
      em,
      full,
      moment,
      style,
      user,
      words,
      href,
      address,
      name,
      id,
      entered,
    ] = match;
    text(line.slice(from, match.index));
    if (escaped !== undefined) found.push(escaped);
    else if (ticks !== undefined) found.push({ kind: "code", text: (code ?? "").replace(/^ (?=`)|(?<=`) $/g, "") });
    else if (strong !== undefined) found.push({ kind: "strong", text: inside(strong) });
    else if (em !== undefined) found.push({ kind: "em", text: inside(em) });
    else if (full !== undefined) found.push({ kind: "time", at: at(full), show: "full" });
    else if (moment !== undefined)
      found.push({ kind: "time", at: at(moment), show: SHOWS[style as keyof typeof SHOWS] });
    else if (user !== undefined) found.push({ kind: "person", id: user, name: eyes.nameOf(user) });
    else if (words !== undefined) found.push({ kind: "link", text: words, href: href ?? "" });
    else if (name !== undefined) found.push(eyes.pressed({ name, id: id ?? "", entered: entered ?? "" }));
    else found.push({ kind: "link", text: address ?? "", href: address ?? "" });
    from = match.index + whole.length;
  }
  text(line.slice(from));
  return found;
}
