import { TextDecoder } from "node:util";
import { Parser } from "htmlparser2";
import { inOneLine } from "./in-one-line.ts";
import type { Page } from "./page.ts";

// How pages call what they are about, the one that is written for readers elsewhere first: a title without the name of the whole site.
const TITLES = ["og:title", "title", "dc.title", "citation_title", "twitter:title", "h1"];
const DESCRIPTIONS = ["description", "og:description", "dc.description", "twitter:description"];
const KEPT = new Set([...TITLES, ...DESCRIPTIONS, "html", "og:locale", "content-language"]);

/** What a page of HTML says of itself, read as it comes: no further than its head, or its first heading where that names nothing. */
export async function htmlHead(chunks: AsyncIterable<Buffer>, charset: string | undefined): Promise<Page> {
  const said = new Map<string, string>();
  const reader = headReader(said);
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= decoderOf(charset ?? charsetIn(chunk));
    reader.write(decoder.decode(chunk, { stream: true }));
    if (reader.isEnough()) break;
  }
  reader.end();
  const [title, description] = [firstOf(said, TITLES), firstOf(said, DESCRIPTIONS)];
  const language = firstOf(said, ["html", "content-language", "og:locale"])?.replaceAll("_", "-");
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(language === undefined ? {} : { language }),
  };
}

interface HeadReader {
  write(text: string): void;
  end(): void;
  isEnough(): boolean;
}

function headReader(said: Map<string, string>): HeadReader {
  const note = (name: string, text: string | undefined) => {
    const line = inOneLine(text ?? "");
    if (line !== "" && KEPT.has(name) && !said.has(name)) said.set(name, line);
  };
  let inBody = false;
  let drawn = 0;
  /** The title or heading whose text is being read. */
  let open: { readonly name: string; text: string } | undefined;
  const parser = new Parser({
    onopentag(name, { lang, property, name: called, content, "http-equiv": header }) {
      if (name === "html") note("html", lang);
      if (name === "meta") note((property ?? called ?? header ?? "").toLowerCase(), content);
      if (name === "svg") drawn += 1;
      inBody ||= name === "body";
      // A drawing has titles, too.
      if ((name === "title" && drawn === 0) || name === "h1") open ??= { name, text: "" };
    },
    ontext(text) {
      if (open) open.text += text;
    },
    onclosetag(name) {
      if (name === "svg") drawn -= 1;
      inBody ||= name === "head";
      if (open?.name !== name) return;
      note(name, open.text);
      open = undefined;
    },
  });
  return {
    write: (text) => parser.write(text),
    end: () => parser.end(),
    isEnough: () => inBody && firstOf(said, TITLES) !== undefined,
  };
}

const firstOf = (said: ReadonlyMap<string, string>, names: readonly string[]): string | undefined =>
  names.map((name) => said.get(name)).find((text) => text !== undefined);

/** What the beginning of a page says of how its letters are written. */
const charsetIn = (chunk: Buffer): string | undefined =>
  /<meta[^>]{0,200}?charset\s*=\s*["']?([\w:.-]+)/i.exec(chunk.subarray(0, 2_048).toString("latin1"))?.[1];

/** What is not known is read as most pages are written. */
function decoderOf(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset ?? "utf-8");
  } catch {
    return new TextDecoder("utf-8");
  }
}
