import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ConclusionInput, saveConclusions } from "../../src/core/features/conclusions/save-conclusions.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { closeAndPost } from "../support/post-minutes.ts";
import { type Said, type World, world } from "../support/world.ts";

const DAY = 24 * 3_600_000;
const MODERATOR = { as: "moderator" };

/** What minutes that were just shown say was concluded. */
const concluded = ({ text }: Pick<Said, "text">) =>
  [...text.matchAll(/^- (.*)$/gm)].map(([, said]) => said).filter((said) => !said?.startsWith("Note"));

describe("what was concluded in minutes", () => {
  let w: World;
  beforeEach(async () => {
    w = await world({ now: "2026-11-24T15:59:00Z" });
    await w.say('meeting add "Call" 2026-11-24 10:00 duration:1h repeat:weekly');
    await w.say("minutes open Call");
  });
  afterEach(() => w.close());

  const imports = async (...given: readonly Pick<ConclusionInput, "text" | "concludedAt">[]) => {
    const { id: meetingId } = await w.db((db) => db.meeting.findFirstOrThrow());
    const saving = { community: w.community, now: w.clock.now(), ids: w.ids };
    const inputs = given.map((one): ConclusionInput => ({ ...one, meetingId, language: "en", sharing: "green" }));
    await w.db((db) => saveConclusions(db, saving, inputs));
  };

  test("is what was said while they were open; what is imported with another day is not, with theirs it is", async () => {
    await imports(
      { text: "Of October", concludedAt: new Date("2026-10-20T12:00:00Z") },
      { text: "Of the week before", concludedAt: new Date("2026-11-17T12:00:00Z") },
      { text: "Of that day", concludedAt: new Date("2026-11-24T12:00:00Z") },
    );
    w.clock.forward(60_000);
    await w.say('conclusion add "Said there"');
    await imports({ text: "Of a day of summer", concludedAt: new Date("2026-07-01T12:00:00Z") });
    const all = ["Of that day", "Said there"];
    expect(concluded(await w.say("minutes show"))).toEqual(all);
    await closeAndPost(w);
    const posted = (await w.tick())
      .filter(({ view }) => view.title === "Minutes: Call")
      .map(({ view }) => JSON.stringify(view));
    expect(posted).toEqual([expect.stringContaining("Said there")]);
    expect(posted.join()).not.toMatch(/October|week before|summer/);
    // Known only later, it is of that day all the same.
    w.clock.forward(3 * DAY);
    await imports({ text: "Found in the protocol", concludedAt: new Date("2026-11-24T12:00:00Z") });
    expect(concluded(await w.say("minutes show Call"))).toEqual([...all, "Found in the protocol"]);
  });

  test("stays with the minutes of its time where earlier ones are taken up again", async () => {
    await w.say('conclusion add "Of the first"');
    const closed = await w.say("minutes close");
    w.clock.forward(7 * DAY);
    await w.say("minutes open Call");
    await w.say('conclusion add "Of the second"');
    await w.say("minutes close");
    w.clock.forward(60_000);
    const reopen = actionsIn(closed.view ?? { blocks: [] }).find(({ label }) => label === "Reopen");
    if (!reopen) throw new Error(closed.text);
    await w.press(reopen);
    await w.say('conclusion add "Put right"');
    expect(concluded(await w.say("minutes show"))).toEqual(["Of the first", "Put right"]);
    await w.say("minutes close");
    expect(concluded(await w.say("minutes show Call 2026-11-24"))).toEqual(["Of the first", "Put right"]);
    expect(concluded(await w.say("minutes show Call 2026-12-01"))).toEqual(["Of the second"]);
  });

  test("does not keep minutes open that nobody adds to, where it is an import of other days", async () => {
    w.clock.forward(4 * 3_600_000);
    await imports({ text: "Of October", concludedAt: new Date("2026-10-20T12:00:00Z") });
    w.clock.forward(70 * 60_000);
    expect((await w.tick()).map(({ view }) => view.title)).toContain("Draft of the minutes: Call");
  });
});

test("minutes in the demo hold nothing of what was concluded before", async () => {
  const w = await world({ demo: true });
  try {
    await w.say("minutes open Weekly tracing call", MODERATOR);
    expect((await w.say("minutes show", MODERATOR)).text).toContain("Nothing was noted.");
  } finally {
    await w.close();
  }
});
