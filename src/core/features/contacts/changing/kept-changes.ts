import type { SealPlace } from "../../../kernel/ports/seal.ts";
import type { SealedColumn } from "../../../services/store/sealed-column.ts";
import { sql, type Store } from "../../../services/store/store.ts";

/** Where what a contact was before a change is sealed to. */
export const placeOfChange = (community: string, id: string): SealPlace => ({
  ...{ community, table: "contact_change", row: id, field: "sealed" },
});

/** Where what contacts were before is kept. */
export const changeColumns: readonly SealedColumn[] = [
  {
    table: "contact_change",
    column: "sealed",
    key: ["community_id", "id"],
    place: ({ community_id: community = "", id = "" }) => placeOfChange(community, id),
  },
];

/** Without the key nothing can be taken back. */
export async function forgetChanges(store: Store): Promise<void> {
  await store.statement(sql`delete from contact_change returning 1`);
}
