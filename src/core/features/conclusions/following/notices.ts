import { ask, run } from "../../../kernel/views/build.ts";
import { plainly } from "../../../services/delivery/describing.ts";
import type { NoticeAbout } from "../../../services/delivery/notices/notice-about.ts";

const AGREED = /^agree (\d{4}-\d{2}-\d{2}) (\d+)$/u;

/** By what a notice is told that more time is asked for, which can be agreed to. */
export const agreeing = (until: string, change: number): string => `agree ${until} ${change}`;

/** What is told to those alone who direct it, for them to assign it anew. */
const TO_ASSIGN: readonly string[] = ["follow.silent", "follow.left"];

/** Notices about what is to be done, with the way to its card; where more time is asked for, with that as a press, and where nobody does it, with the way to assign it anew. */
export const conclusionNotices = {
  describe: plainly("deliveries.what.notice.conclusion"),
  lead(subject, t, occurrence) {
    const [, until, change] = AGREED.exec(occurrence) ?? [];
    return until === undefined
      ? run(t("show"), "conclusion show", { conclusion: subject })
      : run(t("follow.do.agree"), "conclusion agree", { conclusion: subject, until, change: Number(change) });
  },
  beside: (subject, t, code) =>
    TO_ASSIGN.includes(code) ? [ask(t("conclusion.do.assign"), "conclusion assign", { conclusion: subject })] : [],
  count: (db, communityId, id) => db.conclusion.count({ where: { communityId, id, withdrawnAt: null } }),
  canWait: [
    ...(["follow.silent", "follow.left", "follow.returned", "follow.time.asked", "follow.time.agreed"] as const),
    ...(["follow.help.asked", "track.ask"] as const),
  ],
} satisfies NoticeAbout;
