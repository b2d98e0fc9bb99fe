import type { ConditionWords } from "../../services/questions/naming/condition-words.ts";

/** In whose words the conditions of questions for conclusions are named. */
export const conclusionConditionWords = ({ t, format, term }: Omit<ConditionWords, "own">): ConditionWords => ({
  ...{ t, format, term },
  own: (name) => (name === "meeting" ? t("conclusion.asked.last-meeting") : undefined),
});
