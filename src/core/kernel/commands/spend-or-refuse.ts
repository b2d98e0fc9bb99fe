import { UserError } from "../errors/errors.ts";
import type { BudgetName } from "./budget.ts";
import type { Context } from "./command.ts";

/** Takes of a budget of the caller, and returns whether that was the last of it. Throws UserError, and nothing is done, where there is not that much. */
export async function spendOrRefuse(
  { spend }: { readonly spend?: Context["spend"] | undefined },
  budget: BudgetName,
  cost?: number,
): Promise<boolean> {
  const taken = await spend?.(budget, cost);
  if (taken?.over) throw new UserError(taken.over);
  return taken?.last === true;
}
