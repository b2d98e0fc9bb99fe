import { fold } from "../text/fold.ts";
import type { Choice } from "../values/choice.ts";

/** Choices whose value or label begins with or contains what is typed, the former first. */
export function matching(choices: readonly Choice[], typed: string, limit = 25): Choice[] {
  const wanted = fold(typed);
  const at = (c: Choice) =>
    Math.min(
      ...[c.value, c.label]
        .map((s) => fold(s).indexOf(wanted))
        .filter((i) => i >= 0)
        .map((i) => Math.min(i, 1)),
      2,
    );
  return choices
    .map((c) => ({ c, at: at(c) }))
    .filter((x) => x.at < 2)
    .sort((a, b) => a.at - b.at)
    .slice(0, limit)
    .map((x) => x.c);
}
