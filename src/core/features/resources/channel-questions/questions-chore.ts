import type { Chore } from "../../../services/chores/chore.ts";
import { eachCommunity } from "../../../services/chores/each-community.ts";
import type { Expiring } from "../../../services/expiring/expiring.ts";
import { sql } from "../../../services/store/store.ts";
import { answeredUntil, keptSince } from "./question.ts";
import { tellOf } from "./tell-question.ts";

/** Questions to channels that await an answer, and what is kept of those that are over. */
export const expiringQuestions: readonly Expiring[] = [
  {
    ...{ table: "resource_question", moment: "expires_at", lasts: answeredUntil(new Date(0)).getTime() },
    open: sql`r.state = 'open'`,
  },
  { table: "resource_question", moment: "ended_at", lasts: 0 },
];

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
