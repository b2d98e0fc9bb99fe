import type { Sharing } from "../../../kernel/access/sharing.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { batches, type Saved, type Saving } from "../../../services/store/saving.ts";
import type { CommunityDb } from "../../../services/store/store.ts";
import { differences } from "../life/history.ts";
import type { ResourceEntry, ResourceInput } from "../resource.ts";
import { entriesOf } from "../select-resources.ts";
import type { ResourceRow } from "../write-resources.ts";
import { replacementsNamed } from "./replacements-named.ts";

/** A resource as a file gives it: what took its place by its title or citation, which may be in the same file; without a label, the one it has. */
export interface GivenResource extends Omit<ResourceInput, "sharing"> {
  readonly sharing?: Sharing;
  readonly replacedByName?: string;
}

/** What a resource is to be, and what it was where it is there. */
export interface PlannedResource extends ResourceRow {
  /** Its place among those that were given. */
  readonly at: number;
  readonly was?: ResourceEntry;
  /** What becomes different of one that is there. */
  readonly differs: ReturnType<typeof differences>;
}

type Found = Omit<PlannedResource, "differs"> & { readonly replacedByName?: string };

/** What becomes of one. */
export const outcomeOf = ({ was, differs }: PlannedResource): keyof Saved =>
  was === undefined ? "created" : differs.length > 0 ? "updated" : "unchanged";

/**
 * What saving resources would make of each. The same one is that with the same title (accents and case aside) and country; suggestions
 * that await review are left alone. Given twice, the last counts. What is not said of one that is there stays as it is, but for its
 * country, topics and summary.
 */
export async function planResources(
  db: CommunityDb,
  { community, ids }: Pick<Saving, "community" | "ids">,
  resources: readonly GivenResource[],
): Promise<PlannedResource[]> {
  const once = new Map(resources.map((given, at) => [identityOf(given.title, given.country), { given, at }]));
  const found: Found[] = [];
  for (const batch of batches([...once.values()])) {
    const stored = await storedLike(
      db,
      community,
      batch.map(({ given }) => given.title),
    );
    for (const { given, at } of batch)
      found.push({ at, ...planOf(given, stored.get(identityOf(given.title, given.country)), ids) });
  }
  const successors = await replacementsNamed(db, community, found);
  return found.map(({ replacedByName: _name, ...one }) => {
    const replacedBy = successors.get(one.id) ?? one.resource.replacedBy;
    const resource = replacedBy === undefined ? one.resource : { ...one.resource, replacedBy };
    return { ...one, resource, differs: one.was ? differences(one.was, resource) : [] };
  });
}

function planOf(
  { replacedByName, ...given }: GivenResource,
  was: ResourceEntry | undefined,
  ids: Saving["ids"],
): Omit<Found, "at"> {
  const named = replacedByName === undefined ? {} : { replacedByName };
  if (was === undefined) return { id: ids.next(), stored: false, resource: { sharing: "green", ...given }, ...named };
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
  const resource = { ...kept, sharing: kept.sharing as Sharing, ...given, titles };
  return { id, stored: true, was, resource, ...named };
}

async function storedLike(
  db: CommunityDb,
  community: string,
  titles: readonly string[],
): Promise<Map<string, ResourceEntry>> {
  const rows = await db.resource.findMany({
    where: { communityId: community, publishedAt: { not: null }, folded: { in: [...new Set(titles.map(fold))] } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  // Newest first, so that of several that are the same the oldest stays in the map.
  const entries = await entriesOf(db, community, rows);
  return new Map(entries.map((one) => [identityOf(one.title, one.country), one]));
}

/** The published resource of that title and country; undefined where there is none. */
export const resourceLike = async (
  db: CommunityDb,
  community: string,
  { title, country }: Pick<GivenResource, "title" | "country">,
): Promise<ResourceEntry | undefined> => (await storedLike(db, community, [title])).get(identityOf(title, country));

const identityOf = (title: string, country: string | undefined) => `${fold(title)}\n${country ?? ""}`;
