import type { Feature } from "../../kernel/catalogue/feature.ts";

/** How much one person may add to the library, say of it, and take into and out of it. */
export const resourceBudgets = {
  suggestions: {
    // Our choice: moderators read each of them.
    ...{ most: 20, moderators: 100, per: "day", taken: "each time", refused: "limit.suggestions" },
    limits: "resources that one suggests",
  },
  proposals: {
    // Our choice: moderators read each of them.
    ...{ most: 20, moderators: 100, per: "day", taken: "by what it does", refused: "limit.suggestions" },
    limits: "changes of resources that one proposes",
  },
  pages: {
    // Our choice: more than anybody adds by hand, and others' servers are asked for each.
    ...{ most: 30, moderators: 120, per: "hour", taken: "by what it does", refused: "limit.pages" },
    limits: "pages of which one has the bot read the title, by giving `/resource add` an address alone",
  },
  flags: {
    // Our choice: moderators read each of them.
    ...{ most: 20, moderators: 100, per: "day", taken: "each time", refused: "limit.flags" },
    limits: "resources of which one says that something is wrong",
  },
  "resource-files": {
    // Our choice: each is read for seconds, in a thread that all wait for.
    ...{ most: 20, moderators: 200, per: "day", taken: "each time", refused: "limit.resource-files" },
    limits: "documents that one gives resources",
  },
  "resource-imports": {
    // Our choice: each may hold a library, and mends what the one before did.
    ...{ most: 20, per: "day", taken: "by what it does", refused: "limit.resource-imports" },
    limits: "files of resources that one imports",
  },
  "resource-exports": {
    // Our choice: one in each form, and again with what was forgotten.
    ...{ most: 10, per: "day", taken: "by what it does", refused: "limit.resource-exports" },
    limits: "files of resources that one exports",
  },
  questions: {
    // Our choice: everybody in the channel reads each of them.
    ...{ most: 3, moderators: 10, per: "day", taken: "by what it does", refused: "limit.questions" },
    limits: "questions that one asks channels",
  },
} satisfies Feature["budgets"];
