import { SHARING, tlp } from "../../../kernel/access/sharing.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { facts, type PrintedDocument, type PrintedTable } from "../../../services/documents/printed-document.ts";
import { wordingFor } from "../wording.ts";
import { countWords, cutWords } from "./matrix-view.ts";
import type { TrackingMatrix } from "./matrix.ts";
import { TRACKING_MARKS, TRACKING_STATUSES, trackingLegend } from "./tracking.ts";

// So many countries stand side by side on a page.
const BESIDE = 24;
const TEXT = 160;
/** How wide what is recommended is beside a country. */
const WIDE = 10;

/** Recommendations × countries as a picture to be printed, a sign for each, under the rank of the strictest label that it holds. */
export function matrixDocument(
  matrix: TrackingMatrix,
  { community, asOf, label }: { readonly community: string; readonly asOf: Date; readonly label: number },
  { t, format }: Pick<Context, "t" | "format">,
): PrintedDocument {
  const all = matrix.rows.flatMap(({ cells }) => cells);
  const uncounted = TRACKING_STATUSES.filter((status) => all.every((cell) => cell.status !== status));
  return {
    title: t("track.heading", { community }),
    label: tlp(SHARING[label] ?? "red"),
    language: format.language,
    asOf,
    wide: true,
    blocks: [
      facts([t("track.as-of"), format.inZone(asOf, format.zone)]),
      { kind: "paragraph", text: countWords(all, { t }) },
      ...(uncounted.length === 0 ? [] : [{ kind: "paragraph", text: trackingLegend(t, uncounted) } as const]),
      ...cutWords(matrix, { t }).map((words) => ({ kind: "paragraph", text: words }) as const),
      ...grids(matrix, format),
    ],
  };
}

function grids({ countries, rows }: TrackingMatrix, format: Context["format"]): PrintedTable[] {
  return Array.from({ length: Math.ceil(countries.length / BESIDE) }, (_, page): PrintedTable => {
    const some = countries.slice(page * BESIDE, (page + 1) * BESIDE);
    return {
      kind: "table",
      narrow: true,
      widths: [WIDE, ...some.map(() => 1)],
      columns: ["", ...some.map((code) => format.country(code))],
      rows: rows.map(({ entry, cells }) => [
        truncate(wordingFor(entry, format.language).text.replace(/\s+/gu, " "), TEXT, { at: "word" }),
        ...some.map((code) => {
          const cell = cells.find(({ country }) => country === code);
          return cell === undefined ? "" : TRACKING_MARKS[cell.status];
        }),
      ]),
    };
  });
}
