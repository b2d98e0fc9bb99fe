import type { Community } from "../command.ts";
import type { Ids } from "../ids.ts";
import type { Language } from "../language/language.ts";
import type { Log } from "../log.ts";
import type { Sharing } from "../sharing.ts";
import type { Db } from "../store/store.ts";
import type { View } from "../view/model.ts";
import type { DropReason, Outcome, Row } from "./ledger.ts";

/** Where composing and settling happen: one transaction of the row's community, at one moment of the product's clock. */
export interface Scene {
  readonly db: Db;
  readonly community: Community;
  readonly now: Date;
  readonly ids: Ids;
  readonly log: Log;
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
      /** Facts that settling will need, added to the row's detail; JSON. */
      readonly detail?: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: "drop"; readonly reason: DropReason };

/** Words one kind of delivery. Both run in a transaction that may be repeated: no effects but through the scene's `db`. */
export interface Composer {
  /** What it says bears sharing labels: the platform is asked first who reads along. */
  readonly labels?: true;
  /** Words it from the data as they are now. */
  compose(row: Row, scene: Scene): Promise<Composition>;
  /** What follows from its end, recorded together with it: the next occurrence, who must be told. */
  settled(row: Row, outcome: Outcome, scene: Scene): Promise<void>;
}
