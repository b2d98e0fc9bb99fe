import { groupBy } from "../../../kernel/values/group-by.ts";
import { endOfHours } from "../../preferences/hours.ts";
import { preferencesFor } from "../../preferences/own.ts";
import { carriedBy, carriedIn } from "../coalesce.ts";
import type { DeliveryContext } from "../composer.ts";
import { deliveryKey, targetOf } from "../ledger.ts";
import { planDelivery } from "../planning/plan.ts";
import { nextSummary } from "./summary-time.ts";
import { countedAs, type Unasked } from "./unasked.ts";

/** Lets messages wait for the one summary of their person's day, and returns the ids of those that do: all, unless it has been told already. */
export async function holdForSummary(context: DeliveryContext, past: readonly Unasked[]): Promise<Set<string>> {
  const held = new Set<string>();
  for (const some of groupBy(past, countedAs).values())
    if (await holdOnes(context, some)) for (const { row } of some) held.add(row.id);
  return held;
}

async function holdOnes(context: DeliveryContext, some: readonly Unasked[]): Promise<boolean> {
  const { db, community, now } = context;
  const [first] = some;
  if (!first) return false;
  const { person, day, row, said } = first;
  const key = deliveryKey("summary", person, day, person);
  const before = await db.delivery.findUnique({ where: { communityId_key: { communityId: community.id, key } } });
  const carries = [
    ...(before ? carriedBy(before) : []),
    ...some.flatMap((one) => [one.row.id, ...carriedBy(one.row), ...carriedIn(one.said.detail)]),
  ];
  const morning = nextSummary(now, said.zone);
  const { quiet } = await preferencesFor(context, person);
  const dueAt = (quiet === undefined ? undefined : endOfHours(quiet, morning, said.zone)) ?? morning;
  return planDelivery(context, {
    kind: "summary",
    subjectId: person,
    occurrence: day,
    to: before ? targetOf(before) : targetOf(row),
    person,
    dueAt,
    detail: { carries: [...new Set(carries)] },
  });
}
