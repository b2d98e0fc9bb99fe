import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { holdingsOf, summaryOf } from "../../core/services/communities/summary.ts";
import { actions, ask, fields, text } from "../../core/kernel/views/build.ts";

/** Says what goes when the community is deleted, and asks for its name. */
export const communityDelete = command({
  path: "community delete",
  summary: "community.delete.summary",
  examples: ["community delete"],
  input: z.object({}),
  audience: "caller",
  allow: "admin",
  async run({ db, community, t, format }) {
    const { spaces } = await summaryOf(db, community.id);
    const holds = await holdingsOf(db, community.id);
    return {
      title: t("community.delete.title", { community: community.name }),
      tone: "warning",
      blocks: [
        text(t("community.delete.what")),
        fields(
          [t("community.people"), t("community.count", { count: holds.people })],
          [t("community.contacts"), t("community.count", { count: holds.contacts })],
          [t("community.meetings"), t("community.count", { count: holds.meetings })],
          [t("community.conclusions"), t("community.count", { count: holds.conclusions })],
          [t("community.resources"), t("community.count", { count: holds.resources })],
          [t("community.spaces"), format.all(spaces.map((s) => `${s.platform} ${s.externalId}`))],
        ),
        actions(ask(t("community.delete.do"), "community erase", {}, { weight: "danger", place: "here" })),
      ],
    };
  },
});
