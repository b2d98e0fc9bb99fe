import type { Db } from "../../../services/store/store.ts";
import type { Invited } from "./invited.ts";

/** Whom a meeting invites, in a fixed order; none for one that is open to whoever may see it. */
export async function invitationOf(db: Db, community: string, meetingId: string): Promise<Invited[]> {
  const rows = await db.invitation.findMany({
    where: { communityId: community, meetingId },
    orderBy: [{ kind: "asc" }, { value: "asc" }],
  });
  return rows.map(({ kind, value }) => ({ kind: kind as Invited["kind"], value }));
}

/** Makes a meeting's invitation that. */
export async function writeInvitation(
  db: Db,
  community: string,
  id: string,
  invited: readonly Invited[],
): Promise<void> {
  const of = { communityId: community, meetingId: id };
  await db.invitation.deleteMany({ where: of });
  await db.invitation.createMany({ data: invited.map((line) => ({ ...line, ...of })), skipDuplicates: true });
}
