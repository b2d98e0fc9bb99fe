import pg from "pg";
import { openServer } from "../../src/core/services/store/server.ts";
import type { Store } from "../../src/core/services/store/store.ts";
import { emptyTables } from "./empty-tables.ts";
import { lent } from "./lent-store.ts";
import { STATE, TABLES } from "./made-of.ts";

/** A database, and a connection to it that is kept. */
interface Pooled {
  readonly url: string;
  /** Kept open: its client knows the queries that recur, and its connections how they are done. */
  readonly store: Store;
  readonly client: pg.Pool;
  readonly tables: readonly string[];
  /** What `state` was when it was fresh. */
  readonly fresh: string;
}

const made = new Map<string, Pooled>();
/** Those that nobody uses. */
const free: string[] = [];

/**
 * A store on a migrated, empty database of the server, and the database's address. Copying one and dropping it takes several
 * times as long as emptying one that was given back: so the latter is done where there is one, unless a test has changed more
 * than the rows of its tables. Close the store before it is given back. `through` is the way to it that is quickest.
 */
export async function pooledServer(
  copy: () => Promise<string>,
  through: (url: string) => string,
): Promise<{ store: Store; url: string }> {
  const used = made.get(free.pop() ?? "");
  if (used) {
    if (await emptied(used)) return { store: lent(used.store), url: used.url };
    made.delete(used.url);
    await used.client.end();
    await used.store.close();
  }
  const url = await copy();
  // One connection, which nobody waits for when all tests are done.
  const client = new pg.Pool({ connectionString: through(url), max: 1, idleTimeoutMillis: 0, allowExitOnIdle: true });
  client.on("error", () => undefined);
  const { rows } = await client.query<{ name: string }>(TABLES);
  const store = openServer(through(url));
  made.set(url, { url, store, client, tables: rows.map(({ name }) => name), fresh: await state(client) });
  return { store: lent(store), url };
}

/** A pooled database as the owner of its tables: a connection past every policy, and the names of the tables that tests may fill. */
export function ownerOf(url: string): Pick<Pooled, "client" | "tables"> {
  const pooled = made.get(url);
  if (!pooled) throw new Error(`no pooled database at ${url}`);
  return pooled;
}

/** Takes back the database of a store that was closed. */
export function giveBack(url: string): void {
  free.push(url);
}

async function state(client: pg.Pool): Promise<string> {
  const { rows } = await client.query<{ state: string }>(STATE);
  return rows[0]!.state;
}

/** Empties a database, where only rows of its tables were changed; false where it is to be used no more. */
async function emptied({ client, fresh }: Pooled): Promise<boolean> {
  // A process that a test has killed may have left something under way.
  await client.query(
    "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state is distinct from 'idle'",
  );
  if ((await state(client)) !== fresh) return false;
  await emptyTables((statement) => client.query(statement));
  return true;
}
