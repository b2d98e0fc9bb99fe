import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { assemble } from "../../../src/app/assemble.ts";
import { fixedClock } from "../../../src/core/kernel/time/clock.ts";
import { stores, type World, world } from "../../support/world.ts";
import { hear, run } from "./heard.ts";

describe.each(stores)("rapporteur tick on %s", (kind) => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind });
  });
  afterAll(() => w.close());

  it("says that nothing is due, on stderr", async () => {
    expect(await hear(w, "tick", {})).toMatchObject({
      exit: 0,
      out: "",
      err: "Nothing was due at 2026-11-24T15:00:00.000Z.",
    });
    expect(JSON.parse((await hear(w, "tick", { json: true })).out)).toEqual({
      now: "2026-11-24T15:00:00.000Z",
      messages: [],
    });
  });

  it("shows a meeting's reminder at the moment of --now, once and never again", async () => {
    await run(w, 'meeting add "Board call" "2026-11-25 09:00" zone:America/Bogota', { now: "2026-11-24T16:00:00Z" });
    // It was announced when it was scheduled.
    const announced = await hear(w, "tick", { now: "2026-11-24T16:00:00Z", json: true });
    expect(JSON.parse(announced.out)).toMatchObject({
      messages: [{ channel: "general", key: expect.stringMatching(/^announcement\//) as string }],
    });
    expect((await hear(w, "tick", { now: "2026-11-25T13:44:00Z" })).out).toBe("");
    const { exit, out } = await hear(w, "tick", { now: "2026-11-25T13:45:00Z", json: true });
    expect(exit).toBe(0);
    const said = JSON.parse(out) as {
      now: string;
      messages: { channel: string; key: string; at: string; text: string }[];
    };
    expect(said.now).toBe("2026-11-25T13:45:00.000Z");
    expect(said.messages).toHaveLength(1);
    expect(said.messages[0]).toMatchObject({
      channel: "general",
      key: expect.stringMatching(/^reminder\//) as string,
      at: "2026-11-25T13:45:00.000Z",
      text: expect.stringContaining("Board call") as string,
    });
    for (const now of ["2026-11-25T13:45:00Z", "2026-11-25T14:00:00Z", "2027-11-25T14:00:00Z"])
      expect(JSON.parse((await hear(w, "tick", { now, json: true })).out)).toMatchObject({ messages: [] });
    // The clock was moved for those calls only.
    expect(w.clock.now().toISOString()).toBe("2026-11-24T15:00:00.000Z");
  });

  it("prints a heading and the text, in the community's language and zone", async () => {
    await w.store.system((db) =>
      db.community.update({ where: { id: w.community }, data: { language: "es", zone: "America/Asuncion" } }),
    );
    await run(w, 'meeting add "Otra reunión" "2026-11-27 09:00" zone:America/Bogota', { channel: "tracing" });
    const announced = await hear(w, "tick", { community: "test" });
    expect(announced.out.split("\n").slice(0, 2)).toEqual(["#tracing · mar, 24 nov 2026, 12:00 GMT-3", "Otra reunión"]);
    const { out } = await hear(w, "tick", { now: "2026-11-27T13:45:00Z", community: "test" });
    expect(out.split("\n")[0]).toBe("#tracing · vie, 27 nov 2026, 10:45 GMT-3");
    expect(out).toContain("Otra reunión");
    expect(out).toContain("11:00 GMT-3");
  });

  it("does not print what somebody else's command posts meanwhile", async () => {
    const other = assemble({ ...w.product, clock: fixedClock(new Date("2026-11-28T00:00:00Z")) });
    const [ticked, { exit }] = await Promise.all([
      hear(w, "tick", { now: "2026-11-28T00:00:00Z", json: true }),
      run({ ...w, product: other }, 'conclusion add "Meanwhile"'),
    ]);
    expect(exit).toBe(0);
    const posts = await w.product.posts.latest(w.community, "general", 1);
    expect(JSON.stringify(posts.at(-1)?.view)).toContain("Meanwhile");
    expect(JSON.parse(ticked.out)).toMatchObject({ messages: [] });
  });

  it("refuses a moment and a community that are none", async () => {
    expect(await hear(w, "tick", { now: "soon" })).toMatchObject({ exit: 2, out: "" });
    expect(await hear(w, "tick", { community: "nowhere" })).toMatchObject({ exit: 2, out: "" });
  });
});

describe("rapporteur tick --now on a fresh demo community", () => {
  const reminders = [
    ["2026-11-30T08:15:00.000Z", "moderators", "Weekly moderators' round"],
    ["2026-12-01T14:45:00.000Z", "tracing", "Weekly tracing call"],
    ["2026-12-07T08:15:00.000Z", "moderators", "Weekly moderators' round"],
    ["2026-12-08T14:45:00.000Z", "tracing", "Weekly tracing call"],
    ["2026-12-10T16:00:00.000Z", "tracing", "Monthly ballistics exchange"],
    ["2026-12-11T13:00:00.000Z", "general", "Monthly coordination call"],
    ["2026-12-14T08:15:00.000Z", "moderators", "Weekly moderators' round"],
    ["2026-12-15T14:45:00.000Z", "tracing", "Weekly tracing call"],
    ["2026-12-18T19:00:00.000Z", "general", "Monthly prosecutors' clinic"],
    ["2026-12-21T08:15:00.000Z", "moderators", "Weekly moderators' round"],
    ["2026-12-22T13:30:00.000Z", "general", "Monthly customs and postal call"],
    ["2026-12-22T14:45:00.000Z", "tracing", "Weekly tracing call"],
    ["2026-12-28T08:15:00.000Z", "moderators", "Weekly moderators' round"],
    ["2026-12-29T14:45:00.000Z", "tracing", "Weekly tracing call"],
  ];

  it.each([{ now: "2027-01-01T00:00:00Z" }, { now: "+37d 9h" }])(
    "brings every reminder at its time and in order, and no word about being late: %j",
    async (wish) => {
      const w = await world({ demo: true });
      onTestFinished(() => w.close());
      const { messages } = JSON.parse((await hear(w, "tick", { ...wish, json: true })).out) as {
        messages: { channel?: string; at: string; text: string }[];
      };
      expect(messages.map(({ at, channel, text }) => [at, channel, text.split("\n")[0]])).toEqual(
        reminders.map(([at, channel, title]) => [at, channel, expect.stringContaining(title ?? "") as string]),
      );
      expect(messages.map(({ text }) => text).join("\n")).not.toMatch(/late|missed|sorry/i);
      expect(w.clock.now().toISOString()).toBe("2026-11-24T15:00:00.000Z");
    },
  );
});
