import { problem } from "../../../kernel/errors/errors.ts";
import type { Fault } from "../../../services/imports/fault.ts";
import { cut } from "../../../kernel/text/text.ts";
import { type ContentLine, contentLines } from "./content-lines.ts";

/** An event of a file: its properties without those of its alarms, and the line of its BEGIN. */
export interface RawEvent {
  readonly line: number;
  readonly lines: readonly ContentLine[];
}

/** A file taken apart. */
export interface RawCalendar {
  readonly events: readonly RawEvent[];
  /** Whether the file as a whole cancels what is in it. */
  readonly cancels: boolean;
}

/** Most events of a file that is imported at once. */
export const MOST_EVENTS = 5_000;

/** Takes a file apart into its events; or says what is wrong with it as a whole, with lines. */
export function readComponents(content: Uint8Array): RawCalendar | { readonly faults: readonly Fault[] } {
  const { lines, faults } = contentLines(content);
  if (faults.length > 0) return { faults };
  const events: RawEvent[] = [];
  const open: { name: string; line: number; lines: ContentLine[] }[] = [];
  let cancels = false;
  for (const one of lines) {
    const [, begins, name = ""] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(one.text) ?? [];
    const within = open.at(-1);
    if (begins === undefined) {
      within?.lines.push(one);
      if (within?.name === "VCALENDAR" && /^METHOD:\s*CANCEL\s*$/i.test(one.text)) cancels = true;
      if (!within) return { faults: [{ line: one.line, problem: problem("calendar.import.outside", { text: cut(one.text, 40) }) }] };
    } else if (begins.toUpperCase() === "BEGIN") {
      open.push({ name: name.toUpperCase(), line: one.line, lines: [] });
    } else {
      if (within?.name !== name.toUpperCase()) return { faults: [{ line: one.line, problem: problem("calendar.import.end", { name: cut(name, 40) }) }] };
      open.pop();
      if (within.name === "VEVENT") events.push({ line: within.line, lines: within.lines });
    }
    if (events.length > MOST_EVENTS) return { faults: [{ line: 0, problem: problem("calendar.import.events", { most: MOST_EVENTS }) }] };
  }
  const [unclosed] = open.slice(-1);
  if (unclosed) return { faults: [{ line: unclosed.line, problem: problem("calendar.import.open", { name: cut(unclosed.name, 40) }) }] };
  if (!lines.some(({ text }) => /^BEGIN:\s*VCALENDAR/i.test(text))) return { faults: [{ line: 0, problem: problem("calendar.import.none") }] };
  if (events.length === 0) return { faults: [{ line: 0, problem: problem("calendar.import.empty") }] };
  return { events, cancels };
}
