import { run } from "../../../kernel/views/build.ts";
import { plainly } from "../../../services/delivery/describing.ts";
import type { NoticeAbout } from "../../../services/delivery/notices/notice-about.ts";

/** What a notice is about: the mandate, and as the mandate of which contact it is told. */
export const mandateSubject = (country: string, topic: string, contact: string): string =>
  `${country} ${topic} ${contact}`;

function partsOf(subject: string) {
  const [country = "", topic = "", contact] = subject.split(" ");
  return { country, topic, contact };
}

const mandateIn = (subject: string) => {
  const { country, topic } = partsOf(subject);
  return { country, topic };
};

/** Notices to who follows a mandate, with the way to whoever has it, and out. */
export const mandateNotices = {
  describe: plainly("deliveries.what.notice.mandate"),
  lead: (subject, t) => run(t("show"), "contact find", { poc: true, ...mandateIn(subject) }),
  beside: (subject, t) => [run(t("contact.unfollow"), "contact follow", { ...mandateIn(subject), end: true })],
  count: (db, communityId, subject) => {
    const { country, topic, contact } = partsOf(subject);
    const whose = contact === undefined ? { endedAt: null } : { contactId: contact };
    return db.mandate.count({ where: { communityId, country, topicKey: topic, ...whose } });
  },
  canWait: ["contact.mandate.followed", "contact.mandate.followed.ended"],
} satisfies NoticeAbout;
