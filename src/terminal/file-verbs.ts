import { stat } from "node:fs/promises";
import { Argument, type Command, Option } from "commander";
import { problem, UserError } from "../core/kernel/errors/errors.ts";
import type { Translate } from "../core/kernel/language/translate.ts";
import type { FileKinds } from "./commands/file-kinds.ts";
import { addKindOptions } from "./kind-options.ts";
import { session } from "./session.ts";

/** The form of an export that is no file. */
const FOLDER = "folder";

/** Adds what operators can do with files: import what one holds, export something into one, and take a logo from one. */
export function addFileVerbs(root: Command, t: Translate, kinds?: FileKinds): void {
  addImport(root, t, kinds?.imports ?? new Map());
  addExport(root, t, kinds?.exports ?? new Map());
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
        return client.run("logo", file === undefined ? options : { ...options, base64: await contentOf(file) }, io);
      }),
    );
}

function addImport(root: Command, t: Translate, kinds: FileKinds["imports"]): void {
  const command = root
    .command("import")
    .description(t("terminal.command.import"))
    .addArgument(new Argument("<kind>", t("terminal.argument.kind")).choices([...kinds.keys()]))
    .argument("<file>", t("terminal.argument.file"))
    .option("--community <slug>", t("terminal.option.community"));
  addKindOptions(command, kinds, t);
  command.option("--dry-run", t("terminal.option.dry-run")).action((kind: string, file: string, options: object) =>
    session("import", async ({ client, io, t: own }) => {
      if (kinds.get(kind)?.folder && (await isFolder(file)))
        return (await import("./folder/import-verb.ts")).importFolderAt({ client, io, t: own }, file, kind, options);
      const { contentOf } = await import("./io/file.ts");
      return client.run("import", { ...options, kind, base64: await contentOf(file) }, io);
    }),
  );
}

function addExport(root: Command, t: Translate, kinds: FileKinds["exports"]): void {
  const formats = [...new Set([...kinds.values()].flatMap((kind) => kind.formats))];
  const command = root
    .command("export")
    .description(t("terminal.command.export"))
    .addArgument(new Argument("<kind>", t("terminal.argument.export")).choices([...kinds.keys()]))
    .addOption(new Option("--format <format>", t("terminal.option.export.format")).choices(formats));
  addKindOptions(command, kinds, t);
  command
    .option("--community <slug>", t("terminal.option.community"))
    .option("--files <directory>", t("terminal.option.files"), ".")
    .action((kind: string, { files, ...options }: ExportOptions) =>
      session("export", async ({ client, io, t: own }) => {
        refuseOthers(kind, kinds, options);
        const { format, ...others } = options;
        if (format === FOLDER) {
          const { exportFolder } = await import("./folder/export-folder.ts");
          return exportFolder({ client, io, t: own }, files, { ...others, what: kind });
        }
        const saving = (await import("./io/save-files.ts")).savingTo(files, own, io.err);
        const exit = await client.run("export", { ...options, what: kind }, { ...io, file: saving.file });
        await saving.done();
        return exit;
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

/** Refuses options that are about another kind, and forms that it has not. */
function refuseOthers(kind: string, kinds: FileKinds["exports"], options: Omit<ExportOptions, "files">): void {
  const { options: own = {}, formats = [] } = kinds.get(kind) ?? {};
  const others = [...kinds.values()].flatMap((one) => Object.keys(one.options)).filter((name) => !(name in own));
  const other = others.find((name) => options[name] !== undefined);
  if (other !== undefined) throw new UserError(problem("terminal.export.option", { kind, option: `--${other}` }));
  const typed = options["format"];
  if (typeof typed === "string" && !formats.includes(typed))
    throw new UserError(problem("terminal.usage.choice", { typed, choices: formats.join(", ") }));
}
