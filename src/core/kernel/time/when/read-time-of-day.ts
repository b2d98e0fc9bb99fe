import { LANGUAGES } from "../../language/language.ts";
import { VOCABULARIES } from "./languages/index.ts";
import { likeliest, type Time } from "./clock-readings.ts";
import { lexiconOf } from "./lexicon.ts";
import { scan } from "./scan.ts";
import { parseWhole } from "./phrase.ts";
import type { PhrasePart } from "./phrase-part.ts";
import { timesOf } from "./times-of-day.ts";
import { cleanText, tokenize } from "./tokens.ts";

const LONGEST_TEXT = 60;

/** A time of day on its own: "09:00" and "6:30" on the 24-hour clock, "9h", "7 pm", "7 de la tarde", "midi"; `undefined` when not understood or in doubt ("7"). */
export function readTimeOfDay(text: string): Pick<Time, "hour" | "minute"> | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const cleaned = cleanText(text);
  const [, hour, minute] = /^(\d{1,2}):([0-5]\d)$/.exec(cleaned) ?? [];
  if (hour !== undefined) return Number(hour) < 24 ? { hour: Number(hour), minute: Number(minute) } : undefined;
  const tokens = tokenize(cleaned);
  for (const language of LANGUAGES) {
    for (const { pieces } of parseWhole(scan(tokens, lexiconOf(VOCABULARIES[language])), cleaned)) {
      const time = theTime(pieces, VOCABULARIES[language].morningFrom);
      if (time) return { hour: time.hour, minute: time.minute };
    }
  }
  return undefined;
}

/** Whether words say a time of day, whole and in any language, and no day: "noon", "a las 3", "15 heures", "10:00-11:30 Bogota". */
export function saysOnlyTime(text: string): boolean {
  if (text.length > LONGEST_TEXT) return false;
  const cleaned = cleanText(text);
  const tokens = tokenize(cleaned);
  return LANGUAGES.some((language) =>
    parseWhole(scan(tokens, lexiconOf(VOCABULARIES[language])), cleaned).some(
      ({ pieces }) => pieces.some(({ kind }) => TIMES.has(kind)) && pieces.every(({ kind }) => WITHOUT_DAY.has(kind)),
    ),
  );
}

const TIMES: ReadonlySet<PhrasePart["kind"]> = new Set(["clock", "part"]);
const WITHOUT_DAY: ReadonlySet<PhrasePart["kind"]> = new Set([...TIMES, "zone", "offset"]);

/** The one time that pieces say, and nothing else. */
function theTime(pieces: readonly PhrasePart[], morningFrom: number | undefined): Time | undefined {
  if (pieces.some((piece) => (piece.kind === "clock" ? piece.until : piece.kind !== "part"))) return undefined;
  const found = timesOf(pieces, morningFrom);
  const [time, ...others] = found?.doubtful ? [] : likeliest(found?.times ?? []);
  // Without a day, midnight is midnight.
  return others.every(({ hour, minute }) => hour === time?.hour && minute === time.minute) ? time : undefined;
}
