import type { Store } from "../store/store.ts";

/** A feed as whoever reads it is given it. */
export interface FeedText {
  readonly text: string;
  /** A strong entity tag, quotation marks included: the same text has the same. */
  readonly etag: string;
}

/** What people's programs read again and again at private addresses of the public listener, such as calendars. */
export interface PublicFeed {
  /** The first word of its addresses, as in /calendar/NAME. */
  readonly path: string;
  readonly mediaType: string;
  /** What the file is called that somebody saves. */
  readonly fileName: string;
  /** What a name shows at `now`, `what` being what the address says of that; undefined where it shows nothing, for whatever reason. */
  read(store: Store, name: string, what: string | undefined, now: Date): Promise<FeedText | undefined>;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What of it is read at private addresses. */
    readonly feeds?: readonly PublicFeed[];
  }
}
