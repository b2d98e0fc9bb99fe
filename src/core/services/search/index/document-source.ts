import type { CommunityDb } from "../../store/store.ts";
import type { Document, SearchKind } from "../document.ts";

/** Where documents of a kind come from, to be filed anew. */
export interface DocumentSource {
  readonly kind: SearchKind;
  /** Those with the ids, as they are now; what is not there any more, or is not to be found, is left out. */
  readonly documents: (db: CommunityDb, community: string, ids: readonly string[]) => Promise<readonly Document[]>;
}

declare module "../../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What it files for the search. */
    readonly documents?: DocumentSource;
    /** What it files of parts of those, by which they are found. */
    readonly documentParts?: DocumentSource;
  }
}
