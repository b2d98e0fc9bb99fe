import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { oldDeliveries } from "../../../../src/core/services/delivery/old-deliveries-chore.ts";
import type { Planned } from "../../../../src/core/services/delivery/planning/plan.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { stores } from "../../../support/store.ts";
import { ledgerWorld } from "./ledger-world.ts";
import { sealOn } from "../../../support/seals.ts";

const DAY = 24 * 3_600_000;

describe.each(stores)("what ended long ago, on the %s store", (kind) => {
  let w: Awaited<ReturnType<typeof ledgerWorld>>;
  beforeAll(async () => {
    w = await ledgerWorld(kind);
  });
  beforeEach(() => w.clear());
  afterAll(() => w.store.close());

  const ago = (days: number) => new Date(w.clock.now().getTime() - days * DAY);
  /** A row that ended so many days ago, under its subject and occurrence. */
  const ended = async (days: number, row: Partial<Planned> & { state?: string } = {}) => {
    const { state = "sent", ...planned } = row;
    const subjectId = planned.subjectId ?? "m1";
    const occurrence = planned.occurrence ?? `${days}`;
    await w.plan({ ...planned, subjectId, occurrence, dueAt: ago(days) });
    await w.store.statement(sql`update delivery set state = ${state}, settled_at = ${state === "planned" ? null : ago(days)}
      where subject_id = ${subjectId} and occurrence = ${occurrence} returning 1`);
  };
  const left = async () => (await w.rows()).map((r) => `${r.subjectId} ${r.occurrence}`).sort();
  const run = (keepDays?: number) =>
    oldDeliveries.run({ ...w, catalogue: CATALOGUE, seal: sealOn(), ...(keepDays === undefined ? {} : { keepDays }) });

  test("is forgotten after a year, or after as long as the operator says", async () => {
    for (const state of ["sent", "dropped", "failed"]) await ended(366, { occurrence: state, state });
    await ended(364);
    await ended(100);
    await run();
    expect(await left()).toEqual(["m1 100", "m1 364"]);
    await run(99);
    expect(await left()).toEqual([]);
  });

  test("but nothing that is still to be said, or may just be being said", async () => {
    for (const state of ["planned", "claimed", "sending"]) await ended(800, { occurrence: state, state });
    await run();
    expect(await left()).toHaveLength(3);
  });

  test("nor what says that something was said once for ever, as long as there is anything newer about its subject", async () => {
    for (const subjectId of ["running", "over"]) {
      await ended(800, { subjectId, kind: "announcement", occurrence: "" });
      await ended(700, { subjectId, occurrence: "2024-12-24T15:00 ask" });
      await ended(700, { subjectId, occurrence: "2024-12-24T15:00" });
    }
    await ended(10, { subjectId: "running" });
    await ended(900, { subjectId: "c1", kind: "notice", occurrence: "" });
    await run();
    expect(await left()).toEqual(["c1 ", "running ", "running 10", "running 2024-12-24T15:00 ask"]);
    await run();
    expect(await left()).toHaveLength(4);
  });
});
