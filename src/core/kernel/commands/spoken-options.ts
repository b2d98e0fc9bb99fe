import { type OptionSpec, optionsOf } from "../options/options.ts";
import { fold } from "../text/fold.ts";
import { onceEach } from "../values/once-each.ts";
import type { Command } from "./command.ts";
import { namesOf } from "./command-names.ts";

/** An option, and what it is called in other languages, folded, where that can only mean this one. */
export interface SpokenOption extends OptionSpec {
  readonly also: readonly string[];
}

/** The options of a command as people name them in a typed line. */
export const spokenOptions = onceEach(({ path, input }: Command): readonly SpokenOption[] => {
  const options = optionsOf(input);
  const names = options.map(({ name }) => new Set(namesOf({ path, word: name }).map(fold)));
  return options.map((option, at) => ({
    ...option,
    also: [...(names[at] ?? [])].filter(
      (name) => name !== option.name && names.every((other, i) => i === at || !other.has(name)),
    ),
  }));
});
