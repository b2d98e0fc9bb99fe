import type { Context } from "../../../../kernel/commands/command.ts";
import { asCommunity } from "../../../../services/store/store.ts";
import type { TrackedConclusion } from "../matrix.ts";
import { unanswered } from "./question.ts";
import { keyOf, questionsSoFar, timesAsked } from "./questions-so-far.ts";

/** When each country was asked how far it is with a recommendation, and has not answered since; the latest last. */
export async function countriesAsked(
  context: Context,
  { entry, cells }: TrackedConclusion,
): Promise<ReadonlyMap<string, readonly Date[]>> {
  const messages = await asCommunity(context, "planning", questionsSoFar);
  const times = timesAsked(messages.filter(({ failed }) => !failed));
  return new Map(
    cells.flatMap(({ country, at: said }) => {
      const asked = times.get(keyOf({ conclusion: entry.id, country })) ?? [];
      const open = unanswered({ said, asked });
      return open.length === 0 ? [] : [[country, open] as const];
    }),
  );
}
