import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { holdingsOf } from "../../core/services/communities/holdings.ts";
import { spacesCalled, summaryOf } from "../../core/services/communities/summary.ts";
import { actions, ask, fields, text } from "../../core/kernel/views/build.ts";

/** Says what goes when the community is deleted, and asks for its name. */
export const communityDelete = command({
  path: "community delete",
  summary: "community.delete.summary",
  title: "title.community.delete",
  submit: "submit.continue",
  examples: ["community delete"],
  input: z.object({}),
  audience: "caller",
  allow: "admin",
  async run({ db, community, catalogue, t, format }) {
    const { spaces } = await summaryOf(db, community.id);
    const holdings = await holdingsOf(db, community.id, catalogue);
    return {
      title: t("community.delete.title", { community: community.name }),
      tone: "danger",
      blocks: [
        text(t("community.delete.what")),
        fields(...holdings.map(({ label, count }) => [t(label), t("community.count", { count })] as const), [
          t("community.spaces"),
          format.all(spacesCalled(spaces)),
        ]),
        actions(ask(t("community.delete.do"), "community erase", {}, { weight: "danger", place: "here" })),
      ],
    };
  },
});
