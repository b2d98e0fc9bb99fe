import { z } from "zod";
import { groupBy } from "../../kernel/values/group-by.ts";
import { type Db, joinSql, sql } from "../store/store.ts";
import type { DeliveryContext } from "./composer.ts";
import { type DeliveryKind, type DueRow, targetOf } from "./ledger.ts";
import { doubtAt, IN_DOUBT } from "./origin.ts";
import { lockRecipients } from "./lock-recipients.ts";

/** Which rows can be said together with others to their recipient. */
export interface Coalescable<T> {
  readonly kind: DeliveryKind;
  /** Condition on a row `d` of that kind. */
  readonly where: ReturnType<typeof sql>;
  /** What is worth saying now of rows, by id. */
  readonly worth: (rows: readonly DueRow[]) => Promise<ReadonlyMap<string, T>>;
}

/** One message that says several rows; `carrier`'s row stands for them in the ledger. */
export interface Coalesced<T> {
  readonly carrier: DueRow;
  /** What is said: the carrier's own first. */
  readonly all: readonly T[];
  /** Ids of the other rows that it says, to be kept in the carrier's detail as `carries`. */
  readonly carries: readonly string[];
}

const detailSchema = z.object({ carries: z.array(z.string()).default([]) });

/** Ids of the rows that a row says besides its own, since it was worded first. */
export const carriedBy = (row: Pick<DueRow, "detail">): readonly string[] => carriedIn(row.detail);

/** The same in what is to be kept of a row. */
export const carriedIn = (detail: unknown): readonly string[] => detailSchema.safeParse(detail).data?.carries ?? [];

/** Whether it was handed over before, and nobody knows whether it was taken. */
const mayBeSaid = ({ state }: Pick<DueRow, "state">) => state === "sending";

/** To whom a row is said, as a text. */
export const recipientOf = (row: DueRow) => `${row.platform} ${row.spaceId} ${row.address} ${row.recipient}`;

/**
 * After an outage nobody gets a burst: rows that can be joined are said to one recipient in one message. One of them
 * carries the others, which are settled in the same transaction; also rows that another worker has claimed but not yet
 * marked, whose mark then fails. `rows` are held, can be joined and are worth saying; the ids that come back are those of
 * `rows` that others carry.
 */
export async function coalesce<T>(
  rows: readonly DueRow[],
  own: ReadonlyMap<string, T>,
  joinable: Coalescable<T>,
  context: DeliveryContext,
): Promise<{ said: Coalesced<T>[]; joined: Set<string> }> {
  const said: Coalesced<T>[] = [];
  const joined = new Set<string>();
  const idle: DueRow[] = [];
  if (rows.length === 0) return { said, joined };
  // Those who did not expect to say something together; the others have their turn already.
  await lockRecipients(rows.map(targetOf), context);
  const waiting = await waitingFor(
    rows.filter((row) => !mayBeSaid(row)),
    joinable,
    context,
  );
  const carried = await rowsOf([...rows, ...waiting].flatMap(carriedBy), context);
  const others = await joinable.worth([...waiting, ...carried]);
  const worth = (row: DueRow) => own.get(row.id) ?? others.get(row.id);
  const say = (carrier: DueRow, more: readonly DueRow[]) => {
    // Also what those that are joined now would have carried themselves.
    const theirs = new Set([carrier, ...more].flatMap(carriedBy));
    const before = carried.filter((r) => theirs.has(r.id) && r.id !== carrier.id);
    // What is not worth saying any more ends by itself: perhaps somebody is to be told of that.
    idle.push(...before.filter((r) => worth(r) === undefined));
    const also = [...new Map([...more, ...before].map((r) => [r.id, r])).values()].filter(
      (r) => worth(r) !== undefined,
    );
    said.push({ carrier, all: [carrier, ...also].flatMap((r) => worth(r) ?? []), carries: also.map((r) => r.id) });
  };
  // What may have been said already is said again as it was, if at all: under its key a platform may have that by now, or take it
  // late, and whoever looks for it would take what was added since for said.
  for (const row of rows.filter(mayBeSaid)) say(row, []);
  for (const some of groupBy(
    rows.filter((row) => !mayBeSaid(row)),
    recipientOf,
  ).values()) {
    const [carrier, ...rest] = some.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
    if (!carrier) continue;
    const theirs = [
      ...rest,
      ...waiting.filter((r) => recipientOf(r) === recipientOf(carrier) && worth(r) !== undefined),
    ];
    for (const { id } of theirs) joined.add(id);
    say(carrier, theirs);
  }
  await release(
    idle.map(({ id }) => id),
    context,
  );
  const known = new Set(rows.map((r) => r.id));
  await settleJoined(
    [...joined].filter((id) => !known.has(id)),
    context,
  );
  return { said, joined };
}

/** Rows for the same recipients that nobody has marked yet, and that were surely not said. */
async function waitingFor<T>(
  rows: readonly DueRow[],
  { kind, where }: Coalescable<T>,
  context: DeliveryContext,
): Promise<DueRow[]> {
  const { db, community, now } = context;
  const column = (of: (row: DueRow) => string) => sql`${rows.map(of)}::text[]`;
  const ids = await db.$queryRaw<{ id: string }[]>(sql`
    with ${doubtAt(now)} select d.id from delivery d where d.community_id = ${community.id} and d.kind = ${kind} and d.state in ('planned', 'claimed') and ${where}
      and not ${IN_DOUBT}
      and (d.platform, d.space_id, d.address, d.recipient) in (select * from unnest(
        ${joinSql([column((r) => r.platform), column((r) => r.spaceId), column((r) => r.address), column((r) => r.recipient)])}))
    order by d.id for update`);
  const known = new Set(rows.map((r) => r.id));
  return rowsOf(
    ids.map(({ id }) => id).filter((id) => !known.has(id)),
    context,
  );
}

async function rowsOf(
  ids: readonly string[],
  { db, community }: Pick<DeliveryContext, "db" | "community">,
): Promise<DueRow[]> {
  if (ids.length === 0) return [];
  return db.delivery.findMany({ where: { communityId: community.id, id: { in: [...ids] } } });
}

async function settleJoined(ids: readonly string[], { db, community, now }: DeliveryContext): Promise<void> {
  if (ids.length === 0) return;
  await db.delivery.updateMany({
    where: { communityId: community.id, id: { in: [...ids] }, state: { in: ["planned", "claimed"] } },
    data: { state: "dropped", reason: "summarised", settledAt: now, leaseUntil: null, leasedBy: null },
  });
}

/** Notes of rows that another may have said that it is not known either whether they were. */
export async function leaveUncertain(
  ids: readonly string[],
  { db, community }: Pick<DeliveryContext, "db" | "community">,
): Promise<void> {
  if (ids.length === 0) return;
  const where = { communityId: community.id, id: { in: [...ids] }, state: "dropped", reason: "summarised" };
  await db.delivery.updateMany({ where, data: { state: "failed", reason: "uncertain" } });
}

/** Lets rows stand for themselves again that another was to say, and certainly did not. */
export async function release(
  ids: readonly string[],
  { db, community, now }: { readonly db: Db; readonly community: { readonly id: string }; readonly now: Date },
): Promise<void> {
  if (ids.length === 0) return;
  await db.delivery.updateMany({
    where: { communityId: community.id, id: { in: [...ids] }, state: "dropped", reason: "summarised" },
    data: { state: "planned", reason: null, settledAt: null, attemptAt: now },
  });
}
