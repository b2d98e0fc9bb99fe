import { atLeast } from "../../kernel/access/role.ts";
import type { PlatformName } from "../../kernel/access/target.ts";
import { problem } from "../../kernel/errors/errors.ts";
import { run } from "../../kernel/views/build.ts";
import { plainly } from "../delivery/describing.ts";
import { planNotice } from "../delivery/notices/notice.ts";
import type { NoticeAbout } from "../delivery/notices/notice-about.ts";
import type { DeliveryPlanning } from "../delivery/planning/plan.ts";
import { moderatorIds } from "./moderators.ts";

/** Tells everybody who moderates a community that its only administrator left it, and who can make another; each once. */
export async function tellNobodyAdministers(
  planning: DeliveryPlanning,
  name: string,
  { platform, space = "" }: { readonly platform: PlatformName; readonly space?: string },
): Promise<void> {
  for (const person of await moderatorIds(planning))
    await planNotice(planning, {
      ...{ person, about: "administrator", subjectId: planning.community.id, near: { platform, space } },
      // Whoever administers it next may leave as well.
      occurrence: planning.now.toISOString(),
      problem: problem("person.administrator.left", { name }),
    });
}

/** Notices that nobody administers a community; their subject is the community. */
export const administratorNotices = {
  describe: plainly("deliveries.what.notice.administrator"),
  lead: (_community, t) => run(t("title.members"), "members", {}),
  async pointless(role, { db, community }) {
    if (!atLeast(role, "moderator")) return "cancelled";
    const active = { communityId: community.id, role: "admin", leftAt: null, suspendedAt: null };
    return (await db.person.count({ where: active })) > 0 ? "nothing" : undefined;
  },
} satisfies NoticeAbout;
