import type { Problem } from "../errors/errors.ts";
import type { BudgetName } from "./budget.ts";

/** Takes so much of a budget, one where nothing is said, and returns that it did, and whether nothing is left; or, as a problem, when that much is there again. */
export type Spend = (budget: BudgetName, cost?: number) => Promise<Taken>;
type Taken =
  | { readonly over?: undefined; readonly last: boolean }
  | { readonly over: Problem; readonly last?: undefined };
