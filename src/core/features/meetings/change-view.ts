import { formatter } from "../../kernel/language/format.ts";
import type { Language } from "../../kernel/language/language.ts";
import { translator } from "../../kernel/language/translate.ts";
import { actions, fields, open, run, text, time } from "../../kernel/views/build.ts";
import type { View } from "../../kernel/views/model.ts";
import type { Answered } from "./answers.ts";
import { ANSWERS } from "./answers.ts";
import type { Known } from "./change.ts";
import type { Meeting } from "./meeting.ts";

/** What a change is worded of. */
export interface ChangeFacts {
  readonly meeting: Meeting;
  /** The occurrence's key; "" for the series. */
  readonly key: string;
  readonly was: Known;
  readonly is: Known;
  readonly language: Language;
  readonly zone: string;
  /** What the person it is for has answered; absent for a channel and for who has not. */
  readonly answered?: Answered | undefined;
}

/** What changed about a meeting: cancelled, on again, moved, or another place, link or title. */
export function changeView({ meeting, key, was, is, language, zone, answered }: ChangeFacts): View {
  const t = translator(language);
  const format = formatter(language, zone);
  const at = (start: string) => format.inZone(new Date(start), meeting.zone);
  const show = run(t("show"), "meeting show", { meeting: meeting.id });
  if (is.start === null) {
    return {
      title: t("change.cancelled", { title: was.title }),
      tone: "warning",
      blocks: [
        ...(key === "" && meeting.rule !== null ? [text(t("change.cancelled.series"))] : []),
        ...(was.start === null ? [] : [fields([t("meeting.was"), at(was.start)], [t("meeting.yourTime"), [time(was.start)]])]),
        actions(show),
      ],
    };
  }
  const moved = was.start !== null && was.start !== is.start;
  const instead = (before: string | null, after: string | null) => (before === after ? undefined : (after ?? t("change.none")));
  const which = { meeting: meeting.id, ...(key === "" ? {} : { time: key }) };
  return {
    title: t(was.start === null ? "change.restored" : moved ? "change.moved" : "change.changed", { title: is.title }),
    tone: "warning",
    blocks: [
      fields(
        [t("meeting.when"), at(is.start)],
        [t("meeting.yourTime"), [time(is.start)]],
        [t("change.was"), moved && was.start !== null ? at(was.start) : undefined],
        [t("meeting.length"), was.minutes === is.minutes ? undefined : format.span(is.minutes)],
        [t("meeting.title"), was.title === is.title ? undefined : `${was.title} → ${is.title}`],
        [t("meeting.place"), instead(was.place, is.place) ?? is.place ?? undefined],
        [t("meeting.link"), instead(was.link, is.link)],
      ),
      ...(answered ? [text(t(moved ? "change.answer" : "reminder.answered", { answer: t(`rsvp.${answered.answer}`) }))] : []),
      actions(
        ...(is.link === null ? [] : [open(t("reminder.join"), is.link)]),
        ...(answered && moved ? ANSWERS.map((a) => run(t(`rsvp.${a}`), "meeting rsvp", { ...which, answer: a }, { place: "here" })) : []),
        show,
      ),
    ],
  };
}
