import { fold } from "../../kernel/text/fold.ts";
import { batches, type Saved, type Saving, sameSet } from "../../services/store/saving.ts";
import { indexDocuments } from "../../services/search/search.ts";
import type { CommunityDb } from "../../services/store/store.ts";
import { readCitations } from "./citations/read-citations.ts";
import { resourceDocument } from "./document.ts";
import type { ResourceInput } from "./resource.ts";
import { type ResourceRow, writeResources } from "./write-resources.ts";

export type { ResourceInput } from "./resource.ts";

/**
 * Creates or updates published resources in bulk and makes them findable. The same one is that with the same title
 * (accents and case aside) and country; suggestions that await review are left alone. Given twice, the last counts. A
 * resource that is already as given is not written.
 */
export async function saveResources(
  db: CommunityDb,
  saving: Saving,
  resources: readonly ResourceInput[],
): Promise<Saved> {
  const { community, ids } = saving;
  const once = new Map(resources.map((r) => [identityOf(r.title, r.country), r]));
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const changed: ResourceRow[] = [];
  for (const batch of batches([...once.values()])) {
    const stored = await storedLike(db, community, batch);
    const rows: ResourceRow[] = [];
    for (const resource of batch) {
      const found = stored.get(identityOf(resource.title, resource.country));
      if (found && asGiven(found, resource)) counts.unchanged += 1;
      else rows.push({ id: found?.id ?? ids.next(), stored: found !== undefined, resource });
    }
    counts.updated += rows.filter((r) => r.stored).length;
    counts.created += rows.filter((r) => !r.stored).length;
    await writeResources(db, saving, rows);
    changed.push(...rows);
  }
  await indexDocuments(
    db,
    community,
    "resource",
    changed.map(({ id, resource }) => resourceDocument({ ...resource, id })),
  );
  await readCitations(
    { db, community: { id: community }, now: saving.now },
    changed.map(({ id }) => id),
  );
  return counts;
}

type Stored = Awaited<ReturnType<typeof published>>[number];

async function storedLike(
  db: CommunityDb,
  community: string,
  batch: readonly ResourceInput[],
): Promise<Map<string, Stored>> {
  const rows = await published(db, community, batch);
  // Newest first, so that of several that are the same the oldest stays in the map.
  return new Map(rows.map((row) => [identityOf(row.title, row.country ?? undefined), row]));
}

function published(db: CommunityDb, community: string, batch: readonly ResourceInput[]) {
  return db.resource.findMany({
    where: {
      communityId: community,
      publishedAt: { not: null },
      folded: { in: [...new Set(batch.map((r) => fold(r.title)))] },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: { topics: { select: { topicKey: true } } },
  });
}

function asGiven(stored: Stored, resource: ResourceInput): boolean {
  return (
    (["title", "url", "kind", "language", "sharing"] as const).every((key) => stored[key] === resource[key]) &&
    (stored.summary ?? undefined) === resource.summary &&
    sameSet(
      stored.topics.map((t) => t.topicKey),
      resource.topics,
    )
  );
}

const identityOf = (title: string, country: string | undefined) => `${fold(title)}\n${country ?? ""}`;
