import { type DocumentType, UnreadableFile } from "./extracted.ts";
import { entriesOf } from "./docx/archive.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** So far into a file its first signs stand. */
const HEAD = 1_024;

/** What a document is by what stands in it, whatever it is called. Throws UnreadableFile for what cannot be read. */
export function typeOf(bytes: Uint8Array): DocumentType {
  if (bytes.length === 0) throw new UnreadableFile("empty");
  const head = latin(bytes.subarray(0, HEAD));
  // Some programs write lines before the signature.
  if (head.includes("%PDF-")) return "application/pdf";
  if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) return archived(bytes);
  // The container of older Office files, and of newer ones that have a password.
  if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) throw new UnreadableFile(isLocked(bytes) ? "encrypted" : "kind");
  if (head.startsWith("{\\rtf") || !isText(bytes)) throw new UnreadableFile("kind");
  const begins = decodedText(bytes.subarray(0, HEAD)).replace(/^(?:\uFEFF|\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, "");
  return /^<!doctype html|^<(?:html|head|body|title|meta|div|p|h[1-6]|article|main|table)\b/i.test(begins)
    ? "text/html"
    : "text/plain";
}

function archived(bytes: Uint8Array): DocumentType {
  const names = entriesOf(bytes).map(({ name }) => name);
  // What has macros is refused whole: it would be handed on with them.
  if (names.some((name) => /(?:^|\/)vba[^/]*\.bin$/i.test(name))) throw new UnreadableFile("macros");
  if (!names.includes("word/document.xml")) throw new UnreadableFile("kind");
  return DOCX;
}

const isLocked = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from("EncryptedPackage", "utf16le"));

// What no text has: control characters, but for those that part it.
function isText(bytes: Uint8Array): boolean {
  return isWide(bytes) || !bytes.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte));
}

const isWide = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** A text's characters: in UTF-8 or, with a mark before it, UTF-16; else as older Windows programs write it. */
export function decodedText(bytes: Uint8Array): string {
  if (isWide(bytes)) return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  try {
    // Cut in the middle of a character, as the head of a text is, it is still UTF-8.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
