import type { Context } from "../../../kernel/commands/command.ts";
import { problem, refuse } from "../../../kernel/errors/errors.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { asCommunity } from "../../../services/store/store.ts";
import { fileConclusions } from "../document.ts";
import { type FoundConclusion, heldConclusion } from "../life/found-conclusion.ts";
import { noteChanges } from "../life/history.ts";
import { standingOf } from "../life/standing.ts";
import { inputOf } from "../owners/owner-columns.ts";
import { type FollowThrough, isFollowed, notFollowed } from "./at.ts";
import { directing, tell } from "./tell-hosts.ts";
import { answering } from "./whose.ts";

/** Longest excerpt of a conclusion in a message about it, in characters. */
const EXCERPT = 120;

/** A conclusion in a sentence about it. */
export const excerptOf = ({ text }: { readonly text: string }): string => truncate(text, EXCERPT, { at: "word" });

/** What somebody says of what was assigned to them: that they do it, or why they hand it back. */
export type AssignmentAnswer = { readonly accepts: true } | { readonly why: string };

/** Notes what the caller answers for themselves, their country, office or agency; who assigned it is told why it is handed back. Throws UserError for whoever it does not fall to. */
export async function answerFor(context: Context, id: string, answer: AssignmentAnswer): Promise<void> {
  const { db, community, caller, now } = context;
  const { found } = await heldConclusion(context, id);
  const { answers } = await standingOf(db, caller, found);
  if (!answers) return refuse("follow.answer.others");
  if (!isFollowed(found.status)) return refuse(notFollowed(found.status));
  const numbers = await asCommunity(context, "planning", (whole) => ownNumbers(whole, id));
  const what = "why" in answer ? "returned" : "accepted";
  const { count } = await db.conclusionOwner.updateMany({
    where: {
      ...{ communityId: community.id, conclusionId: id, number: { in: numbers } },
      OR: [{ answered: null }, { answered: { not: what } }],
    },
    data: { answered: what, answeredAt: now, why: "why" in answer ? answer.why : null },
  });
  if (count === 0) return refuse(what === "returned" ? "follow.return.already" : "follow.accept.already");
  const changing = { community: community.id, now, by: caller.personId };
  await noteChanges(db, changing, id, [{ what, ...("why" in answer ? { why: answer.why } : {}) }]);
  await fileConclusions(db, community.id);
  if ("why" in answer)
    await asCommunity(context, "planning", (whole) => tellReturned(whole, context, found, answer.why));
}

/** Whether some of what the caller answers for has not been answered yet. */
export async function awaitsAnswer(context: Context, id: string): Promise<boolean> {
  const numbers = await asCommunity(context, "planning", (whole) => ownNumbers(whole, id));
  const where = { communityId: context.community.id, conclusionId: id, number: { in: numbers }, answered: null };
  return (await context.db.conclusionOwner.count({ where })) > 0;
}

/** The numbers of those owners for whom the caller answers. */
async function ownNumbers(at: FollowThrough, id: string): Promise<number[]> {
  const row = await at.db.conclusion.findUniqueOrThrow({
    where: { communityId_id: { communityId: at.community.id, id } },
    include: { owners: true },
  });
  const falling = { topics: row.topics, owners: row.owners.map(inputOf) };
  const whose = await answering(at, [falling]);
  return row.owners
    .filter((owner) => whose(falling, inputOf(owner)).all.includes(at.caller?.personId ?? ""))
    .map(({ number }) => number);
}

async function tellReturned(
  at: FollowThrough,
  { caller }: Context,
  found: FoundConclusion,
  why: string,
): Promise<void> {
  const last = await at.db.conclusionChange.findFirst({
    where: {
      communityId: at.community.id,
      conclusionId: found.id,
      what: { in: ["recorded", "owners"] },
      byId: { not: null },
    },
    orderBy: { number: "desc" },
    include: { by: { select: { leftAt: true, suspendedAt: true } } },
  });
  const assigner =
    last?.by && !last.by.leftAt && !last.by.suspendedAt && last.byId !== caller.personId ? last.byId : null;
  const whom = assigner === null ? await directing(at, found.meeting, [caller.personId ?? ""]) : [assigner];
  const params = { name: caller.name, text: excerptOf(found), why };
  await tell(at, whom, {
    ...{ conclusion: found.id, occurrence: at.now.toISOString() },
    says: () => problem("follow.returned", params),
  });
}
