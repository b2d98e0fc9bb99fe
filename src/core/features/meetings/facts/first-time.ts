import { Temporal } from "temporal-polyfill";
import type { CommandScope, Context, Questions } from "../../../kernel/commands/command.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { placeWallClock } from "../../../kernel/time/moment.ts";
import { describeRule } from "../../../kernel/time/recurrence/describe-rule.ts";
import { firstByRule } from "../../../kernel/time/recurrence/first-time.ts";
import { text } from "../../../kernel/views/build.ts";
import type { Block } from "../../../kernel/views/model.ts";
import type { MeetingFacts } from "./meeting-facts.ts";

/** What is done with a first time that the repetition does not name. */
export type FirstTime = "move" | "keep";

type Words = Pick<CommandScope, "t" | "format" | "caller">;

/**
 * When a series begins whose first time its rule does not name, as a Thursday with "every Tuesday": on the rule's own first
 * date (`move`), or on that one too (`keep`); where that was not said, what is to be asked. Other series begin as they are.
 */
export function firstTime(
  { t, format, caller }: Words,
  { local, zone, rule }: Pick<MeetingFacts, "local" | "zone" | "rule">,
  said: FirstTime | undefined,
): string | Questions[string] {
  const first = rule === null ? local : firstByRule({ local, rule });
  if (rule === null || first === local || said === "keep") return local;
  if (said === "move" && first !== undefined) return first;
  const written = (one: string) => format.inZone(startsAt(one, zone), zone);
  return {
    problem: problem("meeting.first.ask", { when: written(local), rule: describeRule(rule, local, caller.language) }),
    suggestions: [
      ...(first === undefined ? [] : [{ value: "move", label: t("meeting.first.moveTo", { when: written(first) }) }]),
      { value: "keep", label: t("meeting.first.keepOn", { when: written(local) }) },
    ],
  };
}

/** The instant of a wall clock of a zone. */
export const startsAt = (local: string, zone: string) =>
  new Date(placeWallClock(Temporal.PlainDateTime.from(local), zone).moment.at);

/** That the clocks change just then, and which moment was taken. */
export function shiftWords(
  { t, format }: Pick<Context, "t" | "format">,
  start: Date | undefined,
  zone: string,
  shifted: "gap" | "overlap" | undefined,
): Block[] {
  if (!shifted || !start) return [];
  return [
    text(
      t(shifted === "gap" ? "meeting.shifted.gap" : "meeting.shifted.overlap", { when: format.inZone(start, zone) }),
    ),
  ];
}
