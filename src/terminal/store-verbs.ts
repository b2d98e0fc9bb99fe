import type { Command } from "commander";
import type { Translate } from "../core/kernel/language/translate.ts";
import { session } from "./session.ts";

/** Adds what operators can do with the store: install the demo, migrate, examine, verify, make a key. */
export function addStoreVerbs(root: Command, t: Translate): void {
  root
    .command("demo")
    .description(t("terminal.command.demo"))
    .action(() => session("demo", ({ client, io }) => client.run("demo", {}, io)));
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
  addAuditVerbs(root, t);
  root
    .command("keys")
    .description(t("terminal.command.rotate"))
    .command("rotate")
    .description(t("terminal.command.rotate"))
    .action(() => session("keys rotate", ({ client, io }) => client.run("keys-rotate", {}, io)));
  root
    .command("admin")
    .description(t("terminal.command.admin"))
    .option("--make <person>", t("terminal.option.make"))
    .option("--community <slug>", t("terminal.option.community"))
    .action((options: object) => session("admin", ({ client, io }) => client.run("admin", options, io)));
  root
    .command("links")
    .description(t("terminal.command.links"))
    .option("--confirm <link>", t("terminal.option.confirm"))
    .option("--undo <link>", t("terminal.option.undo"))
    .option("--community <slug>", t("terminal.option.community"))
    .action((options: object) => session("links", ({ client, io }) => client.run("links", options, io)));
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

function addAuditVerbs(root: Command, t: Translate): void {
  const audit = root.command("audit").description(t("terminal.command.audit"));
  audit
    .command("verify")
    .description(t("terminal.command.audit"))
    .option("--community <slug>", t("terminal.option.community"))
    .option("--notes <file>", t("terminal.option.notes"))
    .option("--json", t("terminal.option.json"))
    .action(({ notes, ...options }: { notes?: string; json?: boolean }) =>
      session(
        "audit verify",
        async ({ client, io }) => {
          const noted = notes === undefined ? {} : { notes: await (await import("./io/file.ts")).contentOf(notes) };
          return client.run("audit", { ...options, ...noted }, io);
        },
        options,
      ),
    );
  audit
    .command("accept")
    .description(t("terminal.command.audit.accept"))
    .option("--community <slug>", t("terminal.option.community"))
    .action((options: object) => session("audit accept", ({ client, io }) => client.run("audit-accept", options, io)));
}
