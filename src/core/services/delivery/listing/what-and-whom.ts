import { calledBy } from "../../../kernel/text/made-id.ts";
import { groupBy } from "../../../kernel/values/group-by.ts";
import { personOf } from "../planning/again.ts";
import type { Describing, What } from "../describing.ts";
import { deliveryKinds } from "../kinds.ts";
import type { LedgerRow } from "../ledger.ts";

/** What a delivery says and to whom, as a moderator may know it. */
export interface DescribedDelivery extends What {
  /** "#general", "Ana, by direct message". */
  readonly whom: string;
}

/** Describes deliveries, by id. What the caller may not see has no name here either. */
export async function describeDeliveries(
  rows: readonly LedgerRow[],
  where: Describing,
): Promise<Map<string, DescribedDelivery>> {
  const kinds = deliveryKinds(where.catalogue);
  const whats = new Map<string, What>();
  for (const [describe, some] of groupBy(rows, ({ kind }) => kinds.get(kind)?.describe))
    for (const [id, what] of (await describe?.(some, where)) ?? []) whats.set(id, what);
  const whom = await recipients(rows, where);
  return new Map(
    rows.map((row) => [row.id, { what: where.t("deliveries.unseen"), ...whats.get(row.id), whom: whom(row) }]),
  );
}

/** Words for recipients: a channel's name, or a person's and that it is between the two. */
async function recipients(
  rows: readonly LedgerRow[],
  { db, community, t }: Describing,
): Promise<(row: LedgerRow) => string> {
  const channels = await db.channel.findMany({
    where: {
      communityId: community.id,
      externalId: { in: rows.flatMap((r) => (r.address === "channel" ? [r.recipient] : [])) },
    },
    include: { space: true },
  });
  const byPlace = new Map(channels.map((c) => [`${c.space.platform} ${c.space.externalId} ${c.externalId}`, c.name]));
  const persons = await db.person.findMany({
    where: { communityId: community.id, id: { in: rows.flatMap((r) => personOf(r) ?? []) } },
    select: { id: true, name: true },
  });
  const byId = new Map(persons.map((p) => [p.id, p.name]));
  return (row) => {
    if (row.platform === "") return t("deliveries.whom.then");
    if (row.address === "together") return t("deliveries.whom.together");
    if (row.address === "direct")
      return t("deliveries.whom.direct", { name: byId.get(personOf(row) ?? "") ?? t("deliveries.whom.gone") });
    return `#${calledBy(byPlace.get(`${row.platform} ${row.spaceId} ${row.recipient}`), row.recipient)}`;
  };
}
