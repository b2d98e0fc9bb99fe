import ICAL from "ical.js";
import { type Problem, problem } from "../../../kernel/errors/errors.ts";
import { withoutControls } from "../../../kernel/text/text.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { type DateValue, dateValues, type CalendarProperty } from "./date-value.ts";
import type { FileZones } from "./file-zones.ts";

/** Most times that an event leaves out or adds: a weekly one's over ten years. */
export const MOST_DATES = 1_000;

const HOUR = 60;

const STAMPS = /^(?:DTSTAMP|LAST-MODIFIED)[;:]/i;

/** A property without semicolons behind its last parameter, which some programs write. */
const mended = (text: string) => text.replace(/^((?:[^:"]|"[^"]*")*?);+:/, "$1:");

/** Why an event cannot be taken, and the line that says it; without one, the event's own. */
export class RefusedEvent extends Error {
  readonly problem: Problem;
  readonly line: number | undefined;
  constructor(cause: Problem, line?: number) {
    super(cause.code);
    this.problem = cause;
    this.line = line;
  }
}

/** The properties of one event, in the form of RFC 7265. What cannot be read throws Refused. */
export class Properties {
  readonly #zones: FileZones;
  readonly #all: { readonly line: number; readonly text: string; readonly property: CalendarProperty }[] = [];

  constructor(zones: FileZones) {
    this.#zones = zones;
  }

  add(line: number, text: string): void {
    if (this.#all.length > 2 * MOST_DATES)
      throw new RefusedEvent(problem("calendar.import.dates", { most: MOST_DATES }), line);
    try {
      const [, properties] = ICAL.parse(`BEGIN:VEVENT\r\n${mended(text)}\r\nEND:VEVENT`) as unknown as [
        string,
        CalendarProperty[],
      ];
      const [property] = properties;
      if (property) this.#all.push({ line, text, property });
    } catch {
      // Without when it was last touched, an event is an event all the same.
      if (STAMPS.test(text)) return;
      throw new RefusedEvent(problem("calendar.import.property", { text: truncate(text, 60) }), line);
    }
  }

  #first(name: string) {
    return this.#all.find(({ property }) => property[0] === name);
  }

  has(name: string): boolean {
    return this.#first(name) !== undefined;
  }

  parameter(name: string, parameter: string): unknown {
    return this.#first(name)?.property[1][parameter];
  }

  /** One line of text; undefined where there is none. */
  text(name: string, max: number): string | undefined {
    const text = this.long(name, max)?.replace(/\s+/g, " ").trim();
    return text === "" ? undefined : text;
  }

  long(name: string, max: number): string | undefined {
    const value = this.#first(name)?.property[3];
    const text =
      typeof value === "string" || typeof value === "number"
        ? withoutControls(String(value).replace(/\r\n?/g, "\n")).trim()
        : "";
    return text === "" ? undefined : truncate(text, max);
  }

  /** Every date of every property of that name. */
  dates(name: string, fallback: string): readonly DateValue[] {
    return this.#all.flatMap(({ line, text, property }) => {
      if (property[0] !== name) return [];
      const read = dateValues(property, { fallback, zones: this.#zones }, text.slice(text.indexOf(":") + 1));
      if ("problem" in read) throw new RefusedEvent(read.problem, line);
      return read;
    });
  }

  /** Minutes of a DURATION. */
  duration(): number | undefined {
    const value = this.#first("duration")?.property[3];
    return typeof value === "string" ? Math.round(ICAL.Duration.fromString(value).toSeconds() / HOUR) : undefined;
  }

  /** The value of the RRULE as it is written: the library drops what it does not know. */
  rule(): { readonly text?: string; readonly line?: number } {
    const [first, second] = this.#all.filter(({ property }) => property[0] === "rrule");
    if (second) throw new RefusedEvent(problem("calendar.import.rules"), second.line);
    return first
      ? { text: first.text.slice(first.text.indexOf(":") + 1).replace(/[;\s]+$/, ""), line: first.line }
      : {};
  }
}
