import type { Translate } from "../language/translate.ts";
import { type CommandLine, commandLine } from "../values/command-line.ts";
import type { Command } from "./command.ts";

/** A command's examples, in somebody's language. */
export function examplesIn({ path, examples }: Pick<Command, "path" | "examples">, t: Translate): CommandLine[] {
  return examples.map((one) =>
    commandLine(path, typeof one === "string" ? one.slice(path.length).trim() : t(one.says)),
  );
}
