import { setTimeout as wait } from "node:timers/promises";
import { Unsettled } from "../../kernel/errors/errors.ts";
import type { Db } from "../../kernel/ports/db.ts";
import { sql, type Store } from "./store.ts";

// How long the database may take to answer, and how long is waited before each question: a server that is started anew takes seconds,
// and so does one that has not noticed yet that a connection broke. Somebody waits for an answer meanwhile.
const ANSWER_MS = 2_000;
const PAUSES_MS = [0, 250, 500, 1_000, 2_000];

/** Runs work in a transaction, as one of a store's functions does. */
type Transaction<D extends Db, T> = (work: (db: D) => Promise<T>) => Promise<T>;

/**
 * Runs `work` in a transaction and says what became of it. Where the connection is lost at its end, when it may have been committed,
 * the database is asked; what was is returned as if nothing had been lost, and what was not throws what the transaction threw. Throws
 * Unsettled where nobody can say.
 */
export async function certainly<D extends Db, T>(
  store: Store,
  transaction: Transaction<D, T>,
  work: (db: D) => Promise<T>,
): Promise<T> {
  // Between an embedded database and its process nothing can be lost.
  if (store.kind === "embedded") return transaction(work);
  const at: { end?: { readonly done: T; readonly id: string | null } } = {};
  try {
    return await transaction(async (db) => {
      delete at.end;
      const done = await work(db);
      const [row] = await db.$queryRaw<{ id: string | null }[]>(
        sql`select pg_current_xact_id_if_assigned()::text as id`,
      );
      at.end = { done, id: row?.id ?? null };
      return done;
    });
  } catch (error) {
    if (!at.end) throw error;
    const { done, id } = at.end;
    // What wrote nothing has nothing to lose.
    const became = id === null ? "committed" : await becameOf(store, id);
    if (became === "committed") return done;
    throw became === "aborted" ? error : new Unsettled(error);
  }
}

/** How a transaction ended (https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT); undefined where nobody can say by now. */
async function becameOf(store: Store, id: string): Promise<"committed" | "aborted" | undefined> {
  const look = () =>
    store
      .statement<{ status: string | null }>(sql`select pg_xact_status(${id}::text::xid8) as status`)
      .then(([row]) => row?.status)
      .catch(() => undefined);
  for (const pause of PAUSES_MS) {
    await wait(pause);
    const status = await Promise.race([look(), wait(ANSWER_MS, undefined)]);
    if (status === "committed" || status === "aborted") return status;
  }
  return undefined;
}
