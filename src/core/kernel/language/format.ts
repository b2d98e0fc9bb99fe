import type { Language } from "./language.ts";
import { relative, span } from "./spans.ts";
import { keep } from "./kept-formats.ts";
import { zoneName } from "./zone-name.ts";

/** Locale in which each language's dates and numbers are written; 24-hour clocks everywhere, as an international community expects. */
export const LOCALES: Record<Language, string> = { en: "en-GB", es: "es-419", pt: "pt-BR", fr: "fr-FR" };

type Style = "date" | "time" | "full" | "relative";

/** Writes moments, spans and names for one reader. */
export interface Format {
  readonly language: Language;
  /** The reader's IANA zone. */
  readonly zone: string;
  /** A moment in the reader's zone; "full" names the zone. "relative" is seen from `now`. */
  moment(at: Date, show: Style, now: Date): string;
  /** A moment with weekday, time and zone name, in any zone. */
  inZone(at: Date, zone: string): string;
  /** A moment with weekday and time, in any zone, without its year and the zone's name: for what is near, in one line. */
  short(at: Date, zone: string): string;
  /** What a clock shows in any zone, with the weekday and the zone's name. */
  clock(at: Date, zone: string): string;
  /** A moment in any zone, and to which it moved: "…, 15:00 → 16:30" where that is the same day. */
  moved(from: Date, to: Date, zone: string): string;
  /** The month of a day in UTC, with its year: "February 2027". */
  month(day: Date): string;
  /** A span in minutes, such as "1 hour, 30 minutes". */
  span(minutes: number): string;
  /** "a, b and c". */
  all(words: readonly string[]): string;
  /** "a, b or c". */
  any(words: readonly string[]): string;
  country(code: string): string;
  languageName(code: string): string;
}

const SHAPES: Record<"date" | "month" | "time" | "full" | "weekday" | "short" | "clock", Intl.DateTimeFormatOptions> = {
  date: { year: "numeric", month: "long", day: "numeric" },
  month: { year: "numeric", month: "long" },
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  full: {
    weekday: "short",
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  },
  short: { weekday: "short", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  clock: { weekday: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  weekday: {
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  },
};

/** The formatter of a reader. */
export function formatter(language: Language, zone: string): Format {
  return keep(`${language} reader ${zone}`, () => newFormatter(language, zone));
}

function newFormatter(language: Language, zone: string): Format {
  const locale = LOCALES[language];
  const written = (shape: keyof typeof SHAPES, at: Date, inZone: string) =>
    keep(
      `${locale} ${shape} ${inZone}`,
      () => new Intl.DateTimeFormat(locale, { ...SHAPES[shape], timeZone: inZone }),
    ).format(at);
  return {
    language,
    zone,
    moment: (at, show, now) => (show === "relative" ? relative(locale, at, now) : written(show, at, zone)),
    inZone: (at, inZone) => `${written("weekday", at, inZone)} (${zoneName(inZone, language)})`,
    short: (at, inZone) => written("short", at, inZone),
    clock: (at, inZone) => `${written("clock", at, inZone)} (${zoneName(inZone, language)})`,
    moved(from, to, inZone) {
      const shape = written("date", from, inZone) === written("date", to, inZone) ? "time" : "weekday";
      return `${written("weekday", from, inZone)} → ${written(shape, to, inZone)} (${zoneName(inZone, language)})`;
    },
    month: (day) => written("month", day, "UTC"),
    span: (minutes) => span(locale, minutes),
    all: (words) => keep(`${locale} and`, () => new Intl.ListFormat(locale, { type: "conjunction" })).format(words),
    any: (words) => keep(`${locale} or`, () => new Intl.ListFormat(locale, { type: "disjunction" })).format(words),
    country: (code) =>
      keep(`${locale} region`, () => new Intl.DisplayNames([locale], { type: "region", fallback: "code" })).of(code) ??
      code,
    languageName: (code) =>
      keep(`${locale} language`, () => new Intl.DisplayNames([locale], { type: "language", fallback: "code" })).of(
        code,
      ) ?? code,
  };
}
