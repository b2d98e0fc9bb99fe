import type { ConclusionWords } from "../../conclusions/feature.ts";
import { conclusionLine } from "../../conclusions/feature.ts";
import { group, list, text } from "../../../kernel/views/build.ts";
import type { Block } from "../../../kernel/views/model.ts";
import { type Agenda, isEmpty } from "./agenda.ts";
import { pointLine } from "./points.ts";

/** An agenda within something else: it unfolds where a platform can; nothing where there is none. `named`: the reader may know who asked for a point. */
export function agendaLines(words: ConclusionWords, agenda: Agenda, named: boolean): Block[] {
  if (isEmpty(agenda)) return [];
  const lines = [
    ...agenda.open.map(({ author: _, ...one }) => conclusionLine(one, words)),
    ...agenda.points.map((one) => pointLine(one, named)),
  ];
  return [
    group(
      words.t("agenda"),
      ...(agenda.written === null ? [] : [text(agenda.written)]),
      ...(lines.length > 0 ? [list(lines)] : []),
    ),
  ];
}
