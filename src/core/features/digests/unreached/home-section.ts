import { actions, run, text } from "../../../kernel/views/build.ts";
import type { HomeSection } from "../../../services/home/section.ts";

/** That a digest of their own is paused, as where no message reached them, and the way to have it go on; nothing where none is. */
export const restsOnHome: HomeSection = {
  rank: 41,
  async build({ db, community, caller, t }) {
    if (caller.personId === undefined) return [];
    const resting = await db.digest.findMany({
      where: { communityId: community.id, personId: caller.personId, stoppedAt: null, pausedAt: { not: null } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const [only, another] = resting;
    if (only === undefined) return [];
    const goOn =
      another === undefined
        ? run(t("digest.resume"), "digest resume", { digest: only.id })
        : run(t("manage"), "digest list", {});
    return [text(t("digest.paused.title", { own: "yes" })), actions(goOn)];
  },
};
