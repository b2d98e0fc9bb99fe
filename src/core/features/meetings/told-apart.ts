import type { Caller } from "../../kernel/access/caller.ts";
import { formatter } from "../../kernel/language/format.ts";
import { fold } from "../../kernel/text/fold.ts";
import { describeRule } from "../../kernel/time/recurrence/describe-rule.ts";
import type { Found } from "./titled-meetings.ts";

/** A meeting's title; where others of those have the same, with the day of its first time, and as much more as tells them apart: its hour, how it repeats, its place. */
export function toldApart(meeting: Found, all: readonly Found[], caller: Pick<Caller, "language" | "zone">): string {
  const twins = all.filter((m) => fold(m.title) === fold(meeting.title));
  if (twins.length === 1) return meeting.title;
  const facts = twins.map((m) => factsOf(m, caller));
  const said = (of: readonly string[], count: number) =>
    of
      .slice(0, count)
      .filter((fact) => fact !== "")
      .join(", ");
  const own = factsOf(meeting, caller);
  const enough = own.findIndex((_, i) => new Set(facts.map((of) => said(of, i + 1))).size === twins.length);
  return `${meeting.title} (${said(own, enough < 0 ? own.length : enough + 1)})`;
}

/** What is said of it, the most telling first; nothing in place of what it does not have. */
function factsOf({ startsAt, startsLocal, rule, place }: Found, { language, zone }: Pick<Caller, "language" | "zone">) {
  const format = formatter(language, zone);
  return [
    format.moment(startsAt, "date", startsAt),
    format.moment(startsAt, "time", startsAt),
    rule === null ? "" : describeRule(rule, startsLocal, language),
    place ?? "",
  ];
}
