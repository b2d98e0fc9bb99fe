import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import { heldPerson } from "../../../services/people/admit.ts";
import { known } from "../../../services/people/role-by-standing.ts";
import { forgetReviews, reviewOf, submitForReview, withdrawReview } from "../../../services/review/entries.ts";
import type { MembershipRequest } from "../../../services/store/rows.ts";
import type { Whole } from "../../../services/store/store.ts";
import { isListed } from "../domains/listed.ts";
import { type RequestInput, requestOf } from "./request.ts";
import { emailIn, reasonIn, sealRequest } from "./sealed-fields.ts";

/**
 * Asks that the caller become a member, in place of a request of theirs that was decided. Throws UserError where one awaits a decision, and
 * for whoever is a member already, or may not ask.
 */
export async function askForMembership(context: Whole<Context>, input: RequestInput): Promise<void> {
  const personId = await askingPerson(context);
  const before = await requestOf(context, personId);
  const review = before && (await reviewOf(context, "membership", before.id));
  if (before && review?.decision === null)
    refuse("membership.request.open", { command: commandLine("membership show") });
  if (before) {
    await forgetReviews(context, "membership", [before.id]);
    await deleteRequest(context, before.id);
  }
  const id = await file(context, personId, input);
  context.audit({ action: "membership.ask", subject: `membership:${id}` });
}

/** Changes the caller's request: it is another one, so that nobody decides on what they have not read. What is left out stays. Throws UserError where none awaits a decision. */
export async function changeRequest(context: Whole<Context>, changes: Partial<RequestInput>): Promise<void> {
  const before = await takeBack(context);
  const { name, agency, country } = { ...before, ...changes };
  const reason = changes.reason ?? (await reasonIn(context.seal, before)) ?? refuse("membership.change.lost");
  const email = changes.email ?? (await emailIn(context.seal, before)) ?? refuse("membership.change.lost");
  const id = await file(context, await askingPerson(context), { name, agency, country, reason, email });
  context.audit({ action: "membership.change", subject: `membership:${id}`, detail: { before: before.id } });
}

/** Withdraws the caller's request; nothing of it stays. Throws UserError where none awaits a decision. */
export async function withdrawRequest(context: Whole<Context>): Promise<void> {
  const { id } = await takeBack(context);
  context.audit({ action: "membership.withdraw", subject: `membership:${id}` });
}

/** Takes the caller's request away, which awaits a decision: of this and a decision at once, one comes to nothing. */
async function takeBack(context: Whole<Context>): Promise<MembershipRequest> {
  const { personId } = context.caller;
  const before = personId === undefined ? undefined : await requestOf(context, personId);
  if (!before || !(await withdrawReview(context, "membership", before.id))) return refuse("membership.change.none");
  await deleteRequest(context, before.id);
  return before;
}

/** Whoever asks, held until the end of the transaction. */
async function askingPerson(context: Whole<Context>): Promise<string> {
  const { caller, t } = context;
  if (caller.personId === undefined) return refuse("membership.unknown");
  if (caller.limited) return refuse("membership.limited");
  const person = (await heldPerson(context, caller.personId)) ?? refuse("membership.unknown");
  if (person.suspendedAt) return refuse("caller.suspended");
  const role = known(person.role);
  return atLeast(role, "member") ? refuse("membership.already", { role: t(`role.${role}`) }) : person.id;
}

async function file(context: Whole<Context>, personId: string, input: RequestInput): Promise<string> {
  const { db, community, now, ids, seal } = context;
  const id = ids.next();
  const { name, agency, country, ...rest } = input;
  const listed = await isListed(context, input.email);
  await db.membershipRequest.create({
    data: {
      ...{ communityId: community.id, id, personId, name, agency, country, listed, askedAt: now },
      ...(await sealRequest(seal, community.id, id, rest)),
    },
  });
  await submitForReview(context, "membership", id, personId, listed);
  return id;
}

async function deleteRequest({ db, community }: Whole<Context>, id: string): Promise<void> {
  await db.membershipRequest.deleteMany({ where: { communityId: community.id, id } });
}
