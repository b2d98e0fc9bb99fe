import { atLeast } from "../../kernel/access/role.ts";
import { choiceText } from "./fields.ts";
import { communityChoices, ownChoices } from "./own.ts";
import { choiceWords } from "./choice-labels.ts";
import { ask, item, items, run } from "../../kernel/views/build.ts";
import { withColon } from "../../kernel/views/walk.ts";
import type { HomeSection } from "../home/section.ts";

/** In a line what a member has chosen, behind a button that shows and changes it; for moderators also the way to the community's settings. */
export const preferencesSection: HomeSection = {
  rank: 40,
  async build(context) {
    const { caller, t } = context;
    if (!atLeast(caller.role, "member")) return [];
    const own = await ownChoices(context, caller.personId);
    const community = await communityChoices(context);
    const words = await choiceWords(context);
    const chosen = (["language", "zone"] as const).map((name) => choiceText(name, own[name] ?? community[name], words));
    return [
      items(
        item(
          [`${withColon(t("home.preferences"), t.language)} ${chosen.join(" · ")}`],
          ask(t("me.edit"), "me edit", {}),
        ),
        ...(atLeast(caller.role, "moderator")
          ? [item([t("title.settings")], run(t("settings.show"), "settings", {}))]
          : []),
      ),
    ];
  },
};
