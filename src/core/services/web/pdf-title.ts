import { inOneLine } from "./in-one-line.ts";
import type { PageSaid } from "./page-said.ts";

/**
 * The title that a PDF gives itself, where it stands in the open: in its metadata (XMP), or in the dictionary that also names what made it.
 * Nothing of one that is compressed or locked, nor a name of a file: programs write that there.
 */
export function pdfTitle(file: Buffer): PageSaid {
  const text = file.toString("latin1");
  if (!text.startsWith("%PDF-")) return {};
  const title = inOneLine(inMetadata(text) ?? inDictionary(text) ?? "");
  const isName =
    /\.(?:docx?|pdf|rtf|odt|pptx?|indd|pmd|qxd|wpd)$/i.test(title) || /^(?:untitled|microsoft word\b)/i.test(title);
  return title === "" || isName ? {} : { title };
}

function inMetadata(text: string): string | undefined {
  const [, item] = /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>([^<]{1,2000})<\/rdf:li>/.exec(text) ?? [];
  return item === undefined ? undefined : withoutEscapes(Buffer.from(item, "latin1").toString("utf8"));
}

const ESCAPES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Once for all: "&amp;lt;" is the text "&lt;". */
const withoutEscapes = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ESCAPES[name] ?? "");

// Bookmarks have titles, too; what made a file is said of the file alone.
const MADE_BY = /\/(?:Producer|Creator|CreationDate|ModDate)\b/;
const END = "endobj";
const LONGEST_OBJECT = 4_000;

function inDictionary(text: string): string | undefined {
  // Strings of a locked file are no words.
  if (/\/Encrypt\b/.test(text)) return undefined;
  for (const inside of shortObjects(text)) {
    const [, literal, hex] =
      /\/Title\s*(?:\(((?:\\[^]|[^\\()]){0,2000})\)|<([0-9A-Fa-f\s]{0,4000})>)/.exec(inside) ?? [];
    if (!MADE_BY.test(inside) || (literal === undefined && hex === undefined)) continue;
    return decoded(literal === undefined ? Buffer.from((hex ?? "").replace(/\s/g, ""), "hex") : bytesOf(literal));
  }
  return undefined;
}

/** What stands in each object that is no longer than such a dictionary, by its end: so many that end nowhere make no difference. */
function* shortObjects(text: string): Generator<string> {
  let from = 0;
  for (let end = text.indexOf(END); end >= 0; end = text.indexOf(END, from)) {
    const before = text.slice(Math.max(from, end - LONGEST_OBJECT), end);
    const begins = before.search(/\bobj\b/);
    if (begins >= 0) yield before.slice(begins);
    from = end + END.length;
  }
}

const NAMED: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** The bytes of a literal string (ISO 32000-1, 7.3.4.2). */
const bytesOf = (literal: string): Buffer =>
  Buffer.from(
    literal.replace(/\\(?:([0-7]{1,3})|(\r\n|[^]))/g, (_, octal: string | undefined, sign = "") =>
      octal === undefined
        ? /[\r\n]/.test(sign as string)
          ? ""
          : (NAMED[sign as string] ?? (sign as string))
        : String.fromCharCode(Number.parseInt(octal, 8) & 0xff),
    ),
    "latin1",
  );

/** A text string: UTF-16 or UTF-8 where it says so, else nearly Latin-1 (7.9.2.2). */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return bytes.toString("utf8");
  return new TextDecoder("windows-1252").decode(bytes);
}
