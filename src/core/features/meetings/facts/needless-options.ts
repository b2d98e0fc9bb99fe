import type { CommandScope } from "../../../kernel/commands/command.ts";
import { findMeeting } from "../meeting.ts";
import { hasTimes } from "../occurrence.ts";

/** What a form need not ask of the meeting that it is about: which of its times where it has one, and how much of it where it does not repeat. */
export async function needlessOptions(
  { db, community }: Pick<CommandScope, "db" | "community">,
  { meeting: id }: { readonly meeting?: string | undefined },
): Promise<readonly string[]> {
  const meeting = id === undefined ? undefined : await findMeeting(db, community.id, id);
  if (!meeting) return [];
  return [...(hasTimes(meeting) ? [] : ["time"]), ...(meeting.rule === null ? ["scope", "all"] : [])];
}
