import type { Command } from "../commands/command.ts";
import { UserError } from "../errors/errors.ts";
import type { FieldErrors } from "../forms/form.ts";
import type { Options } from "../forms/read-options.ts";
import { type Planning, scopeOf } from "./planning.ts";

/** What a command asks about options that are right by themselves, in the caller's words. Throws UserError where it would be refused. */
export async function questionsAbout(
  planning: Planning,
  command: Command,
  values: Options["values"],
): Promise<FieldErrors> {
  const { t, inStore } = planning;
  if (!command.confirm) return {};
  const questions = (await inStore(async (r) => command.confirm?.(scopeOf(planning, r), values))) ?? {};
  return Object.fromEntries(
    Object.entries(questions).map(([name, question]) => [name, { ...question, message: t.problem(question.problem) }]),
  );
}

/** What would be asked if words mean what they seem to; nothing where that would be refused, for they may mean something else. */
export async function likelyQuestions(
  planning: Planning,
  command: Command,
  values: Options["values"],
): Promise<FieldErrors> {
  try {
    return await questionsAbout(planning, command, values);
  } catch (error) {
    if (error instanceof UserError) return {};
    throw error;
  }
}
