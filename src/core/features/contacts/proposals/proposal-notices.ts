import { run } from "../../../kernel/views/build.ts";
import { plainly } from "../../../services/delivery/describing.ts";
import type { NoticeAbout } from "../../../services/delivery/notices/notice-about.ts";
import { contactOfEdit } from "./proposed-contact.ts";

/** What whoever proposed to change a contact is told of it. */
export const proposalNotices = {
  informs: true,
  describe: plainly("deliveries.what.notice.contact-proposal"),
  lead: (subject, t) => run(t("show"), "contact show", { contact: contactOfEdit(subject) }),
  count: (db, communityId, subject) => db.contact.count({ where: { communityId, id: contactOfEdit(subject) } }),
} satisfies NoticeAbout;
