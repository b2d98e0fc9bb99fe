import type { Seal } from "../../../kernel/ports/seal.ts";
import type { Chore } from "../../chores/chore.ts";
import { sql, type Store } from "../../store/store.ts";
import { filed, filingKey } from "./filed-pseudonym.ts";
import { type NamedPerson, openName } from "./pseudonym.ts";

// Each is opened: some hundredths of a second together.
const AT_ONCE = 200;

type Unfiled = NamedPerson & { readonly community: string };

/**
 * Files pseudonyms that are not filed yet, or with a key of before, some at a time, and returns how many. Killed, it goes on where
 * it was; what no key opens it leaves, and what somebody changes meanwhile.
 */
export async function filePseudonyms({ store, seal }: { readonly store: Store; readonly seal: Seal }): Promise<number> {
  let count = 0;
  let after: Pick<Unfiled, "community" | "named"> | undefined = { community: "", named: "" };
  while (after) {
    const rows: Unfiled[] = await store.statement<Unfiled>(sql`
      select community_id as community, named, sealed from audit_person
      where (community_id, named) > (${after.community}, ${after.named}) and key_id is distinct from ${filingKey(seal).id}
      order by community_id, named limit ${AT_ONCE}`);
    count += await file(store, seal, rows);
    after = rows.length < AT_ONCE ? undefined : rows.at(-1);
  }
  return count;
}

async function file(store: Store, seal: Seal, rows: readonly Unfiled[]): Promise<number> {
  const opened = await Promise.all(
    rows.map(async (row) => {
      const name = await openName(seal, row.community, row);
      return name ? [{ ...row, ...filed(seal, row.community, name.pseudonym) }] : [];
    }),
  );
  const all = opened.flat();
  const column = (name: keyof (typeof all)[number]) => all.map((one) => one[name]);
  const done = await store.statement(sql`
    update audit_person p set digest = n.digest, key_id = n.key_id
    from unnest(${column("community")}::text[], ${column("named")}::text[], ${column("sealed")}::text[],
      ${column("digest")}::text[], ${column("keyId")}::text[]) as n (community, named, sealed, digest, key_id)
    where p.community_id = n.community and p.named = n.named and p.sealed = n.sealed returning 1`);
  return done.length;
}

/** Files the pseudonyms of before they were filed. */
export const pseudonymFiling: Chore = {
  name: "audit-pseudonyms",
  cron: "5-59/10 * * * *",
  async run(parts) {
    await filePseudonyms(parts);
  },
};
