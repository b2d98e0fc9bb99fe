import type { Context } from "../../kernel/commands/command.ts";
import { type KeptStep, stepsOf } from "./steps.ts";
import { subjectOf } from "./subject.ts";
import type { ReviewWords } from "./words.ts";

type Told = Pick<KeptStep, "what" | "by">;

/** What one step of an entry was, in words. */
export function stepWords({ t }: Pick<Context, "t">, words: ReviewWords | undefined, { what, by }: Told): string {
  if (what === "trusted") return t("review.history.trusted");
  if (what === "settled") return t("review.history.settled");
  const who = by ?? t("review.history.somebody");
  return words?.done?.(t, what, who) ?? t("review.history.step", { what, who });
}

/** What was done last with an entry, where its kind says that in words of its own. */
export async function lastDone(
  context: Context,
  { id, subjectKind }: { readonly id: string; readonly subjectKind: string },
): Promise<string | undefined> {
  const { words } = subjectOf(context.catalogue, subjectKind);
  if (!words?.done) return undefined;
  const [last] = await stepsOf(context, id, 1);
  return last && stepWords(context, words, last);
}
