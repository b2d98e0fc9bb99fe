import { fold } from "../../../kernel/text/fold.ts";
import { batches, type Saved, type Saving } from "../../../services/store/saving.ts";
import { indexDocuments } from "../../../services/search/search.ts";
import type { CommunityDb } from "../../../services/store/store.ts";
import { readCitations } from "../citations/read-citations.ts";
import { resourceDocument } from "../document.ts";
import { differences, noteChanges } from "../life/history.ts";
import type { ResourceEntry, ResourceInput } from "../resource.ts";
import { entriesOf } from "../select-resources.ts";
import { replacementsNamed } from "./replacements-named.ts";
import { type ResourceRow, writeResources } from "../write-resources.ts";

export type { ResourceInput } from "../resource.ts";

/** A resource as a file gives it: what took its place by its title or citation, which may be in the same file. */
export interface GivenResource extends ResourceInput {
  readonly replacedByName?: string;
}

interface Planned extends ResourceRow {
  readonly was?: ResourceEntry;
  readonly replacedByName?: string;
}

/**
 * Creates or updates published resources in bulk and makes them findable. The same one is that with the same title
 * (accents and case aside) and country; suggestions that await review are left alone. Given twice, the last counts. What is not
 * said of one that is there stays as it is, but for its country, topics and summary. A resource that is already as given is not
 * written; what changes of others is in their history.
 */
export async function saveResources(
  db: CommunityDb,
  saving: Saving,
  resources: readonly GivenResource[],
): Promise<Saved> {
  const { community, ids, now } = saving;
  const once = new Map(resources.map((r) => [identityOf(r.title, r.country), r]));
  const planned: Planned[] = [];
  for (const batch of batches([...once.values()])) {
    const stored = await storedLike(db, community, batch);
    planned.push(...batch.map((given) => planOf(given, stored.get(identityOf(given.title, given.country)), ids)));
  }
  const successors = await replacementsNamed(db, community, planned);
  const whole = planned.map((one): Planned => {
    const replacedBy = successors.get(one.id) ?? one.resource.replacedBy;
    return replacedBy === undefined ? one : { ...one, resource: { ...one.resource, replacedBy } };
  });
  const changed = whole.filter(({ was, resource }) => was === undefined || differences(was, resource).length > 0);
  const made = new Set(changed.filter((one) => !one.stored).map((one) => one.id));
  for (const batch of batches(changed))
    await writeResources(
      db,
      saving,
      batch.map((one) => withoutNew(one, made)),
    );
  await linkNew(db, community, changed, made);
  const noted = changed.flatMap(({ id, was, resource }) => (was ? [{ id, noted: differences(was, resource) }] : []));
  await noteChanges(db, { community, now }, noted);
  const documents = changed.map(({ id, resource }) => resourceDocument({ ...resource, id }));
  await indexDocuments(db, community, "resource", documents);
  await readCitations(
    { db, community: { id: community }, now },
    changed.map(({ id }) => id),
  );
  return { created: made.size, updated: noted.length, unchanged: whole.length - changed.length };
}

function planOf(
  { replacedByName, ...given }: GivenResource,
  was: ResourceEntry | undefined,
  ids: Saving["ids"],
): Planned {
  const named = replacedByName === undefined ? {} : { replacedByName };
  if (was === undefined) return { id: ids.next(), stored: false, resource: given, ...named };
  const {
    id,
    published: _published,
    submittedById: _by,
    changedAt: _at,
    country: _country,
    summary: _about,
    ...kept
  } = was;
  const titles = { ...kept.titles, ...given.titles };
  return { id, stored: true, was, resource: { ...kept, ...given, titles }, ...named };
}

/** What is written at once names only what is there; what takes its place and is new is named after that. */
function withoutNew(one: Planned, made: ReadonlySet<string>): Planned {
  const { replacedBy, ...resource } = one.resource;
  return replacedBy !== undefined && made.has(replacedBy) ? { ...one, resource } : one;
}

async function linkNew(
  db: CommunityDb,
  communityId: string,
  changed: readonly Planned[],
  made: ReadonlySet<string>,
): Promise<void> {
  for (const { id, resource } of changed)
    if (resource.replacedBy !== undefined && made.has(resource.replacedBy))
      await db.resource.updateMany({ where: { communityId, id }, data: { replacedById: resource.replacedBy } });
}

async function storedLike(
  db: CommunityDb,
  community: string,
  batch: readonly ResourceInput[],
): Promise<Map<string, ResourceEntry>> {
  const rows = await db.resource.findMany({
    where: {
      communityId: community,
      publishedAt: { not: null },
      folded: { in: [...new Set(batch.map((r) => fold(r.title)))] },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  // Newest first, so that of several that are the same the oldest stays in the map.
  const entries = await entriesOf(db, community, rows);
  return new Map(entries.map((one) => [identityOf(one.title, one.country), one]));
}

const identityOf = (title: string, country: string | undefined) => `${fold(title)}\n${country ?? ""}`;
