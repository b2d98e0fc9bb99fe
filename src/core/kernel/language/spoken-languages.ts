import { fold } from "../text/fold.ts";
import { LOCALES } from "./format.ts";
import { type Language, LANGUAGES } from "./language.ts";

/**
 * Languages practitioners list or write in, as ISO 639-1 codes: the interface's and the UN's
 * (https://www.un.org/en/our-work/official-languages), and those of the countries the default community covers.
 */
export const SPOKEN_LANGUAGES = ["en", "es", "pt", "fr", "ar", "ru", "zh", "de", "it", "nl", "ht", "gn", "qu", "ay"];

/** What a language is called in another. */
export function spokenLanguageName(own: Language, code: string): string {
  return new Intl.DisplayNames([LOCALES[own]], { type: "language", fallback: "code" }).of(code) ?? code;
}

/** The language that is called so in any language of the interface; one of `among`. */
export function readSpokenLanguage(name: string, among: readonly string[] = SPOKEN_LANGUAGES): string | undefined {
  const typed = fold(name);
  return among.find((code) => LANGUAGES.some((own) => fold(spokenLanguageName(own, code)) === typed));
}
