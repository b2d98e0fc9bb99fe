import { fold } from "../../../kernel/text/fold.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import type { ResourceQuestion } from "../../../services/store/rows.ts";
import { type AskedQuestion, WITH_ANSWERS } from "./question.ts";

/** Questions that wait for an answer and that the caller may see, the newest first. */
export const openQuestions = ({
  db,
  community,
  now,
}: Pick<Context, "db" | "community" | "now">): Promise<AskedQuestion[]> =>
  db.resourceQuestion.findMany({
    where: { communityId: community.id, state: "open", expiresAt: { gt: now } },
    orderBy: [{ askedAt: "desc" }, { id: "asc" }],
    include: WITH_ANSWERS,
  });

/** A question of somebody else in those words that waits for an answer, which the caller may see; undefined where there is none. */
export async function askedByAnother(
  { db, community, caller, now }: Pick<Context, "db" | "community" | "caller" | "now">,
  words: string,
): Promise<ResourceQuestion | undefined> {
  const found = await db.resourceQuestion.findFirst({
    where: {
      ...{ communityId: community.id, folded: fold(words), state: "open", expiresAt: { gt: now } },
      NOT: { askerId: caller.personId ?? null },
    },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
  });
  return found ?? undefined;
}
