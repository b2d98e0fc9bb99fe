import { run } from "../../../kernel/views/build.ts";
import { plainly } from "../../../services/delivery/describing.ts";
import type { NoticeAbout } from "../../../services/delivery/notices/notice-about.ts";

/** The mandate that a notice is about: "PY tracing". */
const mandateIn = (subject: string) => ({ country: subject.slice(0, 2), topic: subject.slice(3) });

/** Notices to who follows a mandate, with the way to whoever has it, and out. */
export const mandateNotices = {
  describe: plainly("deliveries.what.notice.mandate"),
  lead: (subject, t) => run(t("show"), "contact find", { poc: true, ...mandateIn(subject) }),
  beside: (subject, t) => [run(t("contact.unfollow"), "contact follow", { ...mandateIn(subject), end: true })],
  count: (db, communityId, subject) => {
    const { country, topic } = mandateIn(subject);
    return db.mandate.count({ where: { communityId, country, topicKey: topic, endedAt: null } });
  },
  canWait: ["contact.mandate.followed", "contact.mandate.followed.ended"],
} satisfies NoticeAbout;
