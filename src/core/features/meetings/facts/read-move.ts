import { Temporal } from "temporal-polyfill";
import type { CommandScope } from "../../../kernel/commands/command.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { zoneName } from "../../../kernel/language/zone-name.ts";
import { startChoice } from "../../../kernel/options/kinds/start.ts";
import { momentAt } from "../../../kernel/time/moment.ts";
import { type MomentBeside, readMomentBeside } from "./moment-beside.ts";

type Words = Pick<CommandScope, "now" | "caller" | "format">;

/**
 * Reads to when a time that begins at `start` is moved, beside the time it has: on the reader's clock and on the meeting's.
 * Where these are not the same moment, it is asked which is meant.
 */
export async function readMove(words: Words, text: string, start: Date, zone: string): Promise<MomentBeside> {
  const named = (one: string) => zoneName(one, words.caller.language);
  const now = Temporal.Instant.fromEpochMilliseconds(start.getTime());
  const own = await readMomentBeside(words, text, momentAt(now, words.caller.zone));
  if (!("value" in own) || words.caller.zone === zone) return own;
  const theirs = await readMomentBeside(words, text, momentAt(now, zone));
  if (!("value" in theirs) || theirs.value.at === own.value.at) return own;
  return {
    problem: problem("meeting.move.zone", { yours: named(words.caller.zone), theirs: named(zone) }),
    suggestions: [own.value, theirs.value].map((one) => startChoice(one, words)),
  };
}
