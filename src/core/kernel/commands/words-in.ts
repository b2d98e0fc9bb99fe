import { LOCALES } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { type Translate, translator } from "../language/translate.ts";
import { readLine } from "../lines/line.ts";
import { tokens } from "../lines/tokens.ts";
import { DEFAULT_WORD, NONE_WORD } from "../options/keywords.ts";
import { RULE_WORDS } from "../time/recurrence/words/index.ts";
import { type CommandLine, commandLine } from "../values/command-line.ts";
import type { Command } from "./command.ts";
import { optionsCalled, type SpokenOption } from "./spoken-options.ts";

/** What is typed behind a command with its options, and the words that stand for values, as they are called in a language: what is quoted stays. Throws UserError for what is no line. */
export function wordsIn(command: Command, words: string, language: Language): string {
  const options = optionsCalled(command, language);
  const t = translator(language);
  return [...tokens(words)].reverse().reduce((line, { key, value, quoted, start, end }) => {
    const option = options.find(({ name }) => name === key);
    if (!option || key === undefined) return line;
    const own = quoted ? line.slice(start + key.length + 1, end) : valueIn(option, value, t);
    return `${line.slice(0, start)}${option.called ?? key}:${own}${line.slice(end)}`;
  }, words);
}

/** What a line gives, each with what its option is called in a language. Throws UserError for what is no line. */
export function givenIn(command: Command, words: string, language: Language): (readonly [string, string])[] {
  const options = optionsCalled(command, language);
  const called = new Map(options.map(({ name, called: own = name }) => [name, own]));
  return Object.entries(readLine(words, options)).map(([name, value]) => [called.get(name) ?? name, value]);
}

/** A value's word, where it has one in that language that needs no quotes. */
export function valueIn(
  { kind, clearable }: Pick<SpokenOption, "kind" | "clearable">,
  value: string,
  t: Translate,
): string {
  if (t.language === "en") return value;
  if (clearable === "default" && value === DEFAULT_WORD) return t("option.default.word");
  if (clearable === "none" && value === NONE_WORD) return lower(t("option.none"), t);
  if (kind.widget === "switch") return lower(t(value === "no" ? "word.no" : "word.yes"), t);
  if (value === "off") return t("option.off");
  if (kind.format === "rhythm") return adverb(value, t.language) ?? value;
  const label = kind.values?.[value];
  const said = label === undefined ? "" : lower(t(label), t);
  return /^[\p{L}\p{M}]+$/u.test(said) ? said : value;
}

const lower = (text: string, { language }: Translate) => text.toLocaleLowerCase(LOCALES[language]);

/** "Semanal" for "weekly". */
function adverb(value: string, language: Language): string | undefined {
  const found = RULE_WORDS.en.adverbs.find(([, , names]) => names.split("|").includes(value));
  const own = RULE_WORDS[language].adverbs.find(([freq, interval]) => freq === found?.[0] && interval === found[1]);
  return own?.[2].split("|")[0];
}

/** A command of the product with what is typed after it, in a language. */
export function lineIn(commands: readonly Command[], path: string, words: string, language: Language): CommandLine {
  const command = commands.find((one) => one.path === path);
  return commandLine(path, command ? wordsIn(command, words, language) : words, language);
}
