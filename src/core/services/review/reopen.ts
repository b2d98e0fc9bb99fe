import { atLeast } from "../../kernel/access/role.ts";
import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { asCommunity, type Whole } from "../store/store.ts";
import type { DecidedAbout } from "./decide.ts";
import { describedOf } from "./describe.ts";
import { seenNow } from "./deciding/seen.ts";
import { type KeptStep, noteStep, stepsOf } from "./steps.ts";
import { type ReviewSubject, type SaidByField, subjectOf } from "./subject.ts";
import { hasPassed } from "./passing/trust.ts";
import { tellSubmitter, untellSubmitter } from "./tell-submitter.ts";
import { suggestionWords } from "./words.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

/** What awaits a decision again. */
interface Reopened extends DecidedAbout {
  /** Its own card alone has the ways to decide it. */
  readonly onCard: boolean;
  /** What it says now (deciding/seen.ts). */
  readonly seen: string | undefined;
}

/** How long a decision can be taken back, in days: as long as other changes. */
export const REOPEN_DAYS = 30;

/**
 * Takes a decision back: the thing awaits review again, as it was before a moderator put it right. Only who decided it, or an
 * administrator, may, for 30 days, as long as the thing is there. Throws UserError otherwise.
 */
export async function reopen(context: Context, id: string): Promise<Reopened> {
  const { db, community } = context;
  const item = await held(context, id);
  if ((await describedOf(context, item)).gone) return refuse("review.gone.reopen");
  const { count } = await db.reviewItem.updateMany({
    where: {
      communityId: community.id,
      id,
      decision: item.decision,
      decidedById: item.decidedById,
      decidedAt: item.decidedAt,
    },
    data: { decision: null, reason: null, decidedById: null, decidedAt: null },
  });
  if (count === 0) return refuse("review.open");
  const subject = subjectOf(context.catalogue, item.subjectKind);
  const [last] = await stepsOf({ db, community }, id, 1);
  await asCommunity(context, "indexing", async (whole) => {
    // Who is asked for changes has the thing as it was.
    if (item.decision !== "changes") await subject.reopen(whole, item.subjectId, last?.became);
    if (last) await putBack(whole, subject, item.subjectId, last);
  });
  await noteStep(context, id, { what: "reopened" });
  context.audit({ action: "review.reopen", subject: `${item.subjectKind}:${item.subjectId}`, detail: { item: id } });
  const described = await describedOf(context, item);
  const { about, words = suggestionWords } = subject;
  // Of what waits as nobody's, its kind tells others, and takes that back.
  if (about !== undefined)
    await asCommunity(context, "planning", async (whole) => {
      const untold = await untellSubmitter(whole, item);
      const problem = untold ? undefined : words.toldReopened?.(described.title);
      if (problem) await tellSubmitter(whole, { ...item, decidedAt: context.now, about, problem });
    });
  const seen = await seenNow(context, subject, item.subjectId);
  return { ...described, words, onCard: subject.card !== undefined, seen };
}

async function held({ db, caller, community, now }: Context, id: string) {
  const item = await db.reviewItem.findUniqueOrThrow({
    where: { communityId_id: { communityId: community.id, id } },
    include: { decidedBy: { select: { name: true } } },
  });
  if (item.decision === null) return refuse("review.open");
  const own = item.decidedById !== null && item.decidedById === caller.personId;
  // What passed without a moderator is any moderator's to take back.
  if (!own && !atLeast(caller.role, "admin") && !(await hasPassed({ db, community }, item)))
    return refuse("review.reopen.other", { who: item.decidedBy?.name ?? "" });
  if (item.decidedAt !== null && now.getTime() - item.decidedAt.getTime() > REOPEN_DAYS * DAY_MS)
    return refuse("review.reopen.late", { days: REOPEN_DAYS });
  return item;
}

async function putBack(whole: Whole<Context>, subject: ReviewSubject, id: string, last: KeptStep): Promise<void> {
  const { what, was, became } = last;
  if (what === "merged") {
    if (became?.["into"] !== undefined) await subject.merging?.part(whole, became["into"], became);
    return;
  }
  const { revision } = subject;
  const now = was && became && (await revision?.read(whole, id));
  if (!revision || !was || !became || !now) return;
  await revision.write(whole, id, Object.fromEntries(fieldsBack(now, was, became)));
}

/** What was changed since by somebody else stays. */
const fieldsBack = (now: SaidByField, was: SaidByField, became: SaidByField): [string, string][] =>
  Object.entries(now).map(([field, says]) => [field, says === became[field] ? (was[field] ?? says) : says]);
