import type { Problem } from "../../kernel/errors/errors.ts";
import type { ParseContext } from "../../kernel/options/kind.ts";
import type { Columns, ValuesOf } from "./column.ts";
import type { ImportFault, ImportProgress } from "./fault.ts";
import type { Defaults, Layout } from "./layout.ts";
import type { FileTable } from "./table.ts";
import type { CsvRecord } from "./csv-records.ts";

/** A row as it was read: what could be read of its values, and how to say what is wrong in one of its columns. */
export interface ReadRow<C extends Columns = Columns> {
  readonly line: number;
  /** Its place among the rows of the file, from 0. */
  readonly row: number;
  readonly values: Partial<ValuesOf<C>>;
  /** All its values, where nothing is wrong with it. */
  readonly whole?: ValuesOf<C>;
  readonly fault: (column: keyof C & string, problem: Problem) => ImportFault;
}

// So many rows are read at once before others get a turn: about ten milliseconds' worth.
const AT_ONCE = 200;

/** Where a file has its columns, and what stands in cells that are empty. */
export type Laid = Layout & { readonly defaults?: Defaults };

/** Reads every cell of every row. */
export async function readRows<C extends Columns>(
  columns: C,
  { rows }: Pick<FileTable, "rows">,
  layout: Laid,
  reading: ParseContext,
  progress: ImportProgress,
): Promise<{ read: ReadRow<C>[]; faults: ImportFault[] }> {
  const entries = Object.entries(columns).map(
    ([key, column]): Entry => ({ key, column, place: layout.places.get(key), otherwise: layout.defaults?.[key] ?? "" }),
  );
  const read: ReadRow<C>[] = [];
  const faults: ImportFault[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % AT_ONCE === 0) {
      progress(at, rows.length, "check");
      await turn();
    }
    const cells = await readCells({ ...row, row: at }, entries, layout, reading);
    faults.push(...cells.faults);
    // Every column has put its own value there, or a fault.
    const whole = cells.faults.length === 0 ? { whole: cells.values as ValuesOf<C> } : {};
    const values = cells.values as Partial<ValuesOf<C>>;
    read.push({ line: row.line, row: at, values, ...whole, fault: faultsOf({ ...row, row: at }, layout) });
  }
  progress(rows.length, rows.length, "check");
  return { read, faults };
}

interface Entry {
  readonly key: string;
  readonly column: Columns[string];
  readonly place: number | undefined;
  readonly otherwise: string;
}

/** A row that knows its place. */
type Placed = CsvRecord & { readonly row: number };

async function readCells(row: Placed, entries: readonly Entry[], layout: Layout, reading: ParseContext) {
  const values: Record<string, unknown> = {};
  const faults: ImportFault[] = [];
  for (const { key, column, place, otherwise } of entries) {
    const text = place === undefined ? "" : (row.cells[place] ?? "");
    const cell = await column.read(otherwise !== "" && text.trim() === "" ? otherwise : text, reading);
    if ("value" in cell) values[key] = cell.value;
    else
      faults.push({
        line: lineOf(row, place),
        row: row.row,
        column: layout.nameOf(key),
        problem: cell.problem,
        ...(cell.near === undefined ? {} : { near: cell.near }),
      });
  }
  return { values, faults };
}

const lineOf = ({ line, lines }: CsvRecord, place: number | undefined): number =>
  (place === undefined ? undefined : lines?.[place]) ?? line;

const faultsOf =
  (row: Placed, layout: Layout) =>
  (column: string, cause: Problem): ImportFault => ({
    line: lineOf(row, layout.places.get(column)),
    row: row.row,
    column: layout.nameOf(column),
    problem: cause,
  });

/** Lets whatever else waits in this process have its turn. */
const turn = () => new Promise<void>((go) => setImmediate(go));
