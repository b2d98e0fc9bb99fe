import type { ChoreContext } from "../../../services/chores/each-community.ts";
import { nextSteps } from "./next-steps.ts";
import { planQuestions } from "./plan-questions.ts";

/** Asks whose cards were not confirmed for so many days whether they are still right; returns whether any of them became stale, or belongs to nobody here, so that moderators are to look. */
export async function askOwners(at: ChoreContext, days: number): Promise<boolean> {
  const owned = await nextSteps(at, { days, owned: true });
  await planQuestions(
    at,
    owned.flatMap(({ id, person, base, step }) =>
      step === "stale" || person === null
        ? []
        : [
            {
              about: "card",
              person,
              subject: id,
              occurrence: `${base.toISOString()} ${step}`,
              again: step === "again",
            },
          ],
    ),
  );
  const others = await nextSteps(at, { days, owned: false });
  return others.length > 0 || owned.some(({ step }) => step === "stale");
}
