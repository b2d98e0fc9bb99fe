import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { settleReview } from "../../../services/review/entries.ts";
import { sql, type Whole } from "../../../services/store/store.ts";
import { indexResource } from "../revise-resource.ts";
import { CHECKED_AT, isOfLaw } from "./checked.ts";
import { settleFlags } from "./flags/settle-flags.ts";

/** What somebody who looked can say of a resource. */
export type CheckFinding = "in-force" | "amended" | "repealed";

/** An answer about one resource: what was found, and what took its place. */
export interface CheckAnswer {
  readonly id: string;
  readonly found: CheckFinding;
  readonly successor?: string | undefined;
  /** When somebody had last looked, where it answers a question: nobody may have answered it since. */
  readonly seen?: string | undefined;
}

interface Held {
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  /** The day as of which that is so, "2026-11-28". */
  readonly asOf: string | null;
  readonly successor: string | null;
  readonly checkedAt: Date;
}

/**
 * Notes what a person says of a resource as of today: who said it and when, its legal status where it has one, what took its place, and
 * its history. What people said to be wrong with it is seen to. Of two at once the later is refused where both answer one question.
 */
export async function recordAnswer(
  context: Whole<Context>,
  { id, found, successor, seen }: CheckAnswer,
): Promise<void> {
  const { db, community, caller, now } = context;
  if (successor === id) return refuse("resource.verify.itself");
  const held = await holdResource(context, id);
  if (seen !== undefined && held.checkedAt.toISOString() !== seen)
    return refuse("resource.verify.since", { title: held.title });
  const by = caller.personId ?? null;
  const said = { verifiedAt: now, verifiedById: by, found, askedId: null, askedAt: null, turn: 0, unansweredAt: null };
  await db.resourceFreshness.upsert({
    where: { communityId_resourceId: { communityId: community.id, resourceId: id } },
    create: { communityId: community.id, resourceId: id, ...said },
    update: said,
  });
  const status = isOfLaw(held.kind) || found !== "in-force" ? found : held.status;
  const replacedBy = successor ?? held.successor;
  const asOf = status === "unknown" ? held.asOf : now.toISOString().slice(0, 10);
  await db.$executeRaw(sql`
    update resource set legal_status = ${status}, replaced_by_id = ${replacedBy}, changed_at = ${now},
      status_as_of = ${asOf}::date
    where community_id = ${community.id} and id = ${id}`);
  await addHistory(context, id, [
    { what: "status", from: held.status, to: status },
    { what: "status_as_of", from: held.asOf, to: asOf },
    { what: "replaced_by", from: held.successor, to: replacedBy },
  ]);
  await settleReview(context, "resource-stale", { startsWith: `${id}.` });
  await settleFlags(context, id, { title: held.title, became: found === "in-force" ? "right" : "changed" });
  await indexResource(db, community.id, id);
}

/** Whoever answers at this very moment comes before or after. */
async function holdResource({ db, community }: Whole<Context>, id: string): Promise<Held> {
  await db.$queryRaw(sql`select from resource where community_id = ${community.id} and id = ${id} for update`);
  const [held] = await db.$queryRaw<Held[]>(sql`
    select r.title, r.kind, r.legal_status as status, r.status_as_of::text as "asOf", r.replaced_by_id as successor, ${CHECKED_AT} as "checkedAt"
    from resource r left join resource_freshness f on f.community_id = r.community_id and f.resource_id = r.id
    where r.community_id = ${community.id} and r.id = ${id} and r.published_at is not null`);
  return held ?? refuse("resource.gone");
}

interface Change {
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The resource is held, so its history has one order. */
async function addHistory(
  { db, community, caller, now }: Whole<Context>,
  resourceId: string,
  all: readonly Change[],
): Promise<void> {
  const changes = all.filter(({ from, to }) => from !== to);
  const last = await db.resourceChange.aggregate({
    where: { communityId: community.id, resourceId },
    _max: { number: true },
  });
  const first = (last._max.number ?? 0) + 1;
  await db.resourceChange.createMany({
    data: changes.map((change, nth) => ({
      ...{ communityId: community.id, resourceId, number: first + nth, at: now, byId: caller.personId ?? null },
      ...change,
    })),
  });
}
