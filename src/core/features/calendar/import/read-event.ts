import { readUrl } from "../../../kernel/text/read-url.ts";
import { type Problem, problem } from "../../../kernel/errors/errors.ts";
import { AGENDA_MAX, LENGTH_MAX, PLACE_MAX, TITLE_MAX } from "../../meetings/feature.ts";
import { ruleRefusal } from "../../../kernel/options/kinds/repeat.ts";
import { parseRule } from "../../../kernel/time/recurrence/parse-rule.ts";
import { writeRule } from "../../../kernel/time/recurrence/rule.ts";
import type { RawComponent } from "./components.ts";
import type { DateValue } from "./date-value.ts";
import type { FileZones } from "./file-zones.ts";
import { MOST_DATES, Properties, RefusedEvent } from "./properties.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

/** An event of a file, checked. */
export interface FileEvent {
  readonly line: number;
  readonly uid: string;
  readonly sequence: number;
  /** When its author last touched it, as the file says. */
  readonly stamp: Date | undefined;
  readonly cancelled: boolean;
  readonly title: string;
  readonly start: DateValue;
  readonly minutes: number;
  readonly rule: string | undefined;
  readonly place: string | undefined;
  readonly link: string | undefined;
  readonly agenda: string | undefined;
  readonly excluded: readonly DateValue[];
  readonly added: readonly DateValue[];
  /** Which time of a series it replaces; undefined for the series itself, or a single event. */
  readonly replaces: DateValue | undefined;
}

/** Whether an event of a file is a later version than another of the same. */
export const isNewer = (a: Pick<FileEvent, "sequence" | "stamp">, b: Pick<FileEvent, "sequence" | "stamp">) =>
  a.sequence > b.sequence || (a.sequence === b.sequence && (a.stamp ?? 0) > (b.stamp ?? 0));

/** An event that cannot be taken, with what can be said of it. */
export interface BadEvent {
  readonly line: number;
  readonly uid: string | undefined;
  readonly title: string;
  readonly problem: Problem;
}

/** Properties that are read; the rest, and every alarm, is left in the file. */
const READ =
  /^(UID|SEQUENCE|DTSTAMP|LAST-MODIFIED|DTSTART|DTEND|DURATION|SUMMARY|DESCRIPTION|LOCATION|URL|STATUS|RRULE|EXDATE|RDATE|EXRULE|RECURRENCE-ID)[;:]/i;
const HOUR = 60;
const UID_MAX = 500;

/** Reads an event; floating times and days are in `zone`. Its rule is read by the product's own parser, which bounds what a rule may cost. */
export function readEvent({ line, lines }: RawComponent, zone: string, zones: FileZones): FileEvent | BadEvent {
  const properties = new Properties(zones);
  try {
    for (const one of lines) if (READ.test(one.text)) properties.add(one.line, one.text);
    return eventOf(line, properties, zone);
  } catch (error) {
    if (!(error instanceof RefusedEvent)) throw error;
    const title = properties.text("summary", TITLE_MAX) ?? "";
    return { line: error.line ?? line, uid: properties.text("uid", UID_MAX), title, problem: error.problem };
  }
}

function eventOf(line: number, properties: Properties, zone: string): FileEvent {
  const uid = properties.text("uid", UID_MAX);
  if (uid === undefined) throw new RefusedEvent(problem("calendar.import.uid"));
  const [start] = properties.dates("dtstart", zone);
  if (!start) throw new RefusedEvent(problem("calendar.import.start"));
  if (properties.has("exrule")) throw new RefusedEvent(problem("calendar.import.exrule"));
  const [replaces] = properties.dates("recurrence-id", start.utc ? "UTC" : start.zone);
  if (properties.parameter("recurrence-id", "range") !== undefined)
    throw new RefusedEvent(problem("calendar.import.range"));
  return {
    line,
    uid,
    sequence: Math.min(Math.max(0, Math.trunc(Number(properties.text("sequence", 12) ?? 0)) || 0), 1_000_000_000),
    stamp: stampOf(properties),
    cancelled: properties.text("status", 20)?.toUpperCase() === "CANCELLED",
    title: properties.text("summary", TITLE_MAX) ?? "",
    start,
    minutes: lengthOf(properties, start, zone),
    rule: ruleOf(properties),
    place: properties.text("location", PLACE_MAX),
    link: linkOf(properties),
    agenda: properties.long("description", AGENDA_MAX),
    excluded: some(properties.dates("exdate", start.zone)),
    added: some(properties.dates("rdate", start.zone)),
    replaces,
  };
}

function stampOf(properties: Properties): Date | undefined {
  const at = ["last-modified", "dtstamp"].flatMap((name) => readable(() => properties.dates(name, "UTC")) ?? [])[0];
  return at && new Date(at.at);
}

/** What is read, or nothing where it cannot be. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RefusedEvent) return undefined;
    throw error;
  }
}

function some(dates: readonly DateValue[]): readonly DateValue[] {
  if (dates.length > MOST_DATES) throw new RefusedEvent(problem("calendar.import.dates", { most: MOST_DATES }));
  return dates;
}

function lengthOf(properties: Properties, start: DateValue, zone: string): number {
  const [end] = properties.dates("dtend", zone);
  const begun = Date.parse(start.at);
  const minutes = end ? Math.round((Date.parse(end.at) - begun) / MINUTE_MS) : properties.duration();
  const length = minutes ?? (start.day ? 24 * HOUR : HOUR);
  if (length < 0) throw new RefusedEvent(problem("calendar.import.backwards"));
  if (length > LENGTH_MAX)
    throw new RefusedEvent(problem("calendar.import.length", { days: LENGTH_MAX / (24 * HOUR) }));
  // What takes no time is a note in a calendar; as a meeting it takes an hour.
  return length === 0 ? HOUR : length;
}

function ruleOf(properties: Properties): string | undefined {
  const { text, line } = properties.rule();
  if (text === undefined) return undefined;
  const parsed = parseRule(text);
  if ("problem" in parsed) throw new RefusedEvent(ruleRefusal(parsed.problem), line);
  return writeRule(parsed.rule);
}

function linkOf(properties: Properties): string | undefined {
  const link = properties.text("url", 500);
  return link !== undefined && /^https?:$/.test(readUrl(link)?.protocol ?? "") ? link : undefined;
}
