import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { dropPlanned } from "../../../services/delivery/planning/plan.ts";
import type { ContactRequest } from "../../../services/store/rows.ts";
import type { Whole } from "../../../services/store/store.ts";
import { endRequest, openRequest } from "./find-request.ts";
import { answeredUntil } from "./request.ts";
import { tell } from "./tell-request.ts";

const about = ({ contactId, wanted }: ContactRequest) => ({ subject: `contact:${contactId}`, detail: { wanted } });

/** Declines a request that waits for the caller: whoever asked is told, with the words that are given. */
export async function declineRequest(context: Whole<Context>, id: string, words?: string): Promise<ContactRequest> {
  const request = await openRequest(context, id, "owner");
  await endRequest(context, request, { state: "declined", ...(words === undefined ? {} : { words }) });
  context.audit({ action: "contact.request.decline", ...about(request) });
  await tell(context, request, "declined", "asker");
  return request;
}

/** Asks back, once, whoever asks the caller; their time begins anew. */
export async function askBack(context: Whole<Context>, id: string, question: string): Promise<ContactRequest> {
  const request = await openRequest(context, id, "owner");
  const { count } = await context.db.contactRequest.updateMany({
    where: { ...open(request), question: null },
    data: { question, expiresAt: answeredUntil(context.now) },
  });
  if (count === 0) return refuse("contact.request.asked-already");
  context.audit({ action: "contact.request.question", ...about(request) });
  await tell(context, request, "question", "asker");
  return request;
}

/** Answers what the owner asked back, once; their time begins anew. */
export async function answerBack(context: Whole<Context>, id: string, answer: string): Promise<ContactRequest> {
  const request = await openRequest(context, id, "asker");
  const { count } = await context.db.contactRequest.updateMany({
    where: { ...open(request), question: { not: null }, answer: null },
    data: { answer, expiresAt: answeredUntil(context.now) },
  });
  if (count === 0) return refuse("contact.request.answered-already");
  context.audit({ action: "contact.request.answer", ...about(request) });
  await tell(context, request, "answered", "owner");
  return request;
}

/** Takes back what the caller asked for: what is not said yet is not. */
export async function withdrawRequest(context: Whole<Context>, id: string): Promise<ContactRequest> {
  const request = await openRequest(context, id, "asker");
  await endRequest(context, request, { state: "withdrawn" });
  context.audit({ action: "contact.request.withdraw", ...about(request) });
  await dropPlanned(context, "request", request.id, "cancelled");
  return request;
}

const open = ({ communityId, id }: ContactRequest) => ({ communityId, id, open: true });
