import type { ReviewSubject } from "../../../services/review/subject.ts";
import { reportsCard } from "./reports-card.ts";
import { contactReview } from "../reports/review-contact.ts";
import { sameContacts } from "./same-contacts.ts";

/** A contact of which somebody says that it is wrong, among what awaits moderators: with its reports, and others that may be the same. */
export const contactInQueue: ReviewSubject = { ...contactReview, duplicates: sameContacts, card: reportsCard };
