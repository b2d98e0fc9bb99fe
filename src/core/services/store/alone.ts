import { sql, type Store } from "./store.ts";

/**
 * Does work outside that no other process of the product does at the same time under that key: what is there takes no condition of its
 * own. One after the other in this process, each with a connection of its own for as long; an embedded store has one process. Where the
 * connection is lost under way, the work is done all the same, and may be done by another at the same time.
 */
export async function alone<T>(store: Store, key: string, work: () => Promise<T>): Promise<T> {
  if (store.kind === "embedded") return work();
  const own = (last.get(store) ?? Promise.resolve()).then(() => locked(store, key, work));
  last.set(
    store,
    own.catch(() => undefined),
  );
  return own;
}

/** What was begun last in each store. */
const last = new WeakMap<Store, Promise<unknown>>();

async function locked<T>(store: Store, key: string, work: () => Promise<T>): Promise<T> {
  const begun: { done?: Promise<T> } = {};
  try {
    await store.system(async (db) => {
      await db.$queryRaw(
        sql`select 1 from (select pg_advisory_xact_lock(hashtextextended(${`alone ${key}`}, 17))) held`,
      );
      // The transaction may be repeated; what was done outside is not.
      begun.done ??= work();
      await begun.done;
    });
  } catch (error) {
    if (!begun.done) throw error;
  }
  return begun.done ?? work();
}
