import type { ConditionWords } from "../../services/questions/naming/condition-words.ts";
import type { Condition } from "../../services/questions/reading/condition.ts";
import { lowered } from "../../services/taxonomy/labelling.ts";
import { RESOURCE_KIND_LABELS } from "./kinds.ts";

/** In whose words the conditions of questions for resources are named. */
export function resourceConditionWords({ t, format, term }: Omit<ConditionWords, "own">): ConditionWords {
  const kinds: ReadonlyMap<string, (typeof RESOURCE_KIND_LABELS)[keyof typeof RESOURCE_KIND_LABELS]> = new Map(
    Object.entries(RESOURCE_KIND_LABELS),
  );
  return {
    ...{ t, format, term },
    own(name, value) {
      if (name === "status") return t("resource.asked.awaiting");
      const label = name === "kind" ? kinds.get(value) : undefined;
      return label === undefined ? undefined : lowered(t(label));
    },
  };
}

/** Whether a condition was applied: of several that were left out each was where another was not. */
export const isApplied =
  (dropped: readonly Condition[]) =>
  (condition: Condition): boolean =>
    dropped.length > 1 || !dropped.includes(condition);
