import { groupBy } from "../group-by.ts";
import type { Message } from "../platform.ts";
import type { Sharing } from "../sharing.ts";
import { sql } from "../store/store.ts";
import type { Composer, Composition, Due, Scene } from "./composer.ts";
import type { DeliveryServices } from "./deliver.ts";
import { type DeliveryKind, type DropReason, type Row, targetOf } from "./ledger.ts";
import type { Claim } from "./lease.ts";
import { inScene } from "./scene.ts";
import { settle } from "./settle.ts";
import { DELIVERY_TIMES } from "./times.ts";

/** What is to be said now; that nothing is, which is recorded; or that another worker holds the row by now. */
export type Prepared =
  | { readonly kind: "say"; readonly message: Message }
  | { readonly kind: "dropped"; readonly reason: DropReason }
  | { readonly kind: "taken" };

/** A claimed row that is to be said next. */
export interface ToPrepare {
  readonly claim: Claim;
  readonly clearance?: Sharing;
}

export type Composers = Readonly<Partial<Record<DeliveryKind, Composer>>>;

const TAKEN: Prepared = { kind: "taken" };

/** Words claimed rows and, where there is something to say, marks them as being sent: in one transaction for each community. */
export async function prepareAll(services: DeliveryServices, composers: Composers, items: readonly ToPrepare[]): Promise<Prepared[]> {
  const { store, clock, ids, log } = services;
  const prepared = new Map<string, Prepared>();
  for (const [community, some] of groupBy(items, ({ claim }) => claim.community)) {
    const done = await inScene(store, community, { now: clock.now(), ids, log }, (scene) => prepareIn(scene, services, composers, some));
    for (const [id, one] of done) prepared.set(`${community} ${id}`, one);
  }
  return items.map(({ claim }) => prepared.get(`${claim.community} ${claim.id}`) ?? TAKEN);
}

async function prepareIn(scene: Scene, services: DeliveryServices, composers: Composers, items: readonly ToPrepare[]): Promise<Map<string, Prepared>> {
  const held = await heldRows(scene, items);
  const former = await formerSpaces(scene);
  const due = items.flatMap(({ claim, ...limit }): Due[] => {
    const row = held.get(claim.id);
    return row ? [{ row, ...limit }] : [];
  });
  const composed = new Map<string, Composition>();
  for (const [kind, some] of groupBy(due, ({ row }) => row.kind)) {
    // Planned before its space left the community, or by something that was under way just then.
    const here = some.filter(({ row }) => !former.has(`${row.platform} ${row.spaceId}`));
    for (const [id, one] of (await composers[kind as DeliveryKind]?.compose(here, scene)) ?? []) composed.set(id, one);
  }
  const claims = new Map(items.map(({ claim }) => [claim.id, claim]));
  const prepared = new Map<string, Prepared>();
  const says: { row: Row; composition: Extract<Composition, { kind: "say" }> }[] = [];
  for (const { row } of due) {
    const composition = composed.get(row.id) ?? { kind: "drop", reason: "cancelled" };
    const [claim, composer] = [claims.get(row.id), composers[row.kind as DeliveryKind]];
    if (composition.kind === "say") says.push({ row, composition });
    else if (claim && composer) {
      const settled = await settle(scene, claim, { state: "dropped", reason: composition.reason }, composer);
      prepared.set(row.id, settled ? { kind: "dropped", reason: composition.reason } : TAKEN);
    }
  }
  await mark(scene, services, says);
  for (const { row, composition } of says) {
    const { view, language, zone } = composition;
    prepared.set(row.id, { kind: "say", message: { to: targetOf(row), view, key: row.key, at: scene.now.toISOString(), language, zone } });
  }
  return prepared;
}

/** The rows as they stand, by id, kept from others until the end of the transaction; without those that another worker holds by now. */
async function heldRows({ db, community }: Scene, items: readonly ToPrepare[]): Promise<Map<string, Row>> {
  const ids = items.map(({ claim }) => claim.id);
  const leases = new Map(items.map(({ claim }) => [claim.id, claim.lease]));
  await db.$queryRaw(sql`select 1 from delivery where community_id = ${community.id} and id = any(${ids}) order by id for update`);
  const rows = await db.delivery.findMany({ where: { communityId: community.id, id: { in: ids }, state: { in: ["claimed", "sending"] } } });
  return new Map(rows.filter((row) => row.leasedBy === leases.get(row.id)).map((row) => [row.id, row]));
}

async function formerSpaces({ db, community }: Scene): Promise<Set<string>> {
  const spaces = await db.formerSpace.findMany({ where: { communityId: community.id } });
  return new Set(spaces.map(({ platform, externalId }) => `${platform} ${externalId}`));
}

/** Marks rows that are held as being handed over from now on. */
async function mark(
  { db, community }: Scene,
  { deliveryTimes }: DeliveryServices,
  says: readonly { row: Row; composition: { detail?: object } }[],
): Promise<void> {
  if (says.length === 0) return;
  const { lease } = deliveryTimes ?? DELIVERY_TIMES;
  const details = says.map(({ composition: { detail } }) => (detail === undefined ? null : JSON.stringify(detail)));
  await db.$executeRaw(sql`
    update delivery d set state = 'sending', lease_until = now() + make_interval(secs => ${lease / 1_000}),
      detail = case when s.detail is null then d.detail else d.detail || s.detail::jsonb end
    from unnest(${says.map(({ row }) => row.id)}::text[], ${details}::text[]) s (id, detail)
    where d.community_id = ${community.id} and d.id = s.id`);
}
