import { z } from "zod";
import { accountsOf } from "../../../services/delivery/planning/accounts.ts";
import { planDelivery, type DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import { whenToTell } from "../../../services/preferences/telling.ts";
import type { ResourceQuestion } from "../../../services/store/rows.ts";

/** What is told of a question: an answer to whoever asks, that it is the one to whoever gave it and to who waits for it, too, and that nobody knew. */
export const toldSchema = z.discriminatedUnion("step", [
  z.object({ step: z.literal("answered"), answer: z.number().int() }),
  z.object({ step: z.literal("accepted"), answer: z.number().int(), there: z.boolean() }),
  z.object({ step: z.literal("known"), answer: z.number().int() }),
  z.object({ step: z.literal("over") }),
]);
export type ToldOfQuestion = z.output<typeof toldSchema>;

/** Tells a person of a step of a question, once. Whoever is thanked has not asked for it: at the end of their quiet hours. */
export async function tellOf(
  at: DeliveryPlanning,
  question: ResourceQuestion,
  person: string | null,
  told: ToldOfQuestion,
): Promise<void> {
  if (person === null) return;
  const near = { platform: question.platform, space: question.spaceId };
  const to = (await accountsOf(at, [person], { near })).get(person);
  if (!to) return;
  const wish = told.step === "accepted" ? await whenToTell(at, person, at.now) : undefined;
  if (wish?.kind === "never") return;
  const occurrence = told.step === "over" ? told.step : `${told.step} ${told.answer}`;
  await planDelivery(at, {
    ...{ kind: "answer", subjectId: question.id, occurrence, to, person, detail: told },
    // Who pressed "Tell me too" asked for it.
    ...(told.step === "known" ? ({ uncounted: true } as const) : {}),
    dueAt: wish?.kind === "at" ? wish.at : at.now,
  });
}
