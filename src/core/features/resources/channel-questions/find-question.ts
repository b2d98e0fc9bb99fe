import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import type { Db } from "../../../services/store/store.ts";
import { type AskedQuestion, type GivenAnswer, type QuestionState, stateOf, WITH_ANSWERS } from "./question.ts";

/** The question of that id, as far as the reader may see it; undefined where there is none. */
export async function findQuestion(
  { db, community }: { readonly db: Db; readonly community: { readonly id: string } },
  id: string,
): Promise<AskedQuestion | undefined> {
  const where = { communityId: community.id, id };
  return (await db.resourceQuestion.findFirst({ where, include: WITH_ANSWERS })) ?? undefined;
}

type In = Pick<Context, "db" | "community" | "now">;

/** The same, where it waits for answers. Throws UserError that says what became of it where it does not. */
export async function openQuestion(context: In, id: string): Promise<AskedQuestion> {
  const found = await findQuestion(context, id);
  if (!found) return refuse("resource.question.gone");
  const state = stateOf(found, context.now);
  return state === "open" ? found : refuseOver(state);
}

/** Says what became of a question that takes no answers any more. */
export function refuseOver(state: Exclude<QuestionState, "open">): never {
  if (state === "answered" || state === "withdrawn") return refuse(`resource.question.is.${state}`);
  return refuse("resource.question.is.ended", { command: commandLine("resource add") });
}

/** Whether it is the caller who asks. */
export const isTheirs = ({ askerId }: AskedQuestion, { personId }: Pick<Context["caller"], "personId">): boolean =>
  askerId !== null && askerId === personId;

/**
 * A question as whoever asked it may look at it, also where its time is over by now; and a moderator, while it waits. Throws UserError to
 * others, and where it is answered, or was taken back.
 */
export async function lookedAt(
  context: In & Pick<Context, "caller">,
  id: string,
): Promise<{ readonly question: AskedQuestion; readonly isOwn: boolean }> {
  const { caller, now } = context;
  const question = (await findQuestion(context, id)) ?? refuse("resource.question.gone");
  const isOwn = isTheirs(question, caller);
  if (!isOwn && !atLeast(caller.role, "moderator")) return refuse("resource.question.not-yours");
  const state = stateOf(question, now);
  return state === "open" || (isOwn && state === "ended") ? { question, isOwn } : refuseOver(state);
}

/** A question of the caller's with one of its answers. Throws UserError where it is another's, is answered, or one of them was taken back. */
export async function ownAnswer(
  context: In & Pick<Context, "caller">,
  id: string,
  number: number,
): Promise<{ readonly question: AskedQuestion; readonly answer: GivenAnswer }> {
  const { question, isOwn } = await lookedAt(context, id);
  if (!isOwn) return refuse("resource.question.not-yours");
  const answer = question.answers.find((one) => one.number === number) ?? refuse("resource.answer.gone");
  return { question, answer };
}
