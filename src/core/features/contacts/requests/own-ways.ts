import type { Context } from "../../../kernel/commands/command.ts";
import type { WayOfReaching } from "./wanted-labels.ts";

/** The ways that stand in the caller's own contact. */
export async function waysOfOwn({
  db,
  community,
  caller,
}: Pick<Context, "db" | "community" | "caller">): Promise<WayOfReaching[]> {
  if (caller.personId === undefined) return [];
  const own = await db.contact.findFirst({
    where: { communityId: community.id, personId: caller.personId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { sealedPhones: true, sealedMobiles: true, sealedAlways: true, sealedEmails: true },
  });
  const phone = own?.sealedPhones ?? own?.sealedMobiles ?? own?.sealedAlways;
  return [...(phone ? (["phones"] as const) : []), ...(own?.sealedEmails ? (["emails"] as const) : [])];
}
