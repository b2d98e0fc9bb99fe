import type { HomeSection } from "../../services/home/section.ts";
import { standingBlocks } from "./own-standing.ts";

/** What a guest can do to become a member, or where that stands; nothing for others. */
export const membershipSection: HomeSection = {
  rank: 10,
  build: (context) => (context.caller.role === "guest" ? standingBlocks(context) : Promise.resolve([])),
};
