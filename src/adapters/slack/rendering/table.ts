import type { RawTextElement, RichTextBlock, TableBlock } from "@slack/types";
import type { Rich, Table } from "../../../core/kernel/views/model.ts";
import { rowEntries } from "../../../core/kernel/views/table-text.ts";
import { LIMITS } from "../limits.ts";
import { type MessageChunk, richChunks } from "./message-chunk.ts";
import { showsAsIs } from "./plain-text.ts";
import { draw, type TextContext, weigh } from "./rich.ts";

type Cell = RawTextElement | RichTextBlock;

/**
 * A table below its caption (https://docs.slack.dev/reference/block-kit/blocks/table-block): several where one cannot hold all
 * rows, each with the labels, and a list where it has too many columns or too long a row.
 */
export function tableChunks(table: Table, context: TextContext): MessageChunk[] {
  const caption = richChunks([{ body: [table.caption] }], context);
  return [...caption, ...(gridChunks(table, context) ?? listChunks(table, context))];
}

/** The rows of a table as a list, for where no table can stand. */
function listChunks(table: Table, context: TextContext): MessageChunk[] {
  const entries = rowEntries(table, context.format.language);
  return richChunks(
    entries.map((body) => ({ body, bullet: true })),
    context,
  );
}

function gridChunks({ columns, rows }: Table, context: TextContext): MessageChunk[] | undefined {
  if (columns.length === 0 || columns.length > LIMITS.TABLE_COLUMNS || rows.length === 0) return undefined;
  const header = columns.map(({ label }) => cellOf([label], context));
  const written = rows.map((row) => columns.map((_, i) => cellOf(row[i] ?? [], context)));
  const weights = written.map(weigh);
  if (weigh(header) + Math.max(...weights) > LIMITS.HEAVY) return undefined;
  const tables: (typeof written)[] = [];
  let weight = 0;
  written.forEach((one, i) => {
    const own = weights[i] ?? 0;
    const last = tables.at(-1);
    if (last && last.length + 1 < LIMITS.TABLE_ROWS && weight + own <= LIMITS.HEAVY) last.push(one);
    else {
      tables.push([one]);
      weight = weigh(header);
    }
    weight += own;
  });
  return tables.map((part) => ({
    block: {
      type: "table",
      rows: [header, ...part],
      column_settings: columns.map(({ align = "left" }) => ({ align, is_wrapped: true })),
    } satisfies TableBlock,
  }));
}

/** A cell has a text. */
function cellOf(cell: Rich, context: TextContext): Cell {
  const words = cell.map((inline) => (typeof inline === "string" ? inline : undefined));
  const text = words.join("");
  if (!words.includes(undefined) && showsAsIs(text)) return { type: "raw_text", text: text.trim() === "" ? "–" : text };
  const elements = draw(cell, context).flat();
  if (elements.length === 0) return { type: "raw_text", text: "–" };
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements }] };
}
