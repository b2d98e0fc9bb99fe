import { type Notice, planNotice } from "../../../services/delivery/notices/notice.ts";
import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import { moderatorIds } from "../../../services/people/moderators.ts";

/** Tells every moderator but one, by id, of a contact about which somebody said something. */
export async function tellModerators(
  planning: DeliveryPlanning,
  contact: string,
  { except, ...notice }: Pick<Notice, "problem" | "near" | "occurrence"> & { readonly except?: string },
): Promise<void> {
  for (const person of await moderatorIds(planning))
    if (person !== except) await planNotice(planning, { ...notice, about: "contact", subjectId: contact, person });
}
