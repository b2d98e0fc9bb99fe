import { type OptionSpec, optionsOf } from "../options/options.ts";
import type { Language } from "../language/language.ts";
import { fold } from "../text/fold.ts";
import { defined } from "../values/defined.ts";
import { onceEach } from "../values/once-each.ts";
import type { Command } from "./command.ts";
import { alsoTyped, namesOf, partName } from "./command-names.ts";

/** An option, and what it is called in other languages, folded, where that can only mean this one. */
export interface SpokenOption extends OptionSpec {
  readonly also: readonly string[];
}

/** The options of a command as people name them in a typed line. */
export const spokenOptions = onceEach(({ path, input }: Command): readonly SpokenOption[] => {
  const options = optionsOf(input);
  const names = options.map(({ name }) => new Set(namesOf({ path, word: name }).map(fold)));
  const others = options.map(({ name }) => new Set(alsoTyped({ path, word: name }).map(fold)));
  const only = (all: readonly ReadonlySet<string>[], at: number) =>
    [...(all[at] ?? [])].filter((name) => all.every((other, i) => i === at || !other.has(name)));
  return options.map((option, at) => ({
    ...option,
    also: [
      ...only(names, at).filter((name) => name !== option.name),
      ...only(others, at).filter((name) => names.every((known) => !known.has(name))),
    ],
  }));
});

/** The same with what each is called in a language, where that is understood as this option. */
export function optionsCalled(command: Command, language: Language): (SpokenOption & { readonly called?: string })[] {
  return spokenOptions(command).map((option) => {
    const called = partName({ path: command.path, word: option.name }, language);
    const known = called !== undefined && TYPED.test(called) && option.also.includes(fold(called));
    return { ...option, ...defined({ called: known ? called : undefined }) };
  });
}

// As `tokens` reads the name of an option.
const TYPED = /^[\p{Ll}\p{M}][\p{Ll}\p{M}0-9_]*$/u;
