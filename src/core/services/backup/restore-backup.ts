import { isDeepStrictEqual } from "node:util";
import { migrationNames } from "../store/migrations.ts";
import { type KeyRing, sealWith } from "../store/seal.ts";
import type { Store } from "../store/store.ts";
import { BackupError } from "./backup-error.ts";
import { type BackupHead, readHead } from "./backup-lines.ts";
import { chainsIn } from "./chains.ts";
import type { DumpProgress } from "./dump.ts";
import { load } from "./load.ts";
import { readSealed } from "./sealed-file.ts";
import type { BackupSecret } from "./secret.ts";

/** The newest migration of the database that was backed up. Throws BackupError where this version does not know it. */
export function migratedAs({ migrations, version }: BackupHead): string {
  const last = migrations.at(-1);
  if (last === undefined) throw new BackupError("damaged");
  const known = migrationNames(last);
  if (known.join() !== migrations.join()) throw new BackupError("newer", version);
  return last;
}

/** Whether these keys open what is sealed in the back-up; also where nothing is. */
export async function opensBackup(keys: KeyRing, { sample }: BackupHead): Promise<boolean> {
  if (!sample) return true;
  return sealWith(keys)
    .open(sample.sealed, sample.place)
    .then(
      () => true,
      () => false,
    );
}

/**
 * Puts a back-up that was checked into a store whose tables are empty and as they were when it was made: all of it or nothing. Throws
 * BackupError where they are not, or where it does not come out as it was: as many rows in each table, each audit chain as it stood.
 */
export async function restoreInto(
  store: Store,
  path: string,
  secret: BackupSecret,
  progress: DumpProgress,
): Promise<void> {
  await store.system(async (db) => {
    const lines = readSealed(path, secret);
    const head = readHead((await lines.next()).value as string | undefined);
    const { chains } = await load(db, head, lines, progress);
    if (!isDeepStrictEqual(await chainsIn(db), chains)) throw new BackupError("differs", "audit");
  });
}
