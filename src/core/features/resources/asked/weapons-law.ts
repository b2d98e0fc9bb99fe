import type { UnderstoodQuestion } from "../../../services/questions/asking/asked.ts";
import type { Preferred } from "../../../services/questions/asking/declared.ts";
import { isOfTheField } from "../../../services/questions/loose-words.ts";
import { valuesOf } from "../../../services/questions/reading/condition.ts";

const LICENSING: Preferred = { labels: ["topic:licensing"], boost: 1 };

/** What ranks higher for "the weapons law of Spain": that on who may have arms, before what only punishes, or changes or applies it. */
export function weaponsLaw({
  conditions,
  telling,
}: Pick<UnderstoodQuestion, "conditions" | "telling">): readonly Preferred[] {
  const asksFor = (name: string) => conditions.find((one) => valuesOf(one, name).length > 0);
  const kind = asksFor("kind");
  const isOnlyThat = conditions.length === 2 && asksFor("country") !== undefined && kind !== undefined;
  const isLaw = kind !== undefined && valuesOf(kind, "kind").includes("law");
  return isOnlyThat && isLaw && telling.every(({ folded }) => isOfTheField(folded)) ? [LICENSING] : [];
}
