import type { CommandScope } from "../../../kernel/commands/command.ts";
import { differing, factsAt, type MeetingFacts } from "../facts/meeting-facts.ts";
import { editsSince } from "../history/edit-record.ts";
import type { Snapshot } from "../history/snapshot.ts";
import { type Meeting, recurrenceOf } from "../meeting.ts";
import { currentOccurrence, type Occurrence, occurrenceByKey } from "../occurrence.ts";
import { keyIn } from "../series/occurrence-keys.ts";
import { timeOf } from "./manage.ts";

// What became of a meeting since a form was filled in with it, and what of both goes together.

/** A meeting as it was when a form was filled in with it, and the time that the form was about. */
export interface Opened {
  readonly meeting: Meeting;
  readonly time: Occurrence | undefined;
  readonly facts: MeetingFacts;
  /** The series that goes on with it since then, from which of its times on. */
  readonly continued: { readonly by: string; readonly from: string } | undefined;
}

/** The meeting as it was at that `sequence`, by its history; undefined where that does not go back so far. Refuses a time that it did not have. */
export async function openedMeeting(
  scope: CommandScope,
  now: Meeting,
  { version, time: typed }: { readonly version: number; readonly time: string | undefined },
): Promise<Opened | undefined> {
  const edits = await editsSince(scope, now.id, version);
  const [first] = edits;
  if (first?.sequence !== version + 1) return undefined;
  const meeting = meetingIn(first.before, now);
  const time = await timeOf(scope, meeting, typed);
  const cut = edits.find(({ followedBy }) => followedBy !== null);
  return {
    meeting,
    time,
    facts: factsAt(meeting, time, first.before),
    continued: cut?.followedBy ? { by: cut.followedBy, from: cut.occurrence } : undefined,
  };
}

function meetingIn({ meeting, changes }: Snapshot, { id, communityId, label, openTo, ...rest }: Meeting): Meeting {
  const of = { communityId, meetingId: id, label, openTo };
  return { ...rest, id, communityId, label, openTo, ...meeting, changes: changes.map((one) => ({ ...one, ...of })) };
}

/** The time that a form was about, where the meeting has it by now; "gone" where it does not. */
export function timeNow({ meeting: was, time }: Opened, is: Meeting, now: Date): Occurrence | undefined | "gone" {
  if (!time) return currentOccurrence(is, now);
  const [from, to] = [recurrenceOf(was), recurrenceOf(is)];
  const key = time.change?.kind === "added" ? time.key : keyIn(from, to)(time.key);
  return occurrenceByKey(is, key) ?? "gone";
}

type Name = keyof MeetingFacts;

/** A meeting as it was when a form was filled in with it, as the form makes it, and as it is by now. */
interface Three {
  readonly was: MeetingFacts;
  readonly mine: MeetingFacts;
  readonly now: MeetingFacts;
}

/** Facts that are one decision: who changes one of them has looked at all. */
const WHEN: readonly Name[] = ["local", "zone", "rule"];

/**
 * A meeting as it is, with what a form changes of it; and whether others changed the same since the form was filled in. When it
 * begins, its zone and how it repeats are one thing, and so is its length where it was said when it `ends`.
 */
export function mergeFacts(three: Three, ends: boolean): { readonly is: MeetingFacts; readonly overlaps: boolean } {
  const invited = bothInvited(three);
  const mine = invited ? { ...three.mine, invited } : three.mine;
  const { was, now } = three;
  const [wished, theirs] = [differing(was, mine), differing(was, now)];
  const others = differing(mine, now).filter((name) => name !== "namesSince" || shown(mine) !== shown(now));
  const when = ends ? [...WHEN, "minutes" as const] : WHEN;
  const alone = wished.filter((name) => !when.includes(name) && !(invited && name === "invited"));
  const overlaps = [when, ...alone.map((name) => [name])].some((group) =>
    [wished, theirs, others].every((names) => names.some((name) => group.includes(name))),
  );
  const kept = wished.filter((name) => others.includes(name)).map((name) => [name, mine[name]] as const);
  return { is: { ...now, ...Object.fromEntries(kept) }, overlaps };
}

const shown = ({ namesSince }: MeetingFacts): boolean => namesSince !== null;

/** Who is invited where both changed that: each one's new lines, without those that either took out. Undefined where one of them, or both together, make it open to all. */
function bothInvited({ was, mine, now }: Three): MeetingFacts["invited"] | undefined {
  const changed = [mine, now].every((one) => differing(was, one).includes("invited"));
  if (!changed || [was, mine, now].some(({ invited }) => invited.length === 0)) return undefined;
  const within = ({ invited }: MeetingFacts, line: MeetingFacts["invited"][number]) =>
    invited.some(({ kind, value }) => kind === line.kind && value === line.value);
  const stay = now.invited.filter((line) => within(mine, line) || !within(was, line));
  const both = [...stay, ...mine.invited.filter((line) => !within(was, line) && !within(now, line))];
  return both.length === 0 ? undefined : both;
}
