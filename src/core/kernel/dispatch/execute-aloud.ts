import type { Command } from "../commands/command.ts";
import type { ReadBy } from "../commands/platform.ts";
import { UserError } from "../errors/errors.ts";
import { formatter } from "../language/format.ts";
import { translator } from "../language/translate.ts";
import type { View } from "../views/model.ts";
import { executeCommand } from "./execute-command.ts";
import type { Planning } from "./planning.ts";

/**
 * Runs a command, worded for all who read its answer: in `voice`, where that is not the caller alone. What is refused is for the
 * caller, in their own language and by their clock. Throws what `executeCommand` does.
 */
export async function executeAloud(
  planning: Planning,
  voice: ReadBy | undefined,
  command: Command,
  audience: Command["audience"],
  values: Readonly<Record<string, unknown>>,
): Promise<View> {
  if (!voice || readsAs(voice, planning.caller))
    return executeCommand(voice ? { ...planning, openly: true } : planning, command, audience, values);
  try {
    return await executeCommand(spokenIn(planning, voice), command, audience, values);
  } catch (error) {
    throw error instanceof UserError ? await refusedTo(planning, error, command, audience, values) : error;
  }
}

/** Whether two read in the same language and by the same clock. */
export const readsAs = (one: ReadBy, other: ReadBy): boolean =>
  one.language === other.language && one.zone === other.zone;

/** A planning that is worded for all who read where the caller is. */
export const spokenIn = (planning: Planning, { language, zone }: ReadBy): Planning => ({
  ...planning,
  t: translator(language),
  format: formatter(language, zone),
  openly: true,
});

/** Ends a transaction of which nothing is to stay. */
class Rehearsed extends Error {}

/** The same refusal in the caller's words, which are known only where the command says them: it is tried again, and nothing of that stays. */
async function refusedTo(
  planning: Planning,
  refusal: UserError,
  command: Command,
  audience: Command["audience"],
  values: Readonly<Record<string, unknown>>,
): Promise<UserError> {
  const rehearsed: Command = {
    ...command,
    async run(context, input) {
      await command.run(context, input);
      throw new Rehearsed();
    },
  };
  try {
    await executeCommand(planning, rehearsed, audience, values);
  } catch (error) {
    if (error instanceof UserError && error.problem.code === refusal.problem.code) return error;
    if (!(error instanceof UserError || error instanceof Rehearsed)) throw error;
  }
  return refusal;
}
