import type { Context } from "../../../kernel/commands/command.ts";
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
