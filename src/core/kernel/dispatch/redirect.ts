import type { Command } from "../commands/command.ts";
import type { ResolvedCommand } from "../commands/resolve-command.ts";
import { given } from "../forms/fillable.ts";
import { optionsOf } from "../options/options.ts";
import type { View } from "../views/model.ts";
import { type Planning, scopeOf } from "./planning.ts";

/** What is done in place of a command, as it says itself; undefined where it is the one that is meant. */
export async function redirected(
  planning: Planning,
  { command, raw }: Pick<ResolvedCommand, "command" | "raw">,
): Promise<Command | View | undefined> {
  if (!command.redirect) return undefined;
  const something = optionsOf(command.input).some((o) => !o.hidden && given(raw[o.name]));
  return planning.inStore(async (r) => command.redirect?.(scopeOf(planning, r), something));
}

/** Of what was given for one command what another asks for, too. */
export function alsoAsked(command: Command, raw: ResolvedCommand["raw"]): ResolvedCommand["raw"] {
  const names = new Set(optionsOf(command.input).map(({ name }) => name));
  return Object.fromEntries(Object.entries(raw).filter(([name]) => names.has(name)));
}
