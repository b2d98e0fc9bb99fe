import type { Translate } from "../../../kernel/language/translate.ts";
import type { CoverageCell } from "./coverage.ts";

/** The sign of each standing. */
export const MARKS = { named: "●", doubtful: "◐", known: "○", nobody: "–" } as const satisfies Readonly<
  Record<CoverageCell["standing"], string>
>;

/** What the signs mean, in one line. */
export const legend = (t: Translate): string =>
  (["named", "doubtful", "known", "nobody"] as const)
    .map((standing) => `${MARKS[standing]} ${t(`contact.coverage.${standing}`)}`)
    .join(" · ");

/** A cell in words, behind its sign; with the name of whoever it is, where that is asked for. */
export function cellWords(cell: CoverageCell, t: Translate, named: boolean): string {
  const says = (words: string) => `${MARKS[cell.standing]} ${words}`.trim();
  switch (cell.standing) {
    case "named":
      return says(named ? cell.name : "");
    case "doubtful": {
      const why = t(`contact.coverage.doubt.${cell.doubt}`);
      return says(named ? `${cell.name} (${why})` : why);
    }
    case "known":
      return says(t("contact.coverage.known.count", { count: cell.count }));
    case "nobody":
      return MARKS.nobody;
  }
}
