import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import QuickLRU from "quick-lru";
import { inTurn } from "./in-turn.ts";
import { applyMigrations, checkKnown, migrationNames, namedNow } from "./migrations.ts";
import { type Store, storeOn } from "./store.ts";

// Any constant will do, as long as every replica uses the same: "rapporteur" in ASCII, cut to 63 bits.
const MIGRATION_LOCK = "8241998615432259959";
const CONNECT_MS = 10_000;
// A process that stands still in the middle of a transaction, or whose connection was lost unnoticed, keeps others from what it
// holds no longer than this (https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-IDLE-IN-TRANSACTION-SESSION-TIMEOUT).
const IDLE_MS = 30_000;

/** A PostgreSQL server, its connections checked. Throws the driver's error when it cannot be reached. */
export function openServer(url: string, options: { readonly connections?: number } = {}): Store {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: CONNECT_MS,
    idle_in_transaction_session_timeout: IDLE_MS,
  });
  // Without a listener an idle connection's loss would end the process; the next query gets a new one or its own error.
  pool.on("error", () => undefined);
  return storeOn("server", adapterOn(pool), () => pool.end());
}

/** Migrations on disk that the server lacks, oldest first. Throws NewerDatabaseError where it has others. */
export async function pendingOnServer(url: string): Promise<string[]> {
  return withClient(url, (client) => pending(client));
}

/** Whether migrations were ever applied to the server's database. */
export async function hasHistory(url: string): Promise<boolean> {
  return withClient(url, async (client) => (await applied(client)) !== undefined);
}

/** Applies what is missing, up to `upTo` where it is given, one replica at a time, and returns the names. */
export async function migrateServer(url: string, upTo?: string): Promise<string[]> {
  return withClient(url, async (client) => {
    if ((await pending(client, upTo)).length === 0) return [];
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    try {
      if ((await pending(client, upTo)).length === 0) return [];
      const pool = new pg.Pool({ connectionString: url, max: 2 });
      pool.on("error", () => undefined);
      try {
        return await applyMigrations(scriptsWhole(new PrismaPg(pool), client), upTo);
      } finally {
        await pool.end();
      }
    } finally {
      await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
    }
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  // As with the pool: what is lost shows in the query that waits.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function pending(client: pg.Client, upTo?: string): Promise<string[]> {
  const done = await applied(client);
  checkKnown(done ?? []);
  return migrationNames(upTo).filter((name) => !done?.has(name));
}

/** The migrations that were applied; undefined where there is no history of them. */
async function applied(client: pg.Client): Promise<ReadonlySet<string> | undefined> {
  const table = await client.query<{ there: boolean }>("select to_regclass('_prisma_migrations') is not null as there");
  if (!table.rows[0]?.there) return undefined;
  const { rows } = await client.query<{ name: string }>(
    "select migration_name as name from _prisma_migrations where finished_at is not null",
  );
  return new Set(namedNow(rows.map((r) => r.name)));
}

/**
 * The adapter, but for whole scripts. Its own way to run one is to cut it at every semicolon (adapter-pg 7.10.0), which
 * breaks function bodies; PostgreSQL's simple query protocol takes the script as it is, and in one transaction.
 */
function scriptsWhole(factory: PrismaPg, client: pg.Client): PrismaPg {
  const connect = factory.connect.bind(factory);
  return Object.assign(factory, {
    connect: async () =>
      Object.assign(await connect(), { executeScript: async (script: string) => void (await client.query(script)) }),
  });
}

// More would cost every connection of the server memory.
const MOST_NAMES = 300;
// What has so many parameters has a list in it, written out, and recurs only with another that is just as long.
const MOST_PARAMETERS = 40;
// PostgreSQL itself plans one with a name anew for its first five times (https://www.postgresql.org/docs/current/sql-prepare.html#SQL-PREPARE-NOTES).
const OFTEN = 5;
// Texts whose times are counted: those that came lately.
const COUNTED = 1_000;

/** Prisma's adapter on a pool, whose recurring statements are parsed and planned once a connection, and asked one after the other there. */
export function adapterOn(pool: pg.Pool): PrismaPg {
  return inTurn(new PrismaPg(pool, { statementNameGenerator: namesOfStatements() }));
}

// Most of the time of a short statement is planning. There are more texts than names: those that recur often get one.
function namesOfStatements(): (statement: { readonly sql: string; readonly args: readonly unknown[] }) => string {
  const names = new Map<string, string>();
  const times = new QuickLRU<string, number>({ maxSize: COUNTED });
  return ({ sql, args }) => {
    if (args.length > MOST_PARAMETERS) return "";
    const known = names.get(sql);
    if (known !== undefined || names.size >= MOST_NAMES) return known ?? "";
    const time = (times.get(sql) ?? 0) + 1;
    times.set(sql, time);
    if (time < OFTEN) return "";
    times.delete(sql);
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
}
