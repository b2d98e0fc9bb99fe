import { declaredByKey, oncePerProduct } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import { joinSql, sql } from "../store/store.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import type { Action } from "../../kernel/views/model.ts";
import type { Composer } from "./composer.ts";
import type { Describe } from "./describing.ts";
import type { Direct } from "./unasked/direct-class.ts";
import type { Expander, Expanders } from "./sending/expand.ts";
import type { WaitingKind } from "./lease.ts";
import type { DeliveryKind, DeliveryKinds, SilentKind } from "./ledger.ts";

/** A kind of delivery that says something. */
export interface Saying {
  readonly composer: Composer;
  /** What its direct messages are to those whom they are for: what nobody asked for has a budget a day, over all features. */
  readonly direct: Direct;
  /**
   * A condition on a row `d` of the kind: whether it is looked up later that it was ever said, so that the ledger keeps it for as long as
   * it keeps anything else of the row's subject.
   */
  readonly remembered?: ReturnType<typeof sql>;
  /**
   * A condition on a row `d` of the kind: it is due at a moment of what it is about, or its feature sees to what a clock that was ahead
   * planned. Others are said so long after they were planned, whatever the clock was then (wrong-clock-chore.ts).
   */
  readonly timed?: ReturnType<typeof sql>;
  /** How moderators are told what it was. */
  readonly describe: Describe;
}

/** A kind of delivery that says nothing itself. */
export interface FanningOut {
  readonly expander: Expander;
  readonly describe: Describe;
  /** The kind that comes of it: late ones of that wait until all of this kind that are due are fanned out, to be said together. */
  readonly into?: Exclude<DeliveryKind, SilentKind>;
  /** It stands for what people are told: moderators see it while it waits, and where it came too late. */
  readonly shown?: true;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** The kinds of deliveries that are its own. */
    readonly deliveries?: { readonly [K in DeliveryKind]?: DeliveryKinds[K] extends "fans out" ? FanningOut : Saying };
    /** The button to something of which deliveries come: moderators are shown it where nothing was said and nothing is planned. */
    readonly deliveriesFrom?: (t: Translate) => Action;
  }
}

/** All kinds of deliveries that features declare, by name. */
export const deliveryKinds = oncePerProduct((product) => declaredByKey(product, "deliveries"));

/** A condition on a row `d`: whether its kind says that it is looked up later. */
export const rememberedRows = oncePerProduct((product) => {
  const kinds = [...deliveryKinds(product)].flatMap(([kind, one]) =>
    "remembered" in one ? [sql`(d.kind = ${kind} and ${one.remembered})`] : [],
  );
  return kinds.length > 0 ? joinSql(kinds, " or ") : sql`false`;
});

/** A condition on a row `d`: whether it is due at a moment that no clock of ours moves. What says nothing itself is. */
export const timedRows = oncePerProduct((product) => {
  const kinds = [...deliveryKinds(product)].flatMap(([kind, one]) => {
    if ("expander" in one) return [sql`d.kind = ${kind}`];
    return one.timed ? [sql`(d.kind = ${kind} and ${one.timed})`] : [];
  });
  return kinds.length > 0 ? joinSql(kinds, " or ") : sql`false`;
});

/** Who words what. */
export type Composers = Readonly<Partial<Record<DeliveryKind, Composer>>>;

/** Who words what, as features declare it. */
export const composersOf = oncePerProduct(
  (product): Composers =>
    Object.fromEntries(
      [...deliveryKinds(product)].flatMap(([kind, one]) => ("composer" in one ? [[kind, one.composer]] : [])),
    ),
);

/** What features declare of the kinds that say nothing, by name. */
export const silentKinds = oncePerProduct(
  (product): ReadonlyMap<SilentKind, FanningOut> =>
    new Map(
      [...deliveryKinds(product)].flatMap(([kind, one]) =>
        "expander" in one ? [[kind as SilentKind, one] as const] : [],
      ),
    ),
);

/** Who makes what says nothing into what it stands for, as features declare it. */
export const expandersOf = oncePerProduct(
  (product): Expanders => Object.fromEntries([...silentKinds(product)].map(([kind, { expander }]) => [kind, expander])),
);

/** Which kinds wait for which, where they are late. */
export const waitingFor = oncePerProduct((product): readonly WaitingKind[] =>
  [...silentKinds(product)].flatMap(([becoming, { into }]) => (into === undefined ? [] : [{ kind: into, becoming }])),
);

/** Whether a kind says nothing itself. */
export function isSilent(kind: string, product: Features): boolean {
  return silentKinds(product).has(kind as SilentKind);
}
