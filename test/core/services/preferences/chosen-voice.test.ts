import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chosenVoice } from "../../../../src/core/services/preferences/chosen-voice.ts";
import { addCommunity, type World, world } from "../../../support/world.ts";

describe("how somebody chose to be spoken to", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    await addCommunity(w.store, "c2", "other", w.clock.now());
    const chose = (community: string, language: string, cameAt: string) =>
      w.store.asCommunity(community, "maintenance", async (db) => {
        const id = `${community}member`;
        await db.person.updateMany({ where: { id }, data: { language, zone: "America/Lima" } });
        await db.handle.updateMany({ where: { personId: id }, data: { cameAt: new Date(cameAt) } });
      });
    await chose("c1", "es", "2026-11-01T00:00:00Z");
    await chose("c2", "pt", "2026-11-02T00:00:00Z");
  });
  afterAll(() => w.close());
  const voice = (user: string, space?: string) => chosenVoice(w.store, { platform: "console", user, space });

  it("is of the community of the space, and without one of where they were last", async () => {
    expect(await voice("member", "test")).toEqual({ language: "es", zone: "America/Lima" });
    expect(await voice("member", "other")).toEqual({ language: "pt", zone: "America/Lima" });
    expect(await voice("member")).toEqual({ language: "pt", zone: "America/Lima" });
  });

  it("is nothing for whoever chose nothing, is unknown or has left", async () => {
    const nothing = { language: undefined, zone: undefined };
    expect(await voice("moderator", "test")).toEqual(nothing);
    expect(await voice("nobody", "test")).toEqual(nothing);
    expect(await voice("member", "elsewhere")).toEqual(nothing);
    await w.db((db) => db.handle.updateMany({ where: { personId: "c1member" }, data: { leftAt: w.clock.now() } }));
    expect(await voice("member", "test")).toEqual(nothing);
  });
});
