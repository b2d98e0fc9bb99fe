import { conclusionLine, type ConclusionWords } from "../conclusions/feature.ts";
import { sharingRank, type Sharing } from "../../kernel/access/sharing.ts";
import { actions, em, fields, group, link, list, muted, strong, text } from "../../kernel/views/build.ts";
import { momentRows } from "../../kernel/views/moment-rows.ts";
import type { Action, Block, Rich, View } from "../../kernel/views/model.ts";
import { pageOf } from "../../kernel/views/page.ts";
import { sharingText } from "../../kernel/views/sharing-text.ts";
import type { Minutes, Noted } from "./minutes.ts";
import { type Session, timeOf } from "./session.ts";

/** How many names stand in the list of those who were there; of more it says how many. */
const NAMED = 40;
const HEADING = 80;
/** What was concluded, noted or linked to on one page, at most. */
const ENTRIES = 8;

/** What a view of minutes is made of. */
export interface MinutesFacts {
  readonly session: Session;
  readonly minutes: Minutes;
  /** The most sensitive label that those who read it may see: people are named to the community alone. */
  readonly readers: Sharing;
  readonly page: number;
  /** A sentence before all else. */
  readonly remark?: string;
  /** Buttons below; where it is read by many, further pages open for whoever asks alone. */
  readonly also: readonly Action[];
  readonly shared: boolean;
  /** Another message is the one to act on: this one has no buttons. */
  readonly passed?: boolean;
}

interface Entry {
  readonly kind: "conclusions" | "notes" | "links";
  readonly line: Rich;
  readonly size: number;
}

/** Minutes, or a page of them: the meeting and its time, who came, and what was concluded, noted and linked to, each in the order given. */
export function minutesView(
  { session, minutes, readers, page, remark, also, shared, passed = false }: MinutesFacts,
  words: ConclusionWords,
): View {
  const { t } = words;
  const { start, title } = timeOf(session);
  const named = sharingRank(readers) >= sharingRank("green");
  const entries = entriesOf(minutes, words, named);
  const input = { session: session.id };
  const { shown, turns, where, from } = pageOf(entries, page, "minutes show", input, t, {
    size: ({ size }) => size,
    most: ENTRIES,
  });
  const turning = shared ? turns.map((turn) => ({ ...turn, place: "new" as const })) : turns;
  const buttons = passed ? [] : [...turning, ...also];
  return {
    title: t("minutes.title", { title }),
    blocks: [
      ...(remark === undefined ? [] : [text(remark)]),
      ...(from > 0
        ? []
        : [
            fields(
              ...momentRows(words, t("meeting.when"), start, session.meeting.zone),
              [t("minutes.present"), people(minutes.present, named, words)],
              [t("minutes.expected"), people(minutes.expected, named && minutes.answersKnown, words)],
            ),
          ]),
      ...sections(shown, words),
      ...where,
      ...(entries.length === 0 ? [text(t("minutes.empty"))] : []),
      muted(sharingText(session.meeting.sharing, t)),
      ...(buttons.length > 0 ? [actions(...buttons)] : []),
    ],
  };
}

/** Their names, or, to readers who may not know them, how many they are; undefined for nobody. */
function people(names: readonly string[], named: boolean, { t, format }: ConclusionWords): string | undefined {
  if (names.length === 0) return undefined;
  if (!named) return t("minutes.people", { count: names.length });
  return names.length <= NAMED ? format.all(names) : [...names.slice(0, NAMED), `+${names.length - NAMED}`].join(", ");
}

function entriesOf(minutes: Minutes, words: ConclusionWords, named: boolean): Entry[] {
  const by = ({ author }: Noted): Rich => (named && author ? ["\n", em(author.name)] : []);
  return [
    ...minutes.conclusions.map(
      ({ author, ...c }): Entry => ({
        kind: "conclusions",
        line: conclusionLine(named && author !== undefined ? { ...c, author } : c, words),
        size: c.text.length + HEADING,
      }),
    ),
    ...minutes.notes.map(
      (note): Entry => ({ kind: "notes", line: [note.text, ...by(note)], size: note.text.length + HEADING }),
    ),
    ...minutes.links.map(
      (note): Entry => ({
        kind: "links",
        line: [link(note.text, note.href ?? ""), ...by(note)],
        size: note.text.length + (note.href?.length ?? 0) + HEADING,
      }),
    ),
  ];
}

/** What was concluded comes first, and what else was noted below it unfolds where a platform can. */
function sections(entries: readonly Entry[], { t }: ConclusionWords): Block[] {
  const concluded = entries.some(({ kind }) => kind === "conclusions");
  return (["conclusions", "notes", "links"] as const).flatMap((kind): Block[] => {
    const own = list(entries.filter((e) => e.kind === kind).map(({ line }) => line));
    if (own.items.length === 0) return [];
    const heading = t(`minutes.${kind}`);
    return concluded && kind !== "conclusions" ? [group(heading, own)] : [text(strong(heading)), own];
  });
}
