import type { Format } from "../../../kernel/language/format.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import { LATE_POLICY } from "../../preferences/late-policy.ts";
import type { DropReason, FailReason, LedgerRow } from "../ledger.ts";
import { type Measure, type OutcomeState, outcomeState } from "./outcome-state.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

/** What became of a delivery, in a reader's words. */
export interface WordedOutcome {
  readonly state: OutcomeState;
  /** "sent", "10 minutes late", "could not be sent". */
  readonly words: string;
  /** Why, where it was not simply said; a clause that stands by itself. */
  readonly why?: string;
}

type OutcomeFacts = Pick<LedgerRow, "state" | "reason" | "dueAt" | "attemptAt" | "settledAt" | "attempts" | "address">;

/**
 * Words for what became of a delivery and why, for moderators. `policy` is the community's
 * (the product's where absent); without `now`, what is still to be said counts as planned.
 */
export function outcomeOf(
  row: OutcomeFacts,
  t: Translate,
  format: Format,
  { now = row.dueAt, policy = LATE_POLICY }: Partial<Measure> = {},
): WordedOutcome {
  const state = outcomeState(row, { now, policy });
  const why = whyOf(row, t);
  return { state, words: wordsOf(row, state, now, t, format), ...(why === undefined ? {} : { why }) };
}

function wordsOf(
  { state, settledAt, dueAt }: OutcomeFacts,
  outcome: OutcomeState,
  now: Date,
  t: Translate,
  format: Format,
): string {
  if (outcome !== "late") return t(`outcome.${outcome}`);
  const open = state !== "sent" && state !== "dropped";
  const span = format.span(
    Math.round((((open ? undefined : settledAt) ?? now).getTime() - dueAt.getTime()) / MINUTE_MS),
  );
  return open ? t("outcome.overdue", { span }) : t("outcome.late", { span });
}

function whyOf({ state, reason, attempts, address }: OutcomeFacts, t: Translate): string | undefined {
  switch (state) {
    case "planned":
      return attempts > 0 ? t("outcome.why.again", { attempts }) : undefined;
    case "sending":
      return attempts > 1 ? t("outcome.why.looking") : undefined;
    case "dropped":
    case "failed":
      return reason === null ? undefined : whyWords(reason as DropReason | FailReason, address, t);
    default:
      return undefined;
  }
}

/** Why something was not said, or would not be. Whether somebody muted it, declined or wants no messages is their own business. */
export function whyWords(reason: DropReason | FailReason, address: string, t: Translate): string {
  if (reason === "muted" || reason === "declined") return t("outcome.why.unwanted");
  if (address === "direct" && reason === "gone") return t("outcome.why.closed");
  return address === "direct" && reason === "withheld" ? t("outcome.why.unseen") : t(`outcome.why.${reason}`);
}
