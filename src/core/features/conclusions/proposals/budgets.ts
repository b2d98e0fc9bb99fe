import type { Feature } from "../../../kernel/catalogue/feature.ts";

declare module "../../../kernel/commands/budget.ts" {
  interface BudgetKinds {
    /** Other wordings of conclusions that somebody proposes. */
    wordings: true;
  }
}

/** How much one person may propose to those who decide about conclusions. */
export const conclusionBudgets = {
  wordings: {
    // Our choice: moderators read each of them.
    ...{ most: 20, moderators: 100, per: "day", taken: "by what it does", refused: "limit.wordings" },
    limits: "other wordings of conclusions that one proposes",
  },
} satisfies Feature["budgets"];
