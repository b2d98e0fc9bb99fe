import { COUNTRIES, countryName, readCountry } from "../../language/countries.ts";
import { problem } from "../../errors/errors.ts";
import { fold } from "../../text/fold.ts";
import type { Language } from "../../language/language.ts";
import { readSpokenLanguage, SPOKEN_LANGUAGES, spokenLanguageName } from "../../language/spoken-languages.ts";
import { zoneName } from "../../language/zone-name.ts";
import { isZone, readZone, suggestZones } from "../../time/zones.ts";

import { truncate } from "../../text/truncate.ts";
import type { Choice } from "../../values/choice.ts";
import type { OptionKind, ParseContext } from "../kind.ts";
import { matching } from "../matching.ts";

/** A country by code or by its name in any language of the interface. */
export const country: OptionKind = {
  name: "country",
  widget: "search",
  line: { unnamed: true },
  read(raw, context) {
    const typed = String(raw);
    const value = readCountry(typed);
    if (value) return { value };
    const several = severalCountries(typed);
    if (several.length > 1) {
      const { caller, format } = context;
      return {
        problem: problem("option.country.one", { countries: format.any(several.map((code) => format.country(code))) }),
        suggestions: several.map((code) => ({ value: code, label: nameAndCode(code, caller.language) })),
      };
    }
    return {
      problem: problem("option.country", { typed: truncate(typed, 60) }),
      suggestions: countries(typed, context),
    };
  },
  async suggest(typed, context) {
    const known = typed.trim() === "" ? ((await context.countries?.()) ?? []) : [];
    const first = known.map((code) => ({ value: code, label: nameAndCode(code, context.caller.language) }));
    return [...first, ...countries(typed, context).filter(({ value }) => !known.includes(value))];
  },
  shown: (value, language) => (/^[A-Z]{2}$/.test(value) ? nameAndCode(value, language) : undefined),
};

/** The countries of a list such as "PY, AR" or "Perú y Chile"; none, where a part of it is no country. */
function severalCountries(typed: string): string[] {
  const read = typed.split(/\s*[,;/&+]\s*|\s+(?:and|y|e|et|o|ou|or)\s+/iu).map((part) => readCountry(part.trim()));
  return read.every((code) => code !== undefined) ? read : [];
}

function countries(typed: string, { caller }: ParseContext): Choice[] {
  return matching(
    COUNTRIES.map((c) => ({ value: c, label: nameAndCode(c, caller.language) })),
    typed,
  );
}

const nameAndCode = (code: string, language: Language) => `${countryName(code, language)} (${code})`;

/** A language by code or by its name in any language of the interface; one of `among`, where some are given. */
export const language = (among?: readonly string[]): OptionKind => {
  const codes = among ?? SPOKEN_LANGUAGES;
  const named = (own: Language): Choice[] =>
    codes.map((code) => ({ value: code, label: spokenLanguageName(own, code) }));
  return {
    name: "language",
    widget: "search",
    line: { unnamed: true },
    read(raw, { format }) {
      const typed = fold(String(raw));
      const value = codes.includes(typed) ? typed : readSpokenLanguage(typed, codes);
      return value ? { value } : { problem: problem("option.language", { values: format.any(codes) }) };
    },
    suggest: (typed, { caller }) => matching(named(caller.language), typed),
    shown: (value, own) => (/^[a-z]{2,3}$/.test(value) ? spokenLanguageName(own, value) : undefined),
    ...(among ? { offers: named } : {}),
  };
};

/** A time zone by its IANA name or a city's name. */
export const zone: OptionKind = {
  name: "zone",
  widget: "search",
  line: { unnamed: true },
  gives: "zone",
  read(raw) {
    const value = readZone(String(raw));
    if (value) return { value };
    return {
      problem: problem("option.zone", { typed: truncate(String(raw), 60) }),
      suggestions: suggestZones(String(raw), 5).map(asChoice),
    };
  },
  suggest: (typed) => suggestZones(typed, 25).map(asChoice),
  shown: (name, own) => (isZone(name) ? zoneName(name, own) : undefined),
};

function inWords(name: string): string {
  return name.replaceAll("_", " ");
}

const asChoice = (name: string): Choice => ({ value: name, label: inWords(name) });
