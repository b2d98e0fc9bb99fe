import { type Format, formatter } from "../../../kernel/language/format.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { type Translate, translator } from "../../../kernel/language/translate.ts";
import { actions, fields, muted, open, run, text } from "../../../kernel/views/build.ts";
import { momentRows } from "../../../kernel/views/moment-rows.ts";
import type { Action, Block, View } from "../../../kernel/views/model.ts";
import { ANSWERS } from "../participants/answers.ts";
import type { Reminder } from "./reminder-facts.ts";
import { waitsBefore } from "./snooze-times.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

/** What a reminder is made of. */
export interface ReminderWords {
  readonly reminder: Reminder;
  readonly language: Language;
  /** The zone of those who read it, for the platforms without native times. */
  readonly zone: string;
}

/**
 * Words reminders said at one moment, each fitting it: "starts in 15 minutes", "started 8 minutes ago", and that it is late where it is. What
 * reads the same to all of one language, zone and answer is worded once.
 */
export function reminderViews(now: Date): (words: ReminderWords) => View {
  const known = new Map<string, View>();
  return (words) => {
    const { reminder, language, zone } = words;
    const { meeting, occurrence, late, asks, to } = reminder;
    const key = [
      meeting.id,
      occurrence.key,
      occurrence.start.getTime(),
      late,
      asks,
      to?.answered?.answer ?? "",
      to ? "direct" : "",
      language,
      zone,
    ].join(" ");
    const said = known.get(key) ?? saidBy(words, now);
    known.set(key, said);
    return { ...said, blocks: [...said.blocks, actions(...buttons(reminder, now, translator(language)))] };
  };
}

function saidBy({ reminder, language, zone }: ReminderWords, now: Date): View {
  const { meeting, occurrence, late, asks, to } = reminder;
  const t = translator(language);
  const format = formatter(language, zone);
  const answer = to?.answered ? [text(t("reminder.answered", { answer: t(`rsvp.${to.answered.answer}`) }))] : [];
  return {
    title: t(asks ? "reminder.ask.title" : "reminder.title", { title: occurrence.title }),
    ...(late > 0 ? { tone: "warning" as const } : {}),
    blocks: [
      ...reminderIntro({ t, format }, { occurrence, late }, now),
      fields(...momentRows({ t, format }, t("meeting.when"), occurrence.start, meeting.zone), [
        t("meeting.place"),
        occurrence.place ?? undefined,
      ]),
      ...(asks ? [text(t("reminder.ask"))] : answer),
      ...(meeting.namesSince === null ? [] : [muted(t("meeting.names.shown"))]),
    ],
  };
}

/** How far away the beginning is at a moment, and that the reminder is late, where it is. */
export function reminderIntro(
  { t, format }: { readonly t: Translate; readonly format: Format },
  about: Pick<Reminder, "occurrence" | "late">,
  at: Date,
): Block[] {
  const phase = phaseOf(about, at, t, (minutes) => format.span(minutes));
  return [text(about.late > 0 ? `${phase} ${t("reminder.late", { span: format.span(about.late) })}` : phase)];
}

/** How far away the beginning is, in words. */
export function phaseOf(
  { occurrence, late }: Pick<Reminder, "occurrence" | "late">,
  now: Date,
  t: Translate,
  span: (minutes: number) => string,
): string {
  const ahead = Math.round((occurrence.start.getTime() - now.getTime()) / MINUTE_MS);
  if (ahead > 0) return t("reminder.ahead", { span: span(ahead) });
  return ahead < 0 && late > 0 ? t("reminder.begun", { span: span(-ahead) }) : t("reminder.now");
}

/** What the person whom it is for can do about it. Channels have a card. */
function buttons({ meeting, occurrence, asks, to, row }: Reminder, now: Date, t: Translate): Action[] {
  const which = { meeting: meeting.id, ...(meeting.rule === null ? {} : { time: occurrence.key }) };
  const join = occurrence.link === null ? [] : [open(t("reminder.join"), occurrence.link)];
  const show = run(t("show"), "meeting show", { meeting: meeting.id });
  if (!to) return [...join, show];
  const answers = ANSWERS.filter((a) => (asks ? true : a !== to.answered?.answer)).map((a) =>
    run(t(`rsvp.${a}`), "meeting rsvp", { ...which, answer: a }, { place: "here" }),
  );
  const later = waitsBefore(occurrence.start, now, to.preferences.zone);
  return [
    ...join,
    ...answers,
    ...later.map((wait) =>
      run(t(`reminder.snooze.${wait}`), "reminder snooze", { ...which, wait, of: row.id }, { place: "here" }),
    ),
    run(t("reminder.mute"), "reminder mute", which, { place: "here" }),
    show,
  ];
}
