import type { Command } from "../../../core/kernel/commands/command.ts";
import { lineBelow, slashLine, type TypeCommand } from "../../../core/kernel/values/command-line.ts";
import { commandsOf } from "./slash.ts";

/** How commands are typed in Slack. */
export interface Typing {
  readonly typeCommand: TypeCommand;
  /** Hears which commands there are; until then all are typed below the root. */
  readonly learn: (catalogue: readonly Command[]) => void;
}

/** Commands as they are typed where the app has this root: by the slash commands of its manifest, else below the root, which takes every line. */
export function typingBelow(root: string): Typing {
  const below = lineBelow(root);
  let own: ReadonlySet<string> = new Set();
  return {
    typeCommand(command) {
      const [first = ""] = command.path.split(" ");
      return (own.has(first) ? slashLine : below)(command);
    },
    learn(catalogue) {
      own = new Set(commandsOf(catalogue, root).flatMap(({ first }) => (first === undefined ? [] : [first])));
    },
  };
}
