import type { Context } from "../../../kernel/commands/command.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { actions, ask, item, items, link, muted, run, table, text } from "../../../kernel/views/build.ts";
import { showButton } from "../../../kernel/views/entry-button.ts";
import type { Action, Rich, View } from "../../../kernel/views/model.ts";
import { pageOf } from "../../../kernel/views/page.ts";
import { withColon } from "../../../kernel/views/walk.ts";
import { wordingFor } from "../wording.ts";
import type { TrackedConclusion, TrackingCell, TrackingMatrix } from "./matrix.ts";
import { TRACKING_LABELS, TRACKING_MARKS, TRACKING_STATUSES, trackingLegend } from "./tracking.ts";

type Words = Pick<Context, "t" | "format">;
const TEXT = 80;
const ROWS = 10;

/** "3 done · 2 under way": how many countries are how far. */
export const countWords = (cells: readonly TrackingCell[], { t }: Pick<Words, "t">): string =>
  TRACKING_STATUSES.flatMap((status) => {
    const count = cells.filter((one) => one.status === status).length;
    return count === 0
      ? []
      : [`${TRACKING_MARKS[status]} ${withColon(t(TRACKING_LABELS[status]), t.language)} ${count}`];
  }).join(" · ");

/** When each country was asked that has not answered since, the latest last. */
type CountriesAsked = ReadonlyMap<string, readonly Date[]>;

/** One recommendation, country by country, in a table, with the evidence; what the reader may say of which, when whoever may ask did so, and the picture. */
export function trackedView(
  { entry, cells }: TrackedConclusion,
  at: number,
  { t, format }: Words,
  may: { readonly says: boolean; readonly asks?: CountriesAsked },
): View {
  const about = { conclusion: entry.id };
  const page = pageOf(cells, at, "conclusion tracking", about, t, { most: ROWS });
  const askedWords = (at: readonly Date[] = []): string[] => {
    const last = at.at(-1);
    return last === undefined
      ? []
      : [t("track.asked.then", { count: at.length, day: format.moment(last, "date", last) })];
  };
  const row = ({ country, status, evidence }: TrackingCell): (Rich | string)[] => [
    format.country(country),
    [`${TRACKING_MARKS[status]} ${t(TRACKING_LABELS[status])}`, ...askedWords(may.asks?.get(country))].join(" · "),
    evidence === undefined ? "" : [link(t("track.evidence.link"), evidence)],
  ];
  return {
    title: t("title.conclusion.tracking"),
    blocks: [
      text(wordingFor(entry, format.language).text),
      ...(cells.length === 0 ? [muted(t("track.nobody"))] : [muted(countWords(cells, { t }))]),
      ...(cells.length === 0
        ? []
        : [
            table(
              t("title.conclusion.tracking"),
              [t("conclusion.country"), t("track.status"), t("track.evidence")],
              page.shown.map(row),
            ),
          ]),
      ...page.where,
      actions(
        ...page.turns,
        ...(may.says ? [ask(t("track.do.say"), "conclusion track", about)] : []),
        ...(may.asks !== undefined ? [run(t("track.do.ask"), "conclusion ask-countries", about)] : []),
        pictureButton(about, { t }),
        run(t("show"), "conclusion show", about),
      ),
    ],
  };
}

/** Recommendations with how many countries are how far, each with the way to it, in pages. */
export function matrixView(matrix: TrackingMatrix, at: number, { t, format }: Words): View {
  const { rows, countries, total } = matrix;
  const title = t("title.conclusion.tracking");
  if (rows.length === 0) return { title, blocks: [text(t("track.none"))] };
  const page = pageOf(rows, at, "conclusion tracking", {}, t);
  return {
    title,
    blocks: [
      text(t("track.total", { total, countries: countries.length })),
      items(
        ...page.shown.map(({ entry, cells }) => {
          const words = wordingFor(entry, format.language).text;
          return item(
            [truncate(words, TEXT, { at: "word" }), `\n${countWords(cells, { t })}`],
            showButton(t, words, "conclusion tracking", { conclusion: entry.id }),
          );
        }),
      ),
      ...page.where,
      ...cutWords(matrix, { t }).map((words) => muted(words)),
      muted(trackingLegend(t)),
      actions(...page.turns, pictureButton({}, { t })),
    ],
  };
}

/** That not all recommendations are shown; nothing where they are. */
export const cutWords = ({ rows, total }: TrackingMatrix, { t }: Pick<Words, "t">): string[] =>
  total > rows.length ? [t("track.cut", { total, most: rows.length })] : [];

/** The way to the picture. */
const pictureButton = (input: { readonly conclusion?: string }, { t }: Pick<Words, "t">): Action =>
  run(t("track.picture"), "conclusion tracking", { ...input, format: "png" });
