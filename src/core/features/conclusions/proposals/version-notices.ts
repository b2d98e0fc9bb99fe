import { run } from "../../../kernel/views/build.ts";
import { plainly } from "../../../services/delivery/describing.ts";
import type { NoticeAbout } from "../../../services/delivery/notices/notice-about.ts";
import { readVersionId } from "./proposed-version.ts";

/** What whoever proposed a wording is told of it. */
export const versionNotices = {
  informs: true,
  describe: plainly("deliveries.what.notice.conclusion-version"),
  lead: (subject, t) => run(t("show"), "conclusion show", { conclusion: readVersionId(subject).conclusion }),
  count: (db, communityId, subject) =>
    db.conclusion.count({ where: { communityId, id: readVersionId(subject).conclusion } }),
} satisfies NoticeAbout;
