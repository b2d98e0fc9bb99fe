import { atLeast } from "../../kernel/access/role.ts";
import type { HomeSection } from "../home/section.ts";
import { alertBlocks } from "./alert.ts";

/** What moderators should see to. */
export const alertsSection: HomeSection = {
  rank: 5,
  async build(context) {
    return atLeast(context.caller.role, "moderator") ? alertBlocks(context) : [];
  },
};
