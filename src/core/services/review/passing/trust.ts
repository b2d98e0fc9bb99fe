import type { Context } from "../../../kernel/commands/command.ts";
import { communityChoices } from "../../preferences/own.ts";
import { asCommunity, sql, type Whole } from "../../store/store.ts";
import { LAST_STEP, noteStep, stepsOf } from "../steps.ts";
import { type ReviewKind, subjectOf } from "../subject.ts";

/**
 * Whether what somebody submits needs no review, as the community has it: of so many of theirs that were decided last each was approved, and
 * none awaits a decision again that was taken back. What was made one with another says nothing for or against them; nor does what they
 * decided themselves.
 */
export async function isTrusted(
  { db, community }: Whole<Context>,
  kind: ReviewKind,
  submitter: string,
): Promise<boolean> {
  const { trust = 0 } = await communityChoices({ db, community });
  if (trust === 0) return false;
  const [row] = await db.$queryRaw<{ trusted: boolean }[]>(sql`
    with own as (
      select i.id, i.decision, i.decided_at, i.decided_by_id, ${LAST_STEP} as last
      from review_item i where i.community_id = ${community.id} and i.subject_kind = ${kind} and i.submitted_by_id = ${submitter}
    ), decided as (
      select decision from own where decision is not null and last is distinct from 'merged' and decided_by_id is distinct from ${submitter}
      order by decided_at desc, id desc limit ${trust}
    )
    select count(*) = ${trust} and bool_and(decision = 'approved')
      and not exists (select from own where decision is null and last = 'reopened') as trusted
    from decided`);
  return row?.trusted === true;
}

/** Enters a thing that is written already as one that passed without review, as that person's, and publishes it: nobody decided it, and a moderator can take that back. Returns the id of the entry. */
export function submitTrusted(context: Context, kind: ReviewKind, subject: string, submitter: string): Promise<string> {
  return asCommunity(context, "trusting", async (whole) => {
    const { db, community, now, ids, caller } = whole;
    const id = ids.next();
    const at = { createdAt: now, decidedAt: now };
    await db.reviewItem.create({
      data: { communityId: community.id, id, subjectKind: kind, subjectId: subject, submittedById: submitter, decision: "approved", ...at }, // biome-ignore format: one line
    });
    await subjectOf(context.catalogue, kind).approve(whole, subject);
    const { personId: _own, ...nobody } = caller;
    await noteStep({ ...whole, caller: nobody }, id, { what: "trusted" });
    context.audit({ action: "review.trust", subject: `${kind}:${subject}`, detail: { item: id } });
    return id;
  });
}

/** Whether a decided entry passed without review, so that it is any moderator's to take back. */
export async function hasPassed(
  at: Pick<Context, "db" | "community">,
  { id, decision }: { readonly id: string; readonly decision: string | null },
): Promise<boolean> {
  return decision === "approved" && (await stepsOf(at, id, 1))[0]?.what === "trusted";
}
