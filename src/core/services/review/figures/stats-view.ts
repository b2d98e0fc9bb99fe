import { tlp } from "../../../kernel/access/sharing.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { actions, fields, muted, run, table, text, time } from "../../../kernel/views/build.ts";
import type { Block } from "../../../kernel/views/model.ts";
import type { PrintedBlock, PrintedDocument } from "../../documents/printed-document.ts";
import { FLOOR, type ReviewStats } from "./stats.ts";
import { subjectOf } from "../subject.ts";

type Words = Pick<Context, "t" | "format" | "catalogue" | "now">;

/** The review queue in figures, as an answer. */
export function statsBlocks(stats: ReviewStats, words: Words): Block[] {
  const { t } = words;
  return [
    stats.waiting.length === 0
      ? text(t("review.stats.nothing"))
      : table(
          t("review.stats.waiting"),
          [t("review.stats.kind"), { label: t("review.stats.count"), align: "right" }, t("review.stats.oldest")],
          stats.waiting.map(({ kind, count, oldest }) => [
            kindWord(kind, words),
            String(count),
            [time(oldest, "relative")],
          ]),
        ),
    fields([t("review.stats.median"), medianWords(stats, words)]),
    ...(decidedAny(stats)
      ? [
          table(
            t("review.stats.weeks"),
            [t("review.stats.week"), ...parts(words).map((label) => ({ label, align: "right" as const }))],
            stats.weeks.map((week) => [weekWord(week.monday, words), ...countsOf(week).map(String)]),
          ),
        ]
      : [muted(t("review.stats.none"))]),
    actions(run(t("review.stats.get"), "review stats", { format: "pdf" }), run(t("review.list"), "review list", {})),
  ];
}

/** The same to be printed: bars, with the numbers behind them. */
export function statsDocument(stats: ReviewStats, words: Words): PrintedDocument {
  const { t, format, now } = words;
  return {
    ...{ title: t("title.review.stats"), label: tlp("amber"), language: format.language, asOf: now },
    blocks: [
      { kind: "facts", rows: [[t("review.stats.median"), medianWords(stats, words)]] },
      { kind: "heading", level: 2, text: t("review.stats.waiting") },
      ...waitingBars(stats, words),
      { kind: "heading", level: 2, text: t("review.stats.weeks") },
      ...weekBars(stats, words),
    ],
  };
}

function waitingBars({ waiting }: ReviewStats, words: Words): PrintedBlock[] {
  const { t } = words;
  if (waiting.length === 0) return [{ kind: "paragraph", text: t("review.stats.nothing") }];
  const rows = waiting.map(({ kind, count }) => ({
    label: kindWord(kind, words),
    counts: [count],
    says: String(count),
  }));
  return [{ kind: "bars", parts: [t("review.stats.count")], rows }];
}

function weekBars(stats: ReviewStats, words: Words): PrintedBlock[] {
  if (!decidedAny(stats)) return [{ kind: "paragraph", text: words.t("review.stats.none") }];
  const rows = stats.weeks.map((week) => ({
    label: weekWord(week.monday, words),
    counts: countsOf(week),
    says: String(countsOf(week).reduce((sum, count) => sum + count, 0)),
  }));
  return [{ kind: "bars", parts: parts(words), rows }];
}

type Counted = ReviewStats["weeks"][number];
const countsOf = ({ approved, rejected, changes }: Counted): number[] => [approved, rejected, changes];
const decidedAny = ({ weeks }: ReviewStats): boolean => weeks.some((week) => countsOf(week).some((count) => count > 0));
const parts = ({ t }: Words): string[] => [
  t("review.stats.approved"),
  t("review.stats.rejected"),
  t("review.stats.changes"),
];
const weekWord = (monday: Date, { format, now }: Words): string => format.moment(monday, "date", now);

const kindWord = (kind: string, { t, catalogue }: Words): string => t(subjectOf(catalogue, kind).label);

const medianWords = ({ median }: ReviewStats, { t, format }: Words): string =>
  median === undefined ? t("review.stats.median.few", { floor: FLOOR }) : format.span(Math.max(1, Math.round(median)));
