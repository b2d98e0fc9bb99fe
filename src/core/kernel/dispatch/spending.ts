import { budgetIn, budgetsOf } from "../catalogue/budgets.ts";
import type { BudgetName } from "../commands/budget.ts";
import type { Command, Context } from "../commands/command.ts";
import { spendOrRefuse } from "../commands/spend-or-refuse.ts";
import type { Problem } from "../errors/errors.ts";
import type { Db } from "../ports/db.ts";
import type { Planning } from "./planning.ts";
import { MINUTE_MS } from "../time/units.ts";

/** What a command takes of the caller's budgets in its transaction. */
export function spendingIn(planning: Planning, command: Command, db: Db): Context["spend"] {
  const { app, caller, community } = planning;
  const named = budgetsOf(command, app.catalogue);
  return async (budget, cost = 1) => {
    if (!named.includes(budget)) throw new Error(`"${command.path}" takes of "${budget}" and does not name it`);
    const rate = app.limits(budget, caller.role);
    if (rate === undefined || cost <= 0) return { last: false };
    const who = caller.personId ?? `${caller.here.platform} ${caller.user}`;
    const taken = await app.ports.spend(db, { community: community.id, who, budget, cost, rate });
    return taken.waitMs === undefined ? { last: taken.last } : { over: pastLimit(planning, budget, taken.waitMs) };
  };
}

/** Takes what each run of a command takes; that it is run at all was counted when the caller was recognised. Throws UserError where one is used up. */
export async function spendEachTime({ app }: Planning, command: Command, spend: Context["spend"]): Promise<void> {
  const each = budgetsOf(command, app.catalogue).filter(
    (name) => name !== "commands" && budgetIn(app.catalogue, name).taken === "each time",
  );
  // In one order, so that two commands of one person wait for each other in no circle.
  for (const budget of each.toSorted()) await spendOrRefuse({ spend }, budget);
}

/** That a budget is used up, and when it goes on, by the reader's clock: the full minute after. */
export function pastLimit(
  { app, now, format }: Pick<Planning, "now" | "format"> & { readonly app: Pick<Planning["app"], "catalogue"> },
  budget: BudgetName,
  waitMs: number,
): Problem {
  const at = new Date(Math.ceil((now.getTime() + waitMs) / MINUTE_MS) * MINUTE_MS);
  return { code: budgetIn(app.catalogue, budget).refused, params: { at: format.clock(at, format.zone) } };
}
