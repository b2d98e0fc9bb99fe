import { type Problem, problem } from "../../../kernel/errors/errors.ts";
import { tlp } from "../../../kernel/access/sharing.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import type { ImportFault } from "../../../services/imports/fault.ts";
import type { GivenRow } from "../../../services/imports/kind.ts";
import { isNotGiven } from "../../../services/imports/not-given.ts";
import { batches } from "../../../services/store/saving.ts";
import type { CommunityDb } from "../../../services/store/store.ts";
import { MOST_SUCCESSORS } from "../life/refuse-circle.ts";
import type { GivenResource, PlannedResource } from "../saving/plan-resources.ts";
import { namesOf, resourcesCalled } from "../saving/replacements-named.ts";
import type { ResourceColumns } from "./columns.ts";

type Row = GivenRow<ResourceColumns, GivenResource>;

/** Rows that name as what took their place what is neither in the file nor in the library, or themselves. */
export async function unknownNames(db: CommunityDb, community: string, rows: readonly Row[]): Promise<ImportFault[]> {
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

/** Rows that put in the place of a resource what that took the place of itself, in the file or in the library. */
export async function circleFaults(
  db: CommunityDb,
  community: string,
  planned: readonly PlannedResource[],
  rows: readonly Row[],
): Promise<ImportFault[]> {
  const naming = planned.filter(({ was, resource }) => resource.replacedBy !== was?.replacedBy);
  const by = new Map(planned.map(({ id, resource }) => [id, resource.replacedBy]));
  // What stays as it is may lead back, too.
  let ahead = naming.length === 0 ? [] : planned.flatMap(({ resource }) => resource.replacedBy ?? []);
  for (let steps = 0; ahead.length > 0 && steps < MOST_SUCCESSORS; steps += 1)
    ahead = await lookedUp(db, community, ahead, by);
  return naming.flatMap(
    (one) => (isCircle(one.id, by) && rows[one.at]?.fault("replaced_by", problem("resource.replace.circle"))) || [],
  );
}

/** Adds what took the place of those that are not known yet, and returns that. */
async function lookedUp(
  db: CommunityDb,
  communityId: string,
  ids: readonly string[],
  by: Map<string, string | undefined>,
): Promise<string[]> {
  const next: string[] = [];
  for (const batch of batches([...new Set(ids)].filter((id) => !by.has(id))))
    for (const { id, replacedById } of await db.resource.findMany({
      where: { communityId, id: { in: [...batch] } },
      select: { id: true, replacedById: true },
    })) {
      by.set(id, replacedById ?? undefined);
      next.push(...(replacedById === null ? [] : [replacedById]));
    }
  return next;
}

function isCircle(id: string, by: ReadonlyMap<string, string | undefined>): boolean {
  let next = by.get(id);
  for (let steps = 0; next !== undefined && next !== id && steps < MOST_SUCCESSORS; steps += 1) next = by.get(next);
  return next === id;
}

/** Rows by which a resource would get or lose a label that no file gives. */
export const labelFaults = (planned: readonly PlannedResource[], rows: readonly Row[]): ImportFault[] =>
  planned.flatMap((one) => {
    const wrong = labelled(one);
    return (wrong && rows[one.at]?.fault("sharing", wrong)) ?? [];
  });

function labelled({ was, resource: { sharing } }: PlannedResource): Problem | undefined {
  const before = was?.sharing ?? "green";
  if (sharing === before) return undefined;
  if (isNotGiven(before)) return problem("resource.import.label.stays", { label: tlp(before) });
  return isNotGiven(sharing) ? problem("import.label.not", { label: tlp(sharing) }) : undefined;
}
