import { problem } from "../../kernel/errors/errors.ts";
import type { ImportFault } from "./fault.ts";
import "./messages/index.ts";

/** Most bytes of a file that is imported at once. */
export const MOST_BYTES = 25 * 1024 * 1024;

// How files begin that spreadsheets write instead of text: zip (xlsx, ods) and OLE 2 (xls).
const SPREADSHEETS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const UTF16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];
const LINE_FEED = 0x0a;

/** The text of a UTF-8 file, without byte order mark and with every line break as \n, or why there is none. */
export function decodeText(content: Uint8Array): { readonly text: string } | { readonly fault: ImportFault } {
  const whole = (cause: ImportFault["problem"]) => ({ fault: { line: 0, problem: cause } });
  const large = tooLarge(content);
  if (large) return { fault: large };
  if (SPREADSHEETS.some((mark) => beginsWith(content, mark))) return whole(problem("import.file.spreadsheet"));
  if (UTF16.some((mark) => beginsWith(content, mark))) return whole(problem("import.file.utf16"));
  try {
    const text = utf8(content).replace(/\r\n?/g, "\n");
    return text.trim() === "" ? whole(problem("import.file.empty")) : { text };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const { line, cut } = firstFault(content);
    return { fault: { line, problem: cut ? problem("import.file.cut") : problem("import.file.encoding") } };
  }
}

/** What is wrong with a file that is larger than any import; undefined for any other. */
export function tooLarge({ length }: Uint8Array): ImportFault | undefined {
  if (length <= MOST_BYTES) return undefined;
  const [megabytes, most] = [Math.ceil(length / 1024 / 1024), MOST_BYTES / 1024 / 1024];
  return { line: 0, problem: problem("import.file.size", { megabytes, most }) };
}

const beginsWith = (content: Uint8Array, mark: readonly number[]) => mark.every((byte, at) => content[at] === byte);

/** Throws TypeError for bytes that are not UTF-8; with `unfinished`, the last character may be incomplete. */
function utf8(bytes: Uint8Array, unfinished = false): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: unfinished });
}

/** The first line that is not UTF-8, and whether only the file's very last character is incomplete. */
function firstFault(content: Uint8Array): { line: number; cut: boolean } {
  let line = 1;
  for (let from = 0; ; line += 1) {
    const end = content.indexOf(LINE_FEED, from);
    const bytes = content.subarray(from, end < 0 ? content.length : end);
    if (!decodes(bytes)) return { line, cut: end < 0 && decodes(bytes, true) };
    if (end < 0) throw new Error("a file is UTF-8 in every line but not as a whole");
    from = end + 1;
  }
}

function decodes(bytes: Uint8Array, unfinished = false): boolean {
  try {
    utf8(bytes, unfinished);
    return true;
  } catch {
    return false;
  }
}
