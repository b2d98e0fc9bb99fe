import { tlp } from "../../../kernel/access/sharing.ts";
import { sharingText } from "../../../kernel/views/sharing-text.ts";
import { facts, type PrintedBlock, type PrintedDocument } from "../../../services/documents/printed-document.ts";
import {
  type ConclusionEntry,
  type ConclusionWords,
  dayName,
  ownerNames,
  wordingFor,
} from "../../conclusions/feature.ts";
import { correctionLine } from "../correcting/correction-lines.ts";
import { isDraft } from "../draft/plan-draft.ts";
import type { Apologies, Minutes } from "../minutes.ts";
import { partOf } from "../minutes-entries.ts";
import { isEmpty } from "../agenda/agenda.ts";
import { type MinutesSession, timeOf } from "../session.ts";

/** What a printed page of minutes is made of. */
export interface PrintedMinutes {
  readonly session: MinutesSession;
  readonly minutes: Minutes;
  readonly community: string;
  readonly asOf: Date;
  /** Who made it; undefined where that is nobody of the community. */
  readonly madeBy: string | undefined;
  /** How far it may be passed on: the most sensitive label of what is in it. */
  readonly sharing: string;
}

/** Minutes to be printed: the meeting, who came, what it was about, what it concluded with who does it by when, what was noted, and what was corrected since. */
export function minutesDocument(printed: PrintedMinutes, words: ConclusionWords): PrintedDocument {
  const { session, minutes, asOf, sharing } = printed;
  const { t, format } = words;
  return {
    title: t("minutes.title", { title: timeOf(session).title }),
    label: tlp(sharing),
    language: format.language,
    asOf,
    blocks: [
      ...frontOf(printed, words),
      ...agendaOf(minutes, words),
      ...concludedOf(minutes, words),
      ...notedOf(minutes, words),
      ...minutes.corrections.map((one): PrintedBlock => paragraph(correctionLine(words, one, true))),
    ],
  };
}

const paragraph = (text: string): PrintedBlock => ({ kind: "paragraph", text });
const heading = (text: string): PrintedBlock => ({ kind: "heading", level: 1, text });

function frontOf(
  { session, minutes, community, asOf, madeBy, sharing }: PrintedMinutes,
  words: ConclusionWords,
): PrintedBlock[] {
  const { t, format } = words;
  const { start, place } = timeOf(session);
  const names = (some: readonly string[]) => (some.length === 0 ? undefined : format.all(some));
  const state = session.openIn !== null ? t("minutes.stillOpen") : isDraft(session) ? t("minutes.draft.is") : undefined;
  return [
    ...(state === undefined ? [] : [paragraph(state)]),
    facts(
      [t("minutes.file.community"), community],
      [t("meeting.when"), format.inZone(start, session.meeting.zone)],
      [t("meeting.place"), place ?? undefined],
      [t("minutes.label"), sharingText(sharing, t)],
      [t("minutes.present"), names(minutes.present)],
      [t("minutes.apologies"), apologiesOf(minutes.apologies, words)],
      [t("minutes.expected"), expectedOf(minutes, words)],
      [t("minutes.file.made"), madeOn(format.moment(asOf, "date", asOf), madeBy, words)],
    ),
  ];
}

const madeOn = (day: string, who: string | undefined, { t }: ConclusionWords): string =>
  who === undefined ? day : t("minutes.file.by", { day, who });

function apologiesOf({ names, others }: Apologies, { t, format }: ConclusionWords): string | undefined {
  const known = names.length === 0 ? [] : [format.all(names)];
  const all = others === 0 ? known : [...known, t("minutes.people", { count: others })];
  return all.length === 0 ? undefined : all.join(" + ");
}

function expectedOf({ expected, answersKnown }: Minutes, { t, format }: ConclusionWords): string | undefined {
  if (expected.length === 0) return undefined;
  return answersKnown ? format.all(expected) : t("minutes.people", { count: expected.length });
}

function agendaOf({ agenda }: Minutes, words: ConclusionWords): PrintedBlock[] {
  if (isEmpty(agenda)) return [];
  return [
    heading(words.t("agenda")),
    ...(agenda.written === null ? [] : [paragraph(agenda.written)]),
    ...agenda.open.map((one) => paragraph(`– ${wordingFor(one, words.format.language).text}`)),
    ...agenda.points.map(({ text }) => paragraph(`– ${text}`)),
  ];
}

function concludedOf({ conclusions }: Minutes, words: ConclusionWords): PrintedBlock[] {
  const { t } = words;
  return (["decisions", "recommendations", "actions", "conclusions"] as const).flatMap((part): PrintedBlock[] => {
    const own = conclusions.filter((one) => partOf(one) === part);
    if (own.length === 0) return [];
    if (part === "actions") return [heading(t("minutes.actions")), actionTable(own, words)];
    return [heading(t(`minutes.${part}`)), ...own.map((one) => paragraph(`– ${worded(one, words)}`))];
  });
}

function actionTable(actions: readonly ConclusionEntry[], words: ConclusionWords): PrintedBlock {
  const { t, format } = words;
  return {
    kind: "table",
    columns: [t("conclusion.kind.action"), t("minutes.owner"), t("minutes.due"), t("minutes.file.status")],
    rows: actions.map((one) => [
      wordingFor(one, format.language).text,
      one.owners.length === 0 ? "–" : format.all(ownerNames(one.owners, format)),
      one.dueOn === undefined ? "–" : dayName(one.dueOn, format.language),
      t(`conclusion.status.${one.status}`),
    ]),
  };
}

/** What was concluded, with what has become of it where that is not what becomes of most. */
function worded(one: ConclusionEntry, { t, format }: ConclusionWords): string {
  const { text } = wordingFor(one, format.language);
  const facts = [
    ...(one.status === "adopted" ? [] : [t(`conclusion.status.${one.status}`)]),
    ...ownerNames(one.owners, format),
    ...(one.dueOn === undefined ? [] : [dayName(one.dueOn, format.language)]),
  ];
  return facts.length === 0 ? text : `${text} (${facts.join(", ")})`;
}

function notedOf({ notes, links }: Minutes, { t }: ConclusionWords): PrintedBlock[] {
  return [
    ...(notes.length === 0 ? [] : [heading(t("minutes.notes"))]),
    ...notes.map(({ text, author }) => paragraph(author ? `– ${text} (${author.name})` : `– ${text}`)),
    ...(links.length === 0 ? [] : [heading(t("minutes.links"))]),
    ...links.map(({ text, href }) => paragraph(`– ${text}: ${href ?? ""}`)),
  ];
}
