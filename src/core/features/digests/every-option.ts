import { z } from "zod";
import { problem } from "../../kernel/errors/errors.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import type { OptionKind, ParseContext, Read } from "../../kernel/options/kind.ts";
import { repeat } from "../../kernel/options/kinds/repeat.ts";
import { whenContext } from "../../kernel/options/kinds/time.ts";
import { ONCE } from "../../kernel/options/keywords.ts";
import { option } from "../../kernel/options/options.ts";
import { withoutControls } from "../../kernel/text/text.ts";
import { readSeries } from "../../kernel/time/schedule-series.ts";
import { zoneClock } from "../../kernel/time/zone-clock.ts";

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
    const read = await repeat.read(typed, fromToday(context));
    if ("value" in read)
      return read.value === ONCE ? { problem: problem("digest.every.once") } : { value: { rule: read.value } };
    return (await atItsTime(typed, context)) ?? read;
  },
  async suggest(typed, context) {
    const found = (await repeat.suggest?.(typed, fromToday(context))) ?? [];
    return found.filter(({ value }) => value !== ONCE);
  },
};

/** "Every Monday at 10:00". */
async function atItsTime(typed: string, context: ParseContext): Promise<Read | undefined> {
  const { readStart } = await import("../../kernel/time/recurrence/read-start.ts");
  const found = await readStart(typed, whenContext(context));
  if (found.kind !== "sure" || found.rule === undefined) return undefined;
  return { value: { rule: found.rule, at: found.moment.local.slice(11) } };
}

// Every month has this day: a monthly rhythm names none by itself.
const LAST_IN_ALL = "28";

function fromToday(context: ParseContext): ParseContext {
  const { now, zone } = context;
  const local = new Date(zoneClock(zone).read(now.getTime())).toISOString().slice(0, 16);
  const day = local.slice(8, 10) > LAST_IN_ALL ? LAST_IN_ALL : local.slice(8, 10);
  return { ...context, first: { local: `${local.slice(0, 8)}${day}${local.slice(10)}`, zone } };
}

/** An option for how often something is said. */
export const everyOption = (label: Label) => option(everySchema, { kind: every, label });
