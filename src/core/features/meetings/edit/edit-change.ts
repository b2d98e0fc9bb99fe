import type { CommandScope, Questions } from "../../../kernel/commands/command.ts";
import { problem, refuse } from "../../../kernel/errors/errors.ts";
import type { StartBeside, StartValue } from "../../../kernel/options/values.ts";
import { differing, FACT_LABELS, type MeetingFacts, OWN_FACTS } from "../facts/meeting-facts.ts";
import type { EditScope } from "../facts/meeting-options.ts";
import type { MeetingPatch } from "../facts/meeting-patch.ts";
import type { Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import { isFirst } from "../series/split-series.ts";

// A change of a meeting: as it is asked for, as it can be made, of how much of a series, and as it is kept where it is not made.

/** A change of a meeting as it was asked for. */
export interface EditRequest extends Omit<MeetingPatch, "when"> {
  readonly meeting: string;
  /** Read already, or to be read beside the time that it has. */
  readonly when?: StartValue | StartBeside | undefined;
  readonly time?: string | undefined;
  readonly scope?: EditScope | undefined;
  /** `sequence` of the meeting when a form was filled in with all of it. */
  readonly version?: number | undefined;
}

/** A change that can be made: what it is about, and what it makes of it. */
export interface EditChange {
  readonly meeting: Meeting;
  readonly time: Occurrence | undefined;
  readonly was: MeetingFacts;
  readonly is: MeetingFacts;
  readonly changed: readonly (keyof MeetingFacts)[];
  readonly scope: EditScope;
  readonly shifted?: "gap" | "overlap";
}

/** The change that a wish is, of as much of a series as is meant; or what is to be asked about that. Refuses what changes nothing. */
export function changeOf(
  context: CommandScope,
  wish: Omit<EditChange, "changed" | "scope">,
  asked: EditScope | undefined,
): EditChange | { readonly questions: Questions } {
  const changed = differing(wish.was, wish.is);
  if (changed.length === 0) return refuse("meeting.edit.same", { title: wish.meeting.title });
  const scope = scopeOf(context, { ...wish, changed, scope: asked });
  return typeof scope === "string" ? { ...wish, changed, scope } : { questions: { scope } };
}

// What is nobody's but the whole series', whatever else of it is changed.
const WHOLE: readonly (keyof MeetingFacts)[] = ["organiserId", "documents", "namesSince"];

function scopeOf(
  { t, format }: CommandScope,
  {
    meeting,
    time,
    changed,
    scope,
  }: Pick<EditChange, "meeting" | "time" | "changed"> & { readonly scope: EditScope | undefined },
): EditScope | Questions[string] {
  if (meeting.rule === null || !time) return "all";
  const others = changed.filter((name) => !OWN_FACTS.some((own) => own === name));
  const offered = (["this", "following", "all"] as const).filter((one) => one !== "this" || others.length === 0);
  const suggestions = offered.map((value) => ({ value, label: t(`meeting.scope.${value}`) }));
  if (scope === "this" && others.length > 0)
    return {
      problem: problem("meeting.scope.series", { facts: format.all(others.map((name) => t(FACT_LABELS[name]))) }),
      suggestions,
    };
  if (scope !== undefined) return scope === "following" && isFirst(meeting, time) ? "all" : scope;
  if (changed.every((name) => WHOLE.includes(name))) return "all";
  return { problem: problem("meeting.scope.ask", { when: format.inZone(time.start, meeting.zone) }), suggestions };
}

/** What was asked for and not done, for a form to hold it. */
export interface KeptEdit extends Pick<EditRequest, "scope" | "first" | "document"> {
  /** The id of the meeting that has the time now. */
  readonly meeting: string;
  /** The time's key there; undefined where none was named, or it is gone. */
  readonly time: string | undefined;
  /** How the meeting would be, and in what that differs from how it is. */
  readonly is: MeetingFacts;
  readonly changed: readonly (keyof MeetingFacts)[];
  /** The zone in which its start was meant. */
  readonly zone: string;
}

/** A change that is not made, for others changed the same after that `sequence`. */
export interface Raced {
  readonly meeting: Meeting;
  readonly version: number;
  readonly kept: KeptEdit;
}

/** Keeps what was asked for of a meeting, at the time that was meant. */
export function keep(
  { time: named, scope, first, document }: EditRequest,
  { time, ...about }: Pick<KeptEdit, "meeting" | "is" | "changed" | "zone"> & { readonly time: Occurrence | undefined },
): KeptEdit {
  const gone = named !== undefined && time === undefined;
  // How much of the series was meant is asked again of another time.
  return {
    ...about,
    time: named === undefined ? undefined : time?.key,
    scope: gone ? undefined : scope,
    first,
    document,
  };
}
