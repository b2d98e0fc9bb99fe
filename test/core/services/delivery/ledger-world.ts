import type { Target } from "../../../../src/core/kernel/access/target.ts";
import { addCommunity, countedIds, freshStore, type stores } from "../../../support/store.ts";
import { type Composer, each } from "../../../../src/core/services/delivery/composer.ts";
import { deliverDue, type DeliverySummary } from "../../../../src/core/services/delivery/sending/deliver.ts";
import type { DeliveryOutcome, LedgerRow } from "../../../../src/core/services/delivery/ledger.ts";
import { type Planned, planDelivery } from "../../../../src/core/services/delivery/planning/plan.ts";
import type { Log } from "../../../../src/core/kernel/errors/log.ts";
import {
  DeliveryError,
  type DeliveryFailure,
  type Message,
  type Transport,
} from "../../../../src/core/kernel/commands/transport.ts";
import { sql, type Store } from "../../../../src/core/services/store/store.ts";
import { say } from "../../../../src/core/kernel/views/build.ts";
import { CATALOGUE } from "../../../../src/features.ts";

export const MINUTE = 60_000;
export const HERE: Target = { platform: "fake", space: "test", address: "channel", recipient: "general" };

/** A platform that keeps what people see, says twice what it is told twice, and fails as it is told. */
export interface FakePlatform extends Transport {
  readonly seen: Message[];
  /** What the next calls of deliver do, in order: a failure to fail with, before or after people have seen the message. */
  readonly faults: { failure: DeliveryFailure; seen: boolean }[];
  /** What the next calls of find do instead of looking. */
  readonly blind: DeliveryFailure[];
  readonly lookedUp: string[];
  /** How far back each look was to go. */
  readonly sinces: Date[];
}

export function fakePlatform(name = "fake"): FakePlatform {
  const seen: Message[] = [];
  const faults: { failure: DeliveryFailure; seen: boolean }[] = [];
  const blind: DeliveryFailure[] = [];
  const lookedUp: string[] = [];
  const sinces: Date[] = [];
  return {
    name,
    seen,
    faults,
    blind,
    lookedUp,
    sinces,
    async deliver(message) {
      const fault = faults.shift();
      if (!fault || fault.seen) seen.push(message);
      if (fault) throw new DeliveryError(fault.failure, { cause: "as told" });
      return `receipt ${seen.length}`;
    },
    async find(_to, key, since) {
      lookedUp.push(key);
      sinces.push(since);
      const failure = blind.shift();
      if (failure) throw new DeliveryError(failure, { cause: "as told" });
      const at = seen.findIndex((m) => m.key === key);
      return at < 0 ? undefined : `receipt ${at + 1}`;
    },
  };
}

/** A composer that says what the row's detail holds, and keeps how rows ended. */
export function plainComposer(): Composer & { readonly ends: { row: LedgerRow; outcome: DeliveryOutcome }[] } {
  const ends: { row: LedgerRow; outcome: DeliveryOutcome }[] = [];
  return {
    ends,
    compose: each(async ({ row }) => ({
      kind: "say",
      view: say(`${row.subjectId} ${row.occurrence}`.trim()),
      language: "en",
      zone: "UTC",
    })),
    follows: () => true,
    settled: async (row, outcome) => void ends.push({ row, outcome }),
  };
}

/** A clock that can be stepped either way. */
export function steppable(iso: string) {
  let at = Date.parse(iso);
  return {
    now: () => new Date(at),
    step(milliseconds: number) {
      at += milliseconds;
    },
  };
}

/** The ledger on a fresh store, or one that is given, with one community, its own clock and one fake platform. */
export async function ledgerWorld(
  kind: (typeof stores)[number],
  given?: { readonly store: Store; readonly url?: string },
) {
  const { store, url } = given ?? (await freshStore(kind));
  const clock = steppable("2026-11-24T15:00:00Z");
  const ids = countedIds();
  const logged: { level: string; facts: object; sentence: string }[] = [];
  const note = (level: string) => (facts: object, sentence: string) => void logged.push({ level, facts, sentence });
  const log: Log = { info: note("info"), warn: note("warn"), error: note("error") };
  await addCommunity(store, "c1", "test", clock.now());
  const community = { id: "c1" };
  return {
    store,
    url,
    clock,
    ids,
    log,
    logged,
    /** Plans each, all in one transaction, and tells whether the last was planned. */
    plan: (...planned: Partial<Planned>[]) =>
      store.asCommunity("c1", "maintenance", async (db) => {
        let done = false;
        for (const one of planned.length > 0 ? planned : [{}])
          done = await planDelivery(
            { db, community, now: clock.now(), ids },
            { kind: "reminder", subjectId: "m1", occurrence: "", to: HERE, dueAt: clock.now(), ...one },
          );
        return done;
      }),
    deliver: (
      transports: readonly Transport[],
      composer: Composer,
      on: Store = store,
      worker = "w",
    ): Promise<DeliverySummary> =>
      deliverDue(
        {
          store: on,
          clock,
          ids,
          log,
          transports: new Map(transports.map((o) => [o.name, o])),
          worker,
          catalogue: CATALOGUE,
        },
        { reminder: composer, digest: composer, notice: composer, nudge: composer, draft: composer },
      ),
    rows: () => store.asCommunity("c1", "maintenance", (db) => db.delivery.findMany({ orderBy: { createdAt: "asc" } })),
    row: async (subjectId = "m1") =>
      store.asCommunity("c1", "maintenance", (db) => db.delivery.findFirstOrThrow({ where: { subjectId } })),
    /** As if the time of a lease had passed. */
    expireLeases: () =>
      store.statement(
        sql`update delivery set lease_until = now() - interval '1 second' where lease_until is not null returning 1`,
      ),
    clear: () => store.asCommunity("c1", "maintenance", (db) => db.delivery.deleteMany()),
  };
}
