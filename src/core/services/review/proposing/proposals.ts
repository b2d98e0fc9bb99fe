import type { Context } from "../../../kernel/commands/command.ts";
import { asCommunity, sql, type Whole } from "../../store/store.ts";
import { submitForReview } from "../entries.ts";
import { noteStep } from "../steps.ts";
import type { ReviewKind, SaidByField } from "../subject.ts";

/**
 * Submits what somebody proposes to change of a thing that is there: it stands in the entry's history alone, until it is approved. `subject`
 * is an id of its own, by which its kind knows what it is to change. Returns the id of the entry.
 */
export async function propose(
  context: Context,
  kind: ReviewKind,
  subject: string,
  { submitter, said }: { readonly submitter: string; readonly said: SaidByField },
): Promise<string> {
  const item = await submitForReview(context, kind, subject, submitter);
  await asCommunity(context, "resubmitting", (whole) => noteStep(whole, item, { what: "proposed", became: said }));
  return item;
}

/** What the caller has proposed of a thing that is not decided. */
interface OwnProposal {
  readonly item: string;
  readonly subject: string;
  /** They are asked to put it right. */
  readonly asked: boolean;
}

/** What the caller has proposed of a thing, by the beginning of the ids of such proposals, and is not decided; undefined where there is nothing. */
export async function ownProposal(
  { db, community, caller }: Pick<Context, "db" | "community" | "caller">,
  kind: ReviewKind,
  thing: string,
): Promise<OwnProposal | undefined> {
  const found = await db.reviewItem.findFirst({
    where: {
      ...{ communityId: community.id, subjectKind: kind, subjectId: { startsWith: `${thing}.` } },
      submittedById: caller.personId ?? "",
      OR: [{ decision: null }, { decision: "changes" }],
    },
    orderBy: { createdAt: "desc" },
  });
  return found ? { item: found.id, subject: found.subjectId, asked: found.decision !== null } : undefined;
}

/**
 * Adds to what the caller has proposed already, and returns the id of its entry: what it says in the same place gives way. Undefined where it is
 * decided by now: nothing is added to that.
 */
export function addToProposal(
  context: Context,
  kind: ReviewKind,
  { item, subject }: OwnProposal,
  said: SaidByField,
): Promise<string | undefined> {
  return asCommunity(context, "resubmitting", async (whole) => {
    const { db, community } = whole;
    // Held from here on: who decides has it decided before, or sees what was added.
    const [held] = await db.$queryRaw<{ decision: string | null }[]>(
      sql`select decision from review_item where community_id = ${community.id} and id = ${item} for update`,
    );
    if (!held || held.decision !== null) return undefined;
    const so = (await proposedIn(whole, kind, [subject])).get(subject);
    await proposeAnew(whole, kind, subject, { ...so, ...said });
    return item;
  });
}

/** Has a proposal say something else from now on. */
export async function proposeAnew(
  whole: Whole<Context>,
  kind: ReviewKind,
  subject: string,
  said: SaidByField,
): Promise<void> {
  const which = { communityId: whole.community.id, subjectKind: kind, subjectId: subject };
  const item = await whole.db.reviewItem.findUniqueOrThrow({ where: { communityId_subjectKind_subjectId: which } });
  await noteStep(whole, item.id, { what: "proposed", became: said });
}

/** What proposals say by now, by their ids; those of which the reader may not know are missing. */
export async function proposedIn(
  { db, community }: Pick<Context, "db"> & { readonly community: { readonly id: string } },
  kind: ReviewKind,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, SaidByField>> {
  const rows = await db.reviewDecision.findMany({
    where: {
      communityId: community.id,
      what: "proposed",
      item: { subjectKind: kind, subjectId: { in: [...subjects] } },
    },
    orderBy: { number: "asc" },
    select: { became: true, item: { select: { subjectId: true } } },
  });
  return new Map(
    rows.flatMap(({ item, became }) => (became === null ? [] : [[item.subjectId, became as SaidByField] as const])),
  );
}

/** When a proposal was approved last; undefined where it never was. */
export async function approvedAt(
  { db, community }: Pick<Whole<Context>, "db" | "community">,
  kind: ReviewKind,
  subject: string,
): Promise<Date | undefined> {
  const step = await db.reviewDecision.findFirst({
    where: { communityId: community.id, what: "approved", item: { subjectKind: kind, subjectId: subject } },
    orderBy: { number: "desc" },
    select: { at: true },
  });
  return step?.at;
}
