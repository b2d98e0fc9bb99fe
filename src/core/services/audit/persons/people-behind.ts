import type { Seal } from "../../../kernel/ports/seal.ts";
import type { CommunityDb } from "../../store/store.ts";
import { openerOf } from "./opened-names.ts";

/** Where pseudonyms are looked up. */
export interface LookingUp {
  readonly db: CommunityDb;
  readonly seal: Seal;
}

/** The persons whom pseudonyms mean, as they are today; without those of whom nobody can say any more. */
export async function peopleBehind(
  { db, seal }: LookingUp,
  community: string,
  pseudonyms: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.auditPerson.findMany({ where: { communityId: community, pseudonym: { in: [...pseudonyms] } } });
  return believed({ seal }, community, rows);
}

/** The pseudonyms under which a person did anything, or under which anything was done to them. */
export async function pseudonymsOfPerson(
  { db, seal }: LookingUp,
  community: string,
  person: string,
): Promise<string[]> {
  const rows = await db.auditPerson.findMany({ where: { communityId: community, personId: person } });
  return [...(await believed({ seal }, community, rows)).keys()];
}

/** What stands beside a key and does not follow from it is not believed: whoever may write the table could have it name another. */
async function believed(
  { seal }: Pick<LookingUp, "seal">,
  community: string,
  rows: readonly { named: string; personId: string; pseudonym: string; sealed: string }[],
): Promise<Map<string, string>> {
  const open = openerOf(seal);
  const found = new Map<string, string>();
  for (const row of rows) {
    const name = await open(community, row);
    if (name && name.pseudonym === row.pseudonym && name.person === row.personId)
      found.set(row.pseudonym, row.personId);
  }
  return found;
}
