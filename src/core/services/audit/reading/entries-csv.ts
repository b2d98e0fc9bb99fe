import type { Translate } from "../../../kernel/language/translate.ts";
import { csvText } from "../../csv/csv-text.ts";
import type { DescribedEntry } from "./describe-entries.ts";
import type { LogEntry } from "./list-entries.ts";

/** Entries as CSV, headings and words in the reader's language, moments in UTC. A cell that a spreadsheet would compute is made text. */
export function entriesCsv(
  t: Translate,
  entries: readonly LogEntry[],
  described: ReadonlyMap<number, DescribedEntry>,
): string {
  const columns = ["number", "at", "who", "did", "about", "detail"] as const;
  const rows = entries.map(({ seq, at, detail }) => {
    const { who = t("audit.bot"), did = "", about = "" } = described.get(seq) ?? {};
    return [seq, at.toISOString(), who, did, about, JSON.stringify(detail)];
  });
  return csvText([columns.map((c) => t(`audit.csv.${c}`)), ...rows], { text: true });
}
