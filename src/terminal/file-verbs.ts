import { stat } from "node:fs/promises";
import { Argument, type Command, Option } from "commander";
import { SHARING } from "../core/kernel/access/sharing.ts";
import { problem, UserError } from "../core/kernel/errors/errors.ts";
import { LANGUAGES } from "../core/kernel/language/language.ts";
import type { Translate } from "../core/kernel/language/translate.ts";
import { session } from "./session.ts";

/** Adds what operators can do with files: import what one holds, export contacts, resources, a document, minutes or a report into one, and take a logo from one. */
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
      session("import", async ({ client, io, t: own }) => {
        if (kind === "resources" && (await isFolder(file)))
          return (await import("./folder/import-verb.ts")).importFolderAt({ client, io, t: own }, file, options);
        const { contentOf } = await import("./io/file.ts");
        return client.perform("import", { ...options, kind, base64: await contentOf(file) }, io);
      }),
    );
  root
    .command("export")
    .description(t("terminal.command.export"))
    .addArgument(new Argument("<kind>", t("terminal.argument.export")).choices(Object.keys(FORMATS_OF)))
    .addOption(new Option("--format <format>", t("terminal.option.export.format")).choices(FORMATS))
    .option("--country <country...>", t("terminal.option.export.country"))
    .option("--topic <topic...>", t("terminal.option.export.topic"))
    .option("--meeting <title>", t("terminal.option.export.meeting"))
    .option("--since <day>", t("terminal.option.export.since"))
    .option("--until <day>", t("terminal.option.export.until"))
    .option("--pillar <key>", t("terminal.option.export.pillar"))
    .option("--resource <title>", t("terminal.option.export.resource"))
    .option("--kind <kind>", t("terminal.option.export.kind"))
    .option("--status <status>", t("terminal.option.export.status"))
    .addOption(new Option("--output <number>", t("terminal.option.export.output")).choices(["1", "2", "3", "4"]))
    .addOption(new Option("--language <language>", t("terminal.option.export.language")).choices([...LANGUAGES]))
    .addOption(new Option("--label <label>", t("terminal.option.export.label")).choices([...SHARING]))
    .option("--community <slug>", t("terminal.option.community"))
    .option("--files <directory>", t("terminal.option.files"), ".")
    .action((kind: keyof typeof FORMATS_OF, { files, ...options }: ExportOptions) =>
      session("export", async ({ client, io, t: own }) => {
        refuseOthers(kind, options);
        const { format, ...others } = options;
        if (format === "folder") {
          const { exportFolder } = await import("./folder/export-folder.ts");
          return exportFolder({ client, io, t: own }, files, others);
        }
        const saving = (await import("./io/save-files.ts")).savingTo(files, own, io.err);
        const exit = await client.perform(VERBS[kind], options, { ...io, file: saving.file });
        await saving.done();
        return exit;
      }),
    );
  root
    .command("logo")
    .description(t("terminal.command.logo"))
    .argument("[file]", t("terminal.argument.logo"))
    .option("--remove", t("terminal.option.logo.remove"))
    .option("--community <slug>", t("terminal.option.community"))
    .action((file: string | undefined, { remove, ...options }: { readonly remove?: true }) =>
      session("logo", async ({ client, io }) => {
        if ((file === undefined) === (remove === undefined)) throw new UserError(problem("terminal.logo.either"));
        const { contentOf } = await import("./io/file.ts");
        return client.perform("logo", file === undefined ? options : { ...options, base64: await contentOf(file) }, io);
      }),
    );
}

/** Whether a path leads to a folder; what cannot be looked at is told of where it is read. */
const isFolder = async (path: string): Promise<boolean> =>
  path !== "-" && ((await stat(path).catch(() => undefined))?.isDirectory() ?? false);

/** An option that may be given several times is an array. */
interface ExportOptions extends Readonly<Record<string, string | readonly string[] | undefined>> {
  readonly files: string;
}

/** As what each kind is exported, and which options are about it. */
const FORMATS_OF = {
  contacts: ["csv", "xlsx", "vcard", "vcard3"],
  resources: ["csv", "xlsx", "folder"],
  document: [],
  minutes: ["pdf", "docx", "md"],
  report: ["pdf", "docx", "md", "csv"],
} as const;
const VERBS = {
  contacts: "export",
  resources: "export-resources",
  document: "export-document",
  minutes: "export-minutes",
  report: "export-report",
} as const;
const FORMATS = [...new Set<string>(Object.values(FORMATS_OF).flat())];
const OWN: Readonly<Record<keyof typeof FORMATS_OF, readonly string[]>> = {
  contacts: ["country", "topic"],
  resources: ["country", "topic", "kind", "status", "pillar", "label"],
  document: ["resource"],
  minutes: ["meeting", "until", "language"],
  report: ["meeting", "since", "until", "pillar", "output", "language", "label"],
};

/** Refuses options that are about another kind. */
function refuseOthers(kind: keyof typeof FORMATS_OF, options: Omit<ExportOptions, "files">): void {
  const others = Object.values(OWN)
    .flat()
    .filter((name) => !OWN[kind].includes(name));
  const other = others.find((name) => options[name] !== undefined);
  if (other !== undefined) throw new UserError(problem("terminal.export.option", { kind, option: `--${other}` }));
  const typed = options["format"];
  const formats: readonly string[] = FORMATS_OF[kind];
  if (typeof typed === "string" && !formats.includes(typed))
    throw new UserError(problem("terminal.usage.choice", { typed, choices: formats.join(", ") }));
}
