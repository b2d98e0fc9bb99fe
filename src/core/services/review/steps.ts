import type { Context } from "../../kernel/commands/command.ts";
import { sql } from "../store/store.ts";
import type { SaidByField } from "./subject.ts";
import type { StepKind } from "./words.ts";
import { MINUTE_MS } from "../../kernel/time/units.ts";

/** One step of an entry. */
export interface ReviewStep {
  readonly what: StepKind;
  readonly reason?: string;
  readonly was?: SaidByField;
  readonly became?: SaidByField;
  /** Since when a decision was awaited, where this is one. */
  readonly since?: Date;
}

/** One step that is kept; `byId` is null once who it was is erased. */
export interface KeptStep {
  readonly number: number;
  readonly what: StepKind;
  readonly reason: string | null;
  readonly was?: SaidByField;
  readonly became?: SaidByField;
  readonly byId: string | null;
  readonly by: string | null;
  readonly at: Date;
}

/** What the last step of the entry `i` was. */
export const LAST_STEP = sql`(select d.what from review_decision d
  where d.community_id = i.community_id and d.item_id = i.id order by d.number desc limit 1)`;

/** Notes a step of an entry whose row this transaction has changed, which keeps others from counting at the same time. */
export async function noteStep(
  { db, community, caller, now }: Pick<Context, "caller" | "now" | "db" | "community">,
  item: string,
  { since, ...step }: ReviewStep,
): Promise<void> {
  const which = { communityId: community.id, itemId: item };
  const last = await db.reviewDecision.aggregate({ where: which, _max: { number: true } });
  await db.reviewDecision.create({
    data: {
      ...which,
      ...step,
      number: (last._max.number ?? 0) + 1,
      byId: caller.personId ?? null,
      at: now,
      waited: since === undefined ? null : Math.max(0, Math.round((now.getTime() - since.getTime()) / MINUTE_MS)),
    },
  });
}

/** The latest steps of an entry, the last one first, as far as the reader may know of them. */
export async function stepsOf(
  { db, community }: Pick<Context, "db" | "community">,
  item: string,
  most: number,
): Promise<KeptStep[]> {
  const rows = await db.reviewDecision.findMany({
    where: { communityId: community.id, itemId: item },
    orderBy: { number: "desc" },
    take: most,
    include: { by: { select: { name: true } } },
  });
  return rows.map(({ number, what, reason, was, became, byId, by, at }) => ({
    ...{ number, what: what as StepKind, reason, byId, by: by?.name ?? null, at },
    ...(was === null ? {} : { was: was as SaidByField }),
    ...(became === null ? {} : { became: became as SaidByField }),
  }));
}
