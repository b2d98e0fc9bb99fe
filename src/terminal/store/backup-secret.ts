import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { SHORTEST_PHRASE } from "../../app/backup-config.ts";
import type { Config } from "../../app/config.ts";
import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { BackupError } from "../../core/services/backup/backup-error.ts";
import { type BackupSecret, makeKeyFile, readKeyFile } from "../../core/services/backup/secret.ts";
import { backupProblem } from "../io/backup-problem.ts";
import { Failure, reasonOf } from "../io/failure.ts";
import type { Io } from "../io/io.ts";
import { askHidden } from "../io/pass-phrase.ts";

/** What opens a back-up: the key file that was named, the configuration's key file or pass phrase, or what is typed. Throws UserError where there is none of these, and Failure for a key file that is none. */
export async function secretToOpen(config: Config, keyFile: string | undefined, t: Translate): Promise<BackupSecret> {
  const path = keyFile ?? config.backups?.keyFile;
  if (path !== undefined) return keyIn(resolve(path));
  const phrase = config.backups?.phrase ?? (await typed(t("terminal.backup.phrase")));
  return { phrase };
}

/** What a new back-up is closed with: the same, but a key file that is not there is made, and what is typed is asked for twice. */
export async function secretToClose(
  config: Config,
  keyFile: string | undefined,
  io: Io,
  t: Translate,
): Promise<BackupSecret> {
  const path = keyFile ?? config.backups?.keyFile;
  if (path !== undefined) return closing(resolve(path), io, t);
  if (config.backups?.phrase !== undefined) return { phrase: config.backups.phrase };
  const phrase = await typed(t("terminal.backup.phrase"));
  if (phrase.length < SHORTEST_PHRASE)
    throw new UserError(problem("terminal.backup.phrase.short", { least: SHORTEST_PHRASE }));
  if ((await typed(t("terminal.backup.phrase.again"))) !== phrase)
    throw new UserError(problem("terminal.backup.phrase.differs"));
  return { phrase };
}

async function closing(path: string, io: Io, t: Translate): Promise<BackupSecret> {
  if (existsSync(path)) return keyIn(path);
  try {
    const made = await makeKeyFile(path);
    io.out(t("terminal.backup.keyfile.made", { path }));
    return made;
  } catch (error) {
    throw new Failure(problem("terminal.file.failed", { path, reason: reasonOf(error) }), { cause: error });
  }
}

function keyIn(path: string): BackupSecret {
  try {
    return readKeyFile(path);
  } catch (error) {
    const cause =
      error instanceof BackupError
        ? backupProblem(error, path)
        : problem("terminal.import.file", { file: path, reason: reasonOf(error) });
    throw new Failure(cause, { cause: error });
  }
}

async function typed(prompt: string): Promise<string> {
  const phrase = process.stdin.isTTY ? await askHidden(prompt) : undefined;
  if (phrase === undefined || phrase === "") throw new UserError(problem("terminal.backup.secret"));
  return phrase;
}
