import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import { moderatorIds } from "../../../services/people/moderators.ts";
import { planQuestions } from "./plan-questions.ts";
import { DAY_MS, HOUR_MS, WEEK_MS } from "../../../kernel/time/units.ts";

/** Monday morning, seven hours after midnight in UTC; 1970 began on a Thursday. */
const MONDAY_MS = 4 * DAY_MS + 7 * HOUR_MS;

/** The next Monday morning after a moment. */
const nextMonday = (now: Date): Date =>
  new Date(Math.floor((now.getTime() - MONDAY_MS) / WEEK_MS) * WEEK_MS + MONDAY_MS + WEEK_MS);

/** Has moderators told, next Monday and once, that there are contacts to look at; how many there are is said by then. */
export async function askModerators(planning: DeliveryPlanning): Promise<void> {
  const at = nextMonday(planning.now);
  await planQuestions(
    planning,
    (await moderatorIds(planning)).map((person) => ({
      ...{ about: "list" as const, person, subject: planning.community.id, at },
      occurrence: at.toISOString().slice(0, 10),
    })),
  );
}
