import type { ImportFault, ImportProgress } from "../../../services/imports/fault.ts";
import type { GivenRow, Saver } from "../../../services/imports/kind.ts";
import type { Note, ImportOutcome, Unsavable } from "../../../services/imports/outcome.ts";
import { type GivenResource, outcomeOf, type PlannedResource, planResources } from "../saving/plan-resources.ts";
import { savePlanned } from "../saving/save-resources.ts";
import type { ResourceColumns } from "./columns.ts";
import { circleFaults, labelFaults, unknownNames } from "./contradictions.ts";
import { resourceNotes } from "./notes.ts";

type Row = GivenRow<ResourceColumns, GivenResource>;

/**
 * Saves the rows of a file: all of them, or none where one names what is not there, or gives or takes a label that no file does. Where
 * somebody of the community only tries one out, nothing is written, and it is told row by row what would be.
 */
export async function saveRows(
  saver: Saver,
  rows: readonly Row[],
  progress: ImportProgress,
): Promise<ImportOutcome | Unsavable> {
  const { db, community, importer, dryRun = false } = saver;
  const unknown = await unknownNames(db, community, rows);
  if (unknown.length > 0) return { faults: unknown };
  progress(0, rows.length, "save");
  const planned = await planResources(
    db,
    saver,
    rows.map(({ input }) => input),
  );
  const faults: ImportFault[] = [...(await circleFaults(db, community, planned, rows)), ...labelFaults(planned, rows)];
  if (faults.length > 0) return { faults };
  // An operator's is carried out and undone, so that the database has its say.
  if (dryRun && importer) return { ...countsOf(planned), notes: await notesOf(saver, planned, rows) };
  const saved = await savePlanned(db, { ...saver, by: importer?.caller.personId }, planned);
  progress(rows.length, rows.length, "save");
  return saved;
}

function countsOf(planned: readonly PlannedResource[]): Pick<ImportOutcome, "created" | "updated" | "unchanged"> {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (const one of planned) counts[outcomeOf(one)] += 1;
  return counts;
}

async function notesOf(saver: Saver, planned: readonly PlannedResource[], rows: readonly Row[]): Promise<Note[]> {
  const words = await resourceNotes(saver, planned);
  return planned.flatMap((one) => {
    const note = words(one);
    const row = rows[one.at];
    return note && row ? [{ ...note, line: row.line }] : [];
  });
}
