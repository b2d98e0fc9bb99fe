import type { Feature } from "../../kernel/catalogue/feature.ts";

/** How much of contacts one person may open, take out and ask for. */
export const contactBudgets = {
  private: {
    // Our choice: whoever looks for somebody to call opens a few; a directory of hundreds takes weeks.
    ...{ most: 30, moderators: 60, per: "day", taken: "by what it does", refused: "limit.private" },
    limits: "contacts of which phone, e-mail or note are opened",
  },
  directories: {
    // Our choice: it is taken out for a meeting, or another program; administrators hear of each.
    ...{ most: 1, moderators: 3, per: "day", taken: "by what it does", refused: "limit.directories" },
    limits: "directories and files of contacts with private fields that one takes out",
  },
  "contact-files": {
    // Our choice: each may hold a directory, and mends what the one before did.
    ...{ most: 20, per: "day", taken: "by what it does", refused: "limit.contact-files" },
    limits: "files of contacts that one imports",
  },
  exports: {
    // Our choice: one in each form, and again with what was forgotten.
    ...{ most: 10, per: "day", taken: "by what it does", refused: "limit.exports" },
    limits: "files of contacts that one exports",
  },
  "contact-proposals": {
    // Our choice: moderators read each of them.
    ...{ most: 20, moderators: 100, per: "day", taken: "by what it does", refused: "limit.contact-proposals" },
    limits: "changes of contacts that one proposes",
  },
  asking: {
    // Our choice: whoever looks for help asks a few people in a day.
    ...{ most: 5, moderators: 20, per: "day", taken: "by what it does", refused: "limit.asking" },
    limits: "requests for what contacts give on request, and for introductions",
  },
} satisfies Feature["budgets"];
