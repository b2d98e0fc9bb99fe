import { declaredByKey } from "../../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../../kernel/catalogue/feature.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { groupBy } from "../../../kernel/values/group-by.ts";
import type { Ids } from "../../../kernel/values/ids.ts";
import { asCommunity, type CommunityDb, sql } from "../../store/store.ts";
import { type Arising, type ReviewSubject, subjectOf } from "../subject.ts";

/** Most of one kind that wait at a time, the most pressing: a longer list is nobody's to work through. Our choice. */
export const MOST_ARISEN = 25;

const arisingKinds = (product: Features): string[] =>
  [...declaredByKey(product, "reviews")].flatMap(([kind, subject]) => ("arising" in subject ? [kind] : []));

/**
 * Has what arises from records wait in the review queue, so much of each kind at a time, and takes out what is settled. What was decided about is
 * not entered again; each is entered once, however often this is done and by how many at once.
 */
export async function enterArisen(
  at: Arising & { readonly db: CommunityDb; readonly ids: Ids },
  product: Features,
): Promise<void> {
  await dropSettled(at, product);
  for (const kind of arisingKinds(product)) {
    const open = await at.db.reviewItem.count({
      where: { communityId: at.community.id, subjectKind: kind, decision: null },
    });
    const found = (await subjectOf(product, kind).arising?.(at)) ?? [];
    await enter(at, kind, found, MOST_ARISEN - open);
  }
}

/** What waits already is not entered, and of what was decided only what had settled by itself. */
async function enter(
  { db, community, now, ids }: Arising & { readonly db: CommunityDb; readonly ids: Ids },
  kind: string,
  subjects: readonly string[],
  most: number,
): Promise<void> {
  if (subjects.length === 0 || most <= 0) return;
  const known = await db.reviewItem.findMany({
    where: { communityId: community.id, subjectKind: kind, subjectId: { in: [...subjects] } },
    select: { subjectId: true, decision: true, decidedById: true },
  });
  const kept = new Set(known.filter((one) => !settledItself(one)).map(({ subjectId }) => subjectId));
  const fresh = subjects.filter((subject) => !kept.has(subject)).slice(0, most);
  await db.$executeRaw(sql`
    insert into review_item as i (community_id, id, subject_kind, subject_id, created_at)
    select ${community.id}, n.id, ${kind}, n.subject, ${now} from unnest(${fresh.map(() => ids.next())}::text[], ${fresh}::text[]) n(id, subject)
    on conflict (community_id, subject_kind, subject_id) do update
      set decision = null, reason = null, decided_at = null, created_at = excluded.created_at
      where i.decision = 'approved' and i.decided_by_id is null`);
}

const settledItself = (one: { readonly decision: string | null; readonly decidedById: string | null }): boolean =>
  one.decision === "approved" && one.decidedById === null;

/** Throws UserError where what arose from records is not so any more, as somebody who has had its card open may not know: what they say of it is said of something else. */
export async function refuseSettled(
  at: Arising,
  { arising }: Pick<ReviewSubject, "arising">,
  subject: string,
): Promise<void> {
  if (!arising) return;
  const still = await asCommunity(at, "settled", (whole) => arising(whole, [subject]));
  if (!still.includes(subject)) refuse("review.settled");
}

/** Takes out of the queue what arose from records and is not there any more: somebody saw to it elsewhere. What has a history keeps it. */
export async function dropSettled(at: Arising, product: Features): Promise<void> {
  const { db, community } = at;
  const open = await db.reviewItem.findMany({
    where: { communityId: community.id, decision: null, subjectKind: { in: arisingKinds(product) } },
    select: { id: true, subjectKind: true, subjectId: true },
  });
  if (open.length === 0) return;
  await asCommunity(at, "settled", async (whole) => {
    for (const [kind, items] of groupBy(open, ({ subjectKind }) => subjectKind)) {
      const ids = items.map(({ subjectId }) => subjectId);
      const still = new Set(await subjectOf(product, kind).arising?.(whole, ids));
      const over = items.filter(({ subjectId }) => !still.has(subjectId)).map(({ id }) => id);
      if (over.length > 0) await settleThemselves(whole, over);
    }
  });
}

async function settleThemselves(
  { db, community, now }: Arising & { readonly db: CommunityDb },
  items: readonly string[],
): Promise<void> {
  await db.$executeRaw(sql`
    delete from review_item i where i.community_id = ${community.id} and i.id = any(${[...items]}::text[]) and i.decision is null
      and not exists (select from review_decision d where d.community_id = i.community_id and d.item_id = i.id)`);
  await db.$executeRaw(sql`
    with over as (
      update review_item i set decision = 'approved', decided_at = ${now}, claimed_by_id = null, claimed_until = null
      where i.community_id = ${community.id} and i.id = any(${[...items]}::text[]) and i.decision is null returning i.id)
    insert into review_decision (community_id, item_id, number, what, at)
    select ${community.id}, o.id, (select max(d.number) + 1 from review_decision d where d.community_id = ${community.id} and d.item_id = o.id), 'settled', ${now}
    from over o`);
}
