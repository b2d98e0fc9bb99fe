import { Temporal } from "temporal-polyfill";
import type { CommandScope } from "../../../kernel/commands/command.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { LANGUAGES } from "../../../kernel/language/language.ts";
import { zoneName } from "../../../kernel/language/zone-name.ts";
import { startChoice, startValue } from "../../../kernel/options/kinds/start.ts";
import { type Moment, momentAt } from "../../../kernel/time/moment.ts";
import { readStart } from "../../../kernel/time/recurrence/read-start.ts";
import { type MomentBeside, readMomentBeside } from "./moment-beside.ts";

type Words = Pick<CommandScope, "now" | "caller" | "format">;

/**
 * Reads to when a time that begins at `start` is moved, beside the time it has: on the reader's clock and on the meeting's.
 * Where these are not the same moment, it is asked which is meant.
 */
export function readMove(words: Words, text: string, start: Date, zone: string): Promise<MomentBeside> {
  return onBothClocks(words, start, zone, (beside) => readMomentBeside(words, text, beside));
}

/** The same, where the words may also say how it repeats; on one clock alone where its zone was given. */
export function readNewStart(
  words: Words,
  text: string,
  { start, zone, given }: { readonly start: Date; readonly zone: string; readonly given: string | undefined },
): Promise<MomentBeside> {
  const read = async (beside: Moment): Promise<MomentBeside> => {
    const moment = await readMomentBeside(words, text, beside);
    if ("value" in moment) return moment;
    const languages = [words.caller.language, ...LANGUAGES];
    const found = await readStart(text, { now: words.now.toISOString(), zone: beside.zone, languages });
    return found.kind === "sure" ? { value: startValue(found) } : moment;
  };
  return given === undefined ? onBothClocks(words, start, zone, read) : read(shownAt(start, given));
}

async function onBothClocks(
  words: Words,
  start: Date,
  zone: string,
  read: (beside: Moment) => Promise<MomentBeside>,
): Promise<MomentBeside> {
  const named = (one: string) => zoneName(one, words.caller.language);
  const own = await read(shownAt(start, words.caller.zone));
  if (!("value" in own) || words.caller.zone === zone) return own;
  const theirs = await read(shownAt(start, zone));
  if (!("value" in theirs) || theirs.value.at === own.value.at) return own;
  return {
    problem: problem("meeting.move.zone", { yours: named(words.caller.zone), theirs: named(zone) }),
    suggestions: [own.value, theirs.value].map((one) => startChoice(one, words)),
  };
}

const shownAt = (start: Date, zone: string) => momentAt(Temporal.Instant.fromEpochMilliseconds(start.getTime()), zone);
