import type { CommandScope, Questions } from "../../../kernel/commands/command.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import type { WhenValue } from "../../../kernel/options/values.ts";
import { LENGTH_MAX } from "../schedule-meeting.ts";
import { readMomentBeside } from "./moment-beside.ts";

const MINUTE = 60_000;

/** How many minutes a meeting is by its end, or by its duration, or as before; or what is to be asked about its end. */
export async function meetingLength(
  scope: CommandScope,
  before: number,
  { duration, end }: { readonly duration?: number | undefined; readonly end?: string | undefined },
  start: WhenValue,
): Promise<number | Questions[string]> {
  if (end === undefined) return duration ?? before;
  const read = await lengthUntil(scope, end, start);
  const differs = duration !== undefined && duration !== before && duration !== read;
  return typeof read === "number" && differs ? { problem: problem("meeting.end.both") } : read;
}

async function lengthUntil(scope: CommandScope, end: string, start: WhenValue): Promise<number | Questions[string]> {
  const read = await readMomentBeside(scope, end, start);
  if (!("value" in read)) return read;
  const minutes = (Date.parse(read.value.at) - Date.parse(start.at)) / MINUTE;
  if (minutes <= 0) return { problem: problem("meeting.end.before") };
  return minutes > LENGTH_MAX
    ? { problem: problem("option.duration.most", { most: scope.format.span(LENGTH_MAX) }) }
    : minutes;
}
