import type { CommandScope, Questions } from "../../../kernel/commands/command.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import type { StartValue, WhenValue } from "../../../kernel/options/values.ts";
import { LENGTH_MAX } from "../schedule-meeting.ts";
import { readMomentBeside } from "./moment-beside.ts";

const MINUTE = 60_000;

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
  const read = end === undefined ? (said ?? before) : await lengthUntil(scope, end, start);
  const differs = duration !== undefined && duration !== before && duration !== read;
  return typeof read === "number" && differs ? { problem: problem("meeting.end.both") } : read;
}

async function lengthUntil(scope: CommandScope, end: string, start: WhenValue): Promise<number | Questions[string]> {
  const read = await readMomentBeside(scope, end, start);
  if (!("value" in read)) return read;
  if (read.value.minutes !== undefined) return { problem: problem("when.ambiguous") };
  const minutes = (Date.parse(read.value.at) - Date.parse(start.at)) / MINUTE;
  if (minutes <= 0) return { problem: problem("meeting.end.before") };
  return minutes > LENGTH_MAX
    ? { problem: problem("option.duration.most", { most: scope.format.span(LENGTH_MAX) }) }
    : minutes;
}
