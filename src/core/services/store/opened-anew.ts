import type { BrokenOff } from "./disk/broken-off.ts";
import type { Store } from "./store.ts";

/** A database that is open, and why it goes no further in this process, where it does not. */
export interface OpenDatabase {
  readonly store: Store;
  readonly files: BrokenOff;
}

/** How long is waited before it is tried again, in milliseconds: to open a database keeps the process busy for a second. */
const PAUSE_MS = 30_000;

/**
 * A store whose database is opened anew where it has broken off, as after a restart: what was acknowledged is on disk, and PostgreSQL
 * goes on from there. Where `open` fails too, as long as there is no room, what is asked is answered with why, and it is tried again after
 * a pause. The one that broke off is not closed, which could write what it believes to be so.
 */
export function openedAnew(first: OpenDatabase, open: () => Promise<OpenDatabase>, pauseMs = PAUSE_MS): Store {
  let current = first;
  let opening: Promise<void> | undefined;
  let triedAt = -Infinity;
  const usable = async (): Promise<Store> => {
    if (current.files.brokenOff === undefined) return current.store;
    if (performance.now() - triedAt >= pauseMs) {
      triedAt = performance.now();
      opening = open().then(
        (next) => void (current = next),
        () => undefined,
      );
    }
    await opening;
    return current.store;
  };
  const syncs = first.store.syncs && (() => current.store.syncs?.() ?? 0);
  return {
    kind: first.store.kind,
    within: async (community, reader, work) => (await usable()).within(community, reader, work),
    asCommunity: async (community, reason, work) => (await usable()).asCommunity(community, reason, work),
    system: async (work) => (await usable()).system(work),
    statement: async (statement) => (await usable()).statement(statement),
    hasRoom: async () => (await usable()).hasRoom(),
    refreshStatistics: async () => (await usable()).refreshStatistics(),
    ...(syncs ? { syncs } : {}),
    async close() {
      await opening;
      await current.store.close();
    },
  };
}
