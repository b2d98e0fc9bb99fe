import { z } from "zod";
import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import { plainWords } from "../../core/kernel/values/command-line.ts";
import { BackupError } from "../../core/services/backup/backup-error.ts";
import { erasedBeside, keepErased } from "../../core/services/backup/erased-file.ts";
import { erasedIn } from "../../core/services/privacy/erasing/erase-again.ts";
import { makeBackup } from "../../core/services/backup/make-backup.ts";
import { backupProblem } from "../io/backup-problem.ts";
import { reasonOf } from "../io/failure.ts";
import { EXIT } from "../io/io.ts";
import { version } from "../version.ts";
import { cliCommand } from "./cli-command.ts";

const args = z.object({
  /** Absolute: whoever holds the store works in a folder of its own. */
  path: z.string(),
  secret: z.union([z.object({ phrase: z.string() }), z.object({ identity: z.string() })]),
  keys: z.string().optional(),
});

/** Backs up the whole store into a file, and says what is in it. */
export const backup = cliCommand(args, async ({ product, t }, { path, secret, keys }, io) => {
  try {
    const made = await makeBackup(
      { ...product, version: version() },
      { path, secret, ...(keys === undefined ? {} : { keys }) },
      (step, done, total) => io.progress({ label: t(`terminal.backup.${step}`), done, total }),
    );
    await keepErased(erasedBeside(path), await erasedIn(product.store));
    const megabytes = made.bytes / 1024 / 1024;
    io.out(t("terminal.backup.done", { path, rows: made.rows, megabytes: megabytes.toFixed(1) }));
    io.out(t(keys === undefined ? "terminal.backup.keyless" : "terminal.backup.keyed"));
    return EXIT.done;
  } catch (error) {
    if (error instanceof BackupError) {
      io.err(plainWords(t.problem(backupProblem(error, path))));
      return EXIT.refused;
    }
    if (isOfFiles(error)) throw new UserError(problem("terminal.file.failed", { path, reason: reasonOf(error) }));
    throw error;
  }
});

const isOfFiles = (error: unknown): boolean =>
  error instanceof Error && "syscall" in error && "path" in error && "code" in error;
