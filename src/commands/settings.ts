import { z } from "zod";
import { command } from "../core/command.ts";
import { communityFields } from "../core/preferences/fields.ts";
import { communityChoices } from "../core/preferences/own.ts";
import { actions, ask, muted } from "../core/view/build.ts";

/** Shows what holds in the community for those who choose nothing else. */
export const settings = command({
  path: "settings",
  summary: "settings.summary",
  examples: ["settings"],
  input: z.object({}),
  audience: "caller",
  allow: "moderator",
  async run(context) {
    const { community, t } = context;
    return {
      title: t("settings.title", { community: community.name }),
      blocks: [
        communityFields(await communityChoices(context), context),
        muted(t("settings.for-whom")),
        actions(ask(t("settings.edit"), "settings edit", {}, { weight: "primary" })),
      ],
    };
  },
});
