import type { RequestListener } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { retention } from "../../src/core/services/identity/retention-chore.ts";
import { healthOf } from "../../src/app/health.ts";
import { listen } from "../../src/app/http.ts";
import { metrics } from "../../src/app/metrics.ts";
import { choresOf } from "../../src/core/services/chores/chores.ts";
import { places } from "../../src/core/features/meetings/places/places-chore.ts";
import { openServer } from "../../src/core/services/store/server.ts";
import { type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

describe("the public listener", () => {
  it("answers 503 while starting, 200 when the database answers, 503 when it is lost", async () => {
    const health = healthOf();
    const listener = await listen({
      port: 0,
      health: health.read,
      metrics: metrics(),
      receivers: new Map(),
      complete: () => true,
    });
    const look = async () => {
      const response = await fetch(`http://127.0.0.1:${listener.port}/health`);
      return [response.status, ((await response.json()) as { status: string }).status];
    };
    expect(await look()).toEqual([503, "starting"]);
    health.watch(w.store, w.clock);
    expect(await look()).toEqual([200, "ok"]);
    const since = new Date("2026-11-24T15:00:00Z");
    health.watch(w.store, w.clock, undefined, () => new Map([["discord", { heard: false, since }]]));
    expect(await look()).toEqual([200, "ok"]);
    expect(await health.read()).toMatchObject({ discord: "not heard since 2026-11-24T15:00:00.000Z" });
    const away = openServer("postgresql://somebody@127.0.0.1:9/nothing");
    health.watch(away, w.clock);
    expect(await look()).toEqual([503, "failing"]);
    await away.close();
    await listener.close();
    await expect(look()).rejects.toThrow();
  });

  it("gives its metrics to whoever knows the token, where there is one, and listens where it is told", async () => {
    const parts = { port: 0, health: healthOf().read, metrics: metrics(), receivers: new Map(), complete: () => true };
    const listener = await listen({ ...parts, host: "127.0.0.1", metricsToken: "a-long-enough-token" });
    const look = async (headers: Record<string, string> = {}) =>
      (await fetch(`http://127.0.0.1:${listener.port}/metrics`, { headers })).status;
    expect(await look()).toBe(401);
    expect(await look({ authorization: "Bearer another-token" })).toBe(401);
    expect(await look({ authorization: "Bearer a-long-enough-token" })).toBe(200);
    expect((await fetch(`http://127.0.0.1:${listener.port}/health`)).status).toBe(503);
    await expect(fetch(`http://[::1]:${listener.port}/health`)).rejects.toThrow();
    await listener.close();
    const open = await listen(parts);
    expect((await fetch(`http://127.0.0.1:${open.port}/metrics`)).status).toBe(200);
    await open.close();
  });

  it("asks whoever comes before all is there to come again, and tells nobody that there is nothing", async () => {
    const receivers = new Map<string, RequestListener>();
    const listening = { complete: false };
    const parts = { health: healthOf().read, metrics: metrics(), receivers, complete: () => listening.complete };
    const listener = await listen({ port: 0, ...parts });
    const ask = async (path: string) => {
      const { status, headers } = await fetch(`http://127.0.0.1:${listener.port}${path}`, { method: "POST" });
      return [status, headers.get("retry-after")];
    };
    for (const path of ["/slack/events", "/discord/interactions", "/calendar/x"])
      expect(await ask(path)).toEqual([503, "5"]);
    receivers.set("/slack/", (_, response) => void response.writeHead(200).end());
    listening.complete = true;
    expect(await ask("/slack/events")).toEqual([200, null]);
    expect(await ask("/discord/interactions")).toEqual([404, null]);
    await listener.close();
  });

  it("rejects a port that is taken", async () => {
    const parts = { health: healthOf().read, metrics: metrics(), receivers: new Map(), complete: () => true };
    const first = await listen({ port: 0, ...parts });
    await expect(listen({ port: first.port, ...parts })).rejects.toMatchObject({ code: "EADDRINUSE" });
    await first.close();
  });
});

describe("metrics", () => {
  it("count invocations by what they led to, deliveries by how they ended, and what waits", async () => {
    const measured = metrics();
    const dispatch = measured.counted(w.product.dispatch);
    const send = async (id: string, line: string) => {
      const plan = await dispatch({
        id,
        platform: "console",
        space: "test",
        user: "member",
        channel: "general",
        input: { kind: "line", line },
      });
      if (plan.kind === "work") await plan.run();
    };
    await send("m1", "help");
    await send("m1", "help");
    await send("m2", "bogus");
    await send("m3", "help nothing");
    await send("m4", "meeting add");
    await send("m5", 'meeting add "Late" "2026-11-24 16:00"');
    // It is announced; what waits then is its reminder.
    await w.product.deliverDue();
    measured.delivered({ sent: 2, dropped: 0, failed: 1, postponed: 0, held: 0, left: 0 });
    w.clock.forward(8 * 60 * 60_000);
    measured.watch(w);
    const text = await measured.text();
    for (const line of [
      'invocations_total{platform="console",outcome="work"} 2',
      'invocations_total{platform="console",outcome="ignore"} 1',
      'invocations_total{platform="console",outcome="refused"} 2',
      'invocations_total{platform="console",outcome="form"} 1',
      'deliveries_total{outcome="sent"} 2',
      'deliveries_total{outcome="failed"} 1',
      "deliveries_due 1",
    ])
      expect(text).toContain(`rapporteur_${line}\n`);
    expect(text).not.toContain('outcome="dropped"');
    expect(Number(/rapporteur_delivery_late_seconds (\d+)/.exec(text)?.[1])).toBeGreaterThan(3_600);
  });

  it("say of each chore when it last ended well, and how its runs ended, as the database has it", async () => {
    const measured = metrics();
    measured.watch(w);
    const lines = async () =>
      (await measured.text())
        .split("\n")
        .filter((line) => line.startsWith("rapporteur_chore_") && line.includes('"places"'));
    const [success, runs] = ["rapporteur_chore_last_success_timestamp_seconds", "rapporteur_chore_runs_total"];
    const told = (at: number, ok: number, failed: number) => [
      `${success}{chore="places"} ${at}`,
      `${runs}{chore="places",outcome="ok"} ${ok}`,
      `${runs}{chore="places",outcome="failed"} ${failed}`,
    ];
    expect(await lines()).toEqual(told(0, 0, 0));
    const begun = w.clock.now().getTime() / 1_000;
    const done = choresOf([places], { ...w.product });
    await done.run(places);
    // Read by whom and how often changes nothing.
    await measured.text();
    expect(await lines()).toEqual(told(begun, 1, 0));
    w.clock.forward(3_600_000);
    const failing = { ...places, run: () => Promise.reject(new Error("on purpose")) };
    await choresOf([failing], { ...w.product }).run(failing);
    expect(await lines()).toEqual(told(begun, 1, 1));
  });

  it("can be read while the database is away", async () => {
    const measured = metrics();
    const away = openServer("postgresql://somebody@127.0.0.1:9/nothing");
    measured.watch({ ...w, store: away });
    const text = await measured.text();
    expect(text).toContain("rapporteur_deliveries_due Nan");
    expect(text).not.toContain("rapporteur_chore_runs_total{");
    await away.close();
  });
});

describe("retention", () => {
  it("forgets invocations that no platform repeats any more", async () => {
    const now = w.clock.now().getTime();
    const day = 86_400_000;
    await w.store.system((db) =>
      db.seen.createMany({
        data: [
          { key: "old", at: new Date(now - 4 * day) },
          { key: "new", at: new Date(now - day) },
        ],
      }),
    );
    await retention.run(w);
    const keys = await w.store.system((db) => db.seen.findMany({ where: { key: { in: ["old", "new"] } } }));
    expect(keys.map((k) => k.key)).toEqual(["new"]);
  });
});
