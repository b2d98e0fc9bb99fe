import { sharingText } from "../../../kernel/views/sharing-text.ts";
import type { PrintedBlock } from "../../../services/documents/printed-document.ts";
import { conclusionsIn, type Numbered, type Report, type ReportWords } from "./report.ts";

/** What stands at the end: the meetings that it comes of, conclusions that are given as they were recorded, and how to read it. */
export function annexes(report: Report, words: ReportWords): PrintedBlock[] {
  const { t, format } = words;
  const all = conclusionsIn(report);
  const meetings = meetingsOf(all, words);
  const others = all.filter(({ language }) => language !== format.language);
  return [
    { kind: "heading", level: 1, text: t("report.annexes") },
    ...(meetings.length === 0
      ? []
      : [
          { kind: "heading", level: 2, text: t("report.annex.meetings") } as const,
          {
            ...({ kind: "table", widths: [5, 2.8, 1.3] } as const),
            columns: [t("conclusion.meeting"), t("report.day"), t("report.conclusions")],
            rows: meetings,
          },
        ]),
    { kind: "heading", level: 2, text: t("report.annex.reading") },
    { kind: "paragraph", text: t("report.reading.what") },
    ...(others.length === 0 ? [] : [{ kind: "paragraph", text: originals(others, words) } as const]),
    { kind: "paragraph", text: t("report.reading.matrix") },
    { kind: "paragraph", text: sharingText(report.sharing, t) },
  ];
}

/** Which are not in the report's language, as nobody has worded them in it: "Spanish (3, 5)". */
function originals(others: readonly Numbered[], { t, format }: ReportWords): string {
  const languages = [...new Set(others.map(({ language }) => language))];
  const each = languages.map((language) => {
    const numbers = others.filter((one) => one.language === language).map(({ number }) => number);
    return `${format.languageName(language)} (${numbers.join(", ")})`;
  });
  return t("report.reading.originals", { languages: format.all(each) });
}

/** Meetings by the first of their conclusions, with the days and how many there are. */
function meetingsOf(all: readonly Numbered[], { format }: ReportWords): string[][] {
  const found = new Map<string, { title: string; first: Date; last: Date; count: number }>();
  for (const { meeting, concludedAt } of all) {
    if (meeting === undefined) continue;
    const known = found.get(meeting.id) ?? { title: meeting.title, first: concludedAt, last: concludedAt, count: 0 };
    found.set(meeting.id, {
      title: meeting.title,
      first: concludedAt < known.first ? concludedAt : known.first,
      last: concludedAt > known.last ? concludedAt : known.last,
      count: known.count + 1,
    });
  }
  const day = (at: Date) => format.moment(at, "date", at);
  return [...found.values()]
    .sort((a, b) => a.first.getTime() - b.first.getTime())
    .map(({ title, first, last, count }) => [
      title,
      day(first) === day(last) ? day(first) : `${day(first)} – ${day(last)}`,
      String(count),
    ]);
}
