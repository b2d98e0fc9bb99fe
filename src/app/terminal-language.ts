import type { Environment } from "../adapters/kit/environment.ts";
import { type Language, readLanguage } from "../core/kernel/language/language.ts";

/** The language of the terminal's locale, as POSIX reads it; English where the interface does not speak it. */
export function terminalLanguage(environment: Environment = process.env): Language {
  return (
    readLanguage([environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find((locale) => locale)) ??
    "en"
  );
}
