import { z } from "zod";
import { accountsOf } from "../../../services/delivery/planning/accounts.ts";
import { planDeliveries, type Planned, type DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import { whenToTell } from "../../../services/preferences/telling.ts";
import { ANYWHERE } from "../telling/tell-handovers.ts";

/** What a question is about: a person's own card, the mandates of a country, or contacts that nobody else answers for. */
const ABOUT = ["card", "mandates", "list"] as const;

/** What stands with a question in the ledger. */
export const questionSchema = z.object({ about: z.enum(ABOUT), again: z.boolean().optional() });

/** A question to one person, told from others about the same by its occurrence. */
export interface FreshnessQuestion extends z.output<typeof questionSchema> {
  readonly person: string;
  /** The id of the contact, the country's code, or the community's id. */
  readonly subject: string;
  readonly occurrence: string;
  /** When it is asked; now where absent. */
  readonly at?: Date;
}

/** Plans questions, each once, for the end of their person's quiet hours; who has no account here is not asked. */
export async function planQuestions(
  planning: DeliveryPlanning,
  questions: readonly FreshnessQuestion[],
): Promise<void> {
  const accounts = await accountsOf(
    planning,
    questions.map(({ person }) => person),
    { near: ANYWHERE },
  );
  const planned: Planned[] = [];
  for (const { person, subject, occurrence, at = planning.now, ...detail } of questions) {
    const to = accounts.get(person);
    if (!to) continue;
    const telling = await whenToTell(planning, person, at);
    planned.push({
      ...{ kind: "fresh", subjectId: subject, occurrence: `${detail.about} ${occurrence}`, to, person, detail },
      dueAt: telling.kind === "at" ? telling.at : at,
    });
  }
  await planDeliveries(planning, planned);
}
