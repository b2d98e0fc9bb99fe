/** The plural or the singular of a folded word beside itself, as the languages of the interface mostly make them. */
export function inOtherNumber(word: string): readonly string[] {
  if (UNCHANGED.has(word)) return [word];
  if (word.length < (word.endsWith("s") ? 4 : 3)) return [word];
  const others = ENDINGS.flatMap(([one, many]) => [...exchanged(word, one, many), ...exchanged(word, many, one)]);
  if (!word.endsWith("s")) return [word, `${word}s`, ...(/[aeiou]$/u.test(word) ? [] : [`${word}es`]), ...others];
  return [word, word.slice(0, -1), ...(/[^aeiou]es$/u.test(word) ? [word.slice(0, -2)] : []), ...others];
}

// A court in French, "cour", and a course, "cours", which has no other form.
const UNCHANGED = new Set(["cour", "cours"]);

// "Convenção" and "convenções", "directriz" and "directrices", "study" and "studies", "judicial" and "judiciais", "tribunal" and "tribunaux".
const ENDINGS = [
  ["ao", "oes"],
  ["z", "ces"],
  ["y", "ies"],
  ["al", "ais"],
  ["al", "aux"],
] as const;

const exchanged = (word: string, ending: string, by: string): string[] =>
  word.endsWith(ending) ? [`${word.slice(0, -ending.length)}${by}`] : [];
