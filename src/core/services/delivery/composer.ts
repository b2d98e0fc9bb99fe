import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Filed } from "../../kernel/commands/transport.ts";
import type { Community } from "../../kernel/access/caller.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import type { Language } from "../../kernel/language/language.ts";
import type { Log } from "../../kernel/errors/log.ts";
import type { LatePolicy } from "../preferences/late-policy.ts";
import type { CommunityChoices } from "../preferences/own.ts";
import type { Sharing } from "../../kernel/access/sharing.ts";
import type { CommunityDb } from "../store/store.ts";
import type { View } from "../../kernel/views/model.ts";
import type { DropReason, DueRow, DeliveryOutcome, LedgerRow } from "./ledger.ts";
import type { DeliveryClaim } from "./lease.ts";

/** Where composing and settling happen: one transaction of the row's community, at one moment of the product's clock. */
export interface DeliveryContext {
  readonly db: CommunityDb;
  readonly community: Community;
  /** What the community has chosen for those who choose nothing, and its late policy. */
  readonly choices: CommunityChoices;
  readonly policy: LatePolicy;
  readonly now: Date;
  readonly ids: Ids;
  readonly log: Log;
  /** Where what other features declare is found. */
  readonly catalogue: Features;
}

/** A row to be worded now. */
export interface DueDelivery {
  readonly row: DueRow;
  /** The most sensitive label that may be said there, where the platform says so; for a composer with `labels`. */
  readonly clearance?: Sharing;
}

/** What there is to say now, in whose language and zone; or why nothing. */
export type Composition =
  | {
      readonly kind: "say";
      readonly view: View;
      readonly language: Language;
      readonly zone: string;
      /** How it is filed in a channel whose platform does so. */
      readonly filed?: Filed;
      /** By when whoever it is for must know it: told alone, it waits for no summary that comes later. */
      readonly by?: Date;
      /** Facts that settling will need, added to the row's detail; JSON. */
      readonly detail?: Readonly<Record<string, unknown>>;
      /** In a channel it is kept true from then on, by what the feature declares of such cards (services/cards). */
      readonly card?: {
        /** What it is about, where that is not the delivery's own subject. */
        readonly subject?: string;
        /** Which time of its subject it is about: the card follows it where times move. */
        readonly time?: string;
        /** It tells what people must know before what follows from it is shown (services/cards/card.ts). */
        readonly tells?: true;
      };
    }
  | { readonly kind: "drop"; readonly reason: DropReason };

/** Words one kind of delivery. All of it runs in a transaction that may be repeated: no effects but through the context's `db`. */
export interface Composer {
  /** What it says bears sharing labels: before a channel is told, the platform is asked who reads along. */
  readonly labels?: true;
  /** Whether it may say a row together with others to its recipient: workers that hold such rows follow each other. */
  joins?(claim: Pick<DeliveryClaim, "dueAt">, context: Pick<DeliveryContext, "now" | "policy">): boolean;
  /** Words rows from the data as they are now, by id; all those of a community that are ready at the moment come at once. */
  compose(due: readonly DueDelivery[], context: DeliveryContext): Promise<ReadonlyMap<string, Composition>>;
  /** Whether anything follows from that end; where it does not, ends are recorded many at a time. */
  follows(claim: Pick<DeliveryClaim, "kind" | "to">, outcome: DeliveryOutcome): boolean;
  /** What follows from its end, recorded together with it: the next occurrence, who must be told. */
  settled(row: LedgerRow, outcome: DeliveryOutcome, context: DeliveryContext): Promise<void>;
  /** The same of many rows of one community, the earliest first, whose ends are recorded together; where it is there it is asked instead. */
  settledTogether?(ends: readonly SettledRow[], context: DeliveryContext): Promise<void>;
}

/** A row that has ended, and how. */
export interface SettledRow {
  readonly row: LedgerRow;
  readonly outcome: DeliveryOutcome;
}

/** For kinds of which few are due at once: rows are worded one by one. */
export function each(
  compose: (due: DueDelivery, context: DeliveryContext) => Promise<Composition>,
): Composer["compose"] {
  return async (due, context) => {
    const composed = new Map<string, Composition>();
    for (const one of due) composed.set(one.row.id, await compose(one, context));
    return composed;
  };
}
