import type { Store } from "../../src/core/services/store/store.ts";
import { answers } from "./fill/answers.ts";
import { audit } from "./fill/audit.ts";
import { communities } from "./fill/communities.ts";
import { conclusions } from "./fill/conclusions.ts";
import { contacts } from "./fill/contacts.ts";
import { deliveries } from "./fill/deliveries.ts";
import { meetings } from "./fill/meetings.ts";
import { minutes } from "./fill/minutes.ts";
import { mirrored } from "./fill/mirrored.ts";
import { people } from "./fill/people.ts";
import { polls } from "./fill/polls.ts";
import { resources } from "./fill/resources.ts";
import { search } from "./fill/search.ts";
import { system } from "./fill/system.ts";

const STATEMENTS = [
  ...[...communities, ...people, ...contacts, ...resources, ...search],
  ...[...meetings, ...answers, ...mirrored, ...polls, ...minutes, ...conclusions, ...deliveries],
  ...[...audit, ...system],
];

/**
 * Fills an empty database that is as the release left it (release.ts) with two communities in which everything occurs, always the
 * same. It speaks SQL, because the product's own code writes what is newer.
 */
export async function fill(store: Store): Promise<void> {
  await store.system(async (db) => {
    for (const statement of STATEMENTS) await db.$executeRawUnsafe(statement);
  });
}
