import type { Prisma } from "../../services/store/rows.ts";
import type { Db } from "../../services/store/store.ts";
import type { ConclusionInput } from "./conclusion.ts";
import type { OwnerInput } from "./owners/owner.ts";
import { inputOf } from "./owners/owner-columns.ts";

const STORED = {
  ...{ id: true, reference: true, text: true, language: true, sharing: true, meetingId: true, pillarKey: true },
  ...{ topics: true, countries: true, concludedAt: true, source: true },
  ...{ kind: true, status: true, dueOn: true, crimes: true, output: true },
  owners: { orderBy: { number: "asc" } },
} as const satisfies Prisma.ConclusionSelect;

/** What is stored of a conclusion that may be given again. */
export type Stored = Omit<Prisma.ConclusionGetPayload<{ select: typeof STORED }>, "owners"> & {
  readonly owners: readonly OwnerInput[];
};

/** Conclusions that some may be, by their references and texts. */
export async function storedFor(db: Db, community: string, batch: readonly ConclusionInput[]): Promise<Stored[]> {
  const references = batch.map((c) => c.reference).filter((r) => r !== undefined);
  const rows = await db.conclusion.findMany({
    where: {
      communityId: community,
      OR: [{ reference: { in: references } }, { text: { in: batch.map((c) => c.text) } }],
    },
    orderBy: { id: "asc" },
    select: STORED,
  });
  return rows.map(({ owners, ...row }) => ({ ...row, owners: owners.map(inputOf) }));
}

/** Finds what is stored of a conclusion. One that has another reference is another conclusion. */
export function finder(stored: readonly Stored[]): (one: ConclusionInput) => Stored | undefined {
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

/** By what a conclusion without a reference is known again. */
export const sayingOf = (text: string, meetingId: string | null): string => `saying ${meetingId ?? ""} ${text}`;
