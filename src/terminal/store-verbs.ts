import type { Command } from "commander";
import type { Translate } from "../core/kernel/language/translate.ts";
import { session } from "./session.ts";

/** Adds what operators can do with the store: install the demo, migrate, examine, verify, make a key. */
export function addStoreVerbs(root: Command, t: Translate): void {
  root
    .command("demo")
    .description(t("terminal.command.demo"))
    .action(() => session("demo", ({ client, io }) => client.perform("demo", {}, io)));
  root
    .command("migrate")
    .description(t("terminal.command.migrate"))
    .option("--status", t("terminal.option.status"))
    .action(({ status = false }: { status?: boolean }) =>
      session("migrate", async ({ config, io, t: words }) =>
        (await import("./migrate.ts")).migrate(config, status, io, words),
      ),
    );
  root
    .command("doctor")
    .description(t("terminal.command.doctor"))
    .option("--json", t("terminal.option.json"))
    .action(async ({ json = false }: { json?: boolean }) =>
      (await import("./doctor/doctor-session.ts")).doctorSession(json),
    );
  root
    .command("audit")
    .description(t("terminal.command.audit"))
    .command("verify")
    .description(t("terminal.command.audit"))
    .option("--community <slug>", t("terminal.option.community"))
    .option("--json", t("terminal.option.json"))
    .action((options: { json?: boolean }) =>
      session("audit verify", ({ client, io }) => client.perform("audit", options, io), options),
    );
  root
    .command("links")
    .description(t("terminal.command.links"))
    .option("--confirm <link>", t("terminal.option.confirm"))
    .option("--undo <link>", t("terminal.option.undo"))
    .option("--community <slug>", t("terminal.option.community"))
    .action((options: object) => session("links", ({ client, io }) => client.perform("links", options, io)));
  root
    .command("key")
    .description(t("terminal.command.key"))
    .option("--lost", t("terminal.option.lost"))
    .option("--yes", t("terminal.option.yes"))
    .action(async ({ lost = false, yes = false }: { lost?: boolean; yes?: boolean }) => {
      if (lost)
        return session("key --lost", async ({ config, io, t: words }) =>
          (await import("./store/lost-key.ts")).goOnWithoutKey(config, yes, io, words),
        );
      process.stdout.write(`${(await import("./store/key.ts")).freshKey()}\n`);
    });
}
