import type { Db } from "../../kernel/ports/db.ts";
import { Prisma } from "./generated/client.ts";
import { answered, closed, type Gate, handleOn } from "./handle.ts";
import type { Reader } from "./reader.ts";
import { type Settings, settingsOf, WHOLE, widened } from "./reader-settings.ts";
import { type Reason, REASONS } from "./reasons.ts";

// What code that runs inside one community may use: Prisma on a transaction that sees what the reader may see of it.
declare module "../../kernel/ports/db.ts" {
  interface Db extends TransactionClient {}
}
type TransactionClient = Prisma.TransactionClient;

declare const WIDE: unique symbol;

/** The same, but it sees everything of the community: from `asCommunity`, and from the store where nobody in particular asks. */
export type CommunityDb = Db & { readonly [WIDE]: true };

/** What a handle on a transaction stands for. A transaction has one scope at a time, so one handle of it is open at a time. */
interface Scope extends Gate {
  readonly db: Db;
  readonly settings: Settings;
  /** The one that holds instead while this one is not open. */
  inner?: Scope;
}

const scopes = new WeakMap<object, Scope>();

/** Limits a transaction, from here to its end, to the rows of one community; what it finds is the reader's. */
export async function scopeTo(db: Db, community: string, settings: Settings = WHOLE): Promise<CommunityDb> {
  await db.$executeRaw`select set_config('role', 'rapporteur_scoped', true), set_config('rapporteur.community', ${community}, true), ${set(settings)}`;
  return handleOf(scopeOn(db, settings)) as CommunityDb;
}

/** What the transaction writes from here on is noted as what a link of accounts brought (link_part), whatever its scope. */
export async function writtenUnder(db: Db, link: string): Promise<void> {
  await db.$executeRaw`select set_config('rapporteur.link', ${link}, true)`;
}

/** What has a transaction, with one that sees everything of the community. */
export type Whole<C extends { readonly db: Db }> = Omit<C, "db"> & { readonly db: CommunityDb };

/**
 * Runs `work` on everything of the community, in the same transaction: for what must be right whoever asks. The reason says for
 * what, and whether the product writes there or whoever asked; each use stands in test/core/services/store/wider-scope.test.ts. What it
 * returns must be fit to be shown to the reader.
 */
export function asCommunity<C extends { readonly db: Db }, T>(
  at: C,
  reason: Reason,
  work: (at: Whole<C>) => Promise<T>,
): Promise<T> {
  const scope = scopes.get(at.db);
  // The owner of the tables sees everything.
  if (!scope) return work(at as unknown as Whole<C>);
  const settings = REASONS[reason].acts === "product" ? WHOLE : widened(scope.settings);
  return inScope(scope, settings, (db) => work({ ...at, db: db as CommunityDb }));
}

/** Runs `work` on what a reader may see, in the same transaction; it writes nothing there. */
export function asReader<C extends { readonly db: Db }, T>(
  at: C,
  reader: Reader,
  work: (at: Omit<C, "db"> & { readonly db: Db }) => Promise<T>,
): Promise<T> {
  const scope = scopes.get(at.db);
  if (!scope) throw new Error("a reader reads inside a community");
  return inScope(scope, { ...settingsOf(reader), actor: "", power: -1 }, (db) => work({ ...at, db }));
}

async function inScope<T>(scope: Scope, settings: Settings, work: (db: Db) => Promise<T>): Promise<T> {
  if (!scope.open) throw closed();
  if (same(scope.settings, settings)) return work(handleOf(scope));
  // Closed at once, and changed when nothing is under way in it any more: a question may be several statements.
  scope.open = false;
  const inner = scopeOn(scope.db, settings);
  scope.inner = inner;
  let done = false;
  try {
    await answered(scope);
    await scope.db.$executeRaw`select ${set(settings)}`;
    const result = await work(handleOf(inner));
    done = true;
    return result;
  } finally {
    inner.open = false;
    await answered(inner);
    delete scope.inner;
    // A transaction that a failed statement has ended cannot be put back, and need not.
    await scope.db.$executeRaw`select ${set(scope.settings)}`.catch((error: unknown) => {
      if (done) throw error;
    });
    scope.open = true;
  }
}

/** The handle that is open now in the transaction of an earlier one: for reading what is the same whoever reads, such as the taxonomy. */
export function openHandle(db: Db): Db {
  let scope = scopes.get(db);
  if (!scope) return db;
  while (scope.inner) scope = scope.inner;
  return handleOf(scope);
}

const same = (a: Settings, b: Settings) => (Object.keys(a) as (keyof Settings)[]).every((name) => a[name] === b[name]);

function set(settings: Settings): Prisma.Sql {
  return Prisma.join(
    Object.entries(settings).map(
      ([name, value]) => Prisma.sql`set_config(${`rapporteur.${name}`}, ${String(value)}, true)`,
    ),
  );
}

const scopeOn = (db: Db, settings: Settings): Scope => ({ db, settings, open: true, asked: new Set() });

function handleOf(scope: Scope): Db {
  const handle = handleOn(scope.db, scope);
  scopes.set(handle, scope);
  return handle;
}
