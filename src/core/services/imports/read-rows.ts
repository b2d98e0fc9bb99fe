import type { Problem } from "../../kernel/errors/errors.ts";
import type { ParseContext } from "../../kernel/options/kind.ts";
import type { Columns, ValuesOf } from "./column.ts";
import type { Fault, Progress } from "./fault.ts";
import type { Layout } from "./header.ts";
import type { Table } from "./table.ts";
import type { Row } from "./csv-records.ts";

/** A row as it was read: what could be read of its values, and how to say what is wrong in one of its columns. */
export interface ReadRow<C extends Columns = Columns> {
  readonly line: number;
  readonly values: Partial<ValuesOf<C>>;
  readonly fault: (column: keyof C & string, problem: Problem) => Fault;
}

// So many rows are read at once before others get a turn: about ten milliseconds' worth.
const AT_ONCE = 200;

/** Reads every cell of every row. `whole` holds, for rows without faults, all their values, in order. */
export async function readRows<C extends Columns>(
  columns: C,
  { rows }: Table,
  layout: Layout,
  reading: ParseContext,
  progress: Progress,
): Promise<{ read: ReadRow<C>[]; whole: ValuesOf<C>[]; faults: Fault[] }> {
  const entries = Object.entries(columns).map(([key, column]) => ({ key, column, place: layout.places.get(key) }));
  const read: ReadRow<C>[] = [];
  const whole: ValuesOf<C>[] = [];
  const faults: Fault[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % AT_ONCE === 0) {
      progress(at, rows.length, "check");
      await turn();
    }
    const cells = await readCells(row, entries, layout, reading);
    // Every column has put its own value there, or a fault.
    if (cells.faults.length === 0) whole.push(cells.values as ValuesOf<C>);
    faults.push(...cells.faults);
    read.push(readRow(row, cells.values as Partial<ValuesOf<C>>, layout));
  }
  progress(rows.length, rows.length, "check");
  return { read, whole, faults };
}

interface Entry {
  readonly key: string;
  readonly column: Columns[string];
  readonly place: number | undefined;
}

async function readCells(row: Row, entries: readonly Entry[], layout: Layout, reading: ParseContext) {
  const values: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const { key, column, place } of entries) {
    const cell = await column.read(place === undefined ? "" : (row.cells[place] ?? ""), reading);
    if ("value" in cell) values[key] = cell.value;
    else
      faults.push({
        line: row.line,
        column: layout.nameOf(key),
        problem: cell.problem,
        ...(cell.near === undefined ? {} : { near: cell.near }),
      });
  }
  return { values, faults };
}

function readRow<C extends Columns>({ line }: Row, values: Partial<ValuesOf<C>>, layout: Layout): ReadRow<C> {
  return { line, values, fault: (column, problem) => ({ line, column: layout.nameOf(column), problem }) };
}

/** Lets whatever else waits in this process have its turn. */
const turn = () => new Promise<void>((go) => setImmediate(go));
