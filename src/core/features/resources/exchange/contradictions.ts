import { type Problem, problem } from "../../../kernel/errors/errors.ts";
import { tlp } from "../../../kernel/access/sharing.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import type { Fault } from "../../../services/imports/fault.ts";
import type { GivenRow } from "../../../services/imports/kind.ts";
import { isNotGiven } from "../../../services/imports/not-given.ts";
import type { CommunityDb } from "../../../services/store/store.ts";
import type { GivenResource, PlannedResource } from "../saving/plan-resources.ts";
import { namesOf, resourcesCalled } from "../saving/replacements-named.ts";
import type { ResourceColumns } from "./columns.ts";

type Row = GivenRow<ResourceColumns, GivenResource>;

/** Rows that name as what took their place what is neither in the file nor in the library, or themselves. */
export async function unknownNames(db: CommunityDb, community: string, rows: readonly Row[]): Promise<Fault[]> {
  const naming = rows.flatMap((row) => (row.input.replacedByName === undefined ? [] : [row.input.replacedByName]));
  if (naming.length === 0) return [];
  const known = new Set([
    ...(await resourcesCalled(db, community, naming)).keys(),
    ...rows.flatMap(({ input }) => namesOf(input)),
  ]);
  return rows.flatMap(({ input, fault }) => {
    const { replacedByName: name } = input;
    if (name === undefined || (known.has(fold(name)) && !namesOf(input).includes(fold(name)))) return [];
    return [fault("replaced_by", problem("import.cell.replaced-by", { typed: truncate(name, 60) }))];
  });
}

/** Rows by which a resource would get or lose a label that no file gives. */
export const labelFaults = (planned: readonly PlannedResource[], rows: readonly Row[]): Fault[] =>
  planned.flatMap((one) => {
    const wrong = labelled(one);
    return (wrong && rows[one.at]?.fault("sharing", wrong)) ?? [];
  });

function labelled({ was, resource: { sharing } }: PlannedResource): Problem | undefined {
  const before = was?.sharing ?? "green";
  if (sharing === before) return undefined;
  if (isNotGiven(before)) return problem("resource.import.label.stays", { label: tlp(before) });
  return isNotGiven(sharing) ? problem("resource.import.label.not", { label: tlp(sharing) }) : undefined;
}
