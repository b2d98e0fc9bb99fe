import type { CommandScope, Questions } from "../../../kernel/commands/command.ts";
import { channelFacts } from "../../../services/delivery/channel.ts";
import { chairFromForm } from "../facts/form-chair.ts";
import { type ResolvedPatch, resolvePatch } from "../facts/meeting-patch.ts";
import type { MomentBeside } from "../facts/moment-beside.ts";
import { readNewStart } from "../facts/read-move.ts";
import { channelOf } from "../meeting.ts";
import type { EditChange, EditRequest } from "./edit-request.ts";

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
