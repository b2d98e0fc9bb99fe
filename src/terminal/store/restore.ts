import { randomBytes } from "node:crypto";
import type { Config } from "../../app/config.ts";
import { declared } from "../../core/kernel/catalogue/catalogue.ts";
import { problem } from "../../core/kernel/errors/errors.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { randomIds } from "../../core/kernel/values/ids.ts";
import { BackupError } from "../../core/services/backup/backup-error.ts";
import { type CheckedBackup, checkBackup } from "../../core/services/backup/check-backup.ts";
import { erasedBeside, readErased } from "../../core/services/backup/erased-file.ts";
import { eraseAgain, noteErased } from "../../core/services/privacy/erasing/erase-again.ts";
import { migratedAs, restoreInto } from "../../core/services/backup/restore-backup.ts";
import type { BackupSecret } from "../../core/services/backup/secret.ts";
import { noteRestored } from "../../core/services/delivery/origin.ts";
import type { Store } from "../../core/services/store/store.ts";
import { systemClock } from "../open.ts";
import { verdictLines, verdictOf } from "../commands/audit.ts";
import { all } from "../commands/tick.ts";
import { configuredCatalogue } from "../configured-catalogue.ts";
import { backupProblem } from "../io/backup-problem.ts";
import { Failure, reasonOf } from "../io/failure.ts";
import { EXIT, type Io } from "../io/io.ts";
import { heldAlone } from "./held-alone.ts";
import { keysFor, placeKeys, type RestoredKeys, sealOn, takesPlace } from "./restored-keys.ts";
import { migratedTo, openedAsIs } from "./restore-place.ts";
import { storeFailure } from "./store-failure.ts";

/** What an operator asked for. */
export interface RestoreOrder {
  readonly path: string;
  readonly secret: BackupSecret;
  /** What is sealed is left out where its key is not there. */
  readonly withoutKey: boolean;
}

/**
 * Restores a back-up into the configuration's store, which must be empty, and looks whether it is there as it was. Exit code 1 where an
 * audit chain was broken already, or cannot be checked. Throws Failure where it cannot be done; the store is then as it was.
 */
export async function restore(config: Config, order: RestoreOrder, io: Io, t: Translate): Promise<number> {
  try {
    const checked = await checkBackup(order.path, order.secret, (done, total) =>
      io.progress({ label: t("terminal.backup.verify"), done, total }),
    );
    const last = migratedAs(checked.head);
    const release = await heldAlone(config, "rapporteur restore");
    try {
      const keys = await keysFor(config, checked.head, order.withoutKey);
      return await restored({ config, order, checked, last, keys }, io, t);
    } finally {
      await release();
    }
  } catch (error) {
    if (error instanceof BackupError) throw new Failure(backupProblem(error, order.path), { cause: error });
    if (error instanceof Error && "syscall" in error && "path" in error)
      throw new Failure(problem("terminal.import.file", { file: order.path, reason: reasonOf(error) }), {
        cause: error,
      });
    throw storeFailure(error, config);
  }
}

interface Restoring {
  readonly config: Config;
  readonly order: RestoreOrder;
  readonly checked: CheckedBackup;
  readonly last: string;
  readonly keys: RestoredKeys;
}

async function restored(restoring: Restoring, io: Io, t: Translate): Promise<number> {
  const { config, order, checked, last, keys } = restoring;
  const inside = keys === "inside" ? checked.head.keys : undefined;
  // One that takes no other's place is there before what it opens.
  const later = takesPlace(config);
  if (inside !== undefined && !later) await placeKeys(config, inside, io, t);
  const before = await openedAsIs(config, last);
  try {
    await restoreInto(before, order.path, order.secret, (done, total) =>
      io.progress({ label: t("terminal.restore.label"), done, total }),
    );
  } finally {
    await before.close();
  }
  if (inside !== undefined && later) await placeKeys(config, inside, io, t);
  const store = await migratedTo(config);
  try {
    if (keys === "none") await leaveOutSealed(config, store);
    await noteRestored(store, systemClock);
    await eraseThem(store, restoring, io, t);
    await store.refreshStatistics();
    io.out(t("terminal.restore.done", { rows: checked.head.rows, at: checked.head.madeAt }));
    return await tellChains(store, restoring, io, t);
  } finally {
    await store.close();
  }
}

async function leaveOutSealed(config: Config, store: Store): Promise<void> {
  for (const { forget } of declared(await configuredCatalogue(config.packs), "lostWithKey")) await forget(store);
}

/** Whoever was erased since the back-up was made is erased again, as far as the list beside it knows. Without a key the bot does it, once it has one. */
async function eraseThem(
  store: Store,
  { config, order, checked, keys }: Restoring,
  io: Io,
  t: Translate,
): Promise<void> {
  await noteErased(store, await readErased(erasedBeside(order.path)));
  if (keys === "none") return;
  const catalogue = await configuredCatalogue(config.packs);
  const seal = sealOn(config, checked.head, keys);
  const count = await eraseAgain({ store, seal, catalogue, clock: systemClock, ids: randomIds(randomBytes) });
  if (count > 0) io.out(t("terminal.restore.erased", { count }));
}

/** A chain whose key is not there cannot be checked, as whoever goes on without it knows. */
async function tellChains(store: Store, { config, checked, keys }: Restoring, io: Io, t: Translate): Promise<number> {
  const seal = sealOn(config, checked.head, keys);
  let good = true;
  for (const { id, slug } of await all(store)) {
    const verdict = await verdictOf({ store, seal }, id);
    good &&= verdict.whole || (keys === "none" && verdict.why === "key");
    for (const line of verdictLines(verdict, slug, seal.sealing(), t)) io.out(line);
  }
  return good ? EXIT.done : EXIT.refused;
}
