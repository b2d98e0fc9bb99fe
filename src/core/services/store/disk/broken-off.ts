import type { PGlite } from "@electric-sql/pglite";

/** Why an embedded database goes no further in this process; undefined where it does. */
export interface BrokenOff {
  readonly brokenOff: Error | undefined;
}

/** What PGlite calls of PostgreSQL; its types leave these out (`execProtocolRawSync` in its pglite.ts). */
interface Calls {
  stackRestore: (to: number) => void;
  _PostgresSendReadyForQueryIfNecessary: () => void;
  _pgl_pq_flush: () => void;
}

// The message with which a session ends (https://www.postgresql.org/docs/current/protocol-message-formats.html, Terminate).
const TERMINATE = 88;

/**
 * Has a database that has broken off answer whatever is asked of it with why: PostgreSQL ends there and starts from what is on disk, which
 * PGlite takes no notice of, and what it holds locked would be waited for in a circle, with the process busy for ever.
 */
export function endBrokenOff(database: PGlite, files: BrokenOff): void {
  const calls = database.Module as unknown as Calls;
  const before = { ...calls };
  // What is thrown inside PostgreSQL is caught by PGlite, which restores its stack then.
  calls.stackRestore = (to) => {
    if (files.brokenOff) throw files.brokenOff;
    before.stackRestore(to);
  };
  for (const name of ["_PostgresSendReadyForQueryIfNecessary", "_pgl_pq_flush"] as const)
    calls[name] = () => {
      if (!files.brokenOff) before[name]();
    };
  const ask = database.execProtocolRawSync.bind(database);
  database.execProtocolRawSync = (message) => {
    if (files.brokenOff && message[0] !== TERMINATE) throw files.brokenOff;
    return ask(message);
  };
}
