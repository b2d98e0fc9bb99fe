import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { Prisma, PrismaClient } from "./generated/client.ts";
import { isRepeatable } from "./faults.ts";

/** What code that works inside one community may use: Prisma on a transaction that sees only that community's rows. */
export type Db = Prisma.TransactionClient;

export interface Store {
  /** PGlite in this process, or a PostgreSQL server. */
  readonly kind: "embedded" | "server";
  /**
   * Runs `work` in one transaction that sees and writes only the rows of `community`: raw SQL and nested reads included,
   * because the database's row-level security does it. Repeated when the database asks for it, so `work` has no
   * effects but through `db`.
   */
  within<T>(community: string, work: (db: Db) => Promise<T>): Promise<T>;
  /** One transaction over all communities, for what belongs to none: claiming deliveries, installing, importing a demo. */
  system<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** One statement over all communities, such as finding out whose community a message comes from. Repeated when the database asks for it. */
  statement<T>(sql: Prisma.Sql): Promise<T[]>;
  /** Lets the query planner see what a large import changed; without it an embedded database never learns, a server in minutes. */
  refreshStatistics(): Promise<void>;
  close(): Promise<void>;
}

const ATTEMPTS = 4;
// Long enough for the largest import; a transaction that is stuck is not held for ever.
const LIMITS = { maxWait: 10_000, timeout: 600_000 };

/** Limits a transaction, from here to its end, to the rows of one community. */
export async function scopeTo(db: Db, community: string): Promise<void> {
  await db.$executeRaw`select set_config('role', 'rapporteur_scoped', true), set_config('rapporteur.community', ${community}, true)`;
}

/** The store on an already migrated database. `end` closes what lies below Prisma. */
export function storeOn(kind: Store["kind"], adapter: SqlDriverAdapterFactory, end: () => Promise<void>): Store {
  const prisma = new PrismaClient({ adapter });
  const repeated = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (attempt >= ATTEMPTS || !isRepeatable(error)) throw error;
      }
    }
  };
  const transaction = <T>(work: (db: Db) => Promise<T>): Promise<T> => repeated(() => prisma.$transaction(work, LIMITS));
  return {
    kind,
    within: (community, work) =>
      transaction(async (db) => {
        await scopeTo(db, community);
        return work(db);
      }),
    system: transaction,
    refreshStatistics: async () => void (await prisma.$executeRaw`analyze`),
    statement: <T>(sql: Prisma.Sql) => repeated(() => prisma.$queryRaw<T[]>(sql)),
    async close() {
      await prisma.$disconnect();
      await end();
    },
  };
}

/** Tagged template for raw SQL with bound parameters; never build SQL from text. */
export const sql = Prisma.sql;
export const joinSql = Prisma.join;
/** Nothing, as a piece of SQL. */
export const noSql = Prisma.empty;
