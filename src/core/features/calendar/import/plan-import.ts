import { type Problem, problem } from "../../../kernel/errors/errors.ts";
import { type CalendarFacts, type ChangedTime, type Meeting, meetingsByUid } from "../../meetings/feature.ts";
import type { Db } from "../../../services/store/store.ts";
import { idIn, readUid, uidOf } from "../entry.ts";
import type { RawCalendar } from "./components.ts";
import { fileZones } from "./file-zones.ts";
import { type FileEvent, isNewer, readEvent } from "./read-event.ts";
import { withOwnFirst } from "./own-first.ts";
import { importTargetChanges, importTarget } from "./import-target.ts";

/** What becomes of something in a file, and why; `line` is where it begins. */
export type ImportStep = { readonly line: number; readonly title: string; readonly start?: Date } & (
  | {
      readonly kind: "create";
      readonly uid: string;
      readonly sequence: number;
      readonly wanted: CalendarFacts;
      readonly changes: readonly ChangedTime[];
    }
  | {
      readonly kind: "update";
      readonly meeting: Meeting;
      readonly sequence: number;
      readonly wanted: CalendarFacts;
      readonly changes: readonly ChangedTime[];
    }
  | { readonly kind: "cancel"; readonly meeting: Meeting; readonly sequence: number }
  | { readonly kind: "same" }
  | { readonly kind: "skip"; readonly problem: Problem }
);

/** Where and how a file is read. */
export interface ImportContext {
  readonly db: Db;
  readonly community: { readonly id: string };
  /** In which floating times and whole days are. */
  readonly zone: string;
}

/** Everything of one UID. */
interface Group {
  readonly uid: string;
  series?: FileEvent;
  readonly replaced: FileEvent[];
  readonly beside: { key: string; event: FileEvent }[];
}

/** What importing the events would do, in order of lines. Nothing is written. */
export async function planImport(
  reading: ImportContext,
  { events, zones, cancels }: RawCalendar,
): Promise<ImportStep[]> {
  const groups = new Map<string, Group>();
  const steps: ImportStep[] = [];
  const known = fileZones(zones, reading.zone);
  for (const raw of events) {
    const event = readEvent(raw, reading.zone, known);
    if ("problem" in event) steps.push({ kind: "skip", line: event.line, title: event.title, problem: event.problem });
    else steps.push(...sorted(groups, cancels ? { ...event, cancelled: true } : event));
  }
  const stored = await storedMeetings(reading, [...groups.keys()]);
  for (const group of groups.values()) {
    const { replaced, older } = newestOf(group);
    steps.push(...older, ...stepsOf({ ...group, replaced }, stored.get(group.uid), reading));
  }
  return steps.sort((a, b) => a.line - b.line);
}

/** Puts an event where it belongs; of two that are the same the newer counts, and the other is told of. */
function sorted(groups: Map<string, Group>, event: FileEvent): ImportStep[] {
  const { uid, beside } = readUid(event.uid);
  const group: Group = groups.get(uid) ?? { uid, replaced: [], beside: [] };
  groups.set(uid, group);
  if (beside !== undefined) group.beside.push({ key: beside, event });
  else if (event.replaces) group.replaced.push(event);
  else if (!group.series) group.series = event;
  else {
    const [newer, older] = isNewer(event, group.series) ? [event, group.series] : [group.series, event];
    group.series = newer;
    return [skip(older, problem("calendar.import.twice", { line: newer.line }))];
  }
  return [];
}

/** Of what replaces one time, the newest; the others are told of. */
function newestOf({ replaced }: Group): { readonly replaced: FileEvent[]; readonly older: readonly ImportStep[] } {
  const newest = new Map<string, FileEvent>();
  const older: ImportStep[] = [];
  for (const event of replaced) {
    const key = event.replaces?.at ?? "";
    const other = newest.get(key);
    const [kept, dropped] = other && !isNewer(event, other) ? [other, event] : [event, other];
    newest.set(key, kept);
    if (dropped) older.push(skip(dropped, problem("calendar.import.twice", { line: kept.line })));
  }
  return { replaced: [...newest.values()], older };
}

async function storedMeetings(
  { db, community }: ImportContext,
  uids: readonly string[],
): Promise<Map<string, Meeting>> {
  const ids = uids.flatMap((uid) => idIn(uid, community.id) ?? []);
  const found = await meetingsByUid(db, community.id, ids, uids);
  return new Map(found.map((m) => [uidOf(m), m]));
}

function stepsOf(group: Group, stored: Meeting | undefined, reading: ImportContext): ImportStep[] {
  if (!group.series) return timesOnly(group, stored);
  const series = stored ? withOwnFirst(group.series, group.beside, stored) : group.series;
  if (series.title === "" && !series.cancelled) return [skip(series, problem("calendar.import.title"))];
  const wanted = importTarget(series, stored && series.rule === undefined ? stored.zone : reading.zone);
  const changes = importTargetChanges(wanted, series, group);
  if (stored) return stepsForStored(series, stored, wanted, changes);
  if (series.cancelled) return [skip(series, problem("calendar.import.cancelled"))];
  const about = { line: series.line, title: series.title, start: wanted.startsAt };
  return [{ ...about, kind: "create", uid: group.uid, sequence: series.sequence, wanted, changes }];
}

/** What becomes of a series that is known here. */
function stepsForStored(
  series: FileEvent,
  stored: Meeting,
  wanted: CalendarFacts,
  changes: readonly ChangedTime[],
): ImportStep[] {
  const about = { line: series.line, title: series.title || stored.title, start: wanted.startsAt };
  if (series.sequence < stored.sequence) return [skip(series, problem("calendar.import.older"))];
  if (series.cancelled)
    return [
      stored.cancelledAt
        ? { ...about, kind: "same" }
        : { ...about, kind: "cancel", meeting: stored, sequence: series.sequence },
    ];
  if (!stored.cancelledAt && isSame(stored, wanted, changes)) return [{ ...about, kind: "same" }];
  if (isChangedHere(stored, series)) return [skip(series, problem("calendar.import.here"))];
  return [{ ...about, kind: "update", meeting: stored, sequence: series.sequence, wanted, changes }];
}

/** A file that has some times of a series and not the series changes those of one that is known. */
function timesOnly({ replaced, beside }: Group, stored: Meeting | undefined): ImportStep[] {
  const events = [...replaced, ...beside.map((b) => b.event)];
  if (!stored) return events.map((event) => skip(event, problem("calendar.import.orphan")));
  const newest = events.reduce((a, b) => (isNewer(b, a) ? b : a));
  if (newest.sequence < stored.sequence) return events.map((event) => skip(event, problem("calendar.import.older")));
  const made = new Map(
    importTargetChanges(stored, { excluded: [], added: [], sequence: 0, stamp: undefined }, { replaced, beside }).map(
      (c) => [c.occurrence, c],
    ),
  );
  const changes = [...stored.changes.filter((c) => !made.has(c.occurrence)), ...made.values()];
  const about = { line: newest.line, title: stored.title, start: new Date(newest.start.at) };
  if (isSame(stored, stored, changes)) return [{ ...about, kind: "same" }];
  if (isChangedHere(stored, newest)) return events.map((event) => skip(event, problem("calendar.import.here")));
  return [{ ...about, kind: "update", meeting: stored, sequence: newest.sequence, wanted: stored, changes }];
}

/** Whether it was changed here after its author last touched it, and the file does not count it as a later version. */
function isChangedHere(stored: Meeting, { sequence, stamp }: FileEvent): boolean {
  return (
    sequence === stored.sequence && stored.changedAt !== null && (stamp === undefined || stamp <= stored.changedAt)
  );
}

const FACTS = ["title", "startsLocal", "zone", "minutes", "rule", "place", "link", "agenda"] as const;
const CHANGE_FACTS = ["occurrence", "kind", "startsLocal", "minutes", "title", "place", "link", "agenda"] as const;

function isSame(stored: Meeting, wanted: CalendarFacts, changes: readonly ChangedTime[]): boolean {
  const pick = (all: readonly ChangedTime[]) =>
    JSON.stringify(all.map((c) => CHANGE_FACTS.map((name) => c[name])).sort());
  return FACTS.every((name) => stored[name] === wanted[name]) && pick(stored.changes) === pick(changes);
}

const skip = (event: FileEvent, cause: Problem): ImportStep => ({
  kind: "skip",
  line: event.line,
  title: event.title,
  start: new Date(event.start.at),
  problem: cause,
});
