import { appendAudit } from "../../audit/audit.ts";
import { deletePerson } from "../../people/erasing/wish.ts";
import { declared } from "../../../kernel/catalogue/catalogue.ts";
import type { Ids } from "../../../kernel/values/ids.ts";
import type { Features } from "../../../kernel/catalogue/feature.ts";
import { nameSql } from "../../store/catalog-sql.ts";
import { sql } from "../../store/store.ts";
import type { PersonalRows, LookingInto } from "../holding.ts";
import { areTheirs } from "../own-rows.ts";

/** Where somebody is erased from: everything of the community; what others must be told of it is planned there. */
export type ErasingFrom = LookingInto & { readonly ids: Ids };

declare module "../../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** Does what has to be done of its own before the rows go that it declares under `holds`, such as what names a person without a key. */
    readonly erasePerson?: (at: ErasingFrom, person: string) => Promise<void>;
  }
}

// Their rows go with the person's, on which the others hang.
const WITH_PERSON: ReadonlySet<string> = new Set(["person", "handle"]);

/**
 * Erases a person who is held, in the transaction: what is theirs goes, what must stay names nobody. The key of their pseudonyms in
 * the audit log goes with them, so that the entry of this itself leads to nobody.
 */
export async function erasePerson(at: ErasingFrom, product: Features, person: string): Promise<void> {
  const { db, seal, community, now } = at;
  for (const erase of declared(product, "erasePerson")) await erase(at, person);
  const kinds = declared(product, "holds").flat();
  for (const kind of kinds) if (kind.becomes === "nameless") await unname(at, kind, person);
  for (const kind of kinds)
    if (kind.becomes === "gone" && !WITH_PERSON.has(kind.table)) await eraseRows(at, kind, person);
  await deletePerson(at, person);
  await appendAudit({ db, seal }, community.id, undefined, now, [
    { action: "person.erase", subject: `person:${person}` },
  ]);
}

async function eraseRows(at: LookingInto, kind: PersonalRows, person: string): Promise<void> {
  const { db, community } = at;
  const theirs = await areTheirs(at, kind, person);
  for (const [part, names] of Object.entries(kind.parts ?? {}))
    await db.$executeRaw(sql`
      delete from ${nameSql(part)} o where o.community_id = ${community.id}
        and o.${nameSql(names)} in (select t.id from ${nameSql(kind.table)} t where ${theirs})`);
  await db.$executeRaw(sql`delete from ${nameSql(kind.table)} t where ${theirs}`);
}

async function unname(
  { db, community }: LookingInto,
  { table, person: columns }: PersonalRows,
  person: string,
): Promise<void> {
  for (const column of columns)
    await db.$executeRaw(sql`
      update ${nameSql(table)} set ${nameSql(column)} = null where community_id = ${community.id} and ${nameSql(column)} = ${person}`);
}
