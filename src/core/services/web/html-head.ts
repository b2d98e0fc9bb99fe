import { TextDecoder } from "node:util";
import { HeadReader } from "./head-reader.ts";
import type { PageSaid } from "./page-said.ts";

// How pages call what they are about, the one that is written for readers elsewhere first: a title without the name of the whole site.
const TITLES = ["og:title", "title", "dc.title", "citation_title", "twitter:title", "h1"];
const DESCRIPTIONS = ["description", "og:description", "dc.description", "twitter:description"];
const LANGUAGES = ["html", "content-language", "og:locale"];

/** What a page of HTML says of itself, read as it comes: no further than its head, or its first heading where that names nothing. */
export async function htmlHead(chunks: AsyncIterable<Buffer>, charset: string | undefined): Promise<PageSaid> {
  const reader = new HeadReader([...TITLES, ...DESCRIPTIONS, ...LANGUAGES]);
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= charset === undefined ? decoderIn(chunk) : decoderOf(charset);
    reader.write(decoder.decode(chunk, { stream: true }));
    if (reader.inBody && reader.first(TITLES) !== undefined) break;
  }
  const [title, description] = [reader.first(TITLES), reader.first(DESCRIPTIONS)];
  const language = reader.first(LANGUAGES)?.replaceAll("_", "-");
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(language === undefined ? {} : { language }),
  };
}

/** What the beginning of a page says of how its letters are written. */
const charsetIn = (chunk: Buffer): string | undefined =>
  /<meta[^>]{0,200}?charset\s*=\s*["']?([\w:.-]+)/i.exec(chunk.subarray(0, 2_048).toString("latin1"))?.[1];

/** A page that could be read as far as it says "UTF-16" is not written so (HTML, 13.2.3.2). */
function decoderIn(chunk: Buffer): TextDecoder {
  const said = decoderOf(charsetIn(chunk));
  return said.encoding.startsWith("utf-16") ? decoderOf("utf-8") : said;
}

/** What is not known is read as most pages are written. */
function decoderOf(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset ?? "utf-8");
  } catch {
    return new TextDecoder("utf-8");
  }
}
