import { batches, type Saved, type Saving } from "../../services/store/saving.ts";
import type { Db } from "../../services/store/store.ts";
import { columnsOf } from "./add-conclusion.ts";
import type { ConclusionInput } from "./conclusion.ts";
import { fileConclusions } from "./document.ts";

export type { ConclusionInput } from "./conclusion.ts";

type Columns = ReturnType<typeof columnsOf>;
type Stored = Omit<Columns, "sharing"> & { readonly id: string; readonly sharing: string };

/**
 * Creates or updates conclusions in bulk: the same one is that with the same reference, else that with the same text and
 * meeting. One that is already as given is not written. Given twice, the last counts. A withdrawn one stays withdrawn. Those that stand are findable.
 */
export async function saveConclusions(
  db: Db,
  { community, now, ids }: Saving,
  conclusions: readonly ConclusionInput[],
): Promise<Saved> {
  const wanted = new Map(
    conclusions.map((c) => [
      c.reference === undefined ? sayingOf(c.text, c.meetingId ?? null) : `reference ${c.reference}`,
      c,
    ]),
  );
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (const batch of batches([...wanted.values()])) {
    const find = finder(await storedFor(db, community, batch));
    const created: (Columns & { communityId: string; id: string; createdAt: Date })[] = [];
    for (const one of batch) {
      const stored = find(one);
      if (!stored) {
        created.push({ communityId: community, id: ids.next(), createdAt: now, ...columnsOf(one, now) });
        continue;
      }
      counts[await update(db, community, stored, one)] += 1;
    }
    if (created.length > 0) await db.conclusion.createMany({ data: created });
    counts.created += created.length;
  }
  await fileConclusions(db, community);
  return counts;
}

async function update(
  db: Db,
  community: string,
  stored: Stored,
  one: ConclusionInput,
): Promise<"unchanged" | "updated"> {
  const columns = {
    ...columnsOf(one, stored.concludedAt),
    reference: one.reference ?? stored.reference,
    source: one.source ?? stored.source,
  };
  if (matches(columns, stored)) return "unchanged";
  await db.conclusion.update({ where: { communityId_id: { communityId: community, id: stored.id } }, data: columns });
  return "updated";
}

async function storedFor(db: Db, community: string, batch: readonly ConclusionInput[]): Promise<Stored[]> {
  const references = batch.map((c) => c.reference).filter((r) => r !== undefined);
  return db.conclusion.findMany({
    where: {
      communityId: community,
      OR: [{ reference: { in: references } }, { text: { in: batch.map((c) => c.text) } }],
    },
    orderBy: { id: "asc" },
    select: {
      id: true,
      reference: true,
      text: true,
      language: true,
      sharing: true,
      meetingId: true,
      pillarKey: true,
      topicKey: true,
      country: true,
      concludedAt: true,
      source: true,
    },
  });
}

/** Finds what is stored of a conclusion. One that has another reference is another conclusion. */
function finder(stored: readonly Stored[]): (one: ConclusionInput) => Stored | undefined {
  const byReference = new Map(stored.map((s) => [s.reference, s]));
  const bySaying = new Map<string, Stored[]>();
  for (const s of stored)
    bySaying.set(sayingOf(s.text, s.meetingId), [...(bySaying.get(sayingOf(s.text, s.meetingId)) ?? []), s]);
  return ({ reference, text, meetingId }) => {
    const named = reference === undefined ? undefined : byReference.get(reference);
    return (
      named ??
      bySaying.get(sayingOf(text, meetingId ?? null))?.find((s) => reference === undefined || s.reference === null)
    );
  };
}

const sayingOf = (text: string, meetingId: string | null) => `saying ${meetingId ?? ""} ${text}`;

function matches(columns: Columns, stored: Stored): boolean {
  return (Object.keys(columns) as (keyof Columns)[]).every(
    (key) => JSON.stringify(columns[key]) === JSON.stringify(stored[key]),
  );
}
