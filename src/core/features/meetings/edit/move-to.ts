import { Temporal } from "temporal-polyfill";
import type { CommandScope, Questions } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { momentAt } from "../../../kernel/time/moment.ts";
import { type EditRequest, managedMeeting, timeOf } from "./edit-meeting.ts";
import { readMomentBeside } from "./read-beside.ts";

/** A wish to move a meeting: in words that are read beside the time it has now, on the reader's clock. */
export type Moving = Pick<EditRequest, "meeting" | "time" | "scope"> & { readonly to: string };

/** The change of a meeting that a wish to move it is, or what is to be asked. Refuses who may not move it, and what is over. */
export async function moveTo(
  context: CommandScope,
  { to, ...asked }: Moving,
): Promise<EditRequest | { readonly questions: Questions }> {
  const meeting = await managedMeeting(context, asked.meeting);
  const time = await timeOf(context, meeting, asked.time);
  if (!time) return refuse("meeting.over", { title: meeting.title });
  const read = await readMomentBeside(
    context,
    to,
    momentAt(Temporal.Instant.fromEpochMilliseconds(time.start.getTime()), context.caller.zone),
  );
  return "value" in read ? { ...asked, when: read.value } : { questions: { to: read } };
}
