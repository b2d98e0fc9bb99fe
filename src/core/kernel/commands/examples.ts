import type { Label } from "../language/message-ids.ts";
import type { Translate } from "../language/translate.ts";
import { type CommandLine, commandLine } from "../values/command-line.ts";
import type { Command } from "./command.ts";

/** A line that people can type: all of it, where it is the same in every language; else the message that says what follows the path. */
export type Example = string | { readonly says: Label };

/** A command's examples, in somebody's language. */
export function examplesIn({ path, examples }: Pick<Command, "path" | "examples">, t: Translate): CommandLine[] {
  return examples.map((one) =>
    commandLine(path, typeof one === "string" ? one.slice(path.length).trim() : t(one.says)),
  );
}
