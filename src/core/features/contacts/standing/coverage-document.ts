import { sharingRank, SHARING, tlp } from "../../../kernel/access/sharing.ts";
import { facts, type PrintedDocument, type PrintedTable } from "../../../services/documents/printed-document.ts";
import type { ContactWords } from "../contact-labels.ts";
import type { Coverage } from "./coverage.ts";
import { totalWords } from "./coverage-list.ts";
import { legend, MARKS } from "./marks.ts";

/** So many topics stand side by side on a page. */
const BESIDE = 30;

/** Countries × topics as a picture to be printed: a sign for each, without names. */
export function coverageDocument(
  coverage: Coverage,
  { community, asOf }: { readonly community: string; readonly asOf: Date },
  { t, format }: Pick<ContactWords, "t" | "format">,
): PrintedDocument {
  const rank = Math.max(0, ...coverage.sharing.map(sharingRank));
  return {
    title: t("contact.coverage.heading", { community }),
    label: tlp(SHARING[rank] ?? "red"),
    language: format.language,
    asOf,
    wide: true,
    blocks: [
      facts([t("contact.directory.as-of"), format.inZone(asOf, format.zone)]),
      { kind: "paragraph", text: totalWords(coverage, { t, format }) },
      { kind: "paragraph", text: legend(t) },
      ...grids(coverage, { t, format }),
    ],
  };
}

/** Topics in the order of their names: on paper one looks for one. */
function grids({ topics, countries }: Coverage, { t, format }: Pick<ContactWords, "t" | "format">): PrintedTable[] {
  const { compare } = new Intl.Collator(format.language);
  const sorted = topics.toSorted((a, b) => compare(a.label, b.label));
  return Array.from({ length: Math.ceil(sorted.length / BESIDE) }, (_, page): PrintedTable => {
    const some = sorted.slice(page * BESIDE, (page + 1) * BESIDE);
    return {
      kind: "table",
      narrow: true,
      columns: [t("contact.country"), ...some.map(({ label }) => label)],
      rows: countries.map((country, i) => [
        format.country(country),
        ...some.map(({ cells }) => MARKS[cells[i]?.standing ?? "nobody"]),
      ]),
    };
  });
}
