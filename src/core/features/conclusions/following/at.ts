import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";

/** Where what follows from conclusions is planned: everything of the community is seen there. */
export type FollowThrough = DeliveryPlanning;

/** Nowhere in particular: people are told where they came last. */
export const ANYWHERE = { platform: "", space: "" } as const;

/** Statuses in which something is to be done: what is proposed is nobody's yet. */
export const FOLLOWED = ["adopted", "in-progress"] as const;

/** Whether something is to be done in that status. */
export const isFollowed = (status: string): boolean => FOLLOWED.some((one) => one === status);

/** Why nobody answers for what has that status: it is not adopted yet, or nothing is to be done of it any more. */
export const notFollowed = (status: string) =>
  status === "proposed" ? ("follow.answer.proposed" as const) : ("follow.answer.closed" as const);
