import { z } from "zod";
import { problem } from "../../kernel/errors/errors.ts";
import { LANGUAGES } from "../../kernel/language/language.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import type { OptionKind, ParseContext, Read } from "../../kernel/options/kind.ts";
import { repeat } from "../../kernel/options/kinds/repeat.ts";
import { whenContext } from "../../kernel/options/kinds/time.ts";
import { ONCE } from "../../kernel/options/keywords.ts";
import { option } from "../../kernel/options/options.ts";
import { withoutControls } from "../../kernel/text/text.ts";
import { readSeries } from "../../kernel/time/schedule-series.ts";
import { zoneClock } from "../../kernel/time/zone-clock.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

/** How often something is said: a schedule as it is stored or a cron expression that is still to be checked; or the value of an RRULE, with its time of day (`HH:MM`) where that was said. */
const everySchema = z.object({
  schedule: z.string().optional(),
  rule: z.string().optional(),
  at: z.string().optional(),
});
export type Every = z.output<typeof everySchema>;

// A field that says "any", or four of numbers.
const CRON = /^(?=.*(?:^|\s)[*?])[\w*?,/#-]+(?:\s+[\w*?,/#-]+){2,}$|^[\d*,/-]+(?:\s+[\d*,/#L-]+){3,}$|^@\w+$/u;
const LONGEST = 160;

/** Words that say how often as those of a meeting do, also with a time of day; or a cron expression. */
const every: OptionKind = {
  name: "schedule",
  widget: "text",
  format: "rhythm",
  line: { phrase: true, unnamed: true },
  max: LONGEST,
  async read(raw, context) {
    const typed = withoutControls(String(raw)).trim();
    if (CRON.test(typed) || readSeries(typed)) return { value: { schedule: typed } };
    const read = await repeatOf(typed, context);
    if ("value" in read)
      return read.value === ONCE ? { problem: problem("digest.every.once") } : { value: { rule: read.value } };
    return (
      (await atItsTime(typed, context)) ?? (await named(typed, context)) ?? (await inOtherWords(typed, context)) ?? read
    );
  },
  async suggest(typed, context) {
    const found = (await repeat.suggest?.(typed, fromToday(context))) ?? [];
    return found.filter(({ value }) => value !== ONCE);
  },
};

// A digest "at 8" is none at night, as one "at 5" is none before dawn.
const DAY_BEGINS = 6;
const DAY_ENDS = 18;
const isByDay = (local: string): boolean =>
  Number(local.slice(11, 13)) >= DAY_BEGINS && Number(local.slice(11, 13)) < DAY_ENDS;

/** "Every Monday at 10:00"; of two times of day that words may mean, that of the day. */
async function atItsTime(typed: string, context: ParseContext): Promise<Read | undefined> {
  const { readStart } = await import("../../kernel/time/recurrence/read-start.ts");
  const found = await readStart(typed, whenContext(context));
  const [one, other] = found.kind === "unsure" && found.reason === "ambiguous" ? found.candidates : [];
  if (one && other && one.rule !== undefined && one.rule === other.rule) {
    const { local } = [one, other].find((candidate) => isByDay(candidate.local)) ?? one;
    return { value: { rule: one.rule, at: local.slice(11) } };
  }
  if (found.kind !== "sure" || found.rule === undefined) return undefined;
  return { value: { rule: found.rule, at: found.moment.local.slice(11) } };
}

/** What words say of how often. A day that they name stays, also where it is today's, which goes without saying for what begins today. */
async function repeatOf(typed: string, context: ParseContext): Promise<Read> {
  const read = await repeat.read(typed, fromToday(context));
  if (!("value" in read) || String(read.value).includes("BY")) return read;
  const otherwise = await repeat.read(typed, fromToday(context, 1));
  return "value" in otherwise && otherwise.value !== read.value ? otherwise : read;
}

/** What is said of words that no meeting repeats by. Loaded when first needed: it describes rules. */
async function inOtherWords(typed: string, context: ParseContext): Promise<Read | undefined> {
  const { notSaidSo } = await import("./not-said-so.ts");
  return notSaidSo(typed, context);
}

const EVERY = { en: "every", es: "cada", pt: "cada", fr: "chaque" } as const;

/** "Monday", "lunes y jueves a las 8:30": where it is asked how often, a day alone is every such day, also with a time. */
async function named(typed: string, context: ParseContext): Promise<Read | undefined> {
  for (const language of [context.caller.language, ...LANGUAGES]) {
    const read = await repeatOf(`${EVERY[language]} ${typed}`, context);
    if ("value" in read && read.value !== ONCE) return { value: { rule: read.value } };
    const timed = await atItsTime(`${EVERY[language]} ${typed}`, context);
    if (timed) return timed;
  }
  return undefined;
}

// Every month has this day: a monthly rhythm names none by itself.
const LAST_IN_ALL = "28";

/** As if it began today, or so many days later. */
function fromToday(context: ParseContext, days = 0): ParseContext {
  const { now, zone } = context;
  const local = new Date(zoneClock(zone).read(now.getTime()) + days * DAY_MS).toISOString().slice(0, 16);
  const day = local.slice(8, 10) > LAST_IN_ALL ? LAST_IN_ALL : local.slice(8, 10);
  return { ...context, first: { local: `${local.slice(0, 8)}${day}${local.slice(10)}`, zone } };
}

/** An option for how often something is said. */
export const everyOption = (label: Label) => option(everySchema, { kind: every, label });
