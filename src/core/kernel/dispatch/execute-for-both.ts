import type { Command, Context } from "../commands/command.ts";
import type { ReadBy, ToldBoth } from "../commands/platform.ts";
import { replayed } from "../values/replayed.ts";
import type { View } from "../views/model.ts";
import { oneMenu } from "../views/one-menu.ts";
import { spokenIn } from "./execute-aloud.ts";
import { executeCommand } from "./execute-command.ts";
import type { Planning } from "./planning.ts";

/**
 * Runs a command, worded for all who read its answer and for the caller. Both are of the same transaction and name the same
 * things: it is done for the caller first, of which nothing stays but the words. Throws what `executeCommand` does, in the
 * caller's words.
 */
export async function executeForBoth(
  planning: Planning,
  voice: ReadBy,
  command: Command,
  values: Readonly<Record<string, unknown>>,
): Promise<ToldBoth> {
  const { ports } = planning.app;
  const told: { own?: View } = {};
  const forCaller = (context: Context): Context => ({
    ...context,
    t: planning.t,
    format: planning.format,
    audit: () => undefined,
  });
  const twice: Command = {
    ...command,
    async run(context, input) {
      const { first, again } = replayed(context.ids);
      told.own = await ports.undone(context.db, () => command.run(forCaller({ ...context, ids: first }), input));
      return command.run({ ...context, ids: again }, input);
    },
  };
  const view = await executeCommand(spokenIn(planning, voice), twice, "channel", values);
  return { view, own: told.own ? oneMenu(told.own) : view };
}
