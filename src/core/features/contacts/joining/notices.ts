import type { MessageId } from "../../../kernel/language/message-ids.ts";
import { ask, run } from "../../../kernel/views/build.ts";
import { plainly } from "../../../services/delivery/describing.ts";
import { thingOf } from "../../../services/review/proposing/by-thing.ts";
import type { NoticeAbout } from "../../../services/delivery/notices/notice-about.ts";

/** What somebody is told of whom a moderator asks to change the card that they added. */
export const ASKS_OWNER = "contact.joined.asks-you" satisfies MessageId;

/** What somebody is told of whom a moderator asks about a contact of which they say that it is theirs. */
export const ASKS_CLAIMANT = "contact.claim.asks-you" satisfies MessageId;

/** Notices of what a moderator said of a contact that somebody said is theirs. */
export const ownContactNotices = {
  informs: true,
  describe: plainly("deliveries.what.notice.own-contact"),
  // Whoever is asked gets the form in which they change their card, or answer.
  lead(subject, t, _occurrence, code) {
    const contact = { contact: thingOf(subject) };
    if (code === ASKS_OWNER) return ask(t("review.resubmit"), "contact me", {}, { weight: "primary" });
    if (code === ASKS_CLAIMANT) return ask(t("contact.claim.answer"), "contact answer", contact, { weight: "primary" });
    return run(t("show"), "contact show", contact);
  },
  count(db, communityId, subject) {
    const id = thingOf(subject);
    return db.contact.count({ where: { communityId, OR: [{ id }, { formerIds: { has: id } }] } });
  },
} satisfies NoticeAbout;
