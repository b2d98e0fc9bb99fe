import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { asCommunity, sql, type Whole } from "../store/store.ts";
import { type ReviewDecided, decide } from "./decide.ts";
import { refuseUnseen } from "./deciding/seen.ts";
import { settle } from "./settle.ts";
import { type MergingSubject, subjectOf } from "./subject.ts";

/** What was suggested is one with what is there already, which is given what it lacks. */
export interface MergedSuggestion extends ReviewDecided {
  /** What it is one with. */
  readonly other: string;
}

/** How two become one. */
interface MergingWays {
  readonly how?: (whole: Whole<Context>) => ReturnType<MergingSubject["merge"]>;
  /** What was seen of it (deciding/seen.ts). */
  readonly seen?: string | undefined;
}

/**
 * Makes what awaits a decision one with what is there already, and decides it so. Throws UserError where that is not done with things
 * of its kind, the other is not there, the entry is decided already, or it says something else than was `seen`. `how` does it where its
 * kind has more than one way.
 */
export async function mergeSuggestion(
  context: Context,
  id: string,
  into: string,
  { how, seen }: MergingWays = {},
): Promise<MergedSuggestion> {
  const { db, community } = context;
  const which = { communityId_id: { communityId: community.id, id } };
  // Of two at once one goes on: the other waits here, and is told what was decided.
  await db.$executeRaw(sql`select from review_item where community_id = ${community.id} and id = ${id} for update`);
  const { subjectKind, subjectId, decision } = await db.reviewItem.findUniqueOrThrow({ where: which });
  const subject = subjectOf(context.catalogue, subjectKind);
  const { merging, cannot } = subject;
  if (!merging) return refuse(cannot?.merge ?? "review.merge.not");
  // Who is late is told so, and not that the other is not there.
  if (decision !== null) await settle(context, id, { decision: "merged", reason: "" });
  await refuseUnseen(context, subject, { id, subjectId }, seen);
  const { title, given } = await asCommunity(context, "indexing", (whole) =>
    how ? how(whole) : merging.merge(whole, subjectId, into),
  );
  const made = await decide(context, id, { decision: "merged", reason: title }, { given: { ...given, into } });
  return { ...made, other: title };
}
