import type { Db } from "../../../services/store/store.ts";

/** What may become of a conclusion. */
export type ChangeKind =
  | ("recorded" | "status" | "text" | "owners" | "due" | "kind" | "facts" | "version" | "progress")
  /** An owner does it, or handed it back; asked for more time, or for help; said how far a country is. */
  | ("accepted" | "returned" | "time" | "help" | "tracked")
  /** It was taken out of lists; its history is read by what it stood in. */
  | "withdrawn";

/** A change to be noted. */
export interface NotedChange {
  readonly what: ChangeKind;
  readonly from?: string;
  readonly to?: string;
  readonly why?: string;
}

/** Who changes something, when; nobody, where a file or the product itself does. */
export interface Changing {
  readonly community: string;
  readonly now: Date;
  readonly by: string | undefined;
}

/** Notes what became of a conclusion that is held, and returns the number of the last change. */
export async function noteChanges(
  db: Db,
  { community: communityId, now: at, by }: Changing,
  conclusionId: string,
  changes: readonly NotedChange[],
): Promise<number> {
  const where = { communityId, conclusionId };
  const last = await db.conclusionChange.findFirst({ where, orderBy: { number: "desc" }, select: { number: true } });
  const number = last?.number ?? 0;
  await db.conclusionChange.createMany({
    data: changes.map((change, nth) => ({ ...where, number: number + nth + 1, ...change, byId: by ?? null, at })),
  });
  return number + changes.length;
}
