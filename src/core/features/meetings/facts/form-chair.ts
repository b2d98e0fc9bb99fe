import type { CommandScope } from "../../../kernel/commands/command.ts";
import type { MeetingFacts } from "./meeting-facts.ts";

type At = Pick<CommandScope, "db" | "community">;

/** Who chairs, as a meeting's form holds it: nobody who has left, for they cannot be chosen. */
export async function chairInForm(
  { db, community }: At,
  { chairId }: Pick<MeetingFacts, "chairId">,
): Promise<string | undefined> {
  if (chairId === null) return undefined;
  const where = { communityId: community.id, id: chairId, leftAt: null };
  return (await db.person.findFirst({ where, select: { id: true } }))?.id;
}

/** Who is to chair by a form that was sent. Whoever did not stand in it was not taken out of it either. */
export async function chairFromForm(
  at: At,
  was: Pick<MeetingFacts, "chairId">,
  sent: string | null | undefined,
): Promise<string | null | undefined> {
  if (sent !== undefined || was.chairId === null) return sent;
  return (await chairInForm(at, was)) === undefined ? was.chairId : null;
}
