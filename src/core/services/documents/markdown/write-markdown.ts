import type { PrintedBlock, PrintedDocument } from "../printed-document.ts";

// What is markup within a line, in CommonMark (https://spec.commonmark.org/0.31.2/#backslash-escapes) and where it is read with
// tables, addresses, names of people and signs by their names; and what is so at the beginning of one.
const WITHIN = /[\\`*_[\]<>&~|$@]|:(?=\/\/|[\w+-]+:)|(?<=www)\./giu;
const AT_FIRST = /^(?:[#+=-]|\d+(?=[.)]))/u;

/** A text as it was written, without a line break: nothing in it is markup. */
const literal = (text: string): string =>
  text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(WITHIN, "\\$&")
    .replace(AT_FIRST, (first) => (/\d/u.test(first) ? `${first}\\` : `\\${first}`));

/** A text in its lines. */
const lines = (text: string): string =>
  text
    .trim()
    .split(/\r\n|\r|\n/u)
    .map(literal)
    .join("\\\n");

/** A document as CommonMark with tables; the label stands above and below, since there are no pages. */
export function writeMarkdown({ title, label, asOf, cover, blocks }: PrintedDocument): Uint8Array {
  const marked = `**${literal(label)}**`;
  const parts = [
    `# ${literal(title)}`,
    marked,
    ...(cover === undefined ? [] : [cover.organisation, ...cover.about, ...cover.foot].map(literal)),
    ...blocks.flatMap(written),
    `${marked} · ${asOf.toISOString().slice(0, 10)}`,
  ];
  return new TextEncoder().encode(`${parts.join("\n\n")}\n`);
}

function written(block: PrintedBlock): string[] {
  switch (block.kind) {
    case "heading":
      return [`${"#".repeat(block.level + 1)} ${literal(block.text)}`];
    case "paragraph":
      return [lines(block.text)];
    case "facts":
      return block.rows.length === 0
        ? []
        : [block.rows.map(([label, value]) => `- **${literal(label)}**: ${literal(value)}`).join("\n")];
    case "table":
      return [
        [
          row(block.columns),
          row(
            block.columns.map(() => "---"),
            true,
          ),
          ...block.rows.map((one) => row(one)),
        ].join("\n"),
      ];
    case "bars":
      // What they show stands in a table beside them.
      return [];
    case "page":
      return ["---"];
  }
}

const row = (cells: readonly string[], plain = false): string =>
  `| ${cells.map((cell) => (plain ? cell : literal(cell))).join(" | ")} |`;
