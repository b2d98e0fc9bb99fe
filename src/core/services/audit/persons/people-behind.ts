import type { Seal } from "../../../kernel/ports/seal.ts";
import type { CommunityDb } from "../../store/store.ts";
import { digestsOf } from "./filed-pseudonym.ts";
import { openerOf } from "./opened-names.ts";
import type { NamedPerson } from "./pseudonym.ts";

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
  const asked = new Set(pseudonyms);
  // What is not filed yet may be anybody's.
  const digest = [{ digest: { in: digestsOf(seal, community, [...asked]) } }, { digest: null }];
  const rows = await db.auditPerson.findMany({ where: { communityId: community, OR: digest } });
  const found = await believed({ seal }, community, rows);
  return new Map([...found].filter(([pseudonym]) => asked.has(pseudonym)));
}

/** The pseudonyms under which a person did anything, or under which anything was done to them. */
export async function pseudonymsOfPerson(
  { db, seal }: LookingUp,
  community: string,
  person: string,
): Promise<string[]> {
  const rows = await db.auditPerson.findMany({ where: { communityId: community, personId: person } });
  return pseudonymsIn(seal, community, person, rows);
}

/** The same, of what names that person, which was read already. */
export async function pseudonymsIn(
  seal: Seal,
  community: string,
  person: string,
  rows: readonly NamedPerson[],
): Promise<string[]> {
  const named = rows.map((row) => ({ named: row.named, sealed: row.sealed, personId: person }));
  return [...(await believed({ seal }, community, named)).keys()];
}

/** Whom rows name, by pseudonym. What stands beside a key and does not follow from it is not believed: whoever may write the table could have it name another. */
async function believed(
  { seal }: Pick<LookingUp, "seal">,
  community: string,
  rows: readonly (NamedPerson & { readonly personId: string })[],
): Promise<Map<string, string>> {
  const open = openerOf(seal);
  const found = new Map<string, string>();
  for (const row of rows) {
    const name = await open(community, row);
    if (name?.person === row.personId) found.set(name.pseudonym, row.personId);
  }
  return found;
}
