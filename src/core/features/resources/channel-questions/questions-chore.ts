import type { Chore } from "../../../services/chores/chore.ts";
import { eachCommunity } from "../../../services/chores/each-community.ts";
import { keptSince } from "./question.ts";
import { tellOf } from "./tell-question.ts";

/** Ends questions to channels that nobody knew an answer to in time, and says so to whoever asked; forgets what is long over. */
export const oldQuestions: Chore = {
  name: "resource-questions",
  cron: "38 * * * *",
  run: (parts) =>
    eachCommunity(parts, async (at) => {
      const { db, community, now } = at;
      const late = { communityId: community.id, state: "open", expiresAt: { lte: now } };
      for (const question of await db.resourceQuestion.findMany({ where: late, orderBy: { id: "asc" } })) {
        const { count } = await db.resourceQuestion.updateMany({
          where: { ...late, id: question.id },
          data: { state: "ended", endedAt: now },
        });
        if (count > 0) await tellOf(at, question, question.askerId, { step: "over" });
      }
      await db.resourceQuestion.deleteMany({
        where: { communityId: community.id, endedAt: { lt: keptSince(now) } },
      });
    }),
};
