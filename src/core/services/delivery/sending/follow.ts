import { groupBy } from "../../../kernel/values/group-by.ts";
import { isUnreachable } from "../../store/faults.ts";
import { carriedBy, leaveUncertain, release } from "../coalesce.ts";
import type { Composer, DeliveryContext } from "../composer.ts";
import { withDeliveryContext } from "../delivery-context.ts";
import type { Composers } from "../kinds.ts";
import type { DeliveryServices } from "../services.ts";
import { type DeliveryEnding, settle, settleAll, surelyUnsaid } from "./settle.ts";

/** Whether an end was recorded, false where another worker holds the row by now; or what went wrong. */
export type FollowedUp = { readonly settled: boolean } | { readonly error: unknown };

/** Records how rows ended and what follows from that: for those of one community and kind in one transaction. One that cannot be recorded keeps no other from it. */
export async function followAll(
  services: DeliveryServices,
  composers: Composers,
  endings: readonly DeliveryEnding[],
): Promise<FollowedUp[]> {
  const followed = new Map<DeliveryEnding, FollowedUp>();
  for (const some of groupBy(endings, ({ claim }) => `${claim.community} ${claim.kind}`).values()) {
    const together = await inOne(services, composers, some);
    const each = "error" in together && some.length > 1 && !isUnreachable(together.error);
    for (const one of some) {
      const at = each ? await inOne(services, composers, [one]) : together;
      followed.set(one, "error" in at ? at : { settled: at.ids.has(one.claim.id) });
    }
  }
  return endings.map((one) => followed.get(one) ?? { settled: false });
}

/** Records some of one community and kind, all or none; ids of those that are recorded. */
async function inOne(
  { store, clock, ids, log, catalogue }: DeliveryServices,
  composers: Composers,
  some: readonly DeliveryEnding[],
): Promise<{ readonly ids: ReadonlySet<string> } | { readonly error: unknown }> {
  const [first] = some;
  const composer = first && composers[first.claim.kind];
  if (!composer) return { ids: new Set() };
  try {
    const facts = { now: clock.now(), ids, log, catalogue };
    return {
      ids: await withDeliveryContext(store, first.claim.community, facts, (context) =>
        settleTogether(context, some, composer),
      ),
    };
  } catch (error) {
    return { error };
  }
}

/** Records ends of one community and kind and what follows from them; ids of those that another worker holds by now do not come back. */
export async function settleTogether(
  context: DeliveryContext,
  endings: readonly DeliveryEnding[],
  composer: Composer,
): Promise<Set<string>> {
  const settled = new Set<string>();
  if (!composer.settledTogether) {
    for (const { claim, outcome } of endings)
      if (await settle(context, claim, outcome, composer)) settled.add(claim.id);
    return settled;
  }
  const { db, community, now } = context;
  const ours = await settleAll((statement) => db.$queryRaw(statement), now, endings);
  const outcomes = new Map(endings.flatMap(({ claim, outcome }, at) => (ours[at] ? [[claim.id, outcome]] : [])));
  if (outcomes.size === 0) return settled;
  const found = await db.delivery.findMany({
    where: { communityId: community.id, id: { in: [...outcomes.keys()] } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
  });
  const ends = found.flatMap((row) => {
    const outcome = outcomes.get(row.id);
    return outcome ? [{ row, outcome }] : [];
  });
  const unsaid = ends.filter(({ outcome }) => surelyUnsaid(outcome));
  const uncertain = ends.filter(({ outcome }) => outcome.state === "failed" && !surelyUnsaid(outcome));
  await release(
    unsaid.flatMap(({ row }) => carriedBy(row)),
    context,
  );
  await leaveUncertain(
    uncertain.flatMap(({ row }) => carriedBy(row)),
    context,
  );
  await composer.settledTogether(ends, context);
  return new Set(outcomes.keys());
}
