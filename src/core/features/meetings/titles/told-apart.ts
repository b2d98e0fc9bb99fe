import type { Caller } from "../../../kernel/access/caller.ts";
import { formatter } from "../../../kernel/language/format.ts";
import { translator } from "../../../kernel/language/translate.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { describeRule } from "../../../kernel/time/recurrence/describe-rule.ts";
import type { TitledMeeting, Origin } from "./titled-meetings.ts";

type Reader = Pick<Caller, "language" | "zone">;

// Day and hour are said together, for they are what a meeting is known by.
const ALWAYS = 2;

/**
 * A meeting's title; where others of those have the same, with the day of its first time, and as much more as tells it from
 * them: its hour, how it repeats, its place; and, where its origin is known, who organises it, its channel, when it was made, its id.
 */
export function toldApart(
  meeting: TitledMeeting,
  all: readonly TitledMeeting[],
  reader: Reader,
  origins: ReadonlyMap<string, Origin> = new Map(),
): string {
  const facts = (one: TitledMeeting) => factsOf(one, origins.get(one.id), reader);
  let others = all.filter((one) => one.id !== meeting.id && fold(one.title) === fold(meeting.title)).map(facts);
  const said: string[] = [];
  for (const [at, fact] of facts(meeting).entries()) {
    const alike = others.filter((other) => other[at] === fact);
    if (others.length === 0 || (at >= ALWAYS && alike.length === others.length)) continue;
    if (fact !== "") said.push(fact);
    others = alike;
  }
  return said.length === 0 ? meeting.title : `${meeting.title} (${said.join(", ")})`;
}

/** What is said of it, the most telling first; nothing in place of what it does not have. */
function factsOf(
  { id, startsAt, startsLocal, rule, place }: TitledMeeting,
  origin: Origin | undefined,
  { language, zone }: Reader,
): readonly string[] {
  const format = formatter(language, zone);
  const written = (at: Date) => [format.moment(at, "date", at), format.moment(at, "time", at)] as const;
  const own = [...written(startsAt), rule === null ? "" : describeRule(rule, startsLocal, language), place ?? ""];
  if (origin === undefined) return own;
  const { organiser, channel, createdAt } = origin;
  const made = translator(language)("meeting.apart.made", { when: written(createdAt).join(", ") });
  return [...own, organiser ?? "", channel === null ? "" : `#${channel}`, made, id];
}
