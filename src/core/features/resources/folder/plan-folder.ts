import { NO_FILE } from "../exchange/no-file.ts";
import { defined } from "../../../kernel/values/defined.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { own } from "../../../services/imports/column.ts";
import type { ValuesOf } from "../../../services/imports/column.ts";
import { type GivenRow, importKind, type Saver } from "../../../services/imports/kind.ts";
import type { ImportOutcome } from "../../../services/imports/outcome.ts";
import { marked } from "../../../services/imports/written/marks.ts";
import { batches } from "../../../services/store/saving.ts";
import { RESOURCE_COLUMNS } from "../exchange/columns.ts";
import { circleFaults, labelFaults, unknownNames } from "../exchange/contradictions.ts";
import { givenOf, sameRows } from "../exchange/given.ts";
import { type GivenResource, planResources } from "../saving/plan-resources.ts";
import { namesOf } from "../saving/replacements-named.ts";

/** A line of a manifest with which nothing is wrong. */
export interface PlannedLine {
  readonly line: number;
  /** Its place among the rows of the manifest. */
  readonly row: number;
  /** Its file, as it is listed; absent where it says that it has none. */
  readonly file?: string;
  /** The SHA-256 of the document that its resource has already. */
  readonly has?: string;
  /** What took the place of its resource is in the manifest. */
  readonly follows: boolean;
}

/** Reads which file is meant; undefined where none is. */
type ReadFile = Parameters<typeof own<string | undefined>>[1];

/** The columns of a manifest: those of any file of resources, and which file of the folder is the document of each; a dash where none is. */
const columnsWith = (read: ReadFile) => ({
  ...RESOURCE_COLUMNS,
  file: marked(
    own<string | undefined>("import.columns.file", (typed, at) =>
      typed === NO_FILE ? { value: undefined } : read(typed, at),
    ),
  ),
});
type Columns = ReturnType<typeof columnsWith>;
type Row = GivenRow<Columns, Given>;
interface Given extends GivenResource {
  readonly file: string | undefined;
}

/**
 * How a manifest is looked through: nothing is saved, and `plan` is given the lines that can be, in an order in which none names what took
 * its place before that is there. `readFile` says which file of the folder is meant.
 */
export const manifestRows = (readFile: ReadFile, plan: (lines: readonly PlannedLine[]) => void) =>
  importKind<Columns, Given>({
    rank: 0,
    counted: (rows, t) => t("import.counted.resources", { rows }),
    demo: "import.demo.resources",
    columns: columnsWith(readFile),
    check: sameRows,
    input: ({ file, ...row }: ValuesOf<Columns>) => ({ ...givenOf(row), file }),
    save: async (saver, rows) => planned(saver, rows, plan),
  });

async function planned(
  saver: Saver,
  rows: readonly Row[],
  plan: (lines: readonly PlannedLine[]) => void,
): Promise<ImportOutcome> {
  const { db, community } = saver;
  const unknown = await unknownNames(db, community, rows);
  const found = await planResources(
    db,
    saver,
    rows.map(({ input: { file: _file, ...input } }) => input),
  );
  const refused = [...unknown, ...(await circleFaults(db, community, found, rows)), ...labelFaults(found, rows)];
  const bad = new Set(refused.map(({ row }) => row));
  const stored = new Map<string, string>();
  const there = found.filter(({ was }) => was !== undefined);
  for (const batch of batches(there)) {
    const where = { communityId: community, resourceId: { in: batch.map(({ id }) => id) } };
    for (const one of await db.resourceFile.findMany({ where, select: { resourceId: true, sha256: true } }))
      stored.set(one.resourceId, one.sha256);
  }
  const has = new Map(found.map(({ at, id }) => [rows[at]?.row, stored.get(id)]));
  const good = rows.filter(({ row }) => !bad.has(row));
  const successors = successorsOf(good);
  const lines = followed(good, successors).map(({ line, row, input }) => {
    const sha256 = has.get(row);
    const follows = successors.has(row);
    return { line, row, follows, ...defined({ file: input.file, has: sha256 }) };
  });
  plan(lines);
  return { created: 0, updated: 0, unchanged: 0, refused };
}

/** By the place of a row, the row of what took its place, where that is one of them. */
function successorsOf(rows: readonly Row[]): ReadonlyMap<number, Row> {
  const named = new Map(rows.flatMap((row) => namesOf(row.input).map((name) => [name, row] as const)));
  return new Map(
    rows.flatMap((row) => {
      const successor = named.get(fold(row.input.replacedByName ?? ""));
      return successor === undefined ? [] : [[row.row, successor] as const];
    }),
  );
}

/** The rows, each behind what took its place. */
function followed(rows: readonly Row[], successors: ReadonlyMap<number, Row>): Row[] {
  const taken = new Set<Row>();
  const ordered: Row[] = [];
  for (const row of rows) {
    const chain: Row[] = [];
    for (let at: Row | undefined = row; at && !taken.has(at); at = successors.get(at.row)) {
      taken.add(at);
      chain.push(at);
    }
    ordered.push(...chain.reverse());
  }
  return ordered;
}
