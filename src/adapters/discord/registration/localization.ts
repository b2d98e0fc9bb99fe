import { Locale } from "discord.js";
import type { Label } from "../../../core/kernel/language/message-ids.ts";
import type { Language } from "../../../core/kernel/language/language.ts";
import { type CommandPart, partName } from "../../../core/kernel/commands/command-names.ts";
import { translator } from "../../../core/kernel/language/translate.ts";

import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";

/**
 * Discord's locales that have our languages (https://docs.discord.com/developers/reference#locales). English is among them
 * although it is the default: without en-US its readers would be shown en-GB.
 */
export const LOCALES = [
  [Locale.EnglishUS, "en"],
  [Locale.EnglishGB, "en"],
  [Locale.SpanishES, "es"],
  [Locale.SpanishLATAM, "es"],
  [Locale.PortugueseBR, "pt"],
  [Locale.French, "fr"],
] as const satisfies readonly (readonly [Locale, Language])[];

/** A text by the locale of Discord in which it is said. */
export type Localized = Readonly<Partial<Record<Locale, string>>>;

/** What a part of a command is called in each language; nothing for a word that has no name. */
export function localNames(part: CommandPart): Localized {
  return partName(part, "en") === undefined ? {} : inEach((language) => partName(part, language) ?? part.word);
}

/** A message in each language, at most `max` characters. */
export function localTexts(label: Label, max: number): Localized {
  return inEach((language) => truncate(translator(language)(label), max, FOR_PLATFORM));
}

/** A message in English, which everybody else sees. */
export function englishText(label: Label, max: number): string {
  return truncate(translator("en")(label), max, FOR_PLATFORM);
}

function inEach(say: (language: Language) => string): Localized {
  return Object.fromEntries(LOCALES.map(([locale, language]) => [locale, say(language)]));
}
