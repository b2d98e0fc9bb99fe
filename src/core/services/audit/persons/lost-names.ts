import type { LostWithKey } from "../../store/lost-with-key.ts";
import { sql } from "../../store/store.ts";

/** Who stands in the log, and what older entries are checked by; the entries stay, and nothing shows any more whether they were changed. */
export const lostNames: LostWithKey = {
  told: {
    async count(store) {
      const [row] = await store.statement<{ count: number }>(sql`select count(*)::int as count from audit_person`);
      return row?.count ?? 0;
    },
    words: (t, count) => t("audit.lost-key", { count }),
  },
  async forget(store) {
    await store.statement(sql`delete from audit_person returning 1`);
    await store.statement(sql`delete from audit_key returning 1`);
  },
};
