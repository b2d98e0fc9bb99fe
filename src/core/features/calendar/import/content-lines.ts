import { problem } from "../../../kernel/errors/errors.ts";
import type { ImportFault } from "../../../services/imports/fault.ts";
import { unfolded } from "../../../services/imports/unfolded.ts";

/** A property of a file, unfolded, and the physical line on which it begins, from 1. */
export interface ContentLine {
  readonly line: number;
  readonly text: string;
}

/** Most characters of one property: the longest descriptions that mail programs write are shorter. */
export const LONGEST_LINE = 100_000;

/** What a file of calendars begins with. */
const BEGINNING = /^(?:\xef\xbb\xbf)?\s*BEGIN:VCALENDAR/i;

/** Whether a file wants to be iCalendar, whatever its name. */
export function looksLikeCalendar(content: Uint8Array): boolean {
  return BEGINNING.test(Buffer.from(content.subarray(0, 200)).toString("latin1"));
}

/**
 * The properties of an iCalendar file, long lines put together again (RFC 5545 §3.1). They are put together as bytes,
 * because programs fold inside characters. Lines that are not UTF-8, or too long, are faults.
 */
export function contentLines(content: Uint8Array): {
  readonly lines: readonly ContentLine[];
  readonly faults: readonly ImportFault[];
} {
  const lines: ContentLine[] = [];
  const faults: ImportFault[] = [];
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (const { line, bytes: text } of unfolded(content)) {
    // Attached files are as long as they like; nothing of them is read.
    if (text.length > LONGEST_LINE) {
      if (!/^(?:ATTACH|X-|IMAGE|PHOTO)/i.test(text))
        faults.push({ line, problem: problem("calendar.import.line", { most: LONGEST_LINE }) });
      continue;
    }
    try {
      lines.push({ line, text: decoder.decode(Buffer.from(text, "latin1")) });
    } catch {
      faults.push({ line, problem: problem("calendar.import.encoding") });
    }
  }
  return { lines, faults };
}
