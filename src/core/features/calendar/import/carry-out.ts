import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import { cancelWhole, createWhole, replaceWhole } from "../../meetings/feature.ts";
import type { Target } from "../../../kernel/access/target.ts";
import { defined } from "../../../kernel/values/defined.ts";
import type { ImportStep } from "./plan-import.ts";

/** Where new meetings are announced, and whose they are. */
export interface Home {
  readonly channel: Target;
  readonly organiserId?: string;
}

/** Carries a plan out: everything in one transaction, reminders and what people must be told included. */
export async function carryOut(planning: DeliveryPlanning, steps: readonly ImportStep[], home: Home): Promise<void> {
  for (const step of steps) {
    if (step.kind === "create") await create(planning, step, home);
    else if (step.kind === "update") await replaceWhole(planning, step.meeting, step.wanted, step);
    else if (step.kind === "cancel") await cancelWhole(planning, step.meeting, step.sequence);
  }
}

async function create(
  planning: DeliveryPlanning,
  { uid, sequence, wanted, changes }: ImportStep & { kind: "create" },
  { channel, organiserId }: Home,
): Promise<void> {
  const { rule, place, link, agenda, ...facts } = wanted;
  const given = defined({
    rule: rule ?? undefined,
    place: place ?? undefined,
    link: link ?? undefined,
    agenda: agenda ?? undefined,
    organiserId,
    uid,
  });
  await createWhole(planning, { ...facts, ...given, channel }, { sequence, changes });
}
