import type { Context } from "../../../kernel/commands/command.ts";
import { callerReads } from "../../../services/store/reader.ts";
import type { Whole } from "../../../services/store/store.ts";
import { bareAddress } from "../duplicates/bare-address.ts";
import type { ResourceKind } from "../resource.ts";
import { findQuestion, openQuestion } from "./find-question.ts";
import { holdQuestion } from "./hold-question.ts";
import { inLibrary } from "./in-library.ts";
import type { AskedQuestion, GivenAnswer } from "./question.ts";
import { tellOf } from "./tell-question.ts";

/** What somebody answers. */
export interface ChannelAnswer {
  readonly title: string;
  readonly url: string;
  readonly kind: ResourceKind;
  /** ISO 639 code. */
  readonly language: string;
  readonly note?: string | undefined;
}

/**
 * Keeps what the caller answers, and tells whoever asks; where somebody answered with the same address before, it is that answer. Throws
 * UserError where the question waits no more.
 */
export async function addAnswer(
  context: Whole<Context>,
  id: string,
  { title, url, kind, language, note }: ChannelAnswer,
): Promise<{ readonly question: AskedQuestion; readonly answer: GivenAnswer; readonly made: boolean }> {
  const { db, community, caller, now } = context;
  if (caller.personId === undefined) throw new Error("whoever answers is a person of the community");
  await holdQuestion(context, id);
  const before = await openQuestion(context, id);
  const address = bareAddress(url);
  const same = before.answers.find((one) => one.address === address);
  if (same) return { question: before, answer: same, made: false };
  const number = 1 + (await db.resourceAnswer.count({ where: { communityId: community.id, questionId: id } }));
  const resourceId = (await inLibrary({ db, community }, callerReads(caller), url)) ?? null;
  await db.resourceAnswer.create({
    data: {
      ...{ communityId: community.id, questionId: id, number, byId: caller.personId, title, url, address },
      ...{ kind, language, note: note ?? null, at: now, resourceId },
    },
  });
  await tellOf(context, before, before.askerId, { step: "answered", answer: number });
  context.audit({ action: "resource.answer", subject: `question:${id}`, detail: { number } });
  const question = (await findQuestion(context, id)) ?? before;
  const answer = question.answers.find((one) => one.number === number);
  if (!answer) throw new Error("what was answered is kept");
  return { question, answer, made: true };
}
