import { access, rename, rm, stat } from "node:fs/promises";
import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Clock } from "../../kernel/time/clock.ts";
import { defined } from "../../kernel/values/defined.ts";
import type { SealedSample } from "../store/sealed-sample.ts";
import type { Store } from "../store/store.ts";
import { BackupError } from "./backup-error.ts";
import { chainsIn } from "./chains.ts";
import { checkBackup } from "./check-backup.ts";
import { asOfNow, dump, type DumpProgress } from "./dump.ts";
import { writeSealed } from "./sealed-file.ts";
import type { BackupSecret } from "./secret.ts";

/** What a back-up is made of. */
export interface BackupParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly catalogue: Features;
  /** The product's. */
  readonly version: string;
}

/** Where it goes and how it is closed; with the keys of private fields in it where they are given, as RAPPORTEUR_KEY has them. */
export interface BackupOrder {
  readonly path: string;
  readonly secret: BackupSecret;
  readonly keys?: string;
}

/** What was made. */
export interface MadeBackup {
  readonly rows: number;
  readonly bytes: number;
}

/** Hears how far it has come, first of writing and then of reading back. */
export type BackupProgress = (step: "write" | "verify", ...far: Parameters<DumpProgress>) => void;

/**
 * Backs up everything as it is at one moment, while others go on, into a file that is there when it has been read back and is whole; else
 * there is none. An embedded database does nothing else meanwhile. Throws BackupError where there is such a file already.
 */
export async function makeBackup(
  { store, clock, catalogue, version }: BackupParts,
  { path, secret, keys }: BackupOrder,
  progress: BackupProgress = () => undefined,
): Promise<MadeBackup> {
  if (await exists(path)) throw new BackupError("exists", path);
  const facts = {
    version,
    madeAt: clock.now().toISOString(),
    ...defined({ keys, sample: await sampleOf(store, catalogue) }),
  };
  const draft = `${path}.part`;
  try {
    await store.system(async (db) => {
      await rm(draft, { force: true });
      await asOfNow(db);
      await writeSealed(
        draft,
        secret,
        dump(
          db,
          facts,
          () => chainsIn(db),
          (...far) => progress("write", ...far),
        ),
      );
    });
    const { head } = await checkBackup(draft, secret, (...far) => progress("verify", ...far));
    const { size } = await stat(draft);
    await rename(draft, path);
    return { rows: head.rows, bytes: size };
  } finally {
    await rm(draft, { force: true });
  }
}

async function sampleOf(store: Store, catalogue: Features): Promise<SealedSample | undefined> {
  for (const sample of declared(catalogue, "sealedSample")) {
    const found = await sample(store);
    if (found) return found;
  }
  return undefined;
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
