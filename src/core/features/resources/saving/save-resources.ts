import { batches, type Saved, type Saving } from "../../../services/store/saving.ts";
import { indexDocuments } from "../../../services/search/search.ts";
import type { CommunityDb } from "../../../services/store/store.ts";
import { readCitations } from "../citations/read-citations.ts";
import { resourceDocument } from "../document.ts";
import { noteChanges } from "../life/history.ts";
import { type ResourceRow, writeResources } from "../write-resources.ts";
import { type GivenResource, outcomeOf, type PlannedResource, planResources } from "./plan-resources.ts";

export type { ResourceInput } from "../resource.ts";

/** Where and when they are saved, and the id of the person who has it done. */
type How = Saving & { readonly by?: string | undefined };

/** Creates or updates published resources in bulk (`planResources`) and makes them findable. */
export const saveResources = async (
  db: CommunityDb,
  saving: Saving,
  resources: readonly GivenResource[],
): Promise<Saved> => savePlanned(db, saving, await planResources(db, saving, resources));

/** The same of what was planned. A resource that is already as given is not written; what changes of others is in their history. */
export async function savePlanned(db: CommunityDb, saving: How, planned: readonly PlannedResource[]): Promise<Saved> {
  const { community, now, by } = saving;
  const changed = planned.filter((one) => outcomeOf(one) !== "unchanged");
  const made = new Set(changed.filter((one) => !one.stored).map((one) => one.id));
  for (const batch of batches(changed))
    await writeResources(
      db,
      saving,
      batch.map((one) => withoutNew(one, made)),
    );
  await linkNew(db, community, changed, made);
  const noted = changed.flatMap(({ id, was, differs }) => (was ? [{ id, noted: differs }] : []));
  await noteChanges(db, { community, now, by }, noted);
  const documents = changed.map(({ id, resource }) => resourceDocument({ ...resource, id }));
  await indexDocuments(db, community, "resource", documents);
  await readCitations(
    { db, community: { id: community }, now },
    changed.map(({ id }) => id),
  );
  return { created: made.size, updated: noted.length, unchanged: planned.length - changed.length };
}

/** What is written at once names only what is there; what takes its place and is new is named after that. */
function withoutNew(one: ResourceRow, made: ReadonlySet<string>): ResourceRow {
  const { replacedBy, ...resource } = one.resource;
  return replacedBy !== undefined && made.has(replacedBy) ? { ...one, resource } : one;
}

async function linkNew(
  db: CommunityDb,
  communityId: string,
  changed: readonly ResourceRow[],
  made: ReadonlySet<string>,
): Promise<void> {
  for (const { id, resource } of changed)
    if (resource.replacedBy !== undefined && made.has(resource.replacedBy))
      await db.resource.updateMany({ where: { communityId, id }, data: { replacedById: resource.replacedBy } });
}
