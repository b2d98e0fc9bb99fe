import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { View } from "../../src/core/kernel/views/model.ts";
import { byIcalJs } from "../support/read-calendar.ts";
import { type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z", publicUrl: "https://bot.example.org" });
  await w.say('meeting add "Board call" 2026-11-25 15:00 repeat:weekly duration:45m place:"Room; 1" zone:Madrid', {
    as: "member",
  });
});
afterAll(() => w.close());

/** The file of an answer. */
async function fileOf(view: View | undefined): Promise<{ name: string; mediaType: string; text: string }> {
  const block = view?.blocks.find((b) => b.kind === "file");
  if (block?.kind !== "file") throw new Error("the answer has no file");
  const kept = JSON.parse((await w.product.tokens.open(block.token)) ?? "{}") as {
    name: string;
    mediaType: string;
    base64: string;
  };
  return { name: kept.name, mediaType: kept.mediaType, text: Buffer.from(kept.base64, "base64").toString() };
}

describe("meeting ics", () => {
  it("answers the caller alone, with a file and links", async () => {
    const said = await w.say("meeting ics Board call");
    expect(said.plan).toMatchObject({ kind: "work", audience: "caller" });
    expect(said.text).toContain("[board-call.ics] Board call as a calendar file");
    const { name, mediaType, text } = await fileOf(said.view);
    expect({ name, mediaType }).toEqual({ name: "board-call.ics", mediaType: "text/calendar; charset=utf-8" });
    const times = byIcalJs({ text, from: "2026-11-24T00:00:00.000Z", to: "2026-12-10T00:00:00.000Z" });
    expect(times.map((t) => t.start)).toEqual([
      "2026-11-25T14:00:00.000Z",
      "2026-12-02T14:00:00.000Z",
      "2026-12-09T14:00:00.000Z",
    ]);
    expect(text).toContain("TRIGGER:-PT15M");
    const google = new URL(/https:\/\/calendar\.google\.com\S+/.exec(said.text)?.[0] ?? "");
    expect(Object.fromEntries(google.searchParams)).toEqual({
      ...{ action: "TEMPLATE", text: "Board call", dates: "20261125T140000Z/20261125T144500Z", location: "Room; 1" },
    });
    const outlook = new URL(/https:\/\/outlook\.office\.com\S+/.exec(said.text)?.[0] ?? "");
    expect(outlook.searchParams.get("startdt")).toBe("2026-11-25T14:00:00.000Z");
    // Nobody else is handed one that is not for everybody.
    const label = (sharing: string) => w.db((db) => db.meeting.updateMany({ data: { sharing } }));
    await label("amber");
    const amber = await w.say("meeting ics Board call");
    expect(amber.text).toContain("[board-call.ics]");
    expect(JSON.stringify(amber.view)).not.toMatch(/google|outlook/);
    await label("green");
  });

  it("gives one time of it by a date", async () => {
    const { text } = await fileOf((await w.say("meeting ics Board call time:2026-12-02")).view);
    expect(text).toContain("RECURRENCE-ID;TZID=Europe/Madrid:20261202T150000");
    expect(text).not.toContain("RRULE:FREQ=WEEKLY\r\n");
    expect((await w.say("meeting ics Board call time:2026-12-03")).refusal).toBe("meeting.time.none");
  });

  it("rings as its reader wants to be reminded", async () => {
    await w.db((db) => db.person.updateMany({ where: { id: "c1moderator" }, data: { preferences: { leads: [120] } } }));
    expect((await fileOf((await w.say("meeting ics Board call", { as: "moderator" })).view)).text).toContain(
      "TRIGGER:-PT2H\r\n",
    );
  });

  it("of a cancelled meeting says so, in the file too", async () => {
    await w.say('meeting add "Off" tomorrow at 9:00');
    const id = (await w.db((db) => db.meeting.findFirstOrThrow({ where: { title: "Off" } }))).id;
    await w.say(`meeting cancel ${id}`);
    const said = await w.say(`meeting ics ${id}`);
    expect(said.text).toContain("It is cancelled");
    expect((await fileOf(said.view)).text).toMatch(/SEQUENCE:1\r\n[^]*STATUS:CANCELLED/);
  });

  it("is not for guests, nor for what one may not see", async () => {
    expect((await w.say("meeting ics Board call", { as: "guest" })).refusal).toBe("role.least");
    await w.db((db) => db.meeting.updateMany({ where: { title: "Off" }, data: { sharing: "red" } }));
    expect((await w.say("meeting ics Off")).plan.kind).toBe("form");
  });

  it("without a meeting leads to one's private addresses", async () => {
    const said = await w.say("meeting ics");
    expect(said.view?.title).toBe("Your calendar");
    expect(said.text).toContain("[Get a private address] /me calendar make:true");
  });

  it("its file lasts for a day", async () => {
    const { view } = await w.say("meeting ics Board call");
    w.clock.forward(25 * 3_600_000);
    await expect(fileOf(view))
      .resolves.toMatchObject({ name: undefined })
      .catch(() => undefined);
    const block = view?.blocks.find((b) => b.kind === "file");
    expect(await w.product.tokens.open(block?.kind === "file" ? block.token : "")).toBeUndefined();
  });
});
