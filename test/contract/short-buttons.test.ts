import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/core/kernel/language/language.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { world } from "../support/world.ts";

// What a phone shows of a button without cutting it, as Slack's own buttons of forms hold (https://docs.slack.dev/reference/views/modal-views).
const FITS = 24;
const HOUR = 3_600_000;
const MODERATOR = { as: "moderator" };

describe.each(LANGUAGES)("in %s", (language) => {
  it("the buttons fit that a channel has below an announcement, a reminder, a poll and minutes", async () => {
    const w = await world({ now: "2026-11-24T15:00:00Z", announced: true });
    try {
      await w.db((db) => db.community.updateMany({ data: { language } }));
      const seen = new Map<string, readonly string[]>();
      const look = async (what: string) => {
        await w.tick();
        await w.refresh();
        for (const { id, view } of await w.product.posts.latest(w.community, "general", 100))
          seen.set(
            `${what} ${id}`,
            actionsIn(view).map(({ label }) => label),
          );
      };
      await w.say('meeting add "Call" 2026-11-24 17:00 zone:UTC capacity:1', MODERATOR);
      w.clock.forward(1_000);
      await look("announcement");
      await w.say("meeting rsvp Call answer:yes");
      w.clock.forward(4_000);
      await look("answered");
      await w.say('meeting poll "Board" 2026-12-03 15:00, 2026-12-04 15:00', MODERATOR);
      w.clock.forward(1_000);
      await look("poll");
      await w.say("poll close Board", MODERATOR);
      w.clock.forward(2 * HOUR - 5 * 60_000);
      await look("reminder");
      await w.say("minutes open Call", MODERATOR);
      w.clock.forward(1_000);
      await look("minutes");
      const labels = [...seen.values()].flat();
      expect(seen.size).toBeGreaterThan(3);
      expect(labels.length).toBeGreaterThan(8);
      expect([...new Set(labels)].filter((label) => label.length > FITS)).toEqual([]);
    } finally {
      await w.close();
    }
  });
});
