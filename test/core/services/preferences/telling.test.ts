import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planNotice } from "../../../../src/core/services/delivery/notices/notice.ts";
import { problem } from "../../../../src/core/kernel/errors/errors.ts";
import { CONSOLE } from "../../../../src/core/services/posts/posts.ts";
import { stores, type World, world } from "../../../support/world.ts";

describe.each(stores)("telling a person (%s)", (kind) => {
  let w: World;
  let n = 0;
  beforeAll(async () => {
    // 20:00 in Mexico City.
    w = await world({ kind, now: "2026-11-25T02:00:00Z" });
  });
  afterAll(() => w.close());

  /** Suggests something as a member and lets a moderator approve it. */
  async function approved(): Promise<void> {
    n += 1;
    await w.say(`resource add "Thing ${n}" https://example.org/${n} law`);
    expect((await w.say(`review approve "Thing ${n}"`, { as: "moderator" })).view?.tone).toBe("good");
  }
  const direct = async () => (await w.tick()).filter((p) => p.to.address === "direct").map((p) => p.to.recipient);
  const last = () => w.db((db) => db.delivery.findFirstOrThrow({ where: { kind: "notice" }, orderBy: { id: "desc" } }));

  it("happens at once, where nothing else was chosen", async () => {
    await approved();
    expect(await direct()).toEqual(["member"]);
  });
  it("waits for the end of quiet hours in their own zone", async () => {
    await w.say("me edit quiet:19:00-07:00");
    await approved();
    expect(await direct()).toEqual([]);
    expect((await last()).dueAt.toISOString()).toBe("2026-11-25T13:00:00.000Z");
    w.clock.forward(10 * 3_600_000 + 59 * 60_000);
    expect(await direct()).toEqual([]);
    w.clock.forward(60_000);
    expect(await direct()).toEqual(["member"]);
    // 07:00 in Mexico City is 08:00 in Bogotá: their own zone decides.
    await w.say("me edit zone:Bogota quiet:07:30-08:30");
    await approved();
    expect((await last()).dueAt.toISOString()).toBe("2026-11-25T13:30:00.000Z");
    w.clock.forward(30 * 60_000);
    expect(await direct()).toEqual(["member"]);
  });
  it.each(["none", "channel"])("does not happen for who chose “%s”, which the ledger says", async (tell) => {
    await w.say(`me edit quiet:off tell:${tell}`);
    await approved();
    expect(await direct()).toEqual([]);
    expect(await last()).toMatchObject({ state: "dropped", reason: "unwanted" });
    expect((await w.say("home")).text).toContain(`Thing ${n}\nwas approved`);
  });
  it("always happens, at once, where they must act", async () => {
    await w.say("me edit quiet:00:00-23:59 tell:none");
    const planned = await w.db((db) =>
      planNotice(
        { db, community: { id: w.community }, now: w.clock.now(), ids: w.ids },
        {
          person: "c1member",
          about: "meeting",
          subjectId: "m1",
          occurrence: "1",
          problem: problem("reminder.gone", { title: "Board call", channel: "general" }),
          near: { platform: CONSOLE, space: w.slug },
        },
      ),
    );
    expect(planned).toBe(true);
    expect(await direct()).toEqual(["member"]);
  });
});
