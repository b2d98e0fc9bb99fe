import { type Problem, problem } from "../../kernel/errors/errors.ts";
import type { Translate } from "../../kernel/language/translate.ts";

/** What a moderator decides; a rejection says why. */
export type Decision = { readonly decision: "approved" } | { readonly decision: "rejected"; readonly reason: string };

/** What is said of decisions about one kind of thing, which is called so. */
export interface ReviewWords {
  approved(t: Translate, title: string): string;
  rejected(t: Translate, title: string): string;
  reopened(t: Translate, title: string): string;
  /** What whoever submitted it is told. */
  told(decision: Decision, title: string): Problem;
}

/** The same of what somebody suggested for others to find. */
export const suggestionWords: ReviewWords = {
  approved: (t, title) => t("review.approve.done", { title }),
  rejected: (t, title) => t("review.reject.done", { title }),
  reopened: (t, title) => t("review.reopen.done", { title }),
  told: (decision, title) =>
    decision.decision === "approved"
      ? problem("review.told.approved", { title })
      : problem("review.told.rejected", { title, reason: decision.reason }),
};
