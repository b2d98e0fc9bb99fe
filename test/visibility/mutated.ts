import { settingsOf } from "../../src/core/services/store/reader-settings.ts";
import { type Db, scopeTo, type Store } from "../../src/core/services/store/store.ts";
import { sum, type Reading, type Tally } from "./compare.ts";
import type { Facts } from "./facts.ts";
import { HOME } from "./filled.ts";
import { READERS } from "./readers.ts";

// One of each kind notices what a policy lets through, a few what one row carries.
const WHO: Readonly<Record<"all" | "some" | "few", readonly string[] | undefined>> = {
  all: undefined,
  some: [
    "a guest who is not known",
    "plain",
    "called",
    "organiser",
    "submitter",
    "voter",
    "steward",
    "ruler",
    "a channel for red",
    "nobody",
  ],
  few: ["visitor", "called", "national"],
};

class RolledBack extends Error {}

/** Runs `work` in a transaction in which those statements were made before, as the owner of the tables; nothing of it stays. */
export async function undone<T>(store: Store, statements: readonly string[], work: (db: Db) => Promise<T>): Promise<T> {
  const done: T[] = [];
  await store
    .system(async (db) => {
      for (const statement of statements) await db.$executeRawUnsafe(statement);
      done.push(await work(db));
      throw new RolledBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error;
    });
  return done[0]!;
}

/** Compares as each of the readers in turn, as one of each kind, or as a few, in one transaction. */
export async function asEach(
  db: Db,
  facts: Facts,
  compare: (reading: Reading) => Promise<Tally>,
  who: keyof typeof WHO = "some",
): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const [name, reader] of READERS.filter(([name]) => WHO[who]?.includes(name) ?? true))
    tallies.push(
      await compare({ db: await scopeTo(db, HOME, settingsOf(reader)), community: HOME, name, reader, facts }),
    );
  return sum(tallies);
}
