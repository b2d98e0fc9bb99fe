import type { ConclusionWords } from "../conclusions/feature.ts";
import { sharingRank, type Sharing } from "../../kernel/access/sharing.ts";
import { actions, fields, muted, text } from "../../kernel/views/build.ts";
import { momentRows } from "../../kernel/views/moment-rows.ts";
import type { Action, Block, View } from "../../kernel/views/model.ts";
import { pageOf } from "../../kernel/views/page.ts";
import { sharingText } from "../../kernel/views/sharing-text.ts";
import { agendaLines } from "./agenda/agenda-lines.ts";
import { correctionLines } from "./correcting/correction-lines.ts";
import type { Apologies, Minutes } from "./minutes.ts";
import { entriesOf, sections } from "./minutes-entries.ts";
import { type MinutesSession, timeOf } from "./session.ts";

/** How many names stand in the list of those who were there; of more it says how many. */
const NAMED = 40;
/** What was concluded, noted or linked to on one page, at most. */
const ENTRIES = 8;

/** What a view of minutes is made of. */
export interface MinutesFacts {
  readonly session: MinutesSession;
  readonly minutes: Minutes;
  /** The most sensitive label that those who read it may see: people are named to the community alone. */
  readonly readers: Sharing;
  readonly page: number;
  /** A sentence before all else. */
  readonly remark?: string;
  /** Buttons below; where it is read by many, further pages open for whoever asks alone. */
  readonly also: readonly Action[];
  /** Menus below these. */
  readonly menus?: readonly Block[];
  readonly shared: boolean;
  /** Another message is the one to act on: this one has no buttons. */
  readonly passed?: boolean;
}

/** Minutes, or a page of them: the meeting and its time, who came, and what was concluded, noted and linked to, each in the order given. */
export function minutesView(
  { session, minutes, readers, page, remark, also, menus = [], shared, passed = false }: MinutesFacts,
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
              [t("minutes.apologies"), apologies(minutes.apologies, named, words)],
            ),
            ...agendaLines(words, minutes.agenda, named),
          ]),
      ...sections(shown, words),
      ...where,
      ...(entries.length === 0 ? [text(t("minutes.empty"))] : []),
      ...correctionLines(words, minutes.corrections, named),
      muted(sharingText(minutes.sharing, t)),
      ...(buttons.length > 0 ? [actions(...buttons)] : []),
      ...menus,
    ],
  };
}

/** Their names, or, to readers who may not know them, how many they are; undefined for nobody. */
function people(names: readonly string[], named: boolean, { t, format }: ConclusionWords): string | undefined {
  if (names.length === 0) return undefined;
  if (!named) return t("minutes.people", { count: names.length });
  return names.length <= NAMED ? format.all(names) : [...names.slice(0, NAMED), `+${names.length - NAMED}`].join(", ");
}

/** Who could not come; those whom the reader may not know are counted. */
function apologies({ names, others }: Apologies, named: boolean, words: ConclusionWords): string | undefined {
  const { t } = words;
  const unnamed = named ? others : others + names.length;
  if (!named || names.length === 0) return unnamed === 0 ? undefined : t("minutes.people", { count: unnamed });
  const known = people(names, true, words) ?? "";
  return others === 0 ? known : `${known} ${t("minutes.apologies.others", { count: others })}`;
}
