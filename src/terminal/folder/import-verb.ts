import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import { importFolder } from "./import-folder.ts";
import { readFolder } from "./read-folder.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import { reasonOf } from "../io/failure.ts";

/** The options of `import` that are about a folder. */
const OWN: readonly string[] = ["community", "dryRun"];

/** Imports the folder at a path as a kind. Throws UserError for options that are about other imports, and where it cannot be read. */
export async function importFolderAt(
  at: Parameters<typeof importFolder>[0],
  path: string,
  kind: string,
  options: object,
): Promise<number> {
  if (Object.keys(options).some((name) => !OWN.includes(name))) throw new UserError(problem("terminal.folder.options"));
  return importFolder(at, await folderAt(path), { kind, ...options });
}

async function folderAt(path: string): ReturnType<typeof readFolder> {
  try {
    return await readFolder(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(problem("terminal.import.file", { file: truncate(path, 200), reason: reasonOf(error) }));
  }
}
