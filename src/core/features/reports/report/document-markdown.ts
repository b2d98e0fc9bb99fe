import type { PrintedBlock, PrintedDocument, PrintedTable } from "../../../services/documents/printed-document.ts";

/** A printed document as Markdown (CommonMark, with tables), its label in the first line and the last. What people wrote is literal in it. */
export function documentMarkdown({ title, label, cover, blocks }: PrintedDocument): string {
  const mark = `**${literal(label)}**`;
  const front = cover === undefined ? [] : [cover.organisation, ...cover.about, ...cover.foot].map(literal);
  return `${[mark, `# ${literal(title)}`, ...front, ...blocks.flatMap(blockLines), mark].join("\n\n")}\n`;
}

function blockLines(block: PrintedBlock): string[] {
  switch (block.kind) {
    case "heading":
      return [`${"#".repeat(block.level + 1)} ${literal(block.text)}`];
    case "paragraph":
      return [literal(block.text)];
    case "facts":
      return [block.rows.map(([name, value]) => `- ${literal(name)}: ${literal(value)}`).join("\n")];
    case "table":
      return [tableLines(block)];
    case "bars":
      // The table below them says the same.
      return [];
    case "page":
      return [];
  }
}

const tableLines = ({ columns, rows }: PrintedTable): string =>
  [columns.map(literal), columns.map(() => "---"), ...rows.map((row) => row.map(cellText))]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

const cellText = (text: string): string => text.split("\n").map(literal).join("<br>");

/** Text of which nothing is markup (https://spec.commonmark.org/0.31.2/#backslash-escapes), in one line. */
const literal = (text: string): string =>
  text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\`*_[\]<>#!|~&]/g, "\\$&")
    .replace(/^([-+=]|\d+[.)])/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
