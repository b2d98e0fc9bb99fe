import type { Context } from "../../../kernel/commands/command.ts";
import { atLeast } from "../../../kernel/access/role.ts";
import type { ConclusionEntry } from "../conclusion.ts";
import { hold } from "../../../services/store/hold.ts";
import { conclusionsById } from "../list-conclusions.ts";
import { setStatus } from "./set-status.ts";

type At = Pick<Context, "db" | "community" | "caller" | "now" | "format">;

/** Of some conclusions those that the caller can adopt now: proposed, standing, and theirs to direct; in the order in which they are named. */
export async function adoptable(
  { db, community, caller }: Pick<At, "db" | "community" | "caller">,
  ids: readonly string[],
): Promise<readonly ConclusionEntry[]> {
  const host = caller.personId ?? "";
  const rows = await db.conclusion.findMany({
    where: {
      ...{ communityId: community.id, id: { in: [...ids] }, status: "proposed", withdrawnAt: null },
      ...(atLeast(caller.role, "moderator") ? {} : { meeting: { OR: [{ organiserId: host }, { chairId: host }] } }),
    },
    select: { id: true },
  });
  const theirs = new Set(rows.map(({ id }) => id));
  return conclusionsById(
    db,
    community.id,
    ids.filter((id) => theirs.has(id)),
  );
}

/** A change of a conclusion's status, by which it is taken back. */
interface Adopted {
  readonly id: string;
  readonly change: number;
}

/** Adopts those of some conclusions that the caller can; what somebody else has adopted or dropped by then is left as it is. */
export async function adoptMany(at: At, ids: readonly string[]): Promise<readonly Adopted[]> {
  // In order, as everybody holds them.
  for (const id of [...ids].sort()) await hold(at.db, "conclusion", id);
  const adopted: Adopted[] = [];
  for (const { id } of await adoptable(at, ids))
    adopted.push({ id, change: await setStatus(at, id, { seen: "proposed", to: "adopted" }) });
  return adopted;
}
