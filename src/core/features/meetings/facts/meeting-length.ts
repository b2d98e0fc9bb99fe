import { Temporal } from "temporal-polyfill";
import type { CommandScope, Questions } from "../../../kernel/commands/command.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import type { StartValue, WhenValue } from "../../../kernel/options/values.ts";
import { isOvernight } from "../../../kernel/time/when/overnight.ts";
import { LENGTH_MAX } from "../schedule-meeting.ts";
import { readMomentBeside } from "./moment-beside.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

type Given = {
  readonly duration?: number | undefined;
  readonly end?: string | undefined;
  readonly when?: Pick<StartValue, "minutes"> | undefined;
};

/** How many minutes a meeting is by its end, which may stand with its beginning, or by its duration, or as before; or what is to be asked about its end. */
export async function meetingLength(
  scope: CommandScope,
  before: number,
  { duration, end, when }: Given,
  start: WhenValue,
): Promise<number | Questions[string]> {
  const said = when?.minutes;
  if (end === undefined && said === undefined) return duration ?? before;
  const read = end === undefined ? notTooLong(scope, said ?? before) : await lengthUntil(scope, end, start);
  const differs = duration !== undefined && duration !== before && duration !== read;
  return typeof read === "number" && differs ? { problem: problem("meeting.end.both") } : read;
}

async function lengthUntil(scope: CommandScope, end: string, start: WhenValue): Promise<number | Questions[string]> {
  const read = await readMomentBeside(scope, end, start);
  if (!("value" in read)) return read;
  if (read.value.minutes !== undefined) return { problem: problem("when.ambiguous") };
  const minutes =
    minutesFrom(start, read.value) > 0 ? minutesFrom(start, read.value) : await inTheNight(scope, end, start);
  if (minutes === undefined) return { problem: problem("meeting.end.before") };
  return notTooLong(scope, minutes);
}

const notTooLong = ({ format }: CommandScope, minutes: number): number | Questions[string] =>
  minutes > LENGTH_MAX ? { problem: problem("option.duration.most", { most: format.span(LENGTH_MAX) }) } : minutes;

const minutesFrom = (start: WhenValue, end: WhenValue) => (Date.parse(end.at) - Date.parse(start.at)) / MINUTE_MS;

/** The minutes until a time of day that is the next day's: "01:00" behind 22:00. */
async function inTheNight(scope: CommandScope, end: string, start: WhenValue): Promise<number | undefined> {
  const next = Temporal.PlainDateTime.from(start.local).add({ days: 1 }).toString({ smallestUnit: "minute" });
  const read = await readMomentBeside(scope, end, { ...start, local: next });
  if (!("value" in read) || !read.value.local.startsWith(next.slice(0, 10))) return undefined;
  return isOvernight(clockOf(start), clockOf(read.value)) ? minutesFrom(start, read.value) : undefined;
}

/** Minutes since midnight. */
const clockOf = ({ local }: WhenValue) => Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
