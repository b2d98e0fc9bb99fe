import { countExposed } from "../../features/conclusions/exposed/count-exposed.ts";
import { atLeast } from "../../kernel/access/role.ts";
import { actions, run, strong, text } from "../../kernel/views/build.ts";
import type { HomeSection } from "./section.ts";

/** That conclusions could be read by more people than their meetings are for, for moderators, until they are seen to. */
export const exposedSection: HomeSection = {
  order: 5,
  async build(context) {
    const { caller, t } = context;
    if (!atLeast(caller.role, "moderator")) return [];
    const { total } = await countExposed(context);
    return total === 0 ? [] : [text(strong(t("exposure.title", { total }))), actions(run(t("exposure.show"), "conclusion exposed", {}))];
  },
};
