import { isUnreachable } from "../../store/faults.ts";
import { carriedBy } from "../coalesce.ts";
import type { Composer } from "../composer.ts";
import { withDeliveryContext } from "../delivery-context.ts";
import type { DeliveryClaim } from "../lease.ts";
import { DUE_COLUMNS, type DueRow } from "../ledger.ts";
import type { DeliveryServices } from "../services.ts";
import { sql } from "../../store/store.ts";
import { addDetails, isCard } from "./mark-sending.ts";

/**
 * Has a message that was found in a channel kept true although this database, which went back to an earlier state, never worded it: as it
 * was to be worded when it was due, and as one of which nobody knows what it shows by now. Where that cannot be found out it stays as it is.
 */
export async function wordFound(
  { store, ids, log, catalogue }: DeliveryServices,
  composer: Composer,
  claim: DeliveryClaim,
): Promise<void> {
  try {
    await withDeliveryContext(store, claim.community, { now: claim.dueAt, ids, log, catalogue }, async (context) => {
      const [row] = await context.db.$queryRaw<DueRow[]>(sql`
        select ${DUE_COLUMNS} from delivery d where d.community_id = ${claim.community} and d.id = ${claim.id} and d.leased_by = ${claim.lease} for update`);
      if (!row || isCard(row) || carriedBy(row).length > 0) return;
      const composition = (await composer.compose([{ row }], context)).get(row.id);
      if (composition?.kind !== "say" || !composition.card) return;
      const { tells: _untold, ...card } = composition.card;
      await addDetails(context, new Map([[row.id, { ...composition.detail, card: { ...card, shows: null } }]]));
    });
  } catch (error) {
    if (isUnreachable(error)) throw error;
    log.error({ delivery: claim.id, kind: claim.kind, error }, "a message that was found could not be worded");
  }
}
