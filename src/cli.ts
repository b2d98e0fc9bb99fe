import { CommanderError } from "commander";
import { terminalLanguage } from "./app/terminal-language.ts";
import { translator } from "./core/kernel/language/translate.ts";
import { Failure } from "./terminal/io/failure.ts";
import { EXIT } from "./terminal/io/io.ts";
import { program } from "./terminal/program.ts";
import { usageError } from "./terminal/io/usage-error.ts";
import { fitting } from "./terminal/io/wrap.ts";
import { plainWords } from "./core/kernel/values/command-line.ts";

const t = translator(terminalLanguage());
const wrong = (sentence: string, exit: number) => {
  process.stderr.write(`${fitting(sentence, process.stderr)}\n`);
  process.exitCode = exit;
};
try {
  // What can be imported and exported is the features' to say; every other command starts without loading them.
  const aboutFiles = ["import", "export"].some((verb) => process.argv.includes(verb));
  const root = program(
    t,
    aboutFiles ? await (await import("./terminal/commands/file-kinds.ts")).fileKinds() : undefined,
  );
  await root.parseAsync().catch((error: unknown) => {
    if (!(error instanceof CommanderError)) throw error;
    // Help and the version are no errors, though they come as such.
    if (error.exitCode === 0) process.exitCode = EXIT.done;
    else wrong(usageError(error, root, t), EXIT.usage);
  });
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  wrong(plainWords(t.problem(error.problem)), EXIT.refused);
}
