import type { CommunityDb, Store } from "../../src/core/services/store/store.ts";
import { addCommunity } from "../support/store.ts";
import { fillGlossary } from "./filled/glossary.ts";
import { fillLedger } from "./filled/ledger.ts";
import { fillLibrary } from "./filled/library.ts";
import { fillMeetings } from "./filled/meetings.ts";
import { fillOutcomes } from "./filled/outcomes.ts";
import { fillPeople } from "./filled/people.ts";
import { type Extent, FULL, NOW } from "./filled/scope.ts";

/** The community whose rows readers are measured on, and one with the same ids that must never show. */
export const HOME = "c1";
export const ABROAD = "b";

/** Fills a community that has a taxonomy and a space: every label for every audience, in every table. */
export async function fill(db: CommunityDb, community: string, extent: Extent = FULL): Promise<void> {
  await fillPeople(db, community);
  await fillLibrary(db, community, extent);
  await fillGlossary(db, community);
  await fillMeetings(db, community, extent);
  await fillOutcomes(db, community, extent);
  await fillLedger(db, community);
}

/** Both communities, on an empty store. */
export async function fillStore(store: Store): Promise<void> {
  await addCommunity(store, HOME, "test", NOW);
  await addCommunity(store, ABROAD, "beta", NOW);
  await store.system(async (db) => {
    await fill(db, HOME);
    await fill(db, ABROAD);
  });
  await store.refreshStatistics();
}
