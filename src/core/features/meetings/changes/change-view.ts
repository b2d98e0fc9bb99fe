import { formatter } from "../../../kernel/language/format.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { type Translate, translator } from "../../../kernel/language/translate.ts";
import { actions, fields, open, run, text } from "../../../kernel/views/build.ts";
import { momentRows } from "../../../kernel/views/moment-rows.ts";
import type { Block, View } from "../../../kernel/views/model.ts";
import type { Answered } from "../participants/answers.ts";
import { ANSWERS } from "../participants/answers.ts";
import { changedWords } from "../changed-words.ts";
import type { Known } from "./change.ts";
import type { Meeting } from "../meeting.ts";

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
export function changeView(facts: ChangeFacts): View {
  const { is } = facts;
  return is.start === null ? cancelledView(facts) : changedView(facts, is.start);
}

function cancelledView({ meeting, key, was, language, zone }: ChangeFacts): View {
  const t = translator(language);
  const format = formatter(language, zone);
  return {
    title: t("change.cancelled", { title: was.title }),
    tone: "danger",
    blocks: [
      ...(key === "" && meeting.rule !== null ? [text(t("change.cancelled.series"))] : []),
      ...(was.start === null
        ? []
        : [fields(...momentRows({ t, format }, t("meeting.was"), new Date(was.start), meeting.zone))]),
      actions(showing(meeting, t)),
    ],
  };
}

function changedView(facts: ChangeFacts, start: string): View {
  const { meeting, key, was, is, language, answered } = facts;
  const t = translator(language);
  const moved = was.start !== null && was.start !== start;
  const which = { meeting: meeting.id, ...(key === "" ? {} : { time: key }) };
  return {
    title: t(was.start === null ? "change.restored" : moved ? "change.moved" : "change.changed", { title: is.title }),
    tone: "warning",
    blocks: [
      changedFields(facts, start, moved ? was.start : null),
      ...(answered
        ? [text(t(moved ? "change.answer" : "reminder.answered", { answer: t(`rsvp.${answered.answer}`) }))]
        : []),
      actions(
        ...(is.link === null ? [] : [open(t("reminder.join"), is.link)]),
        ...(answered && moved
          ? ANSWERS.map((a) => run(t(`rsvp.${a}`), "meeting rsvp", { ...which, answer: a }, { place: "here" }))
          : []),
        showing(meeting, t),
      ),
    ],
  };
}

/** When it is now and, where it moved, when it was; and what else is different. */
function changedFields({ meeting, was, is, language, zone }: ChangeFacts, start: string, before: string | null): Block {
  const t = translator(language);
  const format = formatter(language, zone);
  const [now, then] = [new Date(start), before === null ? undefined : new Date(before)];
  return fields(
    ...momentRows({ t, format }, t("meeting.when"), now, meeting.zone, { before: then }),
    [
      t("meeting.length"),
      was.minutes === is.minutes ? undefined : `${format.span(was.minutes)} → ${format.span(is.minutes)}`,
    ],
    [t("meeting.title"), was.title === is.title ? undefined : changedWords(t, was.title, is.title)],
    [t("meeting.place"), changedWords(t, was.place, is.place)],
    [t("meeting.link"), was.link === is.link ? undefined : changedWords(t, was.link, is.link)],
  );
}

const showing = (meeting: Meeting, t: Translate) => run(t("show"), "meeting show", { meeting: meeting.id });
