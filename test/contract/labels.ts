import { actionsIn, partsOf } from "../../src/core/kernel/views/contents.ts";
import type { Action, View } from "../../src/core/kernel/views/model.ts";

const named = (a: Action): string => a.spoken ?? a.label;

/**
 * What a view has twice: the label of a button, entries' own aside, which stand beside what they are about, and of these the third;
 * and what is said of any button to people who do not see where it stands.
 */
export function labelsTwice(view: View): string[] {
  const alone = partsOf(view).flatMap((part) =>
    part.kind === "items" ? [] : actionsIn({ blocks: [part] }).map(({ label }) => label),
  );
  const all = actionsIn(view);
  return [...new Set([...twice(alone), ...twice(twice(all.map(({ label }) => label))), ...twice(all.map(named))])];
}

const twice = (all: readonly string[]): string[] => all.filter((one, i) => all.indexOf(one) !== i);
