import { accountsOf } from "../../../services/delivery/planning/accounts.ts";
import { planDeliveries, type Planned } from "../../../services/delivery/planning/plan.ts";
import { whenToTell } from "../../../services/preferences/telling.ts";
import { inputOf } from "../owners/owner-columns.ts";
import type { OwnerInput } from "../owners/owner.ts";
import { keyOf } from "../owners/save-owners.ts";
import { ANYWHERE, type FollowThrough } from "./at.ts";
import { answering } from "./whose.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** Asks those to whom a conclusion falls that nobody has begun, and who have not said so yet, whether they do it: each once for as long as it is theirs, but not whoever assigned it. */
export async function askOwners(at: FollowThrough, ids: readonly string[]): Promise<void> {
  const { db, community, now, caller } = at;
  const rows = await db.conclusion.findMany({
    where: { communityId: community.id, id: { in: [...ids] }, withdrawnAt: null, status: "adopted" },
    include: { owners: true, history: { where: { what: "owners" }, orderBy: { number: "asc" } } },
  });
  const falling = rows.map((row) => ({
    ...row,
    owners: row.owners.filter(({ answered }) => answered === null).map(inputOf),
  }));
  const whose = await answering(at, falling);
  const asked = falling.flatMap((row) =>
    row.owners.flatMap((owner) =>
      whose(row, owner)
        .asked.filter((person) => person !== caller?.personId)
        .map((person) => ({
          subjectId: row.id,
          person,
          occurrence: `${owner.kind} ${ownerSince(row.history, owner)}`,
        })),
    ),
  );
  const accounts = await accountsOf(
    at,
    asked.map(({ person }) => person),
    { near: ANYWHERE },
  );
  const planned: Planned[] = [];
  for (const one of asked) {
    const to = accounts.get(one.person);
    if (!to) continue;
    const telling = await whenToTell(at, one.person, now);
    planned.push({ ...{ kind: "assigned", ...one, to }, dueAt: telling.kind === "at" ? telling.at : now });
  }
  // What waits, or was said, is not planned again.
  const there = await db.delivery.findMany({
    where: {
      ...{ communityId: community.id, kind: "assigned", subjectId: { in: [...ids] } },
      OR: [{ reason: null }, { reason: { not: "cancelled" } }],
    },
    select: { subjectId: true, personId: true, occurrence: true },
  });
  const told = new Set(there.map((one) => `${one.subjectId} ${one.personId} ${one.occurrence}`));
  await planDeliveries(
    at,
    planned.filter((one) => !told.has(`${one.subjectId} ${one.person} ${one.occurrence}`)),
  );
}

interface Assigned {
  readonly number: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** The number of the change by which somebody became an owner last; 1, where they were from the beginning. */
function ownerSince(history: readonly Assigned[], owner: OwnerInput): number {
  const key = keyOf(owner);
  const has = (keys: string | null) => keys?.split("\n").includes(key) === true;
  return history.filter(({ from, to }) => has(to) && !has(from)).at(-1)?.number ?? 1;
}

const WITHIN_DAYS = 14;

/** What has owners who were not asked, as where a file brought it: of the last two weeks, and not past its day. */
export async function askUnasked(at: FollowThrough): Promise<void> {
  const { db, community, now } = at;
  const since = new Date(now.getTime() - WITHIN_DAYS * DAY_MS);
  const rows = await db.conclusion.findMany({
    where: {
      ...{ communityId: community.id, withdrawnAt: null, status: "adopted" },
      owners: { some: { answered: null } },
      history: { some: { what: { in: ["recorded", "owners", "status"] }, at: { gte: since } } },
      OR: [{ dueOn: null }, { dueOn: { gte: now } }],
    },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  if (rows.length > 0)
    await askOwners(
      at,
      rows.map(({ id }) => id),
    );
}
