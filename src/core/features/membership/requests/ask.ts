import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import { heldPerson } from "../../../services/people/admit.ts";
import { known } from "../../../services/people/role-by-standing.ts";
import { forgetReviews, reviewOf, submitForReview, withdrawReview } from "../../../services/review/entries.ts";
import { sendAnew } from "../../../services/review/resubmit.ts";
import type { MembershipRequest } from "../../../services/store/rows.ts";
import type { Whole } from "../../../services/store/store.ts";
import { isListed } from "../domains/listed.ts";
import { type RequestInput, requestOf } from "./request.ts";
import { emailIn, reasonIn, sealRequest } from "./sealed-fields.ts";

/**
 * Asks that the caller become a member, in place of a request of theirs that was decided; one that they were asked to change is sent again. Throws
 * UserError where one awaits a decision, and for whoever is a member already, or may not ask.
 */
export async function askForMembership(context: Whole<Context>, input: RequestInput): Promise<void> {
  const personId = await askingPerson(context);
  const before = await requestOf(context, personId);
  const review = before && (await reviewOf(context, "membership", before.id));
  if (before && review?.decision === null)
    refuse("membership.request.open", { command: commandLine("membership show") });
  if (before && review?.decision === "changes") return sendAgain(context, before, input);
  if (before) {
    await forgetReviews(context, "membership", [before.id]);
    await deleteRequest(context, before.id);
  }
  const id = await file(context, personId, input);
  context.audit({ action: "membership.ask", subject: `membership:${id}` });
}

/**
 * Changes the caller's request: it is another one, so that nobody decides on what they have not read; one that they were asked to change
 * is sent again. What is left out stays. Throws UserError where none awaits a decision, nor a change.
 */
export async function changeRequest(context: Whole<Context>, changes: Partial<RequestInput>): Promise<void> {
  await ownRequest(context);
  const personId = await askingPerson(context);
  // Whoever asks is held from here on: what they asked may be another request by now.
  const before = await ownRequest(context);
  const { name, agency, country } = { ...before, ...changes };
  const reason = changes.reason ?? (await reasonIn(context.seal, before)) ?? refuse("membership.change.lost");
  const email = changes.email ?? (await emailIn(context.seal, before)) ?? refuse("membership.change.lost");
  const input = { name, agency, country, reason, email };
  const review = await reviewOf(context, "membership", before.id);
  if (review?.decision === "changes") return sendAgain(context, before, input);
  await takeBack(context, before);
  const id = await file(context, personId, input);
  context.audit({ action: "membership.change", subject: `membership:${id}`, detail: { before: before.id } });
}

/** Withdraws the caller's request; nothing of it stays. Throws UserError where none awaits a decision. */
export async function withdrawRequest(context: Whole<Context>): Promise<void> {
  const { id } = await ownRequest(context);
  await takeBack(context, { id });
  context.audit({ action: "membership.withdraw", subject: `membership:${id}` });
}

/** The caller's request. Throws UserError where they have none. */
async function ownRequest(context: Whole<Context>): Promise<MembershipRequest> {
  const { personId } = context.caller;
  const own = personId === undefined ? undefined : await requestOf(context, personId);
  return own ?? refuse("membership.change.none");
}

/** Takes the caller's request away, which awaits a decision or a change: of this and a decision at once, one comes to nothing. */
async function takeBack(context: Whole<Context>, { id }: Pick<MembershipRequest, "id">): Promise<void> {
  if (!(await withdrawReview(context, "membership", id))) return refuse("membership.change.none");
  await deleteRequest(context, id);
}

/** Sends the caller's request again, who is held, and was asked to change it: it keeps its turn, and the card says what was asked and what changed. */
async function sendAgain(context: Whole<Context>, before: MembershipRequest, input: RequestInput): Promise<void> {
  const [email, reason] = [await emailIn(context.seal, before), await reasonIn(context.seal, before)];
  await deleteRequest(context, before.id);
  const { id, listed } = await written(context, before.personId, input, before.askedAt);
  const sealed = [...(input.email === email ? [] : ["email"]), ...(input.reason === reason ? [] : ["reason"])];
  const sent = await sendAnew(context, "membership", before.id, {
    ...{ subject: id, raised: listed, was: openFields(before) },
    // Of what is sealed the history says no more than that it is another.
    became: { ...openFields(input), ...Object.fromEntries(sealed.map((field) => [field, ""])) },
  });
  if (!sent) return refuse("membership.change.none");
  context.audit({ action: "membership.change", subject: `membership:${id}`, detail: { before: before.id } });
}

const openFields = ({ name, agency, country }: Pick<RequestInput, "name" | "agency" | "country">) => ({ name, agency, country }); // biome-ignore format: one line

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
  const { id, listed } = await written(context, personId, input, context.now);
  await submitForReview(context, "membership", id, personId, listed);
  return id;
}

/** Keeps a request; returns its id, and whether the address is of a domain on the list. */
async function written(context: Whole<Context>, personId: string, input: RequestInput, askedAt: Date) {
  const { db, community, ids, seal } = context;
  const id = ids.next();
  const { name, agency, country, ...rest } = input;
  const listed = await isListed(context, input.email);
  await db.membershipRequest.create({
    data: {
      ...{ communityId: community.id, id, personId, name, agency, country, listed, askedAt },
      ...(await sealRequest(seal, community.id, id, rest)),
    },
  });
  return { id, listed };
}

async function deleteRequest({ db, community }: Whole<Context>, id: string): Promise<void> {
  await db.membershipRequest.deleteMany({ where: { communityId: community.id, id } });
}
