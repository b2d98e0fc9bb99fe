import { forgetReviews } from "../../../services/review/entries.ts";
import type { ReviewKind } from "../../../services/review/subject.ts";

const KINDS: readonly ReviewKind[] = ["contact", "contact-joined", "contact-claim"];

/** Takes all that is said of contacts out of the review queue: they are not there any more. */
export async function forgetQueued(
  at: Parameters<typeof forgetReviews>[0],
  contacts: readonly string[],
): Promise<void> {
  for (const kind of KINDS) await forgetReviews(at, kind, contacts);
}
