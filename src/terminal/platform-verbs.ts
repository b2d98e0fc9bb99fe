import { Argument, type Command } from "commander";
import type { Verb } from "../adapters/kit/verb.ts";
import type { Translate } from "../core/kernel/language/translate.ts";
import { PLATFORMS } from "../platforms.ts";

/** Adds what operators can do with platforms, as these declare it: a command for each verb, which is told the platform. */
export function addPlatformVerbs(root: Command, t: Translate): void {
  const commands = new Map<string, Command>();
  for (const { verbs = [] } of PLATFORMS)
    for (const verb of verbs) {
      const command = commands.get(verb.name) ?? added(root, verb, t);
      commands.set(verb.name, command);
      for (const { flags, about } of verb.options) command.option(flags, t(about));
    }
}

function added(root: Command, { name, about }: Verb, t: Translate): Command {
  const names = PLATFORMS.flatMap((platform) =>
    platform.verbs?.some((verb) => verb.name === name) ? [platform.name] : [],
  );
  return root
    .command(name)
    .description(t(about))
    .addArgument(
      new Argument("<platform>", t("terminal.argument.platform", { names: names.join(", ") })).choices(names),
    )
    .action(async (platform: string, options: Readonly<Record<string, string | undefined>>) =>
      (await import("./run-verb.ts")).runVerb(name, platform, options),
    );
}
