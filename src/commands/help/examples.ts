import type { Command } from "../../core/kernel/commands/command.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";
import type { Rich } from "../../core/kernel/views/model.ts";

/** What people can type, as the command and what follows it. */
export function examplesOf({ path, examples }: Command): Rich[] {
  return examples.map((line) => [commandLine(path, line.slice(path.length).trim())]);
}
