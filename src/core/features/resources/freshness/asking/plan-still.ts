import { z } from "zod";
import type { Target } from "../../../../kernel/access/target.ts";
import { planDeliveries, type Planned, type DeliveryPlanning } from "../../../../services/delivery/planning/plan.ts";
import { whenToTell } from "../../../../services/preferences/telling.ts";
import type { AskingStep } from "./next-step.ts";

/** It concerns no platform or space in particular. */
export const ANYWHERE = { platform: "", space: "" };

/** What stands with a question in the ledger: when somebody last looked, by which an answer is told from one to a later question. */
export const stillSchema = z.object({ checked: z.string() });

/** Plans the questions of these steps, each once, for the end of their person's quiet hours. */
export async function planStill(
  planning: DeliveryPlanning,
  accounts: ReadonlyMap<string, Target>,
  steps: readonly AskingStep[],
): Promise<void> {
  const planned: Planned[] = [];
  for (const { id, person, turn, was } of steps) {
    const to = person === null ? undefined : accounts.get(person);
    if (person === null || to === undefined) continue;
    const telling = await whenToTell(planning, person, planning.now);
    const checked = was.checkedAt.toISOString();
    planned.push({
      ...{ kind: "still", subjectId: id, to, person },
      occurrence: `${checked} ${turn} ${was.unansweredAt?.toISOString() ?? ""}`.trim(),
      dueAt: telling.kind === "at" ? telling.at : planning.now,
      detail: { checked } satisfies z.input<typeof stillSchema>,
    });
  }
  await planDeliveries(planning, planned);
}
