import type { ResolvedCommand } from "../commands/resolve-command.ts";
import type { Planning } from "./planning.ts";

/**
 * What was given to a command with what is found outside for its form, which comes first then. Nothing where a form was sent: whoever
 * filled it in has seen what was found. It is asked before any transaction, for it may take a moment.
 */
export async function foundElsewhere(
  { app: { outside = {} }, invocation }: Pick<Planning, "app" | "invocation">,
  { command, raw }: Pick<ResolvedCommand, "command" | "raw">,
): Promise<{ readonly raw: ResolvedCommand["raw"]; readonly mode: "ask" } | undefined> {
  if (invocation.form !== undefined) return undefined;
  const found = await command.elsewhere?.(outside, raw);
  return found && { raw: found, mode: "ask" };
}
