import type { Spend } from "../commands/spend.ts";
import type { ResolvedCommand } from "../commands/resolve-command.ts";
import type { Planning } from "./planning.ts";
import { spendingIn } from "./spending.ts";

/**
 * What was given to a command with what is found outside for its form, which comes first then. Nothing where a form was sent: whoever
 * filled it in has seen what was found, unless the command looks again. It is asked before any transaction, for it may take a moment; what
 * it takes of a budget is taken in one of its own. Throws UserError where that is used up.
 */
export async function foundOutside(
  planning: Planning,
  { command, raw }: Pick<ResolvedCommand, "command" | "raw">,
): Promise<{ readonly raw: ResolvedCommand["raw"]; readonly mode: "ask" } | undefined> {
  const { app, invocation, inStore } = planning;
  if (invocation.form !== undefined && command.lookup?.again !== true) return undefined;
  const spend: Spend = (budget, cost) => inStore(({ db }) => spendingIn(planning, command, db)(budget, cost));
  const found = await command.lookup?.find(app.outside ?? {}, raw, spend);
  return found && { raw: found, mode: "ask" };
}
