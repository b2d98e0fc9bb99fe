import { Argument, type Command, Option } from "commander";
import type { Translate } from "../core/kernel/language/translate.ts";
import { session } from "./session.ts";

/** Adds what operators can do with files: import what one holds, and export contacts into one. */
export function addFileVerbs(root: Command, t: Translate, imports: readonly string[]): void {
  root
    .command("import")
    .description(t("terminal.command.import"))
    .addArgument(new Argument("<kind>", t("terminal.argument.kind")).choices(imports))
    .argument("<file>", t("terminal.argument.file"))
    .option("--community <slug>", t("terminal.option.community"))
    .option("--channel <name>", t("terminal.option.import.channel"))
    .option("--zone <zone>", t("terminal.option.import.zone"))
    .option("--country <country>", t("terminal.option.import.country"))
    .option("--languages <languages>", t("terminal.option.import.languages"))
    .option("--date <date>", t("terminal.option.import.date"))
    .option("--dry-run", t("terminal.option.dry-run"))
    .action((kind: string, file: string, options: object) =>
      session("import", async ({ client, io }) => {
        const { contentOf } = await import("./io/file.ts");
        return client.perform("import", { ...options, kind, base64: await contentOf(file) }, io);
      }),
    );
  root
    .command("export")
    .description(t("terminal.command.export"))
    .addArgument(new Argument("<kind>", t("terminal.argument.export")).choices(["contacts"]))
    .addOption(new Option("--format <format>", t("terminal.option.export.format")).choices(FORMATS).default("csv"))
    .option("--country <country...>", t("terminal.option.export.country"))
    .option("--topic <topic...>", t("terminal.option.export.topic"))
    .option("--community <slug>", t("terminal.option.community"))
    .option("--files <directory>", t("terminal.option.files"), ".")
    .action((_kind: string, { files, ...options }: { files: string }) =>
      session("export", async ({ client, io, t: own }) => {
        const saving = (await import("./io/save-files.ts")).savingTo(files, own, io.err);
        const exit = await client.perform("export", options, { ...io, file: saving.file });
        await saving.done();
        return exit;
      }),
    );
}

const FORMATS = ["csv", "xlsx", "vcard", "vcard3"];
