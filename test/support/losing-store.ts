import { sql, type Store } from "../../src/core/services/store/store.ts";

/**
 * How a store loses its connection at the end of the next transaction that changes something: before it is committed, after it was, or
 * after it was and for good.
 */
export type Loss = "before" | "after" | "for good";

/** A store that loses its connection when it is told to, as its callers see it. */
export function losingStore(store: Store): { readonly store: Store; lose(how: Loss | undefined): void } {
  let armed: Loss | undefined;
  let away = false;
  const lost = () => Object.assign(new Error("Connection terminated unexpectedly"), { code: "ECONNRESET" });
  const reached = <T>(work: () => Promise<T>): Promise<T> => (away ? Promise.reject(lost()) : work());
  return {
    lose(how) {
      armed = how;
      away = false;
    },
    store: {
      ...store,
      statement: (statement) => reached(() => store.statement(statement)),
      asCommunity: (community, reason, work) => reached(() => store.asCommunity(community, reason, work)),
      system: (work) => reached(() => store.system(work)),
      within: (community, reader, work) =>
        reached(async () => {
          let how: Loss | undefined;
          const result = await store.within(community, reader, async (db) => {
            const done = await work(db);
            const [row] = await db.$queryRaw<{ id: string | null }[]>(
              sql`select pg_current_xact_id_if_assigned()::text as id`,
            );
            if (row?.id == null || armed === undefined) return done;
            how = armed;
            armed = undefined;
            if (how === "before") throw lost();
            return done;
          });
          away = how === "for good";
          if (how !== undefined) throw lost();
          return result;
        }),
    },
  };
}
