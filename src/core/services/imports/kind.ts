import type { Context } from "../../kernel/commands/command.ts";
import { problem } from "../../kernel/errors/errors.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import { defined } from "../../kernel/values/defined.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import type { ParseContext } from "../../kernel/options/kind.ts";
import type { Seal } from "../../kernel/ports/seal.ts";
import type { OperatorOption } from "../exports/operator-option.ts";
import { batches, type Saved } from "../store/saving.ts";
import type { CommunityDb, Whole } from "../store/store.ts";
import type { Columns, ValuesOf } from "./column.ts";
import type { ImportFault, ImportProgress } from "./fault.ts";
import { readHeader } from "./header.ts";
import type { Defaults } from "./layout.ts";
import type { ImportOutcome, Unsavable } from "./outcome.ts";
import { type Laid, type ReadRow, readRows } from "./read-rows.ts";
import type { FileTable } from "./table.ts";

/** Where an import writes, what that needs, and for whom it is told. */
export interface Saver {
  readonly db: CommunityDb;
  /** The community's id. */
  readonly community: string;
  readonly now: Date;
  readonly ids: Ids;
  readonly seal: Seal;
  /** How cells were read, and in whose words what becomes of rows is told. */
  readonly reading: ParseContext;
  /** The command of somebody of the community who imports it, and may not see everything; absent for whoever runs the bot. */
  readonly importer?: Whole<Context>;
  /** It is only tried out: what is made and changed is told row by row, and nothing need be written. */
  readonly dryRun?: boolean;
  /** Rows that cannot be saved are left out and told of, and the others are saved. */
  readonly partial?: boolean;
  /** What was seen when the file was tried out before; absent where it was not. */
  readonly tried?: TriedFile;
}

/** What a file was when it was tried out, for whoever carries it out later. */
export interface TriedFile {
  readonly at: Date;
  /** Places of the rows that were something there already. */
  readonly found: ReadonlySet<number>;
}

/** A row to be saved. */
export interface GivenRow<C extends Columns, Input> extends Pick<ReadRow<C>, "line" | "row" | "fault"> {
  readonly input: Input;
}

/** A file of another form than a table, such as cards. */
export interface OtherForm<C extends Columns> {
  /** The same columns, as it fills them: what it need not say may be absent. */
  readonly columns: C;
  /** Reads it as a table with a layout; undefined for a file that is not of that form. */
  read(content: Uint8Array): FileTable | { readonly fault: ImportFault } | undefined;
}

/** Something that is imported: the columns of its files, and how their rows are checked against each other and saved. */
export interface Definition<C extends Columns, Input>
  extends Pick<ImportKind, "rank" | "counted" | "demo" | "defaults"> {
  readonly columns: C;
  /** What is wrong with rows beside others of the file. */
  check(rows: readonly ReadRow<C>[]): ImportFault[];
  /** A row without faults as its use case takes it. */
  input(values: ValuesOf<C>, reading: ParseContext): Input;
  save(saver: Saver, rows: readonly GivenRow<C, Input>[], progress: ImportProgress): Promise<ImportOutcome | Unsavable>;
  readonly other?: OtherForm<C>;
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
  /** What an operator can say of cells that are empty, by option. */
  readonly defaults?: Readonly<Record<string, DefaultOption>>;
  /** Reads a file of another form than a table; undefined for any other. */
  readOther(content: Uint8Array): FileTable | { readonly fault: ImportFault } | undefined;
  read(table: FileTable, laid: Reading, progress: ImportProgress): Promise<PreparedImport>;
}

/** An option that says what stands in the empty cells of a column, by its key. */
export interface DefaultOption extends OperatorOption {
  readonly column: string;
  /** Several are given, separated by commas. */
  readonly list?: true;
}

/** How a table is read. */
interface Reading {
  readonly layout: Laid;
  readonly reading: ParseContext;
  /** Rows with faults are left out. */
  readonly partial: boolean;
}

/** What is wrong with a file's rows. Where nothing is, they can be saved; else, where that was asked for, those with which nothing is. */
export interface PreparedImport {
  readonly faults: readonly ImportFault[];
  /** How many rows can be saved. */
  readonly good: number;
  save(saver: Omit<Saver, "reading">, progress: ImportProgress): Promise<ImportOutcome | Unsavable>;
}

/** Rows that are saved before it is told how far it is: few enough to show that it goes on, enough to cost no time. */
export const SAVED_AT_ONCE = 500;

/** Keeps the definition's types inside and forgets them outside. */
export function importKind<C extends Columns, Input>(definition: Definition<C, Input>): ImportKind {
  return {
    rank: definition.rank,
    counted: definition.counted,
    demo: definition.demo,
    ...defined({ defaults: definition.defaults }),
    columns: definition.columns,
    readOther: (content) => definition.other?.read(content),
    async read(table, { layout, reading, partial }, progress) {
      const columns = (table.layout && definition.other?.columns) ?? definition.columns;
      const { read, faults: cells } = await readRows(columns, table, layout, reading, progress);
      const isWhole = ({ whole }: (typeof read)[number]) => whole !== undefined;
      const broken = new Set(table.faults.flatMap(({ row }) => row ?? []));
      const checked = partial ? read.filter((one) => isWhole(one) && !broken.has(one.row)) : read;
      const faults = [...cells, ...definition.check(checked)];
      const bad = new Set(faults.flatMap(({ row }) => row ?? []));
      const good = checked.filter((one) => isWhole(one) && !bad.has(one.row));
      return {
        faults,
        good: good.length,
        save: (saver, saving) =>
          definition.save(
            { ...saver, reading },
            good.flatMap(({ whole, line, row, fault }) =>
              whole === undefined ? [] : [{ line, row, fault, input: definition.input(whole, reading) }],
            ),
            saving,
          ),
      };
    },
  };
}

/** A way to save rows, some at a time, that needs to know nothing of the others. */
export const inBatches =
  <Input>(save: (saver: Saver, inputs: readonly Input[]) => Promise<Saved>) =>
  async (saver: Saver, rows: readonly { readonly input: Input }[], progress: ImportProgress): Promise<Saved> => {
    const sum = { created: 0, updated: 0, unchanged: 0 };
    let done = 0;
    for (const batch of batches(rows, SAVED_AT_ONCE)) {
      progress(done, rows.length, "save");
      const saved = await save(
        saver,
        batch.map(({ input }) => input),
      );
      sum.created += saved.created;
      sum.updated += saved.updated;
      sum.unchanged += saved.unchanged;
      done += batch.length;
    }
    progress(done, rows.length, "save");
    return sum;
  };

/** Reads and checks a whole table. */
export async function prepare(
  kind: ImportKind,
  table: FileTable,
  reading: ParseContext,
  progress: ImportProgress,
  { defaults = {}, partial = false }: { readonly defaults?: Defaults | undefined; readonly partial?: boolean } = {},
): Promise<PreparedImport> {
  const refused = (faults: readonly ImportFault[]): PreparedImport => ({
    faults: [...faults, ...table.faults],
    good: 0,
    save: () => Promise.reject(new Error("a table with faults is not saved")),
  });
  const layout = table.layout ?? readHeader(table, kind.columns, defaults);
  if ("faults" in layout) return refused(layout.faults);
  if (table.rows.length + table.faults.length === 0)
    return refused([{ line: table.header.line, problem: problem("import.file.norows") }]);
  const prepared = await kind.read(table, { layout: { ...layout, defaults }, reading, partial }, progress);
  const faults = [...prepared.faults, ...table.faults];
  return faults.length > 0 && !(partial && prepared.good > 0) ? refused(prepared.faults) : { ...prepared, faults };
}
