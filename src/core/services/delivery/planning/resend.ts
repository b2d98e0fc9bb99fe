import type { Context } from "../../../kernel/commands/command.ts";
import type { Target } from "../../../kernel/access/target.ts";
import type { Whole } from "../../store/store.ts";
import { accountsOf } from "./accounts.ts";
import { againOccurrence, personOf } from "./again.ts";
import { deliveryKey, type DeliveryKind, type LedgerRow, targetOf } from "../ledger.ts";
import { planDeliveries, type Planned } from "./plan.ts";

/** Where a delivery is said once more. */
export type In = Whole<Pick<Context, "db" | "community" | "now" | "ids" | "t" | "catalogue">>;

/** Plans what was judged to be sayable once more, and returns its row. */
export async function resend(planned: Planned, where: In): Promise<LedgerRow> {
  await planDeliveries(where, [planned]);
  const key = deliveryKey(planned.kind, planned.subjectId, planned.occurrence, planned.person ?? planned.to);
  return where.db.delivery.findUniqueOrThrow({ where: { communityId_key: { communityId: where.community.id, key } } });
}

/** Where it is said now: the same channel, or the person on the account that they can be told on. */
export async function targetNow(row: LedgerRow, where: In): Promise<Target | undefined> {
  const person = personOf(row);
  if (row.address !== "direct" || person === undefined) return targetOf(row);
  return (await accountsOf(where, [person], { near: { platform: row.platform, space: row.spaceId } })).get(person);
}

/** What people have not seen is as late as it is; what they have is due now. */
export function plannedAgain(row: LedgerRow, to: Target, dueAt: Date): Planned {
  const { carries: _carries, ...detail } =
    typeof row.detail === "object" && row.detail !== null && !Array.isArray(row.detail) ? row.detail : {};
  return {
    kind: row.kind as DeliveryKind,
    subjectId: row.subjectId,
    occurrence: againOccurrence(row.occurrence),
    to,
    ...(row.personId === null ? {} : { person: row.personId }),
    dueAt,
    detail,
  };
}
