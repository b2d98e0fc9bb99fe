import { existsSync } from "node:fs";
import type { Config } from "../../app/config.ts";
import type { Seal } from "../../core/kernel/ports/seal.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { BackupError } from "../../core/services/backup/backup-error.ts";
import type { BackupHead } from "../../core/services/backup/backup-lines.ts";
import { opensBackup } from "../../core/services/backup/restore-backup.ts";
import { keyFileIn, keysBeside, newEntry, putKeysBeside, readKeys } from "../../core/services/store/keys.ts";
import { makeDirectory } from "../../core/services/store/make-directory.ts";
import { sealWith } from "../../core/services/store/seal.ts";
import type { Io } from "../io/io.ts";

/** Which key opens what is sealed in a back-up: the one that is there, the one in the back-up, or none, without which the operator goes on. */
export type RestoredKeys = "there" | "inside" | "none";

/** Finds that out. Throws BackupError where no key opens it, unless it is to be gone on without. */
export async function keysFor(config: Config, head: BackupHead, withoutKey: boolean): Promise<RestoredKeys> {
  const there = keysThere(config);
  if (there && (await opensBackup(there, head))) return "there";
  if (head.keys !== undefined && (await opensBackup(readKeys(head.keys), head))) return "inside";
  if (!head.sample) return "there";
  if (withoutKey) return "none";
  throw new BackupError("key");
}

const keysThere = ({ keys, databaseUrl, data }: Config) =>
  keys ?? (databaseUrl === undefined ? keysBeside(data) : undefined);

/** A seal on the keys that open it; where there are none, on one that opens nothing. */
export function sealOn(config: Config, head: BackupHead, which: RestoredKeys): Seal {
  const ring = which === "inside" && head.keys !== undefined ? readKeys(head.keys) : keysThere(config);
  return sealWith(ring ?? new Map([newEntry()]));
}

/** Puts the key that was in the back-up beside the data, or tells it where it stands in the environment. */
export async function placeKeys(config: Config, keys: string, io: Io, t: Translate): Promise<void> {
  if (config.databaseUrl === undefined && !config.keys) {
    await makeDirectory(config.data);
    putKeysBeside(config.data, readKeys(keys));
    io.err(t("terminal.restore.key.put", { path: keyFileIn(config.data) }));
    return;
  }
  io.err(t("terminal.restore.key.set"));
  io.out(keys);
}

/** Whether the key of a back-up would take another's place. */
export const takesPlace = ({ data, databaseUrl, keys }: Config): boolean =>
  databaseUrl === undefined && !keys && existsSync(keyFileIn(data));
