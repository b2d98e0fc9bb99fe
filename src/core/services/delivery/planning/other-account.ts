import { accountsOf } from "./accounts.ts";
import { viaOccurrence } from "./again.ts";
import type { DeliveryContext } from "../composer.ts";
import type { DeliveryKind, DeliveryOutcome, LedgerRow } from "../ledger.ts";
import { planDeliveries } from "./plan.ts";

/** Whoever closed their direct messages on one platform is told on another; each account is tried once. False where there is no other, or nothing failed for that reason. */
export async function tryOtherAccount(
  row: LedgerRow,
  outcome: DeliveryOutcome,
  context: DeliveryContext,
): Promise<boolean> {
  if (
    outcome.state !== "failed" ||
    row.personId === null ||
    (outcome.reason !== "gone" && outcome.reason !== "refused")
  )
    return false;
  const at = {
    near: { platform: row.platform, space: row.spaceId },
    except: { platform: row.platform, recipient: row.recipient },
  };
  const to = (await accountsOf(context, [row.personId], at)).get(row.personId);
  if (!to) return false;
  const occurrence = viaOccurrence(row.occurrence, `${to.platform} ${to.recipient}`);
  // What it was to say for others, they say themselves by now.
  const { carries: _, ...detail } =
    typeof row.detail === "object" && row.detail !== null && !Array.isArray(row.detail) ? row.detail : {};
  const kind = row.kind as DeliveryKind;
  const planned = await planDeliveries(context, [
    { kind, subjectId: row.subjectId, occurrence, to, person: row.personId, dueAt: row.dueAt, detail },
  ]);
  return planned.size > 0;
}
