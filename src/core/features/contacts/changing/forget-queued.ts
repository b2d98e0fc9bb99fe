import { forgetReviews, forgetReviewsNaming, forgetSubmitted } from "../../../services/review/entries.ts";
import type { ReviewKind } from "../../../services/review/subject.ts";

const KINDS: readonly ReviewKind[] = ["contact", "contact-joined"];
/** Who says that a contact is theirs: entries whose id begins with the contact's. */
const CLAIMS: readonly ReviewKind[] = ["contact-claim"];
/** Entries whose id begins with the contact's, or has it in second place. */
const ABOUT: readonly ReviewKind[] = ["contact-edit", "contact-duplicate", "contact-stale"];

/** Takes all that is said of contacts out of the review queue: they are not there any more. */
export async function forgetQueued(
  at: Parameters<typeof forgetReviews>[0],
  contacts: readonly string[],
): Promise<void> {
  for (const kind of KINDS) await forgetReviews(at, kind, contacts);
  await forgetReviewsNaming(at, CLAIMS, contacts);
}

/**
 * The same, with what was proposed, merged or asked of them, decided or not, and of whose contacts they are what that person said and
 * answered: nothing that they said is kept.
 */
export async function eraseQueued(
  at: Parameters<typeof forgetReviews>[0],
  contacts: readonly string[],
  person: string,
): Promise<void> {
  await forgetQueued(at, contacts);
  await forgetReviewsNaming(at, ABOUT, contacts);
  for (const kind of CLAIMS) await forgetSubmitted(at, kind, person);
}
