import { resolve } from "node:path";
import type { Command } from "commander";
import type { Translate } from "../core/kernel/language/translate.ts";
import { session } from "./session.ts";

interface BackupOptions {
  readonly keyFile?: string;
  readonly withKey?: boolean;
}

interface RestoreOptions {
  readonly keyFile?: string;
  readonly withoutKey?: boolean;
}

/** Adds what operators can do to keep what the store holds, and to have it back. */
export function addBackupVerbs(root: Command, t: Translate): void {
  root
    .command("backup")
    .description(t("terminal.command.backup"))
    .argument("<file>", t("terminal.argument.backup"))
    .option("--key-file <file>", t("terminal.option.key-file"))
    .option("--with-key", t("terminal.option.with-key"))
    .action((file: string, { keyFile, withKey = false }: BackupOptions) =>
      session("backup", async ({ config, client, io, t: words }) => {
        const [{ secretToClose }, { keysInside }] = await Promise.all([
          import("./store/backup-secret.ts"),
          import("./store/keys-inside.ts"),
        ]);
        const secret = await secretToClose(config, keyFile, io, words);
        const keys = withKey ? { keys: await keysInside(config) } : {};
        return client.run("backup", { path: resolve(file), secret, ...keys }, io);
      }),
    );
  root
    .command("restore")
    .description(t("terminal.command.restore"))
    .argument("<file>", t("terminal.argument.backup"))
    .option("--key-file <file>", t("terminal.option.key-file"))
    .option("--without-key", t("terminal.option.without-key"))
    .action((file: string, { keyFile, withoutKey = false }: RestoreOptions) =>
      session("restore", async ({ config, io, t: words }) => {
        const [{ secretToOpen }, { restore }] = await Promise.all([
          import("./store/backup-secret.ts"),
          import("./store/restore.ts"),
        ]);
        const secret = await secretToOpen(config, keyFile, words);
        return restore(config, { path: resolve(file), secret, withoutKey }, io, words);
      }),
    );
}
