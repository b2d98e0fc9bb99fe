import { CommanderError } from "commander";
import { terminalLanguage } from "./app/config.ts";
import { translator } from "./core/kernel/language/translate.ts";
import { EXIT } from "./terminal/io.ts";
import { program } from "./terminal/program.ts";
import { usageError } from "./terminal/usage-error.ts";

const t = translator(terminalLanguage());
// What can be imported is the features' to say; every other command starts without loading them.
const imports = process.argv.includes("import") ? (await import("./terminal/import-kinds.ts")).IMPORT_KINDS : [];
const root = program(t, imports);
try {
  await root.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  if (error.code === "commander.helpDisplayed" || (error.code === "commander.help" && error.exitCode === 0))
    process.exitCode = EXIT.done;
  else {
    process.stderr.write(`${usageError(error, root, t)}\n`);
    process.exitCode = EXIT.usage;
  }
}
