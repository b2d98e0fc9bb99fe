import type { CommandScope, Questions } from "../../../kernel/commands/command.ts";
import { LANGUAGES } from "../../../kernel/language/language.ts";
import { whenQuestion } from "../../../kernel/options/kinds/time.ts";
import { startValue } from "../../../kernel/options/kinds/start.ts";
import type { StartValue } from "../../../kernel/options/values.ts";
import { withoutControls } from "../../../kernel/text/text.ts";
import type { WhenReading } from "../../../kernel/time/when/reading.ts";
import { readWhen } from "../../../kernel/time/when/read-when.ts";

type Words = Pick<CommandScope, "now" | "caller" | "format">;

/** A moment that was read, or what is to be asked. */
export type MomentBeside = { readonly value: StartValue } | Questions[string];

/**
 * Reads a moment that stands beside another one, `local` in `zone`: a time of day alone is of the same day, a day alone is at the
 * same time of day; anything else is read as everywhere.
 */
export async function readMomentBeside(
  { now, caller, format }: Words,
  text: string,
  { local, zone }: { local: string; zone: string },
): Promise<MomentBeside> {
  const typed = withoutControls(text).trim();
  const context = { now: now.toISOString(), zone, languages: [caller.language, ...LANGUAGES] };
  // With a comma it is no ISO 8601, in which "22:00-01:00" has an offset.
  const sameDay = await readWhen(`${local.slice(0, 10)}, ${typed}`, context);
  if (sameDay.kind === "sure") return found(sameDay);
  const whole = await readWhen(typed, context);
  if (whole.kind === "sure") return found(whole);
  if (whole.kind === "unsure" && whole.reason === "no-time") {
    const sameTime = await readWhen(`${typed} ${local.slice(11)}`, context);
    if (sameTime.kind === "sure") return found(sameTime);
  }
  // "3:30" may be one of two times of that day; "yesterday" is past, whatever day it stands beside.
  const ofThatDay = sameDay.kind === "past" || OF_THAT_DAY.has(sameDay.reason);
  return whenQuestion(ofThatDay && whole.kind !== "past" ? sameDay : whole, format);
}

const OF_THAT_DAY: ReadonlySet<string> = new Set(["ambiguous", "backwards", "place"]);

const found = (read: Extract<WhenReading, { kind: "sure" }>): MomentBeside => ({ value: startValue(read) });
