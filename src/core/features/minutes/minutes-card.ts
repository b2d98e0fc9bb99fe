import type { Format } from "../../kernel/language/format.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import { commandLine } from "../../kernel/values/command-line.ts";
import { actions, fields, run, text, time } from "../../kernel/views/build.ts";
import { momentRows } from "../../kernel/views/moment-rows.ts";
import type { View } from "../../kernel/views/model.ts";
import { sharingText } from "../../kernel/views/sharing-text.ts";
import { agendaCount } from "./agenda/agenda-count.ts";
import type { Minutes } from "./minutes.ts";
import { besideWords, howWords } from "./opened-view.ts";
import { type MinutesSession, timeOf } from "./session.ts";

/** What a card of minutes is made of. */
export interface MinutesCardFacts {
  readonly session: MinutesSession;
  /** What whoever reads the channel may see of them. */
  readonly minutes: Minutes;
  /** Whether minutes of the same time are being taken in another channel, too. */
  readonly beside: boolean;
  /** It was said that they are taken up again. */
  readonly again: boolean;
  /** It was said once more since, and that message is the one to act on. */
  readonly followed: boolean;
}

interface Words {
  readonly t: Translate;
  readonly format: Format;
}

/** Minutes as their channel sees them: since when they are open, how they grow, and what everybody can do; once closed, or taken up again, where they are to be read. */
export function minutesCard(words: Words, facts: MinutesCardFacts): View {
  if (facts.followed) return followedCard(words, facts);
  return facts.session.closedAt === null ? openCard(words, facts) : closedCard(words, facts, facts.session.closedAt);
}

function openCard(words: Words, { session, minutes, beside, again }: MinutesCardFacts): View {
  const { t } = words;
  const { start, title } = timeOf(session);
  return {
    title: t(again ? "minutes.opened.again" : "minutes.opened", { title }),
    blocks: [
      fields(
        ...momentRows(words, t("meeting.when"), start, session.meeting.zone),
        [t("minutes.since"), [time(session.openedAt)]],
        [t("agenda"), agendaCount(t, minutes.agenda)],
        [t("minutes.sofar"), countWords(t, minutes)],
        [t("minutes.label"), sharingText(session.meeting.sharing, t)],
      ),
      ...besideWords(words, beside),
      ...howWords(words),
      actions(run(t("minutes.here"), "here", {}, { weight: "primary" }), showing(t, session)),
    ],
  };
}

function closedCard(words: Words, { session, minutes }: MinutesCardFacts, closedAt: Date): View {
  const { t } = words;
  const { start, title } = timeOf(session);
  return {
    title: t("minutes.closed", { title }),
    blocks: [
      fields(
        ...momentRows(words, t("meeting.when"), start, session.meeting.zone),
        [t("minutes.until"), [time(closedAt)]],
        [t("minutes.holds"), countWords(t, minutes)],
      ),
      session.postedAt === null
        ? text(t("minutes.closed.draft"))
        : text(...t.rich("minutes.closed.where", { command: commandLine("minutes show") })),
      actions(showing(t, session)),
    ],
  };
}

function followedCard(words: Words, { session }: MinutesCardFacts): View {
  const { t } = words;
  const { start, title } = timeOf(session);
  return {
    title: t("minutes.title", { title }),
    blocks: [
      fields(...momentRows(words, t("meeting.when"), start, session.meeting.zone)),
      text(t("minutes.opened.further")),
    ],
  };
}

const showing = (t: Translate, session: MinutesSession) =>
  run(t("minutes.show"), "minutes show", { session: session.id });

/** "2 conclusions · 3 notes · 4 people are here": how much minutes hold; of links only where there are some. */
export function countWords(t: Translate, { conclusions, notes, links, present }: Minutes): string {
  return [
    t("minutes.count.conclusions", { count: conclusions.length }),
    t("minutes.count.notes", { count: notes.length }),
    ...(links.length > 0 ? [t("minutes.count.links", { count: links.length })] : []),
    t("minutes.count.present", { count: present.length }),
  ].join(" · ");
}
