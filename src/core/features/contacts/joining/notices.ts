import { run } from "../../../kernel/views/build.ts";
import { plainly } from "../../../services/delivery/describing.ts";
import type { NoticeAbout } from "../../../services/delivery/notices/notice-about.ts";

/** Notices of what a moderator said of a contact that somebody said is theirs. */
export const ownContactNotices = {
  informs: true,
  describe: plainly("deliveries.what.notice.own-contact"),
  lead: (contact, t) => run(t("show"), "contact show", { contact }),
  count: (db, communityId, id) =>
    db.contact.count({ where: { communityId, OR: [{ id }, { formerIds: { has: id } }] } }),
} satisfies NoticeAbout;
