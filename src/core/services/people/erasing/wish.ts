import type { Person } from "../../store/rows.ts";
import type { CommunityDb } from "../../store/store.ts";
import type { Expiring } from "../../expiring/expiring.ts";
import { heldWithAdmins } from "../held-with-admins.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** For how many days somebody who asked to be erased can change their mind. Our choice: longer than a holiday's first week, shorter than a month. */
export const ERASE_DAYS = 14;

interface In {
  readonly db: CommunityDb;
  readonly community: { readonly id: string };
}

/** When a person is erased who asks for it now, or asked before. */
export const erasedAt = ({ eraseAt }: Pick<Person, "eraseAt">, now: Date): Date =>
  eraseAt ?? new Date(now.getTime() + ERASE_DAYS * DAY_MS);

/** That somebody is to be erased. */
export const erasingWish: Expiring = { table: "person", moment: "erase_at", lasts: ERASE_DAYS * DAY_MS };

/** Notes that a person wants to be erased at that moment, or with null that they stay. */
export async function wishErasure({ db, community }: In, person: string, at: Date | null): Promise<void> {
  await db.person.update({
    where: { communityId_id: { communityId: community.id, id: person } },
    data: { eraseAt: at },
  });
}

/** A person, held until the end of the transaction with all administrators, and whether they are the only one of these. */
export async function heldForErasing(
  { db, community }: In,
  id: string,
): Promise<{ readonly person: Person; readonly lastAdmin: boolean } | undefined> {
  const held = await heldWithAdmins(db, community.id, [id]);
  const person = held.find(id);
  return person && { person, lastAdmin: held.isLastAdmin(person) };
}

/** Deletes a person who is held; their accounts go with them, and all that hangs on either. */
export async function deletePerson({ db, community }: In, id: string): Promise<void> {
  await db.person.delete({ where: { communityId_id: { communityId: community.id, id } } });
}
