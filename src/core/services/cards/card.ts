import type { Sharing } from "../../kernel/access/sharing.ts";
import type { Target } from "../../kernel/access/target.ts";
import { declaredByKey, oncePerProduct } from "../../kernel/catalogue/catalogue.ts";
import type { Language } from "../../kernel/language/language.ts";
import type { View } from "../../kernel/views/model.ts";
import type { DeliveryContext } from "../delivery/composer.ts";
import type { DeliveryKind } from "../delivery/ledger.ts";

/** A message in a channel that is kept true. It was said as a delivery, and has that one's id, key, kind, subject and occurrence. */
export interface Card {
  readonly community: string;
  readonly id: string;
  readonly key: string;
  readonly kind: DeliveryKind;
  readonly subjectId: string;
  readonly occurrence: string;
  /** Which time of its subject it is about; "" where it has one, or for all of them. */
  readonly time: string;
  readonly to: Target;
  /** The platform's id of the message. */
  readonly receipt: string;
  /** What its delivery's composer kept. */
  readonly detail: unknown;
  /** When it was said. */
  readonly createdAt: Date;
  /** Since when it tells what its composer marked so; undefined where it does not yet. */
  readonly toldSince?: Date | undefined;
  /** The most sensitive label that may be said there, where the platform says so; for a composer with `labels`. */
  readonly clearance?: Sharing;
}

/** What a card is to show now; that not all who read there may see it any more; or that there is nothing to keep true. */
export type CardState =
  | {
      readonly kind: "show";
      readonly view: View;
      readonly language: Language;
      readonly zone: string;
      /** When it will be different by itself: its subject begins, or is over. */
      readonly until?: Date | undefined;
      /** Its subject is over: nothing but a change of it makes it different again. */
      readonly over?: boolean;
      /** It tells what people must know before what follows from it is shown: since when it does is kept. */
      readonly tells?: boolean;
    }
  | { readonly kind: "withheld" }
  | { readonly kind: "end" };

/** Words the cards of one kind of delivery, as what they are about is now. In a transaction that may be repeated: no effects. */
export interface CardComposer {
  /** What it says bears sharing labels: the platform is asked who reads along. */
  readonly labels?: true;
  compose(card: Card, context: DeliveryContext): Promise<CardState>;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What becomes of what its deliveries said in channels, where that is kept true. */
    readonly cards?: { readonly [K in DeliveryKind]?: CardComposer };
  }
}

/** Who words which cards, as features declare it. */
export const cardComposers = oncePerProduct(
  (product): ReadonlyMap<string, CardComposer> => declaredByKey(product, "cards"),
);
