import { type Breathe, breather } from "../../../kernel/values/breather.ts";
import { groupBy } from "../../../kernel/values/group-by.ts";
import { batches } from "../../../services/store/saving.ts";
import { indexDocuments } from "../../../services/search/search.ts";
import { type CommunityDb, sql } from "../../../services/store/store.ts";
import type { ResourceEntry } from "../resource.ts";
import { passageDocument, placedOf } from "./passage-document.ts";
import { MOST_PASSAGES, type Passage } from "./passage.ts";

/** So many of one document are saved and filed at once, for this process answers others in between; and so many of several. */
const AT_ONCE = { one: 40, several: 2_000 };

/** Passages that a resource is to have, in the order given. */
export interface PassagesGiven {
  readonly resource: ResourceEntry;
  readonly passages: readonly Passage[];
}

/**
 * Puts passages in the place of those that resources had, and makes them findable by whoever may see the resource. Returns of which
 * resources anything changed, and whether there were any before. Throws RangeError for more than a resource may have.
 */
export async function savePassages(
  db: CommunityDb,
  community: string,
  given: readonly PassagesGiven[],
  breathe: Breathe = breather(),
): Promise<ReadonlyMap<string, "created" | "updated">> {
  if (given.some(({ passages }) => passages.length > MOST_PASSAGES))
    throw new RangeError(`a resource has at most ${MOST_PASSAGES} passages`);
  const ids = given.map(({ resource }) => resource.id);
  const rows = await db.resourcePassage.findMany({
    where: { communityId: community, resourceId: { in: ids } },
    orderBy: { ordinal: "asc" },
  });
  const before = groupBy(rows, ({ resourceId }) => resourceId);
  const changed = given
    .map(({ resource, passages }) => ({
      resource,
      placed: passages.map((passage, ordinal) => ({ ordinal, ...passage })),
      had: (before.get(resource.id) ?? []).map(placedOf),
    }))
    .filter(({ placed, had }) => !sameText(had, placed));
  await db.resourcePassage.deleteMany({
    where: { communityId: community, resourceId: { in: changed.map(({ resource }) => resource.id) } },
  });
  const atOnce = AT_ONCE[given.length === 1 ? "one" : "several"];
  const all = changed.flatMap(({ resource, placed }) => placed.map((one) => ({ resource, one })));
  for (const some of batches(all, atOnce)) {
    const data = some.map(({ resource, one }) => ({ resource: resource.id, ...one }));
    await db.$executeRaw(sql`
      insert into resource_passage (community_id, resource_id, ordinal, number, heading, text, language, page)
      select ${community}, r.resource, r.ordinal, r.number, r.heading, r.text, r.language, r.page
      from jsonb_to_recordset(${JSON.stringify(data)}::jsonb)
        r(resource text, ordinal int, number text, heading text, text text, language text, page int)`);
    await breathe();
  }
  for (const some of batches(all, atOnce)) {
    await indexDocuments(
      db,
      community,
      "passage",
      some.map(({ resource, one }) => passageDocument(resource, one)),
      breathe,
    );
  }
  return new Map(changed.map(({ resource, had }) => [resource.id, had.length > 0 ? "updated" : "created"]));
}

type Placed = ReturnType<typeof placedOf>;

const FACTS = ["number", "heading", "text", "language", "page"] as const;
const sameText = (before: readonly Placed[], now: readonly Placed[]): boolean =>
  before.length === now.length && now.every((one, at) => FACTS.every((fact) => one[fact] === before[at]?.[fact]));
