import { type OptionSpec, optionsOf } from "../options/options.ts";
import type { Language } from "../language/language.ts";
import { fold } from "../text/fold.ts";
import { defined } from "../values/defined.ts";
import { onceEach } from "../values/once-each.ts";
import type { Command } from "./command.ts";
import { partName } from "./command-names.ts";
import { meanings } from "./meanings.ts";

/** An option, and what it is called in other languages, folded, where that can only mean this one. */
export interface SpokenOption extends OptionSpec {
  readonly also: readonly string[];
}

/** The options of a command as people name them in a typed line. */
export const spokenOptions = onceEach(({ path, input }: Command): readonly SpokenOption[] => {
  const options = optionsOf(input);
  const words = meanings(
    options.map(({ name }) => ({ path, word: name })),
    true,
  );
  return options.map((option) => ({
    ...option,
    also: [...words].flatMap(([name, word]) => (word === option.name && name !== word ? [name] : [])),
  }));
});

/** An option with what it is called in a language, where that is understood as this option. */
export interface CalledOption extends SpokenOption {
  readonly called?: string;
}

const known = onceEach((_: Command) => new Map<Language, readonly CalledOption[]>());

/** The same with what each is called in a language. */
export function optionsCalled(command: Command, language: Language): readonly CalledOption[] {
  const before = known(command).get(language);
  if (before) return before;
  const options = spokenOptions(command).map((option) => {
    const called = partName({ path: command.path, word: option.name }, language);
    const understood = called !== undefined && TYPED.test(called) && option.also.includes(fold(called));
    return { ...option, ...defined({ called: understood ? called : undefined }) };
  });
  known(command).set(language, options);
  return options;
}

// As `tokens` reads the name of an option.
const TYPED = /^[\p{Ll}\p{M}][\p{Ll}\p{M}0-9_]*$/u;
