import type { SealPlace } from "../../../kernel/ports/seal.ts";
import type { SealedColumn } from "../../../services/store/sealed-column.ts";
import { sql, type Store } from "../../../services/store/store.ts";

/** Where what somebody says is wrong is sealed to: it may be about a private field. */
export const placeOfReport = (community: string, id: string): SealPlace => ({
  ...{ community, table: "contact_report", row: id, field: "sealed" },
});

/** Where what people say is wrong is kept. */
export const reportColumns: readonly SealedColumn[] = [
  {
    table: "contact_report",
    column: "sealed",
    key: ["community_id", "id"],
    place: ({ community_id: community = "", id = "" }) => placeOfReport(community, id),
  },
];

/** Without the key nobody knows what was wrong. */
export async function forgetReports(store: Store): Promise<void> {
  await store.statement(sql`delete from contact_report returning 1`);
}
