import { type Problem, problem } from "../../kernel/errors/errors.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import type { RejectionWhy } from "./why.ts";

/** What can become of an entry of the queue, step by step. */
export type StepKind =
  | "approved"
  | "rejected"
  | "changes"
  | "merged"
  | "reopened"
  | "resubmitted"
  | "trusted"
  | "settled"
  | "proposed";

/** What a moderator decides; whatever keeps a thing from others says why. What was merged says as its reason what it is one with. */
export type Decision =
  | { readonly decision: "approved" }
  | { readonly decision: "rejected"; readonly reason: string; readonly why?: RejectionWhy }
  | { readonly decision: "changes"; readonly reason: string }
  | { readonly decision: "merged"; readonly reason: string };

/** The same, and whether a moderator put it right before they approved it. */
export type ReviewOutcome = Decision & { readonly changed?: boolean };

/** What is said of decisions about one kind of thing, which is called so. */
export interface ReviewWords {
  approved(t: Translate, title: string): string;
  rejected(t: Translate, title: string): string;
  reopened(t: Translate, title: string): string;
  /** That changes are asked for. */
  asked?(t: Translate, title: string): string;
  /** What somebody did, where that is no approving or rejecting: in its history, and to whoever comes too late; undefined for what is said of everything. */
  done?(t: Translate, what: StepKind, who: string): string | undefined;
  /** What whoever submitted it is told. */
  told(outcome: ReviewOutcome, title: string): Problem;
  /** What they are told where a decision is taken back of which they were told; nothing where it is absent. */
  toldReopened?(title: string): Problem;
  /** What whoever asked for changes is told once it is sent again. */
  toldAgain?(title: string): Problem;
}

/** The same of what somebody suggested for others to find. */
export const suggestionWords: ReviewWords = {
  approved: (t, title) => t("review.approve.done", { title }),
  rejected: (t, title) => t("review.reject.done", { title }),
  reopened: (t, title) => t("review.reopen.done", { title }),
  toldReopened: (title) => problem("review.told.reopened", { title }),
  told(outcome, title) {
    if (outcome.decision === "approved")
      return problem(outcome.changed === true ? "review.told.changed" : "review.told.approved", { title });
    if (outcome.decision === "changes") return problem("review.told.changes", { title, reason: outcome.reason });
    if (outcome.decision === "merged") return problem("review.told.merged", { title, other: outcome.reason });
    const { why, reason } = outcome;
    if (why === undefined) return problem("review.told.rejected", { title, reason });
    // A usual reason is worded in the language of whoever is told.
    return problem("review.told.rejected.why", { title, why });
  },
};

/** What is said where a moderator closes an entry about what is not there any more. */
export const goneWords: ReviewWords = { ...suggestionWords, rejected: (t) => t("review.gone.closed") };
