import { problem } from "../../kernel/errors/errors.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import type { ParseContext } from "../../kernel/options/kind.ts";
import type { Seal } from "../../kernel/ports/seal.ts";
import { batches, type Saved } from "../store/saving.ts";
import type { CommunityDb } from "../store/store.ts";
import type { Columns, ValuesOf } from "./column.ts";
import type { Fault, Progress } from "./fault.ts";
import { type Layout, readHeader } from "./header.ts";
import { type ReadRow, readRows } from "./read-rows.ts";
import type { Table } from "./table.ts";

/** Where an import writes, and what that needs. */
export interface Saver {
  readonly db: CommunityDb;
  /** The community's id. */
  readonly community: string;
  readonly now: Date;
  readonly ids: Ids;
  readonly seal: Seal;
}

/** Something that is imported: the columns of its files, and how their rows are checked against each other and saved. */
export interface Definition<C extends Columns, Input> extends Pick<ImportKind, "rank" | "counted" | "demo"> {
  readonly columns: C;
  /** What is wrong with rows beside others of the file. */
  check(rows: readonly ReadRow<C>[]): Fault[];
  /** A row without faults as its use case takes it. */
  input(values: ValuesOf<C>, reading: ParseContext): Input;
  save(saver: Saver, inputs: readonly Input[]): Promise<Saved>;
}

/** A definition whose types are known to itself only. */
export interface ImportKind {
  /** Its place among the product's imports, the least first: what names other things by what they are called comes after them. */
  readonly rank: number;
  /** How many rows of it, in words. */
  readonly counted: (rows: number, t: Translate) => string;
  /** What those of a demo are called, where it is said how far its installation is. */
  readonly demo: Label;
  readonly columns: Columns;
  read(table: Table, layout: Layout, reading: ParseContext, progress: Progress): Promise<Prepared>;
}

/** What is wrong with a file's rows; where nothing is, they can be saved. */
export interface Prepared {
  readonly faults: readonly Fault[];
  save(saver: Saver, progress: Progress): Promise<Saved>;
}

// Few enough to show that it goes on, enough to cost no time.
const SAVED_AT_ONCE = 500;

/** Keeps the definition's types inside and forgets them outside. */
export function importKind<C extends Columns, Input>(definition: Definition<C, Input>): ImportKind {
  return {
    rank: definition.rank,
    counted: definition.counted,
    demo: definition.demo,
    columns: definition.columns,
    async read(table, layout, reading, progress) {
      const { read, whole, faults } = await readRows(definition.columns, table, layout, reading, progress);
      return {
        faults: [...faults, ...definition.check(read)],
        save: (saver, saving) =>
          saveAll(
            whole.map((values) => definition.input(values, reading)),
            (inputs) => definition.save(saver, inputs),
            saving,
          ),
      };
    },
  };
}

/** Reads and checks a whole table. */
export async function prepare(
  kind: ImportKind,
  table: Table,
  reading: ParseContext,
  progress: Progress,
): Promise<Prepared> {
  const refused = (faults: readonly Fault[]): Prepared => ({
    faults: [...faults, ...table.faults],
    save: () => Promise.reject(new Error("a table with faults is not saved")),
  });
  const layout = readHeader(table, kind.columns);
  if ("faults" in layout) return refused(layout.faults);
  if (table.rows.length + table.faults.length === 0)
    return refused([{ line: table.header.line, problem: problem("import.file.norows") }]);
  const prepared = await kind.read(table, layout, reading, progress);
  return prepared.faults.length + table.faults.length > 0 ? refused(prepared.faults) : prepared;
}

async function saveAll<Input>(
  inputs: readonly Input[],
  save: (some: readonly Input[]) => Promise<Saved>,
  progress: Progress,
): Promise<Saved> {
  const sum = { created: 0, updated: 0, unchanged: 0 };
  let done = 0;
  for (const batch of batches(inputs, SAVED_AT_ONCE)) {
    progress(done, inputs.length, "save");
    const saved = await save(batch);
    sum.created += saved.created;
    sum.updated += saved.updated;
    sum.unchanged += saved.unchanged;
    done += batch.length;
  }
  progress(done, inputs.length, "save");
  return sum;
}
