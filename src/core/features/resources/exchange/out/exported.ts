import { type Sharing, SHARING, sharingRank } from "../../../../kernel/access/sharing.ts";
import { batches } from "../../../../services/store/saving.ts";
import type { Db } from "../../../../services/store/store.ts";
import { listedIds, type ResourceFilter } from "../../list-resources.ts";
import type { ResourceEntry } from "../../resource.ts";
import { loadResources } from "../../select-resources.ts";
import type { ExportedResource } from "./cells-out.ts";

/** Most resources in one file. Our choice: more than a library has. */
export const MOST_RESOURCES_EXPORTED = 10_000;
// A statement reads so many.
const AT_ONCE = 500;

/** What is exported, and how far it may be passed on: as the most sensitive of it. */
interface ToExport {
  readonly all: readonly ExportedResource[];
  readonly sharing: Sharing;
}

/**
 * The published resources that fit a filter and that the reader may see; undefined where there are none, "many" where there are more than a
 * file may hold.
 */
export async function toExport(
  db: Db,
  community: string,
  filter: ResourceFilter,
): Promise<ToExport | "many" | undefined> {
  const ids = await listedIds(db, community, filter, MOST_RESOURCES_EXPORTED + 1);
  if (ids.length === 0) return undefined;
  if (ids.length > MOST_RESOURCES_EXPORTED) return "many";
  const all = await exportedOf(db, community, ids);
  const ranks = all.map(({ resource }) => sharingRank(resource.sharing));
  return { all, sharing: SHARING[ranks.reduce((most, rank) => Math.max(most, rank), 0)] ?? "red" };
}

async function exportedOf(db: Db, community: string, ids: readonly string[]): Promise<ExportedResource[]> {
  const resources: ResourceEntry[] = [];
  for (const batch of batches(ids, AT_ONCE)) resources.push(...(await loadResources(db, community, batch)));
  const titles = new Map(resources.map(({ id, title }) => [id, title]));
  const others = resources.flatMap(({ replacedBy }) => replacedBy ?? []).filter((id) => !titles.has(id));
  for (const batch of batches([...new Set(others)], AT_ONCE))
    for (const one of await loadResources(db, community, batch)) if (one.published) titles.set(one.id, one.title);
  return resources.map((resource) => {
    const replacedBy = titles.get(resource.replacedBy ?? "");
    return { resource, ...(replacedBy === undefined ? {} : { replacedBy }) };
  });
}
