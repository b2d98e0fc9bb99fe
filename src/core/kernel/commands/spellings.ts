import { fold } from "../text/fold.ts";
import { onceEach } from "../values/once-each.ts";
import type { Command } from "./command.ts";
import { namesOf } from "./command-names.ts";

/** How a command's path can be spelled, folded: with each word in any language. */
export const spellingsOf = onceEach((command: Command): readonly string[] => {
  const { path } = command;
  const [, second] = path.split(" ");
  const firsts = familySpellings(command);
  if (second === undefined) return firsts;
  return firsts.flatMap((one) => namesOf({ path, word: second }).map((two) => fold(`${one} ${two}`)));
});

/** How the first word of its path can be spelled. */
export const familySpellings = onceEach(({ path }: Command): readonly string[] => {
  const [word = path] = path.split(" ");
  return namesOf({ path: word, word }).map(fold);
});
