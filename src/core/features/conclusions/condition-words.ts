import type { ConditionWords } from "../../services/questions/naming/condition-words.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import { DUE, dueDays } from "./asked/asked-due.ts";
import { dayName } from "./life/life-facts.ts";
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
    if (name === DUE) return dueWords(value, { t, format });
    const label = labelIn(LABELS[name] ?? {}, value);
    return label === undefined ? undefined : lowered(t(label));
  },
});

/** "due 1 March 2027 – 31 March 2027". */
function dueWords(value: string, { t, format }: Pick<ConditionWords, "t" | "format">): string {
  const { dueFrom, dueBy } = dueDays(value);
  const [first, last] = [dayName(dueFrom, format.language), dayName(dueBy, format.language)];
  return t("conclusion.asked.due", { days: first === last ? first : `${first} – ${last}` });
}

const LABELS: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  [STATUS]: STATUS_LABELS,
  [KIND]: KIND_LABELS,
};
const labelIn = <L>(labels: Readonly<Record<string, L>>, value: string): L | undefined => labels[value];
