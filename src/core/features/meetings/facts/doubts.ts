import { ROLES } from "../../../kernel/access/role.ts";
import { ceilingOf, type Sharing, sharingRank } from "../../../kernel/access/sharing.ts";
import type { CommandScope, Context, Questions } from "../../../kernel/commands/command.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { sharingText } from "../../../kernel/views/sharing-text.ts";
import type { MeetingFacts } from "./meeting-facts.ts";

/** What a wish is about. */
export interface DoubtSubject {
  /** The most sensitive label that may be said in the channel that is reminded. */
  readonly clearance: Sharing;
  /** A form was filled in with everything, and what is empty now was taken away. */
  readonly whole?: boolean;
  /** The meeting is only being made. */
  readonly fresh?: boolean;
}

/** What is right by itself and not together: labels above what may be seen, and people who may not see it. */
export async function doubts(
  { db, community, caller, t }: CommandScope,
  was: MeetingFacts,
  is: MeetingFacts,
  { clearance, fresh }: DoubtSubject,
): Promise<Questions> {
  const questions: Record<string, Questions[string]> = {};
  const relabelled = fresh || is.sharing !== was.sharing;
  if (relabelled && sharingRank(is.sharing) > sharingRank(caller.ceiling))
    questions["sharing"] = { problem: problem("meeting.sharing.yours") };
  else if (relabelled && sharingRank(is.sharing) > sharingRank(clearance))
    questions["sharing"] = { problem: problem("meeting.sharing.channel", { label: sharingText(clearance, t) }) };
  const chair = fresh || relabelled || is.chairId !== was.chairId ? is.chairId : null;
  const organiser = !fresh && (relabelled || is.organiserId !== was.organiserId) ? is.organiserId : null;
  for (const [name, id] of Object.entries({ chair, organiser }))
    if (id !== null && !(await mayHold({ db, community }, id, is.sharing)))
      questions[name] = { problem: problem("meeting.person.cannot") };
  return questions;
}

/** Whether a person may organise or chair a meeting of that label: a member who has not left and may read it. */
async function mayHold(
  { db, community }: Pick<Context, "db" | "community">,
  personId: string,
  sharing: string,
): Promise<boolean> {
  const person = await db.person.findFirst({ where: { communityId: community.id, id: personId, leftAt: null } });
  const role = ROLES.find((r) => r === person?.role);
  return role !== undefined && role !== "guest" && sharingRank(sharing) <= sharingRank(ceilingOf(role));
}
