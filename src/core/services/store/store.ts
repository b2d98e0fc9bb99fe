import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { Db } from "../../kernel/ports/db.ts";
import { Prisma, PrismaClient } from "./generated/client.ts";
import { atMost } from "./at-most.ts";
import { isRepeatable } from "./faults.ts";
import { watchedRoom } from "./room.ts";
import type { Reader } from "./reader.ts";
import { settingsOf, WHOLE } from "./reader-settings.ts";
import type { Reason } from "./reasons.ts";
import { type CommunityDb, scopeTo, writtenUnder } from "./scope.ts";

export type { Db } from "../../kernel/ports/db.ts";
export { asCommunity, asReader, type CommunityDb, openHandle, scopeTo, type Whole, writtenUnder } from "./scope.ts";

/** The database, and the ways in which the product works on it. */
export interface Store {
  /** PGlite in this process, or a PostgreSQL server. */
  readonly kind: "embedded" | "server";
  /**
   * Runs `work` in one transaction that sees only those rows of `community` that the reader may see, and writes only what they
   * may write: raw SQL and nested reads included, because the database's row-level security does it. Repeated when the database
   * asks for it, so `work` has no effects but through `db`.
   */
  within<T>(community: string, reader: Reader, work: (db: Db) => Promise<T>): Promise<T>;
  /** The same on everything of the community, for what nobody in particular asks; see `asCommunity` in scope.ts. */
  asCommunity<T>(community: string, reason: Reason, work: (db: CommunityDb) => Promise<T>): Promise<T>;
  /** One transaction over all communities, for what belongs to none: claiming deliveries, installing, importing a demo. */
  system<T>(work: (db: CommunityDb) => Promise<T>): Promise<T>;
  /** One statement over all communities, such as finding out whose community a message comes from. Repeated when the database asks for it. */
  statement<T>(sql: Prisma.Sql): Promise<T[]>;
  /** Whether there is room on the database's disk: false once something was refused for want of it, until there is again. */
  hasRoom(): Promise<boolean>;
  /** How often an embedded database has forced something to disk; absent where that is a server's matter, or it is in memory. */
  readonly syncs?: () => number;
  /** Lets the query planner see what a large import changed; without it an embedded database never learns, a server in minutes. */
  refreshStatistics(): Promise<void>;
  close(): Promise<void>;
}

const ATTEMPTS = 4;
/**
 * So many commands have a transaction at once, of ten connections (server.ts). Those that answer about one meeting wait for each other
 * there, and would keep every connection from what nobody typed: recognising who comes, saying what is due, changing what was said.
 */
const COMMANDS = 7;
// Long enough for the largest import; a transaction that is stuck is not held for ever.
const LIMITS = { maxWait: 10_000, timeout: 600_000 };

/** The store on an already migrated database. `end` closes what lies below Prisma. */
export function storeOn(kind: Store["kind"], adapter: SqlDriverAdapterFactory, end: () => Promise<void>): Store {
  const prisma = new PrismaClient({ adapter });
  const room = watchedRoom();
  const repeated = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        room.note(error);
        if (attempt >= ATTEMPTS || !isRepeatable(error)) throw error;
      }
    }
  };
  const inTurn = kind === "server" ? atMost(COMMANDS) : <T>(work: () => Promise<T>) => work();
  const transaction = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
    repeated(() => prisma.$transaction(work, LIMITS));
  return {
    kind,
    within: (community, reader, work) =>
      inTurn(() =>
        transaction(async (db) => {
          const scoped = await scopeTo(db, community, settingsOf(reader));
          if (reader.kind === "person" && reader.link !== undefined) await writtenUnder(scoped, reader.link);
          return work(scoped);
        }),
      ),
    asCommunity: (community, _reason, work) => transaction(async (db) => work(await scopeTo(db, community, WHOLE))),
    system: (work) => transaction((db) => work(db as CommunityDb)),
    hasRoom: () => room.there((work) => prisma.$transaction(work, LIMITS)),
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
/** A piece of SQL. */
export type Sql = Prisma.Sql;
export const joinSql = Prisma.join;
/** Names that the product gives to kinds of things, written out: for a condition by which an index was made. Throws for what is no such name. */
export function namesSql(names: readonly string[]): Prisma.Sql {
  const odd = names.find((name) => !/^[a-z]+$/.test(name));
  if (odd !== undefined || names.length === 0)
    throw new Error(odd === undefined ? "no name is given" : `"${odd}" is no name of a kind`);
  return Prisma.raw(names.map((name) => `'${name}'`).join(", "));
}
/** Nothing, as a piece of SQL. */
export const noSql = Prisma.empty;
