import type { ConclusionWords } from "../../conclusions/feature.ts";
import { conclusionEntry, conclusionLine } from "../../conclusions/feature.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import {
  actions,
  ask,
  choose,
  fields,
  item,
  items,
  list,
  muted,
  run,
  strong,
  text,
} from "../../../kernel/views/build.ts";
import { aboutEntry } from "../../../kernel/views/entry-button.ts";
import { momentRows } from "../../../kernel/views/moment-rows.ts";
import type { Block, View } from "../../../kernel/views/model.ts";
import { isHost } from "../../meetings/feature.ts";
import { type Agenda, type AgendaTime, isEmpty } from "./agenda.ts";
import { mayTakeOff, type Point, pointLine } from "./points.ts";

const LABEL = 60;
/** So many points can be taken off or moved from one message. */
const ENTRIES = 8;

type Words = ConclusionWords & Pick<Context, "caller">;

/** The agenda of one time, for whoever asks: what was left open, what was asked for, and what changes it. `ahead`: points can still be asked for. */
export function agendaView(
  words: Words,
  { meeting, occurrence }: AgendaTime & { readonly occurrence: { readonly title: string } },
  agenda: Agenda,
  { ahead, remark }: { readonly ahead: boolean; readonly remark?: string },
): View {
  const { t } = words;
  const which = { meeting: meeting.id, time: occurrence.key };
  return {
    title: t("agenda.title", { title: occurrence.title }),
    ...(remark === undefined ? {} : { tone: "good" as const }),
    blocks: [
      ...(remark === undefined ? [] : [text(remark)]),
      fields(...momentRows(words, t("meeting.when"), occurrence.start, meeting.zone)),
      ...(agenda.written === null ? [] : [text(agenda.written)]),
      ...openSection(words, agenda),
      ...pointsSection(words, { meeting, occurrence }, agenda),
      ...(isEmpty(agenda) ? [muted(t("agenda.empty"))] : []),
      ...(ahead ? [actions(ask(t("agenda.ask"), "minutes ask", which, { weight: "primary" }))] : []),
    ],
  };
}

function openSection(words: Words, { open }: Agenda): Block[] {
  if (open.length === 0) return [];
  const shown = open.slice(0, ENTRIES);
  const rest = open.slice(ENTRIES).map((one) => conclusionLine(one, words));
  return [
    text(strong(words.t("agenda.open"))),
    items(...shown.map((one) => conclusionEntry(one, words))),
    ...(rest.length > 0 ? [list(rest)] : []),
  ];
}

function pointsSection({ t, caller }: Words, { meeting }: AgendaTime, { points }: Agenda): Block[] {
  if (points.length === 0) return [];
  const off = (point: Point) =>
    run(t("agenda.out"), "minutes point", { point: point.id, move: "out" }, { place: "here" });
  const shown = points.slice(0, ENTRIES);
  const moved = shown
    .slice(1)
    .map((one) =>
      run(truncate(one.text, LABEL, { at: "word" }), "minutes point", { point: one.id, move: "up" }, { place: "here" }),
    );
  return [
    text(strong(t("agenda.points"))),
    items(
      ...shown.map((one) =>
        item(pointLine(one, true), mayTakeOff(caller, meeting, one) ? aboutEntry(off(one), one.text, t) : undefined),
      ),
    ),
    ...(points.length > ENTRIES ? [list(points.slice(ENTRIES).map((one) => pointLine(one, true)))] : []),
    ...(isHost(caller, meeting) && moved.length > 0 ? [choose(t("agenda.up.which"), moved)] : []),
  ];
}
