import type { Format } from "../../../kernel/language/format.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import { describeRule } from "../../../kernel/time/recurrence/describe-rule.ts";
import { actions, ask, fields, muted, open, run, text } from "../../../kernel/views/build.ts";
import { momentRows } from "../../../kernel/views/moment-rows.ts";
import type { Action, Block, View } from "../../../kernel/views/model.ts";
import { ANSWERS, hasPlace } from "../participants/answers.ts";
import { changedWords } from "../changed-words.ts";
import { whichTime } from "../rsvp/rsvp-words.ts";
import type { CardFacts } from "./card-facts.ts";
import { tallyWords } from "../rsvp/tally.ts";

/** In whose words, and by which clock. */
export interface MeetingCardWords {
  readonly t: Translate;
  readonly format: Format;
}

/** Names that stand on a card for one answer, and their characters together: a card is one message. Of more it says how many. */
const NAMED = 30;
const NAMED_CHARACTERS = 600;

/** A time of a meeting as a channel sees it: what it is, how many come, and what everybody can do. `intro` stands before. */
export function meetingCard(
  words: MeetingCardWords,
  facts: CardFacts,
  { title, intro = [] }: { readonly title?: string; readonly intro?: readonly Block[] } = {},
): View {
  const { t } = words;
  const { occurrence, stage } = facts;
  return {
    title: title ?? occurrence.title,
    blocks: [
      ...intro,
      whatItIs(words, facts),
      ...(stage === "underWay" ? [text(t("meeting.state.underWay"))] : []),
      ...(stage === "over" ? [text(t("meeting.state.over"))] : []),
      ...whoComes(words, facts),
      ...cardButtons(words, facts)
        .filter((row) => row.length > 0)
        .map((row) => actions(...row)),
    ],
  };
}

/** That a meeting, or one time of it, does not take place: nothing is left to press. */
export function cancelledCard(
  { t, format }: MeetingCardWords,
  {
    title,
    zone,
    start,
    series,
  }: { readonly title: string; readonly zone: string; readonly start?: Date; readonly series: boolean },
): View {
  return {
    title: t("change.cancelled", { title }),
    tone: "danger",
    blocks: [
      ...(series ? [text(t("change.cancelled.series"))] : []),
      ...(start === undefined ? [] : [fields(...momentRows({ t, format }, t("meeting.was"), start, zone))]),
    ],
  };
}

/** When and where, each with what it was before where that is another. */
function whatItIs({ t, format }: MeetingCardWords, { meeting, occurrence, organiser, was = {} }: CardFacts): Block {
  const { start, minutes, place, title } = occurrence;
  const { rule, zone, capacity } = meeting;
  const places = (count: number | null) => (count === null ? null : String(count));
  const resized = was.capacity !== undefined && was.capacity !== capacity;
  const length = changedWords(t, format.span(was.minutes ?? minutes), format.span(minutes));
  return fields(
    [
      t("meeting.title"),
      was.title === undefined || was.title === title ? undefined : changedWords(t, was.title, title),
    ],
    ...momentRows({ t, format }, t("meeting.when"), start, zone, { before: was.start, after: ` · ${length}` }),
    [t("meeting.repeats"), rule === null ? undefined : describeRule(rule, meeting.startsLocal, format.language)],
    [t("meeting.place"), changedWords(t, was.place === undefined ? place : was.place, place)],
    [t("meeting.capacity"), resized ? changedWords(t, places(was.capacity ?? null), places(capacity)) : undefined],
    [t("meeting.organiser"), organiser],
  );
}

/** How many come, and who, where that is shown to those who read there. */
function whoComes({ t, format }: MeetingCardWords, facts: CardFacts): Block[] {
  const { meeting, answers, names } = facts;
  const counted: readonly [string, string] = [t("rsvp.come"), tallyWords(t, meeting, answers)];
  if (!names) return [fields(counted)];
  const named = (which: (typeof ANSWERS)[number]): readonly [string, string | undefined] => {
    const known = answers
      .filter((a) => a.answer === which && (which !== "yes" || hasPlace(a)))
      .sort((a, b) => a.answeredAt.getTime() - b.answeredAt.getTime() || (a.personId < b.personId ? -1 : 1))
      .flatMap(({ personId }) => names.get(personId) ?? []);
    const fitting = namesThatFit(known);
    const more = known.length - fitting.length;
    const shown = [...fitting, ...(more > 0 ? [t("meeting.names.more", { count: more })] : [])];
    return [t(`rsvp.${which}`), shown.length > 0 ? format.all(shown) : undefined];
  };
  return [fields(counted, ...ANSWERS.map(named)), muted(t("meeting.names.note"))];
}

function namesThatFit(names: readonly string[]): string[] {
  let characters = 0;
  return names.slice(0, NAMED).filter((name) => (characters += name.length) <= NAMED_CHARACTERS);
}

/**
 * What anybody can press, in rows: the answers, then what else there is, so that on a phone none stands alone. Who may not answer,
 * or manage it, is told so alone.
 */
function cardButtons({ t }: MeetingCardWords, { meeting, occurrence, stage }: CardFacts): Action[][] {
  if (stage === "over") return [];
  const which = whichTime(meeting, occurrence);
  return [
    stage === "open" ? ANSWERS.map((answer) => run(t(`rsvp.${answer}`), "meeting rsvp", { ...which, answer })) : [],
    [
      ...(occurrence.link === null ? [] : [open(t("reminder.join"), occurrence.link)]),
      run(t("show"), "meeting show", { meeting: meeting.id }),
      run(t("manage"), "meeting manage", { meeting: meeting.id }),
      ...(stage === "open" ? [ask(t("meeting.ask-point"), "minutes ask", which)] : []),
    ],
  ];
}
