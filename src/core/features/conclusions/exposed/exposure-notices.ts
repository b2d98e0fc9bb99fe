import { plainly } from "../../../services/delivery/describing.ts";
import type { NoticeAbout } from "../../../services/delivery/notice-about.ts";
import { atLeast } from "../../../kernel/access/role.ts";
import { run } from "../../../kernel/views/build.ts";
import { countExposed } from "./count-exposed.ts";

/** Notices to moderators that conclusions could be read by too many; their subject is the community. */
export const exposureNotices = {
  describe: plainly("deliveries.what.notice.exposure"),
  lead: (_community, t) => run(t("exposure.show"), "conclusion exposed", {}),
  async pointless(role, context) {
    if (!atLeast(role, "moderator")) return "cancelled";
    return (await countExposed(context)).total === 0 ? "nothing" : undefined;
  },
} satisfies NoticeAbout;
