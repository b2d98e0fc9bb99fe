import type { ConditionWords } from "../../services/questions/naming/condition-words.ts";
import type { Condition } from "../../services/questions/reading/condition.ts";
import { lowered } from "../../services/taxonomy/labelling.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import { bodyName } from "./asked/bodies.ts";
import { LEGAL_STATUS_LABELS, RESOURCE_CRIME_LABELS, RESOURCE_KIND_LABELS } from "./kinds.ts";

const LABELS: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  kind: RESOURCE_KIND_LABELS,
  status: LEGAL_STATUS_LABELS,
  crime: RESOURCE_CRIME_LABELS,
};

/** In whose words the conditions of questions for resources are named. */
export function resourceConditionWords({ t, format, term }: Omit<ConditionWords, "own">): ConditionWords {
  return {
    ...{ t, format, term },
    own(name, value) {
      if (name === "body") return bodyName(value);
      if (name === "status" && value === "awaiting") return t("resource.asked.awaiting");
      if (name === "verified") return t(value === "yes" ? "resource.asked.verified" : "resource.asked.unverified");
      const label = LABELS[name]?.[value];
      return label === undefined ? undefined : lowered(t(label));
    },
  };
}

/** Whether a condition was applied: of several that were left out each was where another was not. */
export const isApplied =
  (dropped: readonly Condition[]) =>
  (condition: Condition): boolean =>
    dropped.length > 1 || !dropped.includes(condition);
