import type { Command, CommanderError } from "commander";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { formatter } from "../../core/kernel/language/format.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";

/** What is wrong with a command line, in the operator's language, and what may have been meant. */
export function usageError(error: CommanderError, root: Command, t: Translate): string {
  const wrong = sentence(error, t);
  // No command at all: the help says it best.
  if (wrong === undefined) return root.helpInformation().trimEnd();
  const near = /\(Did you mean (?:one of )?(.+)\?\)/.exec(error.message)?.[1]?.split(", ");
  return near ? `${wrong} ${t("terminal.usage.near", { near: formatter(t.language, "UTC").any(near) })}` : wrong;
}

function sentence({ code, message }: CommanderError, t: Translate): string | undefined {
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
      return t("terminal.usage.choice", { typed, choices: /Allowed choices are (.+)\.$/.exec(message)?.[1] ?? "" });
    case "commander.unknownCommand":
      return t("terminal.usage.command", { typed });
    default:
      return undefined;
  }
}
