import { Temporal } from "temporal-polyfill";
import type { Format } from "../../../kernel/language/format.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import { momentAt } from "../../../kernel/time/moment.ts";
import { describeRule } from "../../../kernel/time/recurrence/describe-rule.ts";
import type { FieldRow } from "../../../kernel/views/build.ts";
import { momentRows } from "../../../kernel/views/moment-rows.ts";
import { changedWords } from "../changed-words.ts";
import type { Meeting } from "../meeting.ts";
import type { KnownAttendance } from "../facts/known.ts";

/** What is said of a change. */
interface ChangedFacts {
  readonly meeting: Pick<Meeting, "zone" | "startsLocal">;
  /** The occurrence's key; "" for the series. */
  readonly key: string;
  readonly was: KnownAttendance;
  readonly is: KnownAttendance;
}

/** What is different, each as it was and as it is; when it is, where that moved or where else nobody could tell which time is meant. */
export function changedRows(
  words: { readonly t: Translate; readonly format: Format },
  { meeting, key, was, is }: ChangedFacts,
): FieldRow[] {
  const { t, format } = words;
  const differing = (one: string | null, other: string | null) =>
    one === other ? undefined : changedWords(t, one, other);
  const again = was.start === null;
  return [
    [t("meeting.title"), differing(was.title, is.title)],
    ...(is.start === null || (was.start === is.start && key === "")
      ? []
      : momentRows(words, t("meeting.when"), new Date(is.start), meeting.zone, {
          before: was.start === null ? undefined : new Date(was.start),
        })),
    [t("meeting.length"), differing(format.span(was.minutes), format.span(is.minutes))],
    [t("meeting.repeats"), rhythm(t, format, { meeting, key, was, is })],
    [t("meeting.place"), again ? changedWords(t, was.place, is.place) : differing(was.place, is.place)],
    [t("meeting.link"), differing(was.link, is.link)],
  ];
}

/** How often it was and is, in words; nothing where that is the same, or not known. */
function rhythm(t: Translate, { language }: Format, { meeting, key, was, is }: ChangedFacts): string | undefined {
  if (key !== "" || was.start === null || was.rule === is.rule) return undefined;
  const { startsLocal, zone } = meeting;
  const before = was.start === is.start ? startsLocal : momentAt(Temporal.Instant.from(was.start), zone).local;
  return changedWords(t, describeRule(was.rule, before, language), describeRule(is.rule, startsLocal, language));
}
