import type { Target } from "../../../kernel/access/target.ts";
import type { Handle } from "../../store/rows.ts";
import type { DeliveryPlanning } from "./plan.ts";

/** Where people are looked for. */
interface AccountQuery {
  /** The platform and space it concerns: people are told there if they have an account there. */
  readonly near: Pick<Target, "platform" | "space">;
  /** An account that could not be told. */
  readonly except?: Pick<Target, "platform" | "recipient">;
}

/**
 * The account on which each person is told something: one in the space it concerns, else one in any space that is
 * connected; where it concerns none in particular, the one that came last. Accounts seen in no space yet count as being in each. Who has left or has no such account is absent; so is a moderator all of whose accounts are
 * limited (services/people/linking).
 */
export async function accountsOf(
  { db, community }: Pick<DeliveryPlanning, "db" | "community">,
  persons: readonly string[],
  { near, except }: AccountQuery,
): Promise<Map<string, Target>> {
  const handles = await db.handle.findMany({
    where: {
      communityId: community.id,
      personId: { in: [...new Set(persons)] },
      leftAt: null,
      person: { leftAt: null, suspendedAt: null },
      // What is said to moderators is not for an account that acts as a member until it is confirmed.
      OR: [{ limited: false }, { person: { role: { in: ["guest", "member"] } } }],
    },
    orderBy: [{ platform: "asc" }, { externalId: "asc" }],
  });
  const spaces = await db.space.findMany({ where: { communityId: community.id }, orderBy: { id: "asc" } });
  const connected = (platform: string, among: readonly string[]) =>
    spaces.find((s) => s.platform === platform && (among.length === 0 || among.includes(s.externalId)))?.externalId;
  const found = new Map<string, Target>();
  const direct = (handle: Handle, space: string) =>
    found.set(handle.personId, { platform: handle.platform, space, address: "direct", recipient: handle.externalId });
  const came = ({ cameAt }: Handle) => cameAt?.getTime() ?? 0;
  const usable = (near.platform === "" ? handles.toSorted((a, b) => came(b) - came(a)) : handles).filter(
    (h) => h.platform !== except?.platform || h.externalId !== except.recipient,
  );
  const here = connected(near.platform, [near.space]);
  for (const handle of usable) {
    if (
      here !== undefined &&
      handle.platform === near.platform &&
      (handle.spaces.length === 0 || handle.spaces.includes(here)) &&
      !found.has(handle.personId)
    )
      direct(handle, here);
  }
  for (const handle of usable) {
    const space = found.has(handle.personId) ? undefined : connected(handle.platform, handle.spaces);
    if (space !== undefined) direct(handle, space);
  }
  return found;
}
