import { feature } from "../../kernel/catalogue/feature.ts";
import { messages } from "./messages/index.ts";

declare module "../../kernel/commands/budget.ts" {
  interface BudgetKinds {
    /** Documents that are made. */
    documents: true;
  }
}

export const documents = feature({
  name: "documents",
  messages,
  budgets: {
    documents: {
      // Our choice: a large one takes seconds of a processor.
      ...{ most: 20, moderators: 60, per: "day", taken: "by what it does", refused: "limit.documents" },
      limits: "documents (PDF, DOCX) and pictures that one has made",
    },
  },
});
