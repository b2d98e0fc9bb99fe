import type { Command } from "commander";
import type { Translate } from "../core/kernel/language/translate.ts";
import type { ImportOptions } from "./glossary/import-dictionary.ts";
import { session } from "./session.ts";

/** Adds what operators can do with dictionaries: import, list, remove. */
export function addGlossaryVerbs(root: Command, t: Translate): void {
  const glossary = root.command("glossary").description(t("terminal.command.glossary"));
  glossary
    .command("import")
    .description(t("terminal.command.glossary.import"))
    .argument("<file>", t("terminal.argument.dictionary"))
    .option("--name <name>", t("terminal.option.glossary.name"))
    .option("--licence <licence>", t("terminal.option.glossary.licence"))
    .option("--from <language>", t("terminal.option.glossary.from"))
    .option("--to <language>", t("terminal.option.glossary.to"))
    .option("--community <slug>", t("terminal.option.glossary.community"))
    .option("--dry-run", t("terminal.option.dry-run"))
    .action((file: string, options: ImportOptions) =>
      session("glossary import", async (own) =>
        (await import("./glossary/import-dictionary.ts")).importDictionary(file, options, own),
      ),
    );
  glossary
    .command("list")
    .description(t("terminal.command.glossary.list"))
    .option("--community <slug>", t("terminal.option.glossary.community"))
    .action((options: object) =>
      session("glossary list", ({ client, io }) => client.run("glossary", { does: "list", ...options }, io)),
    );
  glossary
    .command("remove")
    .description(t("terminal.command.glossary.remove"))
    .argument("<name>", t("terminal.argument.dictionary.name"))
    .option("--community <slug>", t("terminal.option.glossary.community"))
    .action((name: string, options: object) =>
      session("glossary remove", ({ client, io }) => client.run("glossary", { does: "remove", name, ...options }, io)),
    );
}
