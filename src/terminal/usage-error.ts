import type { Command, CommanderError } from "commander";
import type { Translate } from "../core/kernel/language/translate.ts";

import { truncate } from "../core/kernel/text/truncate.ts";

/** What is wrong with a command line, in the operator's language. */
export function usageError({ code, message }: CommanderError, root: Command, t: Translate): string {
  const typed = truncate(/'([^']*)'/.exec(message)?.[1] ?? "", 60);
  switch (code) {
    case "commander.unknownOption":
      return t("terminal.usage.option", { typed });
    case "commander.optionMissingArgument":
      return t("terminal.usage.value", { typed });
    case "commander.missingArgument":
      return t("terminal.usage.argument", { typed });
    case "commander.excessArguments":
      return t("terminal.usage.excess");
    case "commander.invalidArgument":
      return t("terminal.usage.kind", { typed });
    case "commander.unknownCommand":
      return t("terminal.usage.command", { typed });
    // No command at all: the help says it best.
    default:
      return root.helpInformation().trimEnd();
  }
}
