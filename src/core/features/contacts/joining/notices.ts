import type { MessageId } from "../../../kernel/language/message-ids.ts";
import { ask, run } from "../../../kernel/views/build.ts";
import { plainly } from "../../../services/delivery/describing.ts";
import { thingOf } from "../../../services/review/proposing/by-thing.ts";
import type { NoticeAbout } from "../../../services/delivery/notices/notice-about.ts";

/** What somebody is told of whom a moderator asks to change the card that they added. */
export const ASKS_OWNER = "contact.joined.asks-you" satisfies MessageId;

/** Notices of what a moderator said of a contact that somebody said is theirs. */
export const ownContactNotices = {
  informs: true,
  describe: plainly("deliveries.what.notice.own-contact"),
  // Whoever is asked to change their card gets its form.
  lead: (subject, t, _occurrence, code) =>
    code === ASKS_OWNER
      ? ask(t("review.resubmit"), "contact me", {}, { weight: "primary" })
      : run(t("show"), "contact show", { contact: thingOf(subject) }),
  count(db, communityId, subject) {
    const id = thingOf(subject);
    return db.contact.count({ where: { communityId, OR: [{ id }, { formerIds: { has: id } }] } });
  },
} satisfies NoticeAbout;
