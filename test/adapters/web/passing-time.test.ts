import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { travel } from "../../../src/core/services/delivery/planning/travel.ts";
import type { ClockJson } from "../../../src/adapters/web/wire.ts";
import { movable, fixedClock } from "../../../src/core/kernel/time/clock.ts";
import { type World, world } from "../../support/world.ts";
import { type Harness, harness } from "./harness.ts";

describe("letting time pass", () => {
  const start = new Date("2026-11-24T15:00:00Z");
  const minutes = (n: number) => new Date(start.getTime() + n * 60_000);

  it("stops at everything that falls due on the way", async () => {
    const clock = movable(fixedClock(start));
    const due = [minutes(10), minutes(30), minutes(90)];
    const delivered: string[] = [];
    await travel(
      {
        clock,
        nextDue: async () => due[0],
        deliverDue: async () => {
          while (due[0] && due[0] <= clock.now()) {
            due.shift();
            delivered.push(clock.now().toISOString());
          }
        },
      },
      minutes(60),
    );
    expect(delivered).toEqual([minutes(10), minutes(30)].map((at) => at.toISOString()));
    expect(clock.now()).toEqual(minutes(60));
  });
  it("goes on past what cannot be delivered yet", async () => {
    const clock = movable(fixedClock(start));
    let tries = 0;
    await travel({ clock, nextDue: async () => minutes(-5), deliverDue: async () => void (tries += 1) }, minutes(60));
    expect(clock.now()).toEqual(minutes(60));
    expect(tries).toBe(2);
  });
  it("never goes back", async () => {
    const clock = movable(fixedClock(start));
    await travel({ clock, nextDue: async () => undefined, deliverDue: async () => undefined }, minutes(-60));
    expect(clock.now()).toEqual(start);
  });
});

describe("the bot's clock", () => {
  let w: World;
  let h: Harness;
  beforeAll(async () => {
    w = await world({ now: "2026-11-24T15:00:00Z" });
    h = await harness(w);
  });
  afterAll(async () => {
    await h.close();
    await w.close();
  });
  const move = async (body: object) =>
    h.send("POST", "/api/clock", { headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

  it("has nothing to jump to while nothing is planned", async () => {
    const reply = await move({ to: "next" });
    expect([reply.status, reply.json()]).toEqual([
      409,
      { error: { code: "playground.error.nothing", message: expect.any(String) as string } },
    ]);
    expect((await h.send("GET", "/api/clock")).json()).toEqual({ now: "2026-11-24T15:00:00.000Z", ahead: 0 });
  });
  it("moves forward only, and not by nonsense", async () => {
    expect((await move({ to: "2026-11-24T14:59:00Z" })).json()).toMatchObject({
      error: { code: "playground.error.backwards" },
    });
    expect((await move({ to: "2028-11-24T15:00:00Z" })).json()).toMatchObject({
      error: { code: "playground.error.far" },
    });
    for (const body of [
      { forwardMinutes: -1 },
      { forwardMinutes: 0 },
      { forwardMinutes: 1e9 },
      { to: "tomorrow" },
      {},
      { forwardMinutes: 1, to: "next" },
    ])
      expect([body, (await move(body)).status]).toEqual([body, 400]);
    expect(w.clock.now().toISOString()).toBe("2026-11-24T15:00:00.000Z");
  });
  it("lets reminders arrive in time, each once, in every open page", async () => {
    await h.invoke('meeting add "First call" tomorrow at 15:00', { zone: "UTC" });
    await h.invoke('meeting add "Second call" "in 3 days at 09:00"', { zone: "UTC" });
    // They are announced at once.
    await w.product.deliverDue();
    expect(((await h.send("GET", "/api/clock")).json() as ClockJson).next).toBe("2026-11-25T14:45:00.000Z");
    const stream = await h.events("admin", { after: 1_000_000 });
    await stream.next("open");

    expect((await move({ to: "next" })).json()).toMatchObject({
      now: "2026-11-25T14:45:00.000Z",
      said: 1,
      next: "2026-11-27T08:45:00.000Z",
    });
    expect(JSON.parse((await stream.next("post")).data)).toMatchObject({
      pane: "general",
      at: "2026-11-25T14:45:00.000Z",
      view: { title: expect.stringContaining("First call") as string },
    });
    expect(JSON.parse((await stream.next("clock")).data)).toMatchObject({ now: "2026-11-25T14:45:00.000Z" });

    expect((await move({ forwardMinutes: 7 * 1440 })).json()).toMatchObject({
      now: "2026-12-02T14:45:00.000Z",
      said: 1,
    });
    const second = JSON.parse((await stream.next("post")).data) as { at: string; view: object };
    expect(second.at).toBe("2026-11-27T08:45:00.000Z");
    expect((await move({ to: "2026-12-03T00:00:00Z" })).json()).toMatchObject({
      now: "2026-12-03T00:00:00.000Z",
      said: 0,
    });
    const said = (await h.history()).filter((p) => p.caller === undefined).map((p) => p.view.title);
    const reminders = said.filter((title) => title?.startsWith("Reminder"));
    expect(reminders).toEqual([expect.stringContaining("First call"), expect.stringContaining("Second call")]);
    stream.close();
  });
  it("moves once per request when several come together", async () => {
    const before = w.clock.now().getTime();
    await Promise.all([move({ forwardMinutes: 15 }), move({ forwardMinutes: 15 }), move({ forwardMinutes: 15 })]);
    expect(w.clock.now().getTime() - before).toBe(45 * 60_000);
  });
});
