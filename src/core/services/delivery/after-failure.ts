import { DeliveryError, type DeliveryFailure } from "../../kernel/commands/transport.ts";
import { SOON_MS } from "./failure-explainer.ts";

const LASTING_S = 3_600;

/** Whether a platform would say the same of it soon again. */
export const lasts = ({ kind }: DeliveryFailure): boolean => kind === "gone" || kind === "refused";

/** After how many seconds what a platform did not do is tried again, where it may be done twice without harm. */
export function againAfter(failure: DeliveryFailure): number {
  if (lasts(failure)) return LASTING_S;
  return Math.max(SOON_MS, failure.kind === "retry" ? failure.afterMs : 0) / 1_000;
}

/** Changes what a platform shows; false where somebody took it away there. Throws for any other failure. */
export async function changedUnlessGone(change: () => Promise<void>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch (error) {
    if (error instanceof DeliveryError && error.failure.kind === "gone") return false;
    throw error;
  }
}
