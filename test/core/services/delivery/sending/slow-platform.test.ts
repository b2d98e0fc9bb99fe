import { afterAll, beforeAll, expect, test } from "vitest";
import { platformTickers } from "../../../../../src/app/scheduler.ts";
import { deliverOn } from "../../../../../src/core/services/delivery/sending/deliver.ts";
import { CATALOGUE } from "../../../../../src/features.ts";
import { fakePlatform, HERE, ledgerWorld, plainComposer } from "../ledger-world.ts";

let w: Awaited<ReturnType<typeof ledgerWorld>>;
beforeAll(async () => {
  w = await ledgerWorld("embedded");
});
afterAll(() => w.store.close());

const SECONDS = 240;
const BEAT_MS = 1_000;

test(`beside a platform that hangs for ${SECONDS} seconds the other one is as punctual as ever`, {
  timeout: 120_000,
}, async () => {
  const [slow, well] = [fakePlatform("slow"), fakePlatform("well")];
  const late: number[] = [];
  const due = new Map<string, number>();
  const delivered = well.deliver.bind(well);
  well.deliver = (message) => {
    late.push(w.clock.now().getTime() - (due.get(message.key.split("/")[1] ?? "") ?? Number.NaN));
    return delivered(message);
  };
  let mend: () => void = () => undefined;
  const mended = new Promise<void>((done) => (mend = done));
  const said = slow.deliver.bind(slow);
  slow.deliver = (message) => mended.then(() => said(message));
  const services = {
    store: w.store,
    clock: w.clock,
    ids: w.ids,
    log: w.log,
    transports: new Map([slow, well].map((one) => [one.name, one])),
    worker: "w",
    catalogue: CATALOGUE,
    // What hangs, hangs for as long as the test wants: real time says nothing here.
    deliveryTimes: { lease: 600_000, deliver: 300_000, firstPause: 5_000, longestPause: 1_800_000 },
  };
  const composer = plainComposer();
  const composers = { reminder: composer, digest: composer, notice: composer };
  const passes: Promise<unknown>[] = [];
  const [slowTicker, wellTicker] = platformTickers(
    ["slow", "well"],
    (platform) => deliverOn(platform, services, composers),
    "deliver",
    w.log,
  );
  for (let second = 0; second < SECONDS; second += 1) {
    const dueAt = w.clock.now();
    const subjectId = `m${second}`;
    due.set(subjectId, dueAt.getTime());
    await w.plan(
      { subjectId, to: { ...HERE, platform: "well" }, dueAt },
      { subjectId, to: { ...HERE, platform: "slow", recipient: `channel ${second % 3}` }, dueAt },
    );
    passes.push(slowTicker?.tick() ?? Promise.resolve());
    await wellTicker?.tick();
    w.clock.step(BEAT_MS);
  }
  expect(well.seen).toHaveLength(SECONDS);
  expect(slow.seen).toHaveLength(0);
  const p99 = late.toSorted((a, b) => a - b)[Math.floor(late.length * 0.99)];
  expect(p99).toBeLessThanOrEqual(3_000);
  mend();
  await Promise.all(passes);
  expect(slow.seen).toHaveLength(SECONDS);
  expect(w.logged.filter(({ level }) => level === "error")).toEqual([]);
});
