import { batches, type Saved, type Saving } from "../../services/store/saving.ts";
import type { Db } from "../../services/store/store.ts";
import { columnsOf, lifeOf } from "./add-conclusion.ts";
import type { ConclusionInput } from "./conclusion.ts";
import { fileConclusions } from "./document.ts";
import { noteChanges } from "./life/history.ts";
import { addOwners, keysOf, saveOwners } from "./owners/save-owners.ts";
import { finder, sayingOf, type Stored, storedFor } from "./stored-conclusions.ts";
import { whatChanged } from "./what-changed.ts";

export type { ConclusionInput } from "./conclusion.ts";

type Created = ReturnType<typeof columnsOf> &
  ReturnType<typeof lifeOf> & { communityId: string; id: string; createdAt: Date };

/**
 * Creates or updates conclusions in bulk: the same one is that with the same reference, else that with the same text and
 * meeting. One that is already as given is not written. Given twice, the last counts. A withdrawn one stays withdrawn. Those that
 * stand are findable. What has become of one since, and whose it is, stays where the row does not say it.
 */
export async function saveConclusions(db: Db, saving: Saving, conclusions: readonly ConclusionInput[]): Promise<Saved> {
  const { community, now, ids } = saving;
  const wanted = new Map(
    conclusions.map((c) => [
      c.reference === undefined ? sayingOf(c.text, c.meetingId ?? null) : `reference ${c.reference}`,
      c,
    ]),
  );
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (const batch of batches([...wanted.values()])) {
    const find = finder(await storedFor(db, community, batch));
    const created: (readonly [Created, ConclusionInput])[] = [];
    for (const one of batch) {
      const stored = find(one);
      if (stored) counts[await update(db, saving, stored, one)] += 1;
      else {
        const made = { communityId: community, id: ids.next(), createdAt: now };
        created.push([{ ...made, ...columnsOf(one, now), ...lifeOf(one) }, one]);
      }
    }
    if (created.length > 0) await create(db, saving, created);
    counts.created += created.length;
  }
  await fileConclusions(db, community);
  return counts;
}

async function create(
  db: Db,
  { community, now }: Saving,
  created: readonly (readonly [Created, ConclusionInput])[],
): Promise<void> {
  await db.conclusion.createMany({ data: created.map(([row]) => row) });
  await db.conclusionChange.createMany({
    data: created.map(([{ id, status = "adopted" }]) => ({
      ...{ communityId: community, conclusionId: id, number: 1, what: "recorded", to: status, at: now },
    })),
  });
  for (const [{ id }, { owners }] of created) if (owners?.length) await addOwners(db, community, id, owners);
}

async function update(
  db: Db,
  { community, now }: Saving,
  stored: Stored,
  one: ConclusionInput,
): Promise<"unchanged" | "updated"> {
  const columns = {
    ...{ ...columnsOf(one, stored.concludedAt), ...lifeOf(one) },
    reference: one.reference ?? stored.reference,
    source: one.source ?? stored.source,
  };
  const owners = one.owners && keysOf(one.owners) !== keysOf(stored.owners) ? one.owners : undefined;
  if (matches(columns, stored) && owners === undefined) return "unchanged";
  const changes = whatChanged(stored, one);
  const changedAt = changes.some(({ what }) => what === "status" || what === "text") ? { changedAt: now } : {};
  await db.conclusion.update({
    where: { communityId_id: { communityId: community, id: stored.id } },
    data: { ...columns, ...changedAt },
  });
  if (owners !== undefined) await saveOwners(db, community, stored.id, owners);
  if (changes.length > 0) await noteChanges(db, { community, now, by: undefined }, stored.id, changes);
  return "updated";
}

function matches(columns: Readonly<Record<string, unknown>>, stored: Stored): boolean {
  const before: Readonly<Record<string, unknown>> = { ...stored };
  return Object.keys(columns).every((key) => JSON.stringify(columns[key]) === JSON.stringify(before[key]));
}
