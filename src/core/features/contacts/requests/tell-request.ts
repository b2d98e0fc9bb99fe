import { z } from "zod";
import { accountsOf } from "../../../services/delivery/planning/accounts.ts";
import { planDelivery, type DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import { whenToTell } from "../../../services/preferences/telling.ts";
import type { ContactRequest } from "../../../services/store/rows.ts";
import type { RequestSide } from "./request.ts";

/** What is told of a request, to one side or the other; or to both together, as what begins their conversation. */
const STEPS = ["asked", "question", "answered", "agreed", "declined", "over"] as const;
export type RequestStep = (typeof STEPS)[number];

/** What a delivery of a step keeps. */
export const toldSchema = z.union([
  z.object({ step: z.enum(STEPS), side: z.enum(["asker", "owner"]) }),
  z.object({ step: z.literal("together"), side: z.literal("both") }),
]);
export type Told = z.output<typeof toldSchema>;

/** Tells one side of a request of a step, once: the owner, who has not asked for it, at the end of their quiet hours. */
export async function tell(
  at: DeliveryPlanning,
  request: ContactRequest,
  step: RequestStep,
  side: RequestSide,
): Promise<void> {
  const person = side === "owner" ? request.ownerId : request.askerId;
  const near = { platform: request.platform, space: request.spaceId };
  const to = (await accountsOf(at, [person], { near })).get(person);
  if (!to) return;
  const wish = side === "owner" ? await whenToTell(at, person, at.now) : undefined;
  await planDelivery(at, {
    ...{ kind: "request", subjectId: request.id, occurrence: `${step} ${side}`, to, person },
    dueAt: wish?.kind === "at" ? wish.at : at.now,
    detail: { step, side } satisfies Told,
  });
}
