import type { CommandScope, Questions } from "../../../kernel/commands/command.ts";
import { describeRule } from "../../../kernel/time/recurrence/describe-rule.ts";
import { defined } from "../../../kernel/values/defined.ts";
import { channelFacts } from "../../../services/delivery/channel.ts";
import { leadsText } from "../../../services/preferences/leads.ts";
import { chairFromForm, chairInForm } from "../facts/form-chair.ts";
import { factsOf, type MeetingFacts } from "../facts/meeting-facts.ts";
import { type ResolvedPatch, resolvePatch } from "../facts/meeting-patch.ts";
import type { MomentBeside } from "../facts/moment-beside.ts";
import { readNewStart } from "../facts/read-move.ts";
import { channelOf } from "../meeting.ts";
import { typedInvitation } from "../participants/invited-words.ts";
import type { EditChange, EditRequest } from "./edit-change.ts";
import { managedMeeting, timeOf } from "./manage.ts";

// The facts of a meeting as people type them: what stands in its form, and what becomes of them by what is sent.

/** The facts of a meeting as they are typed into its options; undefined for what it does not have. */
export async function typedFacts(scope: CommandScope, facts: MeetingFacts) {
  const { caller, t } = scope;
  const { title, local, zone, minutes, rule, leads, rsvpMinutes, languages, sharing, invited } = facts;
  const or = <T>(value: T | null) => value ?? undefined;
  return {
    ...{ title, when: local.replace("T", " "), duration: minutes, zone, sharing },
    ...{ place: or(facts.place), url: or(facts.link), agenda: or(facts.agenda), capacity: or(facts.capacity) },
    repeat: describeRule(rule, local, caller.language),
    invite: invited.length === 0 ? undefined : await typedInvitation(scope, invited),
    remind: leads === null ? undefined : leads.length === 0 ? t("option.off") : leadsText(leads, caller.language),
    deadline: rsvpMinutes === 0 ? undefined : rsvpMinutes,
    languages: languages.length === 0 ? undefined : languages.join(", "),
    chair: await chairInForm(scope, facts),
    names: facts.namesSince === null ? undefined : true,
  };
}

/** What a meeting is at one of its times, as it is typed, for its form to be filled in with; nothing where it is not known which meeting. */
export async function currentValues(
  scope: CommandScope,
  given: { readonly meeting?: string | undefined; readonly time?: string | undefined },
): Promise<Record<string, unknown>> {
  const { db, community, now } = scope;
  if (given.meeting === undefined) return {};
  const meeting = await managedMeeting(scope, given.meeting);
  const time = await timeOf(scope, meeting, given.time);
  const typed = await typedFacts(scope, await factsOf(db, community.id, meeting, time));
  return defined({
    ...typed,
    // What has begun is not asked to begin again.
    when: time && time.start > now ? typed.when : undefined,
    time: meeting.rule !== null && time ? time.key.replace("T", " ") : undefined,
    version: meeting.sequence,
  });
}

/** What a meeting is to be, and whether it was said when it ends; or what is still to be asked. */
type Wished =
  | (Exclude<ResolvedPatch, { questions: unknown }> & { readonly ends: boolean })
  | { readonly questions: Questions };

/** Makes out what the facts of a time of a meeting become by what was asked for. */
export async function wishedFacts(
  context: CommandScope,
  { meeting, time, was }: Pick<EditChange, "meeting" | "time" | "was">,
  { version, when, ...given }: EditRequest,
): Promise<Wished> {
  const { clearance } = await channelFacts(context, channelOf(meeting));
  const start = await newStart(context, { when, given: given.zone, start: time?.start ?? meeting.startsAt, meeting });
  if (start && !("value" in start)) return { questions: { when: start } };
  const chair = version === undefined ? given.chair : await chairFromForm(context, was, given.chair);
  const wish = { ...given, chair, when: start?.value };
  const patch = await resolvePatch(context, was, wish, { clearance, whole: version !== undefined });
  if ("questions" in patch) return patch;
  return { ...patch, ends: given.end !== undefined || start?.value.minutes !== undefined };
}

/** When it is to begin, on the clock that was meant; or what is to be asked about that. */
async function newStart(
  words: CommandScope,
  {
    when,
    given,
    start,
    meeting: { zone },
  }: Pick<EditRequest, "when"> &
    Pick<EditChange, "meeting"> & { readonly given: string | undefined; readonly start: Date },
): Promise<MomentBeside | undefined> {
  if (!when || !("typed" in when)) return when && { value: when };
  return readNewStart(words, when.typed, { start, zone, given });
}
