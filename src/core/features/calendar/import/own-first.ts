import { Temporal } from "temporal-polyfill";
import type { Meeting } from "../../meetings/feature.ts";
import { placeWallClock } from "../../../kernel/time/moment.ts";
import { firstByRule } from "../../../kernel/time/recurrence/first-time.ts";
import { parseRule } from "../../../kernel/time/recurrence/parse-rule.ts";
import { writeRule } from "../../../kernel/time/recurrence/rule.ts";
import type { FileEvent } from "./read-event.ts";

/** A series of a file with the first time that its meeting has and its rule does not name, which `eventsOf` wrote as an event beside it. */
export function withOwnFirst(
  series: FileEvent,
  beside: readonly { readonly key: string }[],
  stored: Meeting,
): FileEvent {
  const { startsLocal, rule } = stored;
  const isOdd = rule !== null && firstByRule({ local: startsLocal, rule }) !== startsLocal;
  if (!isOdd || series.rule === undefined || !beside.some(({ key }) => key === startsLocal)) return series;
  const { moment } = placeWallClock(Temporal.PlainDateTime.from(startsLocal), series.start.zone);
  return { ...series, start: { ...series.start, ...moment }, rule: counting(series.rule) };
}

/** The rule, counting one time more. */
function counting(rule: string): string {
  const parsed = parseRule(rule);
  if ("problem" in parsed || parsed.rule.count === undefined) return rule;
  return writeRule({ ...parsed.rule, count: parsed.rule.count + 1 });
}
