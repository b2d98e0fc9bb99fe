import type { Chore } from "../../../../src/core/services/chores/chore.ts";
import { type Chores, choresOf } from "../../../../src/core/services/chores/chores.ts";
import { choreStates, type ChoreState } from "../../../../src/core/services/chores/state.ts";
import { openServer } from "../../../../src/core/services/store/server.ts";
import { sql, type Store } from "../../../../src/core/services/store/store.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { countedIds, dropDatabase, freshStore, type stores } from "../../../support/store.ts";
import { sealOn } from "../../../support/seals.ts";

/** Replicas that share a database and a clock that can be set, and one chore a quarter past every hour. */
export interface Replicas {
  readonly store: Store;
  /** Address of the database, on a server. */
  readonly url?: string;
  readonly replicas: readonly Chores[];
  readonly chore: Chore;
  /** When a run began, by the clock. */
  readonly begun: string[];
  /** What the chore does besides; nothing at first. */
  does: () => Promise<void>;
  /** "level: sentence" of what was logged. */
  readonly logged: string[];
  set(at: string): void;
  forward(ms: number): void;
  /** Everybody's timetable and everybody's look at what was missed, all at the same moment; what is begun has ended then. */
  moment(): Promise<void>;
  state(): Promise<ChoreState>;
  /** Every lease runs out, as if nobody had prolonged it. */
  leaseOver(): Promise<void>;
  close(): Promise<void>;
}

/** So many replicas; on a server each with its own connections. */
export async function replicasOn(kind: (typeof stores)[number], count = 2): Promise<Replicas> {
  const { store, url } = await freshStore(kind);
  const own = Array.from({ length: count }, () => (url === undefined ? store : openServer(url)));
  let at = new Date("2026-11-26T10:00:00Z");
  const clock = { now: () => new Date(at) };
  const logged: string[] = [];
  const note = (level: string) => (_facts: object, sentence: string) => void logged.push(`${level}: ${sentence}`);
  const log = { info: note("info"), warn: note("warn"), error: note("error") };
  const begun: string[] = [];
  const chore: Chore = {
    name: "quarter",
    cron: "15 * * * *",
    async run({ clock: given }) {
      begun.push(given.now().toISOString().slice(0, 16));
      await all.does();
    },
  };
  const replicas = own.map((one, n) =>
    choresOf([chore], {
      store: one,
      clock,
      ids: countedIds(`${n}`),
      catalogue: CATALOGUE,
      seal: sealOn(),
      log,
      worker: `r${n}`,
    }),
  );
  const all: Replicas = {
    store,
    ...(url === undefined ? {} : { url }),
    replicas,
    chore,
    begun,
    does: async () => undefined,
    logged,
    set: (to) => void (at = new Date(to)),
    forward: (ms) => void (at = new Date(at.getTime() + ms)),
    async moment() {
      await Promise.all(replicas.flatMap((one) => [one.run(chore), one.catchUp()]));
      await Promise.all(replicas.map((one) => one.idle()));
    },
    state: async () => (await choreStates(store, [chore], clock.now()))[0]!,
    leaseOver: async () =>
      void (await store.statement(
        sql`update chore set lease_until = now() - interval '1 second' where lease_until is not null returning 1`,
      )),
    async close() {
      for (const one of new Set([store, ...own])) await one.close();
      if (url !== undefined) await dropDatabase(url);
    },
  };
  return all;
}

/** Something that is waited for, and let go. */
export function gate(): { readonly open: () => void; readonly passed: Promise<void> } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), passed };
}
