import { isFormerSpace } from "../communities/former-space.ts";
import type { Message } from "../platform.ts";
import { joinSql, noSql, sql } from "../store/store.ts";
import type { Composer, Composition, Scene } from "./composer.ts";
import { type DropReason, targetOf } from "./ledger.ts";
import type { Claim } from "./lease.ts";
import { rowOf, settle } from "./settle.ts";
import type { DeliveryTimes } from "./times.ts";

/** What is to be said now; that nothing is, which is recorded; or that another worker holds the row by now. */
export type Prepared =
  | { readonly kind: "say"; readonly message: Message }
  | { readonly kind: "dropped"; readonly reason: DropReason }
  | { readonly kind: "taken" };

/** Words a claimed row and, where there is something to say, marks it as being sent. */
export async function prepare(scene: Scene, claim: Claim, composer: Composer, { lease }: DeliveryTimes): Promise<Prepared> {
  const row = await rowOf(scene, claim);
  if (row.leasedBy !== claim.lease) return { kind: "taken" };
  // Planned before its space left the community, or by something that was under way just then.
  const composed: Composition = (await isFormerSpace(scene, claim.to)) ? { kind: "drop", reason: "cancelled" } : await composer.compose(row, scene);
  if (composed.kind === "drop") {
    const settled = await settle(scene, claim, { state: "dropped", reason: composed.reason }, composer);
    return settled ? { kind: "dropped", reason: composed.reason } : { kind: "taken" };
  }
  const detail = composed.detail ? sql`, detail = detail || ${JSON.stringify(composed.detail)}::jsonb` : noSql;
  const marked = await scene.db.$queryRaw<unknown[]>(
    joinSql(
      [
        sql`update delivery set state = 'sending', lease_until = now() + make_interval(secs => ${lease / 1_000})`,
        detail,
        sql`where community_id = ${claim.community} and id = ${claim.id} and leased_by = ${claim.lease} and state in ('claimed', 'sending') returning 1`,
      ],
      " ",
    ),
  );
  if (marked.length === 0) return { kind: "taken" };
  const { view, language, zone } = composed;
  return { kind: "say", message: { to: targetOf(row), view, key: row.key, at: scene.now.toISOString(), language, zone } };
}
