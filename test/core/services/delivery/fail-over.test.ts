import { afterAll, beforeAll, expect, it } from "vitest";
import { noteOrigin } from "../../../../src/core/services/delivery/origin.ts";
import { migrateServer, openServer } from "../../../../src/core/services/store/server.ts";
import type { Store } from "../../../../src/core/services/store/store.ts";
import { type Postgres, startPostgres } from "../../../support/postgres.ts";
import { fakePlatform, ledgerWorld, MINUTE, plainComposer } from "./ledger-world.ts";

let primary: Postgres;
let standby: Postgres | undefined;
let store: Store | undefined;
beforeAll(async () => {
  primary = await startPostgres();
  await migrateServer(primary.url);
});
afterAll(async () => {
  await store?.close();
  await standby?.stop();
});

it("a standby that takes over without the last commits has nothing said again, and is believed from then on", async () => {
  const first = openServer(primary.url);
  const w = await ledgerWorld("server", { store: first });
  const platform = fakePlatform();
  const due = (minutes: number) => new Date(w.clock.now().getTime() + minutes * MINUTE);
  await noteOrigin(first, w.clock);
  await w.plan(
    { subjectId: "m1", dueAt: due(1) },
    { subjectId: "m2", dueAt: due(2) },
    { subjectId: "m3", dueAt: due(60) },
  );
  standby = await primary.takeOver();
  w.clock.step(1.5 * MINUTE);
  await w.deliver([platform], plainComposer());
  expect(platform.seen).toHaveLength(1);
  await first.close();
  await primary.stop();

  w.clock.step(MINUTE);
  store = openServer(standby.url);
  await w.deliver([platform], plainComposer(), store);
  expect(platform.lookedUp).toHaveLength(2);
  expect(platform.seen).toHaveLength(2);
  expect(new Set(platform.seen.map(({ key }) => key)).size).toBe(2);
  expect(await noteOrigin(store, w.clock)).toBe(true);
  w.clock.step(60 * MINUTE);
  await w.deliver([platform], plainComposer(), store);
  expect(platform.lookedUp).toHaveLength(2);
  expect(platform.seen).toHaveLength(3);
});
