import { fold } from "../text/fold.ts";
import { alsoTyped, type CommandPart, namesOf } from "./command-names.ts";

/**
 * Which word each name means, folded, among parts that stand beside each other: where it can only mean one. With `broadly` what people
 * type besides their names, too, where that is the name of none of them.
 */
export function meanings(parts: readonly CommandPart[], broadly: boolean): ReadonlyMap<string, string> {
  const named = wordsBy(parts, namesOf);
  const also = broadly ? [...wordsBy(parts, alsoTyped)].filter(([name]) => !named.has(name)) : [];
  return new Map(
    [...named, ...also].flatMap(([name, words]) => {
      const [word = ""] = words;
      return words.size === 1 ? [[name, word] as const] : [];
    }),
  );
}

function wordsBy(
  parts: readonly CommandPart[],
  said: (part: CommandPart) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const part of parts)
    for (const name of said(part)) found.set(fold(name), (found.get(fold(name)) ?? new Set()).add(part.word));
  return found;
}
