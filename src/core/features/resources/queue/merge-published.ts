import { thingsOfPair } from "../../../services/review/arising/pairs.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { sharingRank } from "../../../kernel/access/sharing.ts";
import { markMerged, unmarkMerged } from "../../../services/review/merged-marks.ts";
import type { MergingSubject, SaidByField } from "../../../services/review/subject.ts";
import { fileDue, removeDocument } from "../../../services/search/search.ts";
import { type CommunityDb, sql, type Whole } from "../../../services/store/store.ts";
import { changeResource } from "../life/change-resource.ts";
import { RESOURCE_FIELDS, type ResourceField, textsOf } from "../life/texts.ts";
import { passageSource } from "../passages/passage-document.ts";
import { changeIn } from "../proposals/edit-texts.ts";
import type { ResourceEntry } from "../resource.ts";
import { indexResource } from "../revise-resource.ts";
import { loadResources } from "../select-resources.ts";

const LISTS: readonly ResourceField[] = ["languages", "topics", "crimes"];
// Each says of what it is how that one stands: it is not mixed with what another says of itself.
const OWN: readonly ResourceField[] = [
  "title",
  "status",
  "status_as_of",
  "replaced_by",
  "source",
  "read_on",
  "sharing",
];

/**
 * Makes one published resource one with another, which is given what it lacks: what it does not say, topics, its places in collections, and what led to
 * the other. The other is found by nobody any more, and kept, so that it can be taken back.
 */
export const publishedMerging: MergingSubject = {
  async merge(whole, id, into) {
    const [one, other] = thingsOfPair(id);
    const goes = into === one ? other : one;
    if (into !== one && into !== other) return refuse("resource.gone");
    const [to, from] = await heldPair(whole, into, goes);
    // What is for few would be read by many.
    if (sharingRank(from.sharing) > sharingRank(to.sharing)) return refuse("resource.merge.label");
    const published = await publishedAt(whole, goes);
    const lacks = lacking(to, from);
    await changeResource(whole, into, changeIn(together(to, lacks)), {});
    const moved = await follow(whole, goes, into);
    const { db, community } = whole;
    await publish(db, community.id, goes, null);
    await markMerged(whole, "resource", goes, to.title);
    await removeDocument(db, community.id, "resource", goes);
    await fileDue(db, community.id, [passageSource]);
    return { title: to.title, given: { goes, published, ...moved, lacks: JSON.stringify(lacks) } };
  },
  async part(whole, into, { goes = "", published = "", lacks = "{}", collections = "", replaced = "", citing = "" }) {
    const { db, community, now } = whole;
    const [to] = await loadResources(db, community.id, [into]);
    if (to) await changeResource(whole, into, changeIn(without(to, JSON.parse(lacks) as SaidByField)), {});
    await unfollow(db, community.id, { goes, into, collections, replaced, citing });
    // It is as old as it was: no digest tells it anew.
    await publish(db, community.id, goes, published === "" ? now : new Date(published));
    await unmarkMerged(whole, "resource", goes);
    await indexResource(db, community.id, goes);
  },
};

async function heldPair(
  { db, community }: Whole<Context>,
  into: string,
  goes: string,
): Promise<[ResourceEntry, ResourceEntry]> {
  const both = [into, goes].toSorted();
  await db.$queryRaw(sql`
    select 1 from resource where community_id = ${community.id} and id = any(${both}::text[]) order by id for update`);
  const [to, from] = await loadResources(db, community.id, [into, goes]);
  if (!to?.published || !from?.published) return refuse("resource.gone");
  return [to, from];
}

/** What one says of which the other says nothing, and what its lists have more. */
function lacking(to: ResourceEntry, from: ResourceEntry): SaidByField {
  const [has, gives] = [textsOf(to), textsOf(from)];
  return Object.fromEntries(
    RESOURCE_FIELDS.flatMap((field): [string, string][] => {
      if (OWN.includes(field) || field === `title_${to.language}`) return [];
      if (!LISTS.includes(field)) return has[field] === "" && gives[field] !== "" ? [[field, gives[field]]] : [];
      const more = listed(gives[field]).filter((one) => !listed(has[field]).includes(one));
      return more.length === 0 ? [] : [[field, more.join(", ")]];
    }),
  );
}

/** All that it says once it has what it lacks. */
const together = (to: ResourceEntry, lacks: SaidByField): SaidByField =>
  Object.fromEntries(
    Object.entries(lacks).map(([field, more]) =>
      LISTS.includes(field as ResourceField)
        ? [field, [...listed(textsOf(to)[field as ResourceField]), more].join(", ")]
        : [field, more],
    ),
  );

/** What it says without what it was given, as far as nobody changed that since. */
const without = (to: ResourceEntry, lacks: SaidByField): SaidByField =>
  Object.fromEntries(
    Object.entries(lacks).flatMap(([field, more]): [string, string][] => {
      const says = textsOf(to)[field as ResourceField];
      if (!LISTS.includes(field as ResourceField)) return says === more ? [[field, ""]] : [];
      const given = listed(more);
      return [[field, listed(says).filter((one) => !given.includes(one)).join(", ")]]; // biome-ignore format: one line
    }),
  );

const listed = (text: string): string[] => (text === "" ? [] : text.split(", "));

const publish = (db: CommunityDb, communityId: string, id: string, publishedAt: Date | null) =>
  db.resource.update({ where: { communityId_id: { communityId, id } }, data: { publishedAt } });

/** When it came into the library. */
async function publishedAt({ db, community }: Whole<Context>, id: string): Promise<string> {
  const row = await db.resource.findFirst({ where: { communityId: community.id, id }, select: { publishedAt: true } });
  return row?.publishedAt?.toISOString() ?? "";
}

type Moved = { readonly collections: string; readonly replaced: string; readonly citing: string };

/** What led to the one leads to the other; returns what that changed. */
async function follow({ db, community }: Whole<Context>, goes: string, into: string): Promise<Moved> {
  const collections = await db.$queryRaw<{ id: string }[]>(sql`
    insert into resource_collection_item (community_id, collection_id, resource_id, position, added_at)
    select community_id, collection_id, ${into}, position, added_at from resource_collection_item where community_id = ${community.id} and resource_id = ${goes}
    on conflict do nothing returning collection_id as id`);
  const replaced = await db.$queryRaw<{ id: string }[]>(sql`
    update resource set replaced_by_id = ${into} where community_id = ${community.id} and replaced_by_id = ${goes} and id <> ${into} returning id`);
  const citing = await db.$queryRaw<{ id: string }[]>(sql`
    insert into resource_citation (community_id, from_id, to_id, how, note, at)
    select community_id, from_id, ${into}, how, note, at from resource_citation where community_id = ${community.id} and to_id = ${goes} and from_id <> ${into}
    on conflict do nothing returning from_id as id`);
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).join(",");
  return { collections: ids(collections), replaced: ids(replaced), citing: ids(citing) };
}

async function unfollow(
  db: CommunityDb,
  community: string,
  { goes, into, collections, replaced, citing }: Moved & { readonly goes: string; readonly into: string },
): Promise<void> {
  await db.$executeRaw(sql`
    delete from resource_collection_item where community_id = ${community} and resource_id = ${into} and collection_id = any(${collections.split(",")}::text[])`);
  await db.$executeRaw(sql`
    update resource set replaced_by_id = ${goes} where community_id = ${community} and replaced_by_id = ${into} and id = any(${replaced.split(",")}::text[])`);
  await db.$executeRaw(sql`
    delete from resource_citation where community_id = ${community} and to_id = ${into} and from_id = any(${citing.split(",")}::text[])`);
}
