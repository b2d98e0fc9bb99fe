import { atLeast } from "../../kernel/access/role.ts";
import { ownFields } from "./fields.ts";
import { communityChoices, ownChoices } from "./own.ts";
import { choiceWords } from "./choice-labels.ts";
import { actions, ask, run, strong, text } from "../../kernel/views/build.ts";
import type { HomeSection } from "../home/section.ts";

/** What a member has chosen, and the way to change it; for moderators also the way to the community's settings. */
export const preferencesSection: HomeSection = {
  rank: 40,
  async build(context) {
    const { caller, t } = context;
    if (!atLeast(caller.role, "member")) return [];
    return [
      text(strong(t("home.preferences"))),
      ownFields(
        await ownChoices(context, caller.personId),
        await communityChoices(context),
        await choiceWords(context),
      ),
      actions(
        ask(t("me.edit"), "me edit", {}),
        ...(atLeast(caller.role, "moderator") ? [run(t("settings.show"), "settings", {})] : []),
      ),
    ];
  },
};
