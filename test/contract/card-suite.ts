import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type World, world } from "../support/world.ts";
import type { Driver } from "./driver.ts";

const READER = { as: "member", locale: "en", zone: "America/Mexico_City" };

/** What becomes of a card on every platform whose messages can be changed, tried on the announcement of a meeting. */
export function cardSuite(drivers: readonly Driver[]): void {
  describe.each(drivers)("a card on the platform $name", (driver) => {
    let w: World;
    let platform: Awaited<ReturnType<typeof driver.open>>;
    let meeting: string;
    beforeEach(async () => {
      w = await world({ now: "2026-11-24T15:00:00Z", announced: true });
      platform = await driver.open(w);
      await platform.send({ kind: "line", line: 'meeting add "Call" tomorrow at 15:00' }, { as: "moderator" });
      await passing();
      meeting = (await w.db((db) => db.meeting.findFirstOrThrow())).id;
    });
    afterEach(async () => {
      await platform.close();
      await w.close();
    });

    /** Says what is due, and lets cards be changed, more often than there are any. */
    async function passing(): Promise<void> {
      await (platform.tick?.() ?? w.tick());
      for (let n = 0; n < 3; n += 1) {
        await w.freeCards();
        await (platform.refresh?.() ?? w.product.refreshCards());
      }
    }
    const answer = (as: string, given: string) =>
      platform.send({ kind: "values", path: "meeting rsvp", values: { meeting, answer: given } }, { as });
    const pressable = /^\[/m;

    it("says what people answered, in its place", async () => {
      const [before, ...others] = await platform.channel(READER);
      expect([before, others]).toEqual([expect.stringMatching(/^Call\n[^]*0 yes · 0 maybe · 0 no[^]*\[Yes\]/), []]);
      await answer("member", "yes");
      await answer("admin", "no");
      await passing();
      expect(await platform.channel(READER)).toEqual([
        before?.replace("0 yes · 0 maybe · 0 no", "1 yes · 0 maybe · 1 no"),
      ]);
    });

    it("has nothing to press once it is cancelled, and all of it again when that is taken back", async () => {
      const [before] = await platform.channel(READER);
      await w.db((db) => db.meeting.updateMany({ data: { cancelledAt: w.clock.now() } }));
      await passing();
      const [cancelled] = await platform.channel(READER);
      expect(cancelled).toMatch(/^Cancelled: Call/);
      expect(cancelled).not.toMatch(pressable);
      await w.db((db) => db.meeting.updateMany({ data: { cancelledAt: null } }));
      await passing();
      expect(await platform.channel(READER)).toEqual([before]);
    });

    it("and what is told anew of a change, say what has become of it", async () => {
      const move = async (to: string) => {
        const line = `meeting move Call to:${to}`;
        const answered = await platform.send({ kind: "line", line }, { as: "moderator" });
        expect(answered.private).toBe(true);
        w.clock.forward(60_000);
        await passing();
      };
      const said = async () => (await platform.channel(READER)).map((text) => text.split("\n").slice(0, 2));
      const when = (times: string) => expect.stringContaining(times) as string;
      await move("16:00");
      await move("17:00");
      expect(await said()).toEqual([
        ["Call", when("15:00 GMT-6 → 17:00")],
        ["Moved: Call", when("15:00 GMT-6 → 17:00")],
        ["Moved: Call", when("16:00 GMT-6 → 17:00")],
      ]);
      await platform.send({ kind: "values", path: "meeting cancel", values: { meeting } }, { as: "moderator" });
      w.clock.forward(60_000);
      await passing();
      expect((await said()).map(([title]) => title)).toEqual(Array(4).fill("Cancelled: Call"));
      expect((await platform.channel(READER)).join("\n")).not.toContain("[Yes]");
    });

    it("whose message was taken away is not posted again", async () => {
      await platform.takeAway("Call");
      expect(await platform.channel(READER)).toEqual([]);
      await answer("member", "yes");
      await passing();
      w.clock.forward(60_000);
      await answer("admin", "yes");
      await passing();
      expect(await platform.channel(READER)).toEqual([]);
      expect(await w.db((db) => db.card.count())).toBe(0);
    });
  });
}
