import { problem } from "../../../kernel/errors/errors.ts";
import type { ImportFault } from "../../../services/imports/fault.ts";

import { truncate } from "../../../kernel/text/truncate.ts";
import { type ContentLine, contentLines } from "./content-lines.ts";

/** A part of a file: an event with its properties but those of its alarms, or a zone with those of its observances; and the line of its BEGIN. */
export interface RawComponent {
  readonly line: number;
  readonly lines: readonly ContentLine[];
}

/** A file taken apart. */
export interface RawCalendar {
  readonly events: readonly RawComponent[];
  /** Descriptions of zones. */
  readonly zones: readonly RawComponent[];
  /** Whether the file as a whole cancels what is in it. */
  readonly cancels: boolean;
}

/** Most events of a file that is imported at once. */
export const MOST_EVENTS = 5_000;

/** Takes a file apart into its events; or says what is wrong with it as a whole, with lines. */
export function readComponents(content: Uint8Array): RawCalendar | { readonly faults: readonly ImportFault[] } {
  const { lines, faults } = contentLines(content);
  if (faults.length > 0) return { faults };
  const read: Read = { events: [], zones: [], open: [], cancels: false };
  for (const one of lines) {
    const fault = take(read, one);
    if (fault) return { faults: [fault] };
    if (read.events.length > MOST_EVENTS)
      return { faults: [{ line: 0, problem: problem("calendar.import.events", { most: MOST_EVENTS }) }] };
  }
  const fault = missing(read, lines);
  return fault ? { faults: [fault] } : { events: read.events, zones: read.zones, cancels: read.cancels };
}

/** What was read of a file so far; `open`: the components that have begun and not ended, each within the one before. */
interface Read {
  readonly events: RawComponent[];
  readonly zones: RawComponent[];
  readonly open: { readonly name: string; readonly line: number; readonly lines: ContentLine[] }[];
  cancels: boolean;
}

function take(read: Read, one: ContentLine): ImportFault | undefined {
  const [, mark, name = ""] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(one.text) ?? [];
  if (mark === undefined) return takeProperty(read, one);
  if (mark.toUpperCase() === "END") return takeEnd(read, one, name);
  read.open.push({ name: name.toUpperCase(), line: one.line, lines: [] });
  return undefined;
}

function takeProperty(read: Read, one: ContentLine): ImportFault | undefined {
  const within = read.open.at(-1);
  if (!within) return { line: one.line, problem: problem("calendar.import.outside", { text: truncate(one.text, 40) }) };
  within.lines.push(one);
  if (within.name === "VCALENDAR" && /^METHOD:\s*CANCEL\s*$/i.test(one.text)) read.cancels = true;
  return undefined;
}

function takeEnd({ events, zones, open }: Read, one: ContentLine, name: string): ImportFault | undefined {
  const within = open.at(-1);
  if (within?.name !== name.toUpperCase())
    return { line: one.line, problem: problem("calendar.import.end", { name: truncate(name, 40) }) };
  open.pop();
  if (within.name === "VEVENT") events.push({ line: within.line, lines: within.lines });
  if (within.name === "VTIMEZONE") zones.push({ line: within.line, lines: within.lines });
  // A zone is read as a whole, with what it holds; a zone in a zone is none of it.
  const around = open.at(-1);
  if (around?.name !== "VTIMEZONE" || within.name === "VTIMEZONE") return undefined;
  around.lines.push({ line: within.line, text: `BEGIN:${within.name}` });
  for (const line of within.lines) around.lines.push(line);
  around.lines.push({ line: one.line, text: `END:${within.name}` });
  return undefined;
}

/** What a file that was read to its end lacks. */
function missing({ events, open }: Read, lines: readonly ContentLine[]): ImportFault | undefined {
  const unclosed = open.at(-1);
  if (unclosed)
    return { line: unclosed.line, problem: problem("calendar.import.open", { name: truncate(unclosed.name, 40) }) };
  if (!lines.some(({ text }) => /^BEGIN:\s*VCALENDAR/i.test(text)))
    return { line: 0, problem: problem("calendar.import.none") };
  return events.length === 0 ? { line: 0, problem: problem("calendar.import.empty") } : undefined;
}
