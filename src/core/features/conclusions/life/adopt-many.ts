import type { Context } from "../../../kernel/commands/command.ts";
import { atLeast } from "../../../kernel/access/role.ts";
import type { ConclusionEntry } from "../conclusion.ts";
import { hold } from "../../../services/store/hold.ts";
import { conclusionsById } from "../list-conclusions.ts";
import { shownOf } from "./shown-of.ts";
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

/**
 * Adopts those of some conclusions that the caller can, by what was shown of each ("" where that is not known); what somebody else has
 * adopted or dropped by then is left as it is. None where one of them says something else by now.
 */
export async function adoptMany(at: At, chosen: ReadonlyMap<string, string>): Promise<readonly Adopted[] | "changed"> {
  const ids = [...chosen.keys()];
  // In order, as everybody holds them.
  for (const id of ids.toSorted()) await hold(at.db, "conclusion", id);
  const theirs = await adoptable(at, ids);
  if (theirs.some((one) => ![shownOf(one), ""].includes(chosen.get(one.id) ?? ""))) return "changed";
  const adopted: Adopted[] = [];
  for (const { id } of theirs)
    adopted.push({ id, change: await setStatus(at, id, { seen: "proposed", to: "adopted" }) });
  return adopted;
}
