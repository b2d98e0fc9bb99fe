import type { Language } from "../../../../src/core/kernel/language/language.ts";
import {
  type SearchRequest,
  type Document,
  type SearchResult,
  indexDocuments,
  type LabelTerm,
  type Query,
  removeDocument,
  searching,
  simple,
} from "../../../../src/core/services/search/search.ts";
import { merge } from "../../../../src/core/services/search/index/merge.ts";
import { readIndex } from "../../../../src/core/services/search/index/read-index.ts";
import type { IndexReading } from "../../../../src/core/services/search/scoring/postings.ts";
import type { Reader } from "../../../../src/core/services/store/reader.ts";
import type { CommunityDb, sql, Store } from "../../../../src/core/services/store/store.ts";
export { simple } from "../../../../src/core/services/search/search.ts";
import { giveBack } from "../../../support/server-pool.ts";
import { sharedStore, type stores } from "../../../support/store.ts";

export const COMMUNITY = "c1";

type Asking = Partial<Pick<Query, "language" | "limit" | "kind" | "lenient" | "wordings" | "names">> & {
  readonly conditions?: SearchRequest["conditions"];
  readonly narrow?: ReturnType<typeof sql>;
  readonly caller?: Reader;
  readonly community?: string;
};

/** A store with communities "c1" and "c2", and the search on it. */
export interface Library {
  readonly store: Store;
  db<T>(work: (db: CommunityDb) => Promise<T>): Promise<T>;
  index(...docs: Document[]): Promise<void>;
  remove(id: string): Promise<void>;
  /** Makes one segment of all there is. */
  merge(): Promise<void>;
  /** What the reader may see of the index. */
  read(terms: readonly string[], caller?: Reader): Promise<IndexReading>;
  ask(words: string, asking?: Asking): Promise<SearchResult>;
  /** Ids of what is found, best first. */
  ids(words: string, asking?: Asking): Promise<string[]>;
  /** Forgets all that was indexed. */
  clear(): Promise<void>;
}

export const GUEST: Reader = { kind: "person", role: "guest", ceiling: "clear" };
export const MEMBER: Reader = { kind: "person", personId: "ana", role: "member", ceiling: "amber" };
export const MODERATOR: Reader = { kind: "person", personId: "max", role: "moderator", ceiling: "red" };

/** On a server unless asked otherwise: it takes half as long there. */
export async function library(kind: (typeof stores)[number] = "server"): Promise<Library> {
  const { store, url } = await sharedStore(kind);
  for (const id of [COMMUNITY, "c2"])
    await store.system((db) =>
      db.community.create({ data: { id, slug: id, name: id, language: "en", zone: "UTC", createdAt: new Date(0) } }),
    );
  const ask: Library["ask"] = (
    words,
    { community = COMMUNITY, narrow, caller = MEMBER, conditions = [], ...asking } = {},
  ) =>
    store.within(community, caller, (db) =>
      searching(db, { community, kind: "resource", language: "en", limit: 10, ...asking })(
        { words, conditions },
        narrow,
      ),
    );
  return {
    store: {
      ...store,
      async close() {
        await store.close();
        if (url !== undefined) giveBack(url);
      },
    },
    db: (work) => store.asCommunity(COMMUNITY, "maintenance", work),
    index: (...docs) =>
      store.asCommunity(COMMUNITY, "maintenance", (db) => indexDocuments(db, COMMUNITY, "resource", docs)),
    remove: (id) => store.asCommunity(COMMUNITY, "maintenance", (db) => removeDocument(db, COMMUNITY, "resource", id)),
    merge: () =>
      store.asCommunity(
        COMMUNITY,
        "maintenance",
        async (db) => void (await merge(db, { community: COMMUNITY, kind: "resource" }, { always: true })),
      ),
    read: (terms, caller = MODERATOR) =>
      store.within(COMMUNITY, caller, (db) => readIndex(db, { community: COMMUNITY, kind: "resource" }, terms)),
    ask,
    ids: async (words, asking) => (await ask(words, asking)).hits.map((h) => h.doc),
    clear: () =>
      store.system(
        async (db) =>
          void (await db.$executeRaw`truncate search_document, search_segment, search_list, search_gone, search_word, posting, search_total`),
      ),
  };
}

/** A public document with a title, in one language. */
export function titled(id: string, title: string, language: Language = "en", more: Partial<Document> = {}): Document {
  return { id, sharing: "clear", fields: { name: [{ text: title, language }] }, labels: [], ...more };
}

/** A public document with a body of words without other forms. */
export function plain(id: string, text: string, more: Partial<Document> = {}): Document {
  return { id, sharing: "clear", fields: { body: [simple(text)] }, labels: [], ...more };
}

/** A public document that is found by labels only. */
export function labelled(id: string, ...labels: LabelTerm[]): Document {
  return { id, sharing: "clear", fields: {}, labels };
}
