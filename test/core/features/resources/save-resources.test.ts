import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resourceLookUp } from "../../../../src/core/features/resources/finding/find-resources.ts";
import type { Caller, Community } from "../../../../src/core/kernel/access/caller.ts";
import { loadTerms } from "../../../../src/core/services/taxonomy/taxonomy.ts";
import { addCommunity, stores, type World, world } from "../../../support/world.ts";
import { LIBRARY, resource, save } from "./library.ts";

describe.each(stores)("saving resources (%s)", (kind) => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind });
  });
  afterAll(() => w.close());

  const rows = () =>
    w.db((db) => db.resource.findMany({ orderBy: { id: "asc" }, include: { topics: { select: { topicKey: true } } } }));
  const found = (words: string, language: "en" | "es" | "pt" | "fr" = "en") =>
    w.db(async (db) => {
      const asker = { role: "admin", language } as Caller;
      const context = { db, community: { id: w.community } as Community, caller: asker, now: w.clock.now() };
      const { ids } = await resourceLookUp(context, await loadTerms(db))({ words });
      const titles = new Map((await db.resource.findMany()).map((r) => [r.id, r.title]));
      return ids.map((id) => titles.get(id));
    });

  it("publishes them at once, by title and country", async () => {
    expect(await save(w, LIBRARY)).toEqual({ created: LIBRARY.length, updated: 0, unchanged: 0 });
    const before = await rows();
    expect(before.every((r) => r.publishedAt?.getTime() === w.clock.now().getTime() && r.submittedById === null)).toBe(
      true,
    );
    w.clock.forward(60_000);
    expect(await save(w, LIBRARY)).toEqual({ created: 0, updated: 0, unchanged: LIBRARY.length });
    expect(await rows()).toEqual(before);
  });

  it("updates one and leaves its date of publication, and tells countries apart", async () => {
    const [first] = await rows();
    const changed = { ...(LIBRARY[0] ?? resource("")), title: "FIREARMS PROTOCOL (2001)", topics: ["tracing"] };
    expect(await save(w, [changed, resource("Firearms Protocol (2001)", { country: "MX", kind: "guide" })])).toEqual({
      created: 1,
      updated: 1,
      unchanged: 0,
    });
    const [again] = await rows();
    expect(again).toMatchObject({
      id: first?.id,
      title: "FIREARMS PROTOCOL (2001)",
      publishedAt: first?.publishedAt,
      topics: [{ topicKey: "tracing" }],
    });
  });

  it("is found in one language by a question in another", async () => {
    expect((await found("rastreo", "es")).sort()).toEqual([
      "FIREARMS PROTOCOL (2001)",
      "International Tracing Instrument (2005)",
    ]);
    expect((await found("ley méxico", "es"))[0]).toBe("Ley Federal de Armas de Fuego y Explosivos");
    expect((await found("loi brésil", "fr"))[0]).toBe("Estatuto do Desarmamento (Lei 10.826/2003)");
    expect((await found("law of Brazil"))[0]).toBe("Estatuto do Desarmamento (Lei 10.826/2003)");
    expect((await found("10826"))[0]).toBe("Estatuto do Desarmamento (Lei 10.826/2003)");
  });

  it("leaves suggestions alone", async () => {
    await w.db((db) =>
      db.resource.create({
        data: {
          communityId: w.community,
          id: "pending",
          title: "Draft law",
          url: "https://example.org/",
          kind: "law",
          language: "en",
          folded: "draft law",
          submittedById: "c1member",
          createdAt: w.clock.now(),
        },
      }),
    );
    expect(await save(w, [resource("Draft law", { kind: "law" })])).toEqual({ created: 1, updated: 0, unchanged: 0 });
    expect((await rows()).find((r) => r.id === "pending")?.publishedAt).toBeNull();
  });

  it("touches one community alone", async () => {
    await addCommunity(w.store, "c2", "other", w.clock.now());
    const before = await rows();
    expect(await save(w, [LIBRARY[0] ?? resource("")], "c2")).toEqual({ created: 1, updated: 0, unchanged: 0 });
    expect(await rows()).toEqual(before);
  });
});
