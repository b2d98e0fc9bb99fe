import { fold } from "../text/fold.ts";
import type { Choice } from "../values/choice.ts";

/**
 * Choices whose value or label begins with or contains what is typed, the former first. Labels are words, which are typed with
 * accents or without; values are codes: "mé" is no ME, but begins México.
 */
export function matching(choices: readonly Choice[], typed: string, limit = 25): Choice[] {
  const [words, code] = [fold(typed), plain(typed)];
  const at = ({ value, label }: Choice) =>
    Math.min(
      ...[plain(value).indexOf(code), fold(label).indexOf(words)].filter((i) => i >= 0).map((i) => Math.min(i, 1)),
      2,
    );
  return choices
    .map((c) => ({ c, at: at(c) }))
    .filter((x) => x.at < 2)
    .sort((a, b) => a.at - b.at)
    .slice(0, limit)
    .map((x) => x.c);
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, " ").trim();
