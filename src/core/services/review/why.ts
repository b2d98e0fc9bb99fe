import type { Language } from "../../kernel/language/language.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import { translator } from "../../kernel/language/translate.ts";

/** Reasons for which something is often rejected. Each is worded in the community's language, and to whoever submitted a suggestion in theirs. */
export const WHY_LABELS = {
  known: "review.why.known",
  old: "review.why.old",
  beside: "review.why.beside",
  unclear: "review.why.unclear",
  unconfirmed: "review.why.unconfirmed",
  outside: "review.why.outside",
  right: "review.why.right",
  uncheckable: "review.why.uncheckable",
  two: "review.why.two",
  leave: "review.why.leave",
} as const satisfies Readonly<Record<string, Label>>;
export type RejectionWhy = keyof typeof WHY_LABELS;

/** Those of suggestions. */
export const SUGGESTION_REASONS: readonly RejectionWhy[] = ["known", "old", "beside", "unclear"];

/** A usual reason in that language. */
export const usualReason = (language: Language, why: RejectionWhy): string => translator(language)(WHY_LABELS[why]);
