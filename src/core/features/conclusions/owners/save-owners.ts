import type { Db } from "../../../services/store/store.ts";
import type { OwnerInput } from "./owner.ts";
import { inputOf, ownerColumns } from "./owner-columns.ts";
import { dropGoneOwners } from "./drop-gone-owners.ts";

/** Makes these the owners of a conclusion that has none yet, in this order. */
export async function addOwners(
  db: Db,
  communityId: string,
  conclusionId: string,
  owners: readonly OwnerInput[],
): Promise<void> {
  const where = { communityId, conclusionId };
  await db.conclusionOwner.createMany({
    data: owners.map((owner, at) => ({ ...where, number: at + 1, ...ownerColumns(owner) })),
  });
}

/**
 * Makes these the owners of a conclusion, in this order, of those whom the caller may know of: contacts that are not for their eyes
 * stay. What those answered who were it before stays, too. Returns who it was.
 */
export async function saveOwners(
  db: Db,
  communityId: string,
  conclusionId: string,
  owners: readonly OwnerInput[],
): Promise<readonly OwnerInput[]> {
  const where = { communityId, conclusionId };
  const before = await db.conclusionOwner.findMany({ where, orderBy: { number: "asc" } });
  const taken = await dropGoneOwners(db, where, before);
  const answers = new Map(before.map((row) => [keyOf(inputOf(row)), row]));
  if (before.length > 0) await db.conclusionOwner.deleteMany({ where });
  const free = Array.from({ length: owners.length + taken.size }, (_, at) => at + 1).filter((at) => !taken.has(at));
  if (owners.length > 0)
    await db.conclusionOwner.createMany({
      data: owners.map((owner, at) => {
        const { answered = null, answeredAt = null, why = null } = answers.get(keyOf(owner)) ?? {};
        return { ...where, number: free[at] ?? at + 1, ...ownerColumns(owner), answered, answeredAt, why };
      }),
    });
  return before.map(inputOf);
}

/** An owner in one word; two owners are the same where these are. */
export const keyOf = ({ kind, value }: OwnerInput): string => `${kind}:${value}`;

/** Owners as the history keeps them, one a line. */
export const keysOf = (owners: readonly OwnerInput[]): string => owners.map(keyOf).join("\n");
