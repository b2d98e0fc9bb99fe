import type { Target } from "../platform.ts";
import type { Delivery } from "../store/generated/client.ts";

/** What can be said later. Each kind has a composer (composers.ts) that words it when it is sent. */
export type DeliveryKind = "reminder" | "digest" | "notice";

/**
 * planned: waits for `attemptAt` by the product's clock. claimed: a worker is wording it, nothing was said. sending: it is
 * handed to the platform and may have been said. The other three are final.
 */
type DeliveryState = "planned" | "claimed" | "sending" | "sent" | "dropped" | "failed";

/** States of what is still to be said, or may just be being said. */
export const OPEN: DeliveryState[] = ["planned", "claimed", "sending"];

/** Why something was not said although nothing went wrong; "unwanted": its recipient chose not to be told such things. */
export type DropReason = "cancelled" | "late" | "nothing" | "unwanted";

/**
 * Why something could not be said: the recipient is gone; the platform refuses it; every attempt ended in "try again";
 * it may have been said and the platform never told; it could not be worded.
 */
export type FailReason = "gone" | "refused" | "exhausted" | "uncertain" | "bug";

/** How a delivery ends. */
export type Outcome =
  | { readonly state: "sent"; readonly receipt: string }
  | { readonly state: "dropped"; readonly reason: DropReason }
  | { readonly state: "failed"; readonly reason: FailReason };

/** A row of the ledger. */
export type Row = Delivery;

/** Where a row is to be said. */
export function targetOf(row: Pick<Row, "platform" | "spaceId" | "address" | "recipient">): Target {
  return { platform: row.platform, space: row.spaceId, address: row.address === "direct" ? "direct" : "channel", recipient: row.recipient };
}

/** What makes a delivery the same as another: kind, subject, occurrence and recipient. */
export function deliveryKey(kind: DeliveryKind, subjectId: string, occurrence: string, to: Target): string {
  return [kind, subjectId, occurrence, to.platform, to.space, to.address, to.recipient].map(encodeURIComponent).join("/");
}
