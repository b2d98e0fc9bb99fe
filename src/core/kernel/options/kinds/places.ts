import { COUNTRIES, countryName, readCountry } from "../../language/countries.ts";
import { problem } from "../../errors/errors.ts";
import { fold } from "../../text/fold.ts";
import { LOCALES } from "../../language/format.ts";
import { LANGUAGES } from "../../language/language.ts";
import { readZone, suggestZones } from "../../time/zones.ts";
import { cut } from "../../text/text.ts";
import type { Kind, Reading } from "../read.ts";
import { matching } from "./simple.ts";

/** A country by code or by its name in any language of the interface. */
export const country: Kind = {
  read(raw, _option, reading) {
    const typed = String(raw);
    const value = readCountry(typed);
    if (value) return { value };
    return { problem: problem("option.country", { typed: cut(typed, 60) }), suggestions: countries(typed, reading) };
  },
  suggest: (typed, _option, reading) => countries(typed, reading),
};

const countries = (typed: string, { caller }: Reading) =>
  matching(
    COUNTRIES.map((c) => ({ value: c, label: `${countryName(c, caller.language)} (${c})` })),
    typed,
  );

// Languages practitioners list or write in: the interface's and the UN's (https://www.un.org/en/our-work/official-languages),
// and those of the countries the default community covers.
const SPOKEN = ["en", "es", "pt", "fr", "ar", "ru", "zh", "de", "it", "nl", "ht", "gn", "qu", "ay"];

/** A language by code or by its name in any language of the interface. */
export const language: Kind = {
  read(raw, { among = SPOKEN }, { format }) {
    const typed = fold(String(raw));
    const value = among.find((code) => code === typed || LANGUAGES.some((l) => fold(nameIn(l, code)) === typed));
    return value ? { value } : { problem: problem("option.language", { values: format.any(among) }) };
  },
  suggest: (typed, { among = SPOKEN }, { caller }) =>
    matching(
      among.map((code) => ({ value: code, label: nameIn(caller.language, code) })),
      typed,
    ),
};

/** A time zone by its IANA name or a city's name. */
export const zone: Kind = {
  read(raw) {
    const value = readZone(String(raw));
    if (value) return { value };
    return { problem: problem("option.zone", { typed: cut(String(raw), 60) }), suggestions: suggestZones(String(raw), 5).map(asChoice) };
  },
  suggest: (typed) => suggestZones(typed, 25).map(asChoice),
};

const asChoice = (name: string) => ({ value: name, label: name.replaceAll("_", " ") });

function nameIn(language: (typeof LANGUAGES)[number], code: string): string {
  return new Intl.DisplayNames([LOCALES[language]], { type: "language", fallback: "code" }).of(code) ?? code;
}
