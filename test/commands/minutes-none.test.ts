import { describe, expect, test } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };

describe("minutes of a time of which there are none", () => {
  test("are said to be missing of that time, beside those that there are of others", async () => {
    const w = await world({ now: "2026-11-10T15:59:00Z" });
    try {
      await w.say('meeting add "Call" 2026-11-10 10:00 duration:1h repeat:weekly');
      w.clock.forward(14 * 24 * 3_600_000);
      await w.say('meeting add "Board" 2026-11-24 10:00 duration:1h', { channel: "tracing" });
      await w.say("minutes open Call", MODERATOR);
      const none = await w.say("minutes show Call 2026-11-17");
      expect([none.refusal, none.text]).toEqual([
        "minutes.none.then",
        expect.stringContaining("No minutes were taken of “Call” on Tuesday, 17 November 2026 at 10:00"),
      ]);
      expect(none.text).not.toContain("No minutes of “Call” have been taken");
      expect(none.text).toContain("There are minutes of:");
      const [there] = actionsIn(none.view ?? { blocks: [] });
      expect(there?.label).toMatch(/^Call \(Tue,? 24 Nov/);
      expect((await w.press(there as Exclude<typeof there, undefined>)).text).toMatch(/^Minutes: Call/);
      // A time alone is of the meeting whose minutes are taken here.
      expect((await w.say("minutes show time:2026-11-17")).refusal).toBe("minutes.none.then");
      const other = await w.say("minutes show Board");
      expect(other.text).toContain("No minutes of “Board” have been taken");
      expect(other.text).toContain("There are these, of other meetings:");
    } finally {
      await w.close();
    }
  });
});
