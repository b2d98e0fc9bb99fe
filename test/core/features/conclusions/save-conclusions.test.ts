import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveConclusions, type ConclusionInput } from "../../../../src/core/features/conclusions/save-conclusions.ts";
import { stores, type World, world } from "../../../support/world.ts";

describe.each(stores)("saving conclusions (%s)", (kind) => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind });
  });
  afterAll(() => w.close());

  const save = (...conclusions: ConclusionInput[]) =>
    w.db((db) => saveConclusions(db, { community: w.community, now: w.clock.now(), ids: w.ids }, conclusions));
  const stored = () =>
    w.db((db) =>
      db.conclusion.findMany({
        orderBy: { id: "asc" },
        select: { reference: true, text: true, topics: true, concludedAt: true, createdAt: true, authorId: true },
      }),
    );
  const one: ConclusionInput = {
    reference: "mx-1",
    text: "Share traces.",
    topics: ["tracing"],
    language: "en",
    sharing: "green",
    concludedAt: new Date("2019-11-15T18:00:00Z"),
  };

  it("creates by reference, leaves alone what is as given, updates what is not", async () => {
    expect(await save(one, { ...one, reference: "mx-2", text: "Collect data." })).toEqual({
      created: 2,
      updated: 0,
      unchanged: 0,
    });
    w.clock.forward(60_000);
    expect(await save(one, { ...one, reference: "mx-2", text: "Collect data and analyse them." })).toEqual({
      created: 0,
      updated: 1,
      unchanged: 1,
    });
    expect(await stored()).toEqual([
      {
        reference: "mx-1",
        text: "Share traces.",
        topics: ["tracing"],
        concludedAt: one.concludedAt,
        createdAt: new Date("2026-11-24T15:00:00Z"),
        authorId: null,
      },
      {
        reference: "mx-2",
        text: "Collect data and analyse them.",
        topics: ["tracing"],
        concludedAt: one.concludedAt,
        createdAt: new Date("2026-11-24T15:00:00Z"),
        authorId: null,
      },
    ]);
  });

  it("knows one without a reference by its text, and gives it a reference later", async () => {
    const { reference: _reference, concludedAt: _date, ...nameless } = { ...one, text: "Train prosecutors." };
    expect(await save(nameless)).toEqual({ created: 1, updated: 0, unchanged: 0 });
    w.clock.forward(60_000);
    expect(await save(nameless)).toEqual({ created: 0, updated: 0, unchanged: 1 });
    expect(await save({ ...nameless, reference: "mx-3" })).toEqual({ created: 0, updated: 1, unchanged: 0 });
    expect(await save(nameless)).toEqual({ created: 0, updated: 0, unchanged: 1 });
    expect((await stored()).map((c) => c.reference)).toEqual(["mx-1", "mx-2", "mx-3"]);
  });

  it("takes the last of two with the same reference", async () => {
    expect(await save(one, { ...one, text: "Share traces within a day." })).toEqual({
      created: 0,
      updated: 1,
      unchanged: 0,
    });
    expect((await stored())[0]?.text).toBe("Share traces within a day.");
  });

  it("leaves a withdrawn one withdrawn", async () => {
    await w.db((db) =>
      db.conclusion.updateMany({ where: { reference: "mx-1" }, data: { withdrawnAt: w.clock.now() } }),
    );
    await save({ ...one, text: "Share every trace." });
    const again = await w.db((db) => db.conclusion.findFirstOrThrow({ where: { reference: "mx-1" } }));
    expect(again).toMatchObject({ text: "Share every trace.", withdrawnAt: w.clock.now() });
  });
});
