import type { ConditionWords } from "../../services/questions/naming/condition-words.ts";
import { KIND, STATUS, WHOSE } from "./asked-life.ts";
import { KIND_LABELS, STATUS_LABELS } from "./labels.ts";
import { lowered } from "../../services/taxonomy/labelling.ts";

/** In whose words the conditions of questions for conclusions are named. */
export const conclusionConditionWords = ({ t, format, term }: Omit<ConditionWords, "own">): ConditionWords => ({
  ...{ t, format, term },
  own(name, value) {
    if (name === "meeting") return t("conclusion.asked.last-meeting");
    if (name === WHOSE) return t("conclusion.asked.mine");
    if (name === STATUS && (value === "open" || value === "overdue")) return t(`conclusion.asked.${value}`);
    const label =
      name === STATUS ? labelIn(STATUS_LABELS, value) : name === KIND ? labelIn(KIND_LABELS, value) : undefined;
    return label === undefined ? undefined : lowered(t(label));
  },
});

const labelIn = <L>(labels: Readonly<Record<string, L>>, value: string): L | undefined => labels[value];
