import { thingOf } from "../../../services/review/proposing/by-thing.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { settleReview } from "../../../services/review/entries.ts";
import type { ReviewSubject } from "../../../services/review/subject.ts";
import type { Whole } from "../../../services/store/store.ts";
import { saidOfContact } from "../changing/said-of-contact.ts";

/** Contacts of which nobody says that they are right, in the review queue. */
export const STALE_KIND = "contact-stale";

/** The contact of such an entry; the rest of its id is the day since which it waits, so that the next silence is another. */
export const contactOfStale = thingOf;

/** What of its contact tells whether that was changed since the card of such an entry was shown. */
export const saidOfStale: NonNullable<ReviewSubject["says"]> = (looking, id) =>
  saidOfContact(looking, contactOfStale(id));

/** Notes that the caller saw to a contact of which nobody said that it is right; nothing where it does not wait. */
export const settleStale = (whole: Whole<Context>, contact: string): Promise<void> =>
  settleReview(whole, STALE_KIND, { startsWith: `${contact}.` });
