import { batches } from "../../../services/store/saving.ts";
import { indexDocuments } from "../../../services/search/search.ts";
import { type CommunityDb, sql } from "../../../services/store/store.ts";
import type { ResourceEntry } from "../resource.ts";
import { passageDocument, placedOf } from "./passage-document.ts";
import { MOST_PASSAGES, type Passage } from "./passage.ts";

/** So many are filed at once: their words are counted in this process, which answers others in between. */
const FILED_AT_ONCE = 40;

/**
 * Puts passages in the place of those that a resource had, in the order given, and makes them findable by whoever may see the resource.
 * Returns whether anything changed. Throws RangeError for more than a resource may have.
 */
export async function savePassages(
  db: CommunityDb,
  community: string,
  resource: ResourceEntry,
  passages: readonly Passage[],
): Promise<boolean> {
  if (passages.length > MOST_PASSAGES) throw new RangeError(`a resource has at most ${MOST_PASSAGES} passages`);
  const theirs = { communityId: community, resourceId: resource.id };
  const placed = passages.map((passage, ordinal) => ({ ordinal, ...passage }));
  const before = await db.resourcePassage.findMany({ where: theirs, orderBy: { ordinal: "asc" } });
  if (sameText(before.map(placedOf), placed)) return false;
  await db.resourcePassage.deleteMany({ where: theirs });
  for (const some of batches(placed)) {
    await db.$executeRaw(sql`
      insert into resource_passage (community_id, resource_id, ordinal, number, heading, text, language, page)
      select ${community}, ${resource.id}, r.ordinal, r.number, r.heading, r.text, r.language, r.page
      from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) r(ordinal int, number text, heading text, text text, language text, page int)`);
  }
  for (const some of batches(placed, FILED_AT_ONCE)) {
    await indexDocuments(
      db,
      community,
      "passage",
      some.map((one) => passageDocument(resource, one)),
    );
  }
  return true;
}

type Placed = ReturnType<typeof placedOf>;

const FACTS = ["number", "heading", "text", "language", "page"] as const;
const sameText = (before: readonly Placed[], now: readonly Placed[]): boolean =>
  before.length === now.length && now.every((one, at) => FACTS.every((fact) => one[fact] === before[at]?.[fact]));
