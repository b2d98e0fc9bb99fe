import { atLeast } from "../../../kernel/access/role.ts";
import { type Sharing, SHARING, sharingRank } from "../../../kernel/access/sharing.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { hold } from "../../../services/store/hold.ts";
import { sql } from "../../../services/store/store.ts";
import type { ResourceEntry } from "../resource.ts";
import { type Collection, collected, loadCollections, MOST_COLLECTED } from "./collection.ts";

type At = Pick<Context, "db" | "community" | "caller" | "now" | "ids">;

/** Whether the caller may change it: its owner, and moderators. */
export const mayChange = ({ caller }: Pick<Context, "caller">, { ownerId }: Pick<Collection, "ownerId">): boolean =>
  atLeast(caller.role, "moderator") || (ownerId !== undefined && ownerId === caller.personId);

/** A collection that the caller may change, held until the end of the transaction. Throws UserError where they may not, or it is gone. */
export async function heldCollection({ db, community, caller }: At, id: string): Promise<Collection> {
  await db.$queryRaw(
    sql`select id from resource_collection where community_id = ${community.id} and id = ${id} for update`,
  );
  const [found] = await loadCollections(db, community.id, id);
  if (!found) return refuse("resource.collection.gone");
  return mayChange({ caller }, found) ? found : refuse("resource.collection.whose");
}

/** Makes a collection of the caller's with that title, or finds the one that they have: of two presses one makes it. Its label is at least that. */
export async function makeCollection(
  { db, community, caller, now, ids }: At,
  title: string,
  least: string,
): Promise<string> {
  const ownerId = caller.personId;
  if (ownerId === undefined) throw new Error("whoever collects is a person of the community");
  await hold(db, "person", ownerId);
  const key = { communityId: community.id, folded: fold(title), ownerId };
  const there = await db.resourceCollection.findFirst({ where: key, select: { id: true } });
  if (there) return there.id;
  const id = ids.next();
  const sharing = moreSensitive("green", least);
  await db.resourceCollection.create({ data: { ...key, id, title, sharing, createdAt: now } });
  return id;
}

/** The label of what has both. */
export const moreSensitive = (one: string, other: string): Sharing =>
  SHARING[Math.max(sharingRank(one), sharingRank(other))] ?? "red";

/** Whether a resource may only be told to fewer people than the collection is for. */
export const asksForMore = (
  { sharing }: Pick<ResourceEntry, "sharing">,
  collection: Pick<Collection, "sharing">,
): boolean => sharingRank(sharing) > sharingRank(collection.sharing);

/** Gives a held collection the label of what is put into it. */
export async function relabel({ db, community }: At, { id }: Collection, sharing: Sharing): Promise<void> {
  await db.resourceCollection.updateMany({ where: { communityId: community.id, id }, data: { sharing } });
}

/** Puts a resource into a held collection, at a place from 1, else at its end; where it is there, it is moved to a place that is given. Throws UserError where the collection is full. */
export async function putInto(at: At, { id }: Collection, resource: string, place?: number): Promise<void> {
  const { db, community, now } = at;
  const before = await collected(db, community.id, id);
  if (before.includes(resource) && place === undefined) return;
  const others = before.filter((one) => one !== resource);
  if (others.length >= MOST_COLLECTED) refuse("resource.collection.full", { most: MOST_COLLECTED });
  const key = { communityId: community.id, collectionId: id, resourceId: resource };
  await db.resourceCollectionItem.createMany({ data: [{ ...key, position: 0, addedAt: now }], skipDuplicates: true });
  await setOrder(at, id, others.toSpliced((place ?? others.length + 1) - 1, 0, resource));
}

/** Takes a resource out of a held collection, and returns the place that it had; undefined where it was not there. */
export async function takeOut(
  { db, community }: At,
  { id }: Collection,
  resource: string,
): Promise<number | undefined> {
  const before = await collected(db, community.id, id);
  const { count } = await db.resourceCollectionItem.deleteMany({
    where: { communityId: community.id, collectionId: id, resourceId: resource },
  });
  return count === 0 ? undefined : before.indexOf(resource) + 1;
}

/** What the caller may not see stays where it is. */
async function setOrder({ db, community }: At, id: string, order: readonly string[]): Promise<void> {
  await db.$executeRaw(sql`
    update resource_collection_item i set position = o.position
    from unnest(${[...order]}::text[]) with ordinality o (resource_id, position)
    where i.community_id = ${community.id} and i.collection_id = ${id} and i.resource_id = o.resource_id`);
}

/** Takes a held collection away. */
export async function endCollection({ db, community }: At, { id }: Collection): Promise<void> {
  await db.resourceCollection.deleteMany({ where: { communityId: community.id, id } });
}
