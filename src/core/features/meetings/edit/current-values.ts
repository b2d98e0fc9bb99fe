import type { CommandScope } from "../../../kernel/commands/command.ts";
import { defined } from "../../../kernel/values/defined.ts";
import { factsOf } from "../facts/meeting-facts.ts";
import { managedMeeting, timeOf } from "./managed-meeting.ts";
import { typedFacts } from "./typed-facts.ts";

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
