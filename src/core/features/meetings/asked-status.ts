import type { Condition } from "../../services/questions/reading/condition.ts";
import type { ConditionWords } from "../../services/questions/naming/condition-words.ts";
import { valuesOf } from "../../services/questions/reading/condition.ts";
import { inOtherNumber } from "../../kernel/language/other-number.ts";
import { lexicon } from "../../services/questions/reading/lexicon.ts";
import type { Recogniser } from "../../services/questions/reading/read-question.ts";

type Status = "over" | "ahead";

/** How it is said, in the languages of the interface, that meetings are over, or that they are not yet. */
const NAMES: Readonly<Record<Status, string>> = {
  over: `
    past, already over, already held, held, pasada, ya pasó, ya pasaron, celebrada, realizada, terminada,
    passada, já passou, já passaram, encerrada, passée, déjà passée, terminée`,
  ahead: `
    upcoming, future, planned, scheduled, still to come, futura, prevista, programada, planificada, por venir,
    agendada, planejada, por vir, à venir, future, prévue, programmée, planifiée`,
};

const known = lexicon(
  (["over", "ahead"] as const).flatMap((value) =>
    NAMES[value].split(",").map((name) => ({ name: name.trim(), value })),
  ),
  inOtherNumber,
);

/** Under what name the condition stands among those of a question. */
export const STATUS = "status";

/** "Past", "pasadas", "à venir": whether meetings are asked for that are over, or that are not yet. */
export const meetingStatus: Recogniser = (words) =>
  known.find(words).map(({ from, to, value }) => ({
    ...{ from, to, asWords: false },
    meaning: { name: STATUS, values: [value] },
  }));

/** Which meetings are asked for, and the condition that says so; undefined where all are. */
export function statusAsked(conditions: readonly Condition[]): { over: boolean; condition: Condition } | undefined {
  const condition = conditions.find((one) => valuesOf(one, STATUS).length > 0);
  if (condition === undefined) return undefined;
  return { over: valuesOf(condition, STATUS).includes("over") !== condition.excluded, condition };
}

/** In whose words the conditions of questions for meetings are named. */
export const meetingConditionWords = ({ t, format, term }: Omit<ConditionWords, "own">): ConditionWords => ({
  ...{ t, format, term },
  own: (name, value) =>
    name === STATUS ? t(value === "over" ? "meeting.asked.over" : "meeting.asked.ahead") : undefined,
});
