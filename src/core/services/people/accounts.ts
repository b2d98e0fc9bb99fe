import type { PlatformName } from "../../kernel/access/target.ts";
import { sql, type Store } from "../store/store.ts";
import { richIn } from "../../kernel/views/contents.ts";
import type { View } from "../../kernel/views/model.ts";

/** The persons a view names, by their ids in the community. */
export function personsIn(view: View): string[] {
  const rich = richIn(view).flat();
  return [...new Set(rich.flatMap((i) => (typeof i !== "string" && i.kind === "person" ? [i.id] : [])))];
}

/** The platform's ids of persons of the community to which a space belongs, by person; who has no account there is left out. */
export async function accountsOf(
  store: Store,
  platform: PlatformName,
  space: string,
  persons: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (persons.length === 0) return new Map();
  const rows = await store.statement<{ person: string; account: string }>(sql`
    select h.person_id as person, h.external_id as account from space s
    join handle h on h.community_id = s.community_id and h.platform = s.platform
    where s.platform = ${platform} and s.external_id = ${space} and h.person_id = any(${[...persons]}::text[])`);
  return new Map(rows.map((r) => [r.person, r.account]));
}
