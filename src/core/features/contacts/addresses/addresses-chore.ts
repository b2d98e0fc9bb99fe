import type { Seal } from "../../../kernel/ports/seal.ts";
import type { Chore } from "../../../services/chores/chore.ts";
import { type Db, sql, type Store } from "../../../services/store/store.ts";
import { openPrivate, SEALED, type SealedColumns } from "../fields/private-fields.ts";
import { filingKey } from "./digests.ts";
import { type Addressed, fileAddresses } from "./file-addresses.ts";

// Each is opened: some tenths of a second together.
const AT_ONCE = 500;

type Unfiled = SealedColumns & { readonly id: string; readonly country: string };

/**
 * Files addresses of contacts that are not filed yet, or with a key of before, some at a time, each time in a transaction, and
 * returns of how many contacts. Killed, it goes on where it was; what no key opens it leaves.
 */
export async function fileUnfiled({ store, seal }: { readonly store: Store; readonly seal: Seal }): Promise<number> {
  let filed = 0;
  for (const { id: community } of await store.statement<{ id: string }>(sql`select id from community order by id`)) {
    let after: string | undefined = "";
    while (after !== undefined) {
      const from: string = after;
      const some = await store.asCommunity(community, "maintenance", (db) => fileSome(db, { community, seal }, from));
      filed += some.filed;
      after = some.last;
    }
  }
  return filed;
}

async function fileSome(db: Db, at: { readonly community: string; readonly seal: Seal }, after: string) {
  const { community, seal } = at;
  // Locked, so that whoever changes one of them meanwhile comes before, and is read, or after, and stands over this.
  const rows = await db.$queryRaw<Unfiled[]>(sql`
    select c.id, c.country, ${SEALED}
    from contact c where c.community_id = ${community} and c.id > ${after}
      and coalesce(c.sealed_emails, c.sealed_phones, c.sealed_mobiles, c.sealed_always) is not null
      and not exists (select from contact_address a where a.community_id = c.community_id and a.contact_id = c.id
        and a.key_id = ${filingKey(seal).id})
    order by c.id limit ${AT_ONCE} for update`);
  const opened: Addressed[] = [];
  for (const { id, country, ...sealed } of rows) {
    const fields = await openPrivate(seal, community, id, { ...sealed, sealedNote: null }).catch(() => undefined);
    if (fields !== undefined) opened.push({ id, country, fields });
  }
  await fileAddresses(db, at, opened);
  return { filed: opened.length, last: rows.length < AT_ONCE ? undefined : rows.at(-1)?.id };
}

/** Files the addresses of contacts from before there was an index of them. */
export const addressFiling: Chore = {
  name: "contact-addresses",
  cron: "*/10 * * * *",
  async run(parts) {
    await fileUnfiled(parts);
  },
};

/** What was filed with a key that is lost is found by nothing. */
export async function forgetAddresses(store: Store): Promise<void> {
  await store.statement(sql`delete from contact_address returning 1`);
}
