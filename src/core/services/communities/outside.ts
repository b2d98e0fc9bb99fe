import type { Ids } from "../../kernel/values/ids.ts";
import type { Format } from "../../kernel/language/format.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import type { Account, Told } from "../people/told.ts";
import type { Store } from "../store/store.ts";

/** What a command may use in a space that belongs to no community: there is no transaction yet, nobody's data and no person. */
export interface OutsideContext {
  readonly store: Store;
  readonly now: Date;
  readonly ids: Ids;
  readonly t: Translate;
  readonly format: Format;
  /** The asker's zone, as an IANA name. */
  readonly zone: string;
  /** Who is asking, and in which space. */
  readonly account: Account;
  /** What the platform says of them. */
  readonly told: Told;
}
