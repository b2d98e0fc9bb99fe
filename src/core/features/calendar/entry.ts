import type { Meeting } from "../meetings/feature.ts";

/** Whether a person comes: they do, or it is not certain; what is out is not in their calendar. */
export type EntryStanding = "sure" | "tentative" | "out";

/** A meeting as it stands in a calendar. */
export interface CalendarEntry {
  readonly meeting: Meeting;
  readonly standing: EntryStanding;
  /** Times for which the standing is another, by key. */
  readonly byTime?: ReadonlyMap<string, EntryStanding>;
  /** Minutes before each time at which the calendar rings; none where the chat reminds alone. */
  readonly alarms: readonly number[];
}

/** RFC 5545 UID of a meeting: the one it was imported with, else made of its id, the same for ever. */
export function uidOf({ uid, id, communityId }: Pick<Meeting, "uid" | "id" | "communityId">): string {
  return uid ?? `${id}.${communityId}@rapporteur`;
}

/** UID of a time that stands beside a meeting's rule, as an event of its own. */
export function uidBeside(meeting: Pick<Meeting, "uid" | "id" | "communityId">, key: string): string {
  return `${digits(key)}~${uidOf(meeting)}`;
}

/** What a UID that this product wrote is of: the meeting's own UID, and the key of the time beside it. */
export function readUid(uid: string): { readonly uid: string; readonly beside?: string } {
  const [, y, m, d, hour, minute, own] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)~(.+)$/s.exec(uid) ?? [];
  return own === undefined ? { uid } : { uid: own, beside: `${y}-${m}-${d}T${hour}:${minute}` };
}

const digits = (key: string) => key.replaceAll(/[-:]/g, "");

/** The id of a meeting of this community in a UID that this product made; undefined for another's. */
export function idIn(uid: string, communityId: string): string | undefined {
  const [, id, community] = /^([0-9a-z]+)\.([^@]+)@rapporteur$/.exec(uid) ?? [];
  return community === communityId ? id : undefined;
}
