import { z } from "zod";
import type { Due, Scene } from "../delivery/composer.ts";
import type { Row } from "../delivery/ledger.ts";
import { groupBy } from "../group-by.ts";
import { sql } from "../store/store.ts";
import { lateBefore } from "./late-policy.ts";
import { judge, type Reminder, type Verdict } from "./reminder-facts.ts";

/** Reminders to one recipient that are said in one message, which `carrier`'s row stands for. */
export interface Gathered {
  readonly carrier: Reminder;
  readonly others: readonly Reminder[];
}

const detailSchema = z.object({ carries: z.array(z.string()).default([]) });

/** Ids of the rows that a row says besides its own, since it was worded first. */
export const carriedBy = (row: Pick<Row, "detail">): readonly string[] => detailSchema.safeParse(row.detail).data?.carries ?? [];

const recipientOf = (row: Row) => `${row.platform} ${row.spaceId} ${row.address} ${row.recipient}`;

/**
 * After an outage nobody gets a burst: late reminders to one recipient become one message. One of the rows carries the
 * others, which are settled with the same transaction; also rows that another worker has claimed but not yet marked,
 * whose mark then fails. `useful` are the verdicts of `due`; returns what is to be said, and which rows others say.
 */
export async function gather(due: readonly Due[], useful: ReadonlyMap<string, Reminder>, scene: Scene): Promise<{ said: Gathered[]; summarised: Set<string> }> {
  const { db, community, now } = scene;
  const before = lateBefore(now);
  const isLate = (row: Row) => row.dueAt < before;
  const late = due.filter(({ row }) => isLate(row) && useful.has(row.id)).map(({ row }) => row);
  const said = due.flatMap(({ row }): Gathered[] => {
    const carrier = useful.get(row.id);
    return carrier && !isLate(row) ? [{ carrier, others: [] }] : [];
  });
  const summarised = new Set<string>();
  if (late.length === 0) return { said, summarised };

  const recipients = [...new Set(late.map(recipientOf))].sort();
  // Two workers that hold rows of one recipient follow each other.
  await db.$executeRaw(
    sql`select pg_advisory_xact_lock(hashtextextended(r, 7)) from (select r from unnest(${recipients.map((r) => `${community.id} ${r}`)}::text[]) r order by r) o`,
  );
  const known = new Set(due.map(({ row }) => row.id));
  const waiting = await waitingFor(scene, late, before, known);
  const carried = await db.delivery.findMany({ where: { communityId: community.id, id: { in: late.flatMap(carriedBy) } } });
  const verdicts = await judge([...waiting, ...carried], scene);
  const reminder = (row: Row) => useful.get(row.id) ?? usefulIn(verdicts, row.id);

  for (const rows of groupBy(late, recipientOf).values()) {
    // What may have been said already is said again as itself, if at all.
    const [carrier, ...rest] = [...rows].sort((a, b) => Number(b.state === "sending") - Number(a.state === "sending") || a.dueAt.getTime() - b.dueAt.getTime());
    if (!carrier) continue;
    const own = useful.get(carrier.id);
    if (!own) continue;
    const [apart, joined] = [rest.filter((r) => r.state === "sending"), rest.filter((r) => r.state !== "sending")];
    const theirs = waiting.filter((r) => recipientOf(r) === recipientOf(carrier) && reminder(r));
    const carriedBefore = carried.filter((r) => carriedBy(carrier).includes(r.id));
    for (const row of [...joined, ...theirs]) summarised.add(row.id);
    said.push({ carrier: own, others: [...joined, ...theirs, ...carriedBefore].flatMap((r) => reminder(r) ?? []) });
    for (const row of apart) {
      const self = useful.get(row.id);
      if (self) said.push({ carrier: self, others: carried.filter((r) => carriedBy(row).includes(r.id)).flatMap((r) => reminder(r) ?? []) });
    }
  }
  await settleCarried(
    scene,
    [...summarised].filter((id) => !known.has(id)),
  );
  return { said, summarised };
}

const usefulIn = (verdicts: ReadonlyMap<string, Verdict>, id: string): Reminder | undefined => {
  const verdict = verdicts.get(id);
  return verdict?.kind === "useful" ? verdict.reminder : undefined;
};

/** Late reminders of the same recipients that nobody has marked yet. */
async function waitingFor({ db, community }: Scene, late: readonly Row[], before: Date, known: ReadonlySet<string>): Promise<Row[]> {
  const column = (of: (row: Row) => string) => late.map(of);
  const ids = await db.$queryRaw<{ id: string }[]>(sql`
    select d.id from delivery d where d.community_id = ${community.id} and d.kind = 'reminder' and d.state in ('planned', 'claimed') and d.due_at < ${before}
      and (d.platform, d.space_id, d.address, d.recipient) in (select * from unnest(${column((r) => r.platform)}::text[], ${column((r) => r.spaceId)}::text[],
        ${column((r) => r.address)}::text[], ${column((r) => r.recipient)}::text[]))
    order by d.id for update`);
  const others = ids.map(({ id }) => id).filter((id) => !known.has(id));
  return db.delivery.findMany({ where: { communityId: community.id, id: { in: others } } });
}

async function settleCarried({ db, community, now }: Scene, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.delivery.updateMany({
    where: { communityId: community.id, id: { in: [...ids] }, state: { in: ["planned", "claimed"] } },
    data: { state: "dropped", reason: "summarised", settledAt: now, leaseUntil: null, leasedBy: null },
  });
}
