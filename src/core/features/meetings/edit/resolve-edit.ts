import type { CommandScope, Questions } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import { factsOf } from "../facts/meeting-facts.ts";
import { readMove } from "../facts/read-move.ts";
import type { Meeting } from "../meeting.ts";
import { changeOf } from "./change-scope.ts";
import type { EditChange, EditRequest } from "./edit-request.ts";
import type { Raced } from "./kept.ts";
import { managedMeeting, timeOf } from "./managed-meeting.ts";
import { rebaseEdit } from "./rebase-edit.ts";
import { wishedFacts } from "./wished-facts.ts";

/** The meeting, for somebody who may manage it; refuses others, and what is cancelled. */
async function standingMeeting(context: CommandScope, id: string): Promise<Meeting> {
  const meeting = await managedMeeting(context, id);
  return meeting.cancelledAt
    ? refuse("meeting.edit.cancelled", { command: commandLine("meeting show"), title: meeting.title })
    : meeting;
}

/**
 * Makes out what a change would do, or what is still to be asked. What others changed since a form was filled in stays; where
 * that is the same, the change is not to be made. Refuses who may not, and what changes nothing.
 */
export async function resolveEdit(
  context: CommandScope,
  asked: EditRequest,
): Promise<EditChange | Raced | { readonly questions: Questions }> {
  const { db, community } = context;
  const meeting = await standingMeeting(context, asked.meeting);
  const { version = meeting.sequence } = asked;
  if (version !== meeting.sequence) return rebaseEdit(context, { meeting, asked, version });
  const time = await timeOf(context, meeting, asked.time);
  const was = await factsOf(db, community.id, meeting, time);
  const wish = await wishedFacts(context, { meeting, time, was }, asked);
  if ("questions" in wish) return wish;
  const { ends: _ends, ...patch } = wish;
  return changeOf(context, { meeting, time, was, ...patch }, asked.scope);
}

/** A wish to move a meeting: in words that are read beside the time it has now. */
export type Moving = Pick<EditRequest, "meeting" | "time" | "scope"> & { readonly to: string };

/** The change of a meeting that a wish to move it is, or what is to be asked. Refuses who may not move it, and what is over. */
export async function moveTo(
  context: CommandScope,
  { to, ...asked }: Moving,
): Promise<EditRequest | { readonly questions: Questions }> {
  const meeting = await standingMeeting(context, asked.meeting);
  const time = await timeOf(context, meeting, asked.time);
  if (!time) return refuse("meeting.over", { title: meeting.title });
  const read = await readMove(context, to, time.start, meeting.zone);
  return "value" in read ? { ...asked, when: read.value } : { questions: { to: read } };
}
