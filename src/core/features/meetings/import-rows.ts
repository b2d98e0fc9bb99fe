import { leadsOption } from "../../services/preferences/leads-option.ts";
import { personOption } from "../../services/people/person-option.ts";
import { Temporal } from "temporal-polyfill";
import { defined } from "../../kernel/values/defined.ts";
import { saveMeetings } from "./save-meetings.ts";
import { LENGTH_MAX, type MeetingInput, PLACE_MAX, TITLE_MAX } from "./schedule-meeting.ts";
import { ruleRefusal } from "../../kernel/options/kinds/repeat.ts";
import { opt } from "../../kernel/options/options.ts";
import type { Target } from "../../kernel/access/target.ts";
import { placeWallClock } from "../../kernel/time/moment.ts";
import { repeatRule } from "../../kernel/time/recurrence.ts";
import { parseRule } from "../../kernel/time/recurrence/parse-rule.ts";
import { writeRule } from "../../kernel/time/recurrence/rule.ts";
import { maybe, one, optional, own } from "../../services/imports/column.ts";
import { type CellRead, once } from "../../services/imports/cell-reader.ts";
import { channelNamed } from "../../services/imports/channel-named.ts";
import { readLocal } from "../../services/imports/dates.ts";
import { importKind, inBatches } from "../../services/imports/kind.ts";
import { sharing } from "../../services/imports/sharing-column.ts";
import { twins } from "../../services/imports/twins.ts";

const HOUR = 60;
const REMIND_BEFORE = 15;

const channel = own<Target>(
  "import.columns.channel",
  once((text, { db, format }) => channelNamed(text, db, format)),
);

/** The value of an RFC 5545 RRULE; words are not read, because what they mean depends on the first time. */
function readRuleCell(text: string): CellRead<string> {
  const parsed = parseRule(text);
  return "rule" in parsed ? { value: writeRule(parsed.rule) } : { problem: ruleRefusal(parsed.problem) };
}

const columns = {
  title: one(opt.text("import.columns.title", TITLE_MAX)),
  start: own("import.columns.start", readLocal),
  zone: maybe(opt.zone("import.columns.zone")),
  duration: maybe(opt.duration("import.columns.duration", LENGTH_MAX)),
  repeat: maybe(
    opt.choice("import.columns.repeat", {
      once: "meeting.repeat.once",
      weekly: "meeting.repeat.weekly",
      monthly: "meeting.repeat.monthly",
    }),
  ),
  place: maybe(opt.text("import.columns.place", PLACE_MAX)),
  remind: maybe(leadsOption("import.columns.remind")),
  rule: optional(own("import.columns.rule", readRuleCell), undefined),
  link: maybe(opt.link("import.columns.url")),
  sharing,
  organiser: maybe(personOption("import.columns.organiser")),
  channel,
};

declare module "../../services/imports/imports.ts" {
  interface Imports {
    meetings: true;
  }
}

/** Meetings, with the reminders that are still ahead. What a row leaves out is as `meeting add` has it: an hour, once, 15 minutes before. */
export const meetingRows = importKind<typeof columns, MeetingInput>({
  rank: 30,
  counted: (rows, t) => t("import.counted.meetings", { rows }),
  demo: "import.demo.meetings",
  columns,
  check: (rows) =>
    twins(rows, {
      saying: { column: "title", of: ({ title, start }) => (title && start ? `${start} ${title}` : undefined) },
    }),
  input(
    { title, start, zone, duration, repeat, place, remind, rule, link, sharing: label, organiser, channel: target },
    reading,
  ) {
    const { moment } = placeWallClock(Temporal.PlainDateTime.from(start), zone ?? reading.zone);
    return {
      title,
      startsLocal: moment.local,
      zone: moment.zone,
      startsAt: new Date(moment.at),
      minutes: duration ?? HOUR,
      leads: remind ?? [REMIND_BEFORE],
      sharing: label,
      channel: target,
      ...defined({ place, link, organiserId: organiser, rule: rule ?? repeatRule(moment.local, repeat ?? "once") }),
    };
  },
  save: inBatches(({ db, community, now, ids }, meetings) =>
    saveMeetings({ db, community: { id: community }, now, ids }, meetings),
  ),
});
