import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import type { Parts, Rapporteur } from "../app/assemble.ts";
import type { Config } from "../app/config.ts";
import type { NoteHeads } from "../core/services/audit/notes/head-note.ts";
import { DELIVERY_TIMES } from "../core/services/delivery/delivery-times.ts";
import { defined } from "../core/kernel/values/defined.ts";
import { randomIds } from "../core/kernel/values/ids.ts";
import type { Log } from "../core/kernel/errors/log.ts";
import type { Transport } from "../core/kernel/commands/transport.ts";
import { lateWeb } from "../core/services/web/late-web.ts";
import { sql } from "../core/services/store/store.ts";
import type { Clock } from "../core/kernel/time/clock.ts";
import { type KeptStoreOpening, openKept } from "./store/open-kept.ts";

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** Makes the transports of chat platforms out of the product's parts. */
export type Transports = (
  parts: Omit<Parts, "transports"> & Pick<Rapporteur, "catalogue">,
) => Promise<readonly Transport[]>;

const givenIn = ({ deliveryTimes, publicUrl, fileRoom, limitSettings, keepDays, auditDays, auditNotes }: Config) =>
  defined({
    deliveryTimes,
    publicUrl,
    fileRoom,
    limitSettings,
    keepDays,
    auditDays,
    noteHeads: auditNotes === undefined ? undefined : notingAt(auditNotes),
  });

const notingAt =
  (place: string): NoteHeads =>
  async (notes) =>
    (await import("../app/audit-notes.ts")).noteAt(place)(notes);

/** The product on the configuration's store, with a clock. Without transports it delivers on the console alone. Throws Failure or UserError for what the operator must see to. */
export async function openProduct(
  config: Config,
  clock: Clock,
  log: Log,
  opening: KeptStoreOpening = () => undefined,
  transports: Transports = async () => [],
): Promise<Rapporteur> {
  const catalogue = import("./configured-catalogue.ts").then(({ configuredProduct }) => configuredProduct(config));
  // A pack that cannot be used is told before anything is opened, and so is a limit of nothing; without either there is nothing to wait for.
  if (config.packs.length > 0 || config.limitSettings !== undefined) await catalogue;
  const { keys, keyFile, store } = await openKept(config, () => catalogue, opening);
  // The first statement compiles the query engine, which takes a good part of a cold start: let it run while the rest loads.
  // What is wrong with the database shows with the first real statement.
  void store.statement(sql`select 1`).catch(() => undefined);
  const [{ assemble }, { sealWith }, { databaseClock }] = await Promise.all([
    import("../app/assemble.ts"),
    import("../core/services/store/seal.ts"),
    import("../core/services/delivery/database-clock.ts"),
  ]);
  const parts = {
    store,
    clock,
    catalogue: await catalogue,
    ids: randomIds(randomBytes),
    seal: sealWith(keys),
    log,
    worker: `${hostname()}:${process.pid}`,
    ...givenIn(config),
    outside: config.linkChecks ? { web: lateWeb() } : {},
    ...(keyFile ? { keyFile } : {}),
  };
  const watched =
    config.databaseUrl === undefined
      ? {}
      : { databaseClock: databaseClock(store, (config.deliveryTimes ?? DELIVERY_TIMES).lease) };
  return assemble({ ...parts, ...watched, transports: await transports(parts) });
}
