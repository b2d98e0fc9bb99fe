import type { Target } from "../../kernel/access/target.ts";
import type { Delivery } from "../store/rows.ts";
import { sql } from "../store/store.ts";

/**
 * What can be said later. Each feature adds its own, beside what it declares of them (kinds.ts): what says something is worded
 * when it is sent; what fans out says nothing, and becomes something else when it is due.
 * `declare module "…/delivery/ledger.ts" { interface DeliveryKinds { digest: "says" } }`.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- features merge their own into it
export interface DeliveryKinds {}
export type DeliveryKind = keyof DeliveryKinds;
/** Those that fan out. */
export type SilentKind = { [K in DeliveryKind]: DeliveryKinds[K] extends "fans out" ? K : never }[DeliveryKind];

/** Where what says nothing goes: no platform says it. */
export const NOWHERE: Target = { platform: "", space: "", address: "channel", recipient: "" };

/**
 * planned: waits for `attemptAt` by the product's clock. claimed: a worker is wording it, nothing was said. sending: it is
 * handed to the platform and may have been said. The other three are final.
 */
type DeliveryState = "planned" | "claimed" | "sending" | "sent" | "dropped" | "failed";

/** States of what is still to be said, or may just be being said. */
export const OPEN: DeliveryState[] = ["planned", "claimed", "sending"];

/** Whether a row is in one of these. */
export const isOpen = ({ state }: Pick<Delivery, "state">): boolean => OPEN.some((open) => open === state);

/**
 * Why something was not said although nothing went wrong; "unwanted": its recipient chose not to be told such things;
 * "muted": they muted the meeting; "declined": they do not come; "summarised": another message to the same recipient says it,
 * because both were late; "withheld": not everybody who reads there by now may see it.
 */
export type DropReason =
  | "cancelled"
  | "late"
  | "nothing"
  | "unwanted"
  | "muted"
  | "declined"
  | "summarised"
  | "withheld";

/**
 * Why something could not be said: the recipient is gone; the platform refuses it; every attempt ended in "try again";
 * it may have been said and the platform never told; it could not be worded.
 */
export type FailReason = "gone" | "refused" | "exhausted" | "uncertain" | "bug";

/** How a delivery ends. */
export type DeliveryOutcome =
  | { readonly state: "sent"; readonly receipt: string }
  | { readonly state: "dropped"; readonly reason: DropReason }
  | { readonly state: "failed"; readonly reason: FailReason };

/** A row of the ledger. */
export type LedgerRow = Delivery;

/** What wording a row needs of it, and settling it: all but when it is tried, held and over. */
export type DueRow = Omit<LedgerRow, "attemptAt" | "leaseUntil" | "leasedBy" | "settledAt" | "receipt" | "reason">;

/** The columns of a due row, named as Prisma names them, for a statement of our own in which it is `d`. */
export const DUE_COLUMNS = sql`d.community_id as "communityId", d.id, d.key, d.kind, d.subject_id as "subjectId", d.occurrence, d.platform,
  d.space_id as "spaceId", d.address, d.recipient, d.person_id as "personId", d.detail, d.due_at as "dueAt", d.state, d.attempts, d.unasked, d.created_at as "createdAt"`;

/** Where a row is to be said. */
export function targetOf(row: Pick<LedgerRow, "platform" | "spaceId" | "address" | "recipient">): Target {
  return {
    platform: row.platform,
    space: row.spaceId,
    address: row.address === "direct" || row.address === "together" ? row.address : "channel",
    recipient: row.recipient,
  };
}

/**
 * What makes a delivery the same as another: kind, subject, occurrence and recipient. The recipient is an account or a
 * channel, or a person: whoever is told on one of their accounts is told.
 */
export function deliveryKey(kind: DeliveryKind, subjectId: string, occurrence: string, to: Target | string): string {
  const recipient = typeof to === "string" ? ["person", to] : [to.platform, to.space, to.address, to.recipient];
  return [kind, subjectId, occurrence, ...recipient].map(encodeURIComponent).join("/");
}
