import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { feedListener } from "../../src/app/feed-listener.ts";
import { calendar } from "../../src/core/features/calendar/feature.ts";
import { readProxies } from "../../src/app/client-address.ts";
import { LOOKUPS_A_MINUTE, MISSES_A_MINUTE } from "../../src/app/feed-limits.ts";
import { leave } from "../../src/core/services/people/leave.ts";
import { byIcalJs } from "../support/read-calendar.ts";
import { type World, world } from "../support/world.ts";

const calendars = calendar.feeds[0]!;
const BASE = "https://bot.example.org";
const WINDOW = { from: "2026-11-24T00:00:00.000Z", to: "2026-12-20T00:00:00.000Z" };

let w: World;
let server: Server;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z", publicUrl: BASE });
  server = createServer(feedListener(calendars, { store: w.store, clock: w.clock, log: w.product.log })).listen(
    0,
    "127.0.0.1",
  );
  await once(server, "listening");
});
afterAll(async () => {
  server.close();
  await w.close();
});

/** A private address as the bot gave it. */
async function made(as = "member", more = ""): Promise<string> {
  const { text } = await w.say(`me calendar make:yes ${more}`, { as });
  const address = /https:\/\/bot\.example\.org\/calendar\/\S+/.exec(text)?.[0];
  if (address === undefined) throw new Error(text);
  return address.replace(BASE, "");
}
// What a proxy in front of the bot would pass on. Each minute has its own look-ups.
const get = (path: string, headers: Record<string, string> = {}) => {
  w.clock.forward(60_000);
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers });
};
const shown = async (path: string) =>
  byIcalJs({ text: await (await get(path)).text(), ...WINDOW }).map(({ title, status }) => `${title} ${status}`);
const meetingId = async (title: string) => (await w.db((db) => db.meeting.findFirstOrThrow({ where: { title } }))).id;
const answer = (meetingId: string, personId: string, given: string, occurrence = "") =>
  w.db((db) =>
    db.rsvp.create({
      data: { communityId: w.community, meetingId, occurrence, personId, answer: given, answeredAt: w.clock.now() },
    }),
  );

describe("a private address", () => {
  it("is shown once, hashed in the database and noted in the audit log", async () => {
    const path = await made();
    const [, community, token] = /^\/calendar\/(\w+)\.(\w{60})\.ics$/.exec(path) ?? [];
    expect(community).toBe("c1");
    const rows = await w.db((db) => db.$queryRaw<{ row: string }[]>`select row_to_json(f)::text as row from feed f`);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(token);
    expect((await w.say("me calendar")).text).not.toContain(token);
    const audit = await w.db((db) => db.audit.findMany({ where: { action: "feed.make" } }));
    expect(audit).toHaveLength(1);
    expect(JSON.stringify(audit.map((a) => [a.subject, a.detail]))).not.toContain(token);
  });

  it("gives what is its person's: organised, accepted, invited; not what they declined", async () => {
    const path = await made();
    await w.say('meeting add "Mine" tomorrow at 9:00');
    for (const title of ["Accepted", "Maybe", "Declined", "Invited", "Other"])
      await w.say(`meeting add "${title}" tomorrow at 10:00`, { as: "moderator" });
    await answer(await meetingId("Accepted"), "c1member", "yes");
    await answer(await meetingId("Maybe"), "c1member", "maybe");
    await answer(await meetingId("Declined"), "c1member", "no");
    const invited = await meetingId("Invited");
    await w.db((db) =>
      db.invitation.create({ data: { communityId: "c1", meetingId: invited, kind: "role", value: "member" } }),
    );
    expect((await shown(path)).sort()).toEqual([
      "Accepted CONFIRMED",
      "Invited TENTATIVE",
      "Maybe TENTATIVE",
      "Mine CONFIRMED",
    ]);
    expect((await shown(`${path}?what=all`)).map((s) => s.split(" ")[0]).sort()).toEqual([
      "Accepted",
      "Declined",
      "Invited",
      "Maybe",
      "Mine",
      "Other",
    ]);
  });

  it("shows what the person may see at that moment, and no more", async () => {
    const path = `${await made()}?what=all`;
    await w.say('meeting add "Hidden" tomorrow at 11:00', { as: "moderator" });
    const id = await meetingId("Hidden");
    expect(await shown(path)).toContain("Hidden CONFIRMED");
    await w.db((db) =>
      db.meeting.update({ where: { communityId_id: { communityId: "c1", id } }, data: { sharing: "red" } }),
    );
    expect(await (await get(path)).text()).not.toContain("Hidden");
    await w.db((db) =>
      db.person.update({
        where: { communityId_id: { communityId: "c1", id: "c1member" } },
        data: { role: "moderator" },
      }),
    );
    expect(await shown(path)).toContain("Hidden CONFIRMED");
    await w.db((db) =>
      db.person.update({ where: { communityId_id: { communityId: "c1", id: "c1member" } }, data: { role: "guest" } }),
    );
    expect(await (await get(path)).text()).not.toMatch(/Hidden|Accepted/);
    // No command shows a guest a meeting, also none that everybody may know.
    await w.db((db) =>
      db.meeting.updateMany({ where: { title: { in: ["Mine", "Accepted"] } }, data: { sharing: "clear" } }),
    );
    for (const which of [path, path.replace("?what=all", "")]) expect(await shown(which)).toEqual([]);
    await w.db((db) =>
      db.meeting.updateMany({ where: { title: { in: ["Mine", "Accepted"] } }, data: { sharing: "green" } }),
    );
    await w.db((db) =>
      db.person.update({ where: { communityId_id: { communityId: "c1", id: "c1member" } }, data: { role: "member" } }),
    );
  });

  it("is answered with 304 until something changes, privately cached, as a calendar", async () => {
    const path = await made();
    const first = await get(path);
    expect([first.status, first.headers.get("content-type"), first.headers.get("cache-control")]).toEqual([
      200,
      "text/calendar; charset=utf-8",
      "private, no-cache",
    ]);
    const etag = first.headers.get("etag") ?? "";
    const again = await get(path, { "if-none-match": `"other", W/${etag}` });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    await w.say(`meeting cancel ${await meetingId("Mine")}`);
    const changed = await get(path, { "if-none-match": etag });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain("STATUS:CANCELLED");
  });

  it("is noted as used to the hour", async () => {
    const path = await made();
    const read = async () =>
      (await w.db((db) => db.feed.findFirstOrThrow({ orderBy: { createdAt: "desc" } }))).readAt?.getTime() ?? 0;
    await get(path);
    const first = await read();
    expect(first).toBe(w.clock.now().getTime());
    await get(path);
    expect(await read()).toBe(first);
    w.clock.forward(3_600_000);
    await get(path);
    expect(await read()).toBe(w.clock.now().getTime());
    expect((await w.say("me calendar")).text).toContain("last used");
  });

  it("that is unknown, wrong, revoked or of somebody who left is answered alike", async () => {
    const path = await made("moderator");
    const { view, text } = await w.say("me calendar", { as: "moderator" });
    expect(text).toContain("Address 1, made on");
    const end = view?.blocks
      .flatMap((b) => (b.kind === "actions" ? b.items : []))
      .find((a) => a.label === "End address 1");
    if (!end) throw new Error(text);
    expect((await get(path)).status).toBe(200);
    expect((await w.press(end, { as: "member" })).refusal).toBe("calendar.feed.gone");
    expect((await w.press(end, { as: "moderator" })).text).toContain("You have none yet.");
    expect(await w.db((db) => db.audit.count({ where: { action: "feed.revoke" } }))).toBe(1);
    const left = await made("admin");
    await leave(w, { platform: "console", user: "admin", now: w.clock.now() });
    const token = "a".repeat(60);
    const facts = async (p: string) => {
      const r = await get(p);
      const headers = [...r.headers].filter(([name]) => name !== "date");
      return JSON.stringify([r.status, headers, await r.text()]);
    };
    const answers = new Set<string>();
    for (const p of [
      path,
      left,
      `/calendar/c1.${token}.ics`,
      `/calendar/none.${token}.ics`,
      "/calendar/nonsense",
      "/calendar/c1.%00.ics",
      path.replace("/c1.", "/c2."),
      path.toUpperCase().replace("/CALENDAR", "/calendar"),
    ])
      answers.add(await facts(p));
    expect([...answers]).toHaveLength(1);
    expect([...answers][0]).toMatch(/^\[404,/);
  });

  it("can be looked up so often a minute", async () => {
    const path = await made();
    const ask = () => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
    w.clock.forward(60_000);
    const statuses: number[] = [];
    for (let n = 0; n < LOOKUPS_A_MINUTE + 1; n += 1)
      statuses.push((await ask().then(async (r) => (await r.text(), r))).status);
    expect(statuses.filter((s) => s === 200)).toHaveLength(LOOKUPS_A_MINUTE);
    expect(statuses.at(-1)).toBe(429);
    expect((await get(path)).status).toBe(200);
  });

  describe("behind a proxy", () => {
    let proxied: Server;
    const listenWith = async (trusted: string | undefined) => {
      const parts = { store: w.store, clock: w.clock, log: w.product.log };
      proxied = createServer(feedListener(calendars, parts, trusted === undefined ? undefined : readProxies(trusted)));
      await once(proxied.listen(0, "127.0.0.1"), "listening");
      w.clock.forward(60_000);
    };
    afterEach(() => void proxied.close());
    const from = async (client: string, path: string) => {
      const { port } = proxied.address() as AddressInfo;
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { "x-forwarded-for": client } });
      await response.text();
      return response.status;
    };
    const guess = async (client: string, count: number) => {
      const statuses = [];
      for (let n = 0; n < count; n += 1)
        statuses.push(await from(client, `/calendar/c1.${String(n).padStart(60, "a")}.ics`));
      return statuses;
    };

    it("whoever tries many addresses that are nobody’s is stopped, and nobody else", async () => {
      await listenWith("127.0.0.1, 10.0.0.0/8");
      const path = await made();
      const other = await made("moderator");
      expect(await from("198.51.100.7", path)).toBe(200);
      const statuses = await guess("203.0.113.9, 10.1.2.3", MISSES_A_MINUTE + 20);
      expect(statuses.filter((s) => s === 404)).toHaveLength(MISSES_A_MINUTE);
      expect(statuses.slice(-20)).toEqual(Array(20).fill(429));
      // What the client itself wrote before its own address tells nobody apart.
      expect(await from("198.51.100.7, 203.0.113.9, 10.1.2.3", other)).toBe(429);
      expect(await from("198.51.100.7", other)).toBe(200);
      expect(await from("203.0.113.9", path)).toBe(200);
    });

    it("that is not declared, calendars that were found lately are given all the same", async () => {
      await listenWith(undefined);
      const path = await made();
      expect(await from("198.51.100.7", path)).toBe(200);
      expect((await guess("203.0.113.9", MISSES_A_MINUTE + 1)).at(-1)).toBe(429);
      expect(await from("198.51.100.7", path)).toBe(200);
    });
  });

  it("can be had ten times, and not at all where the operator has not said where", async () => {
    await w.db((db) => db.feed.deleteMany());
    for (let n = 0; n < 10; n += 1) await made();
    expect((await w.say("me calendar make:yes")).refusal).toBe("calendar.feed.most");
    const without = await world();
    expect((await without.say("me calendar make:yes")).refusal).toBe("calendar.feed.unset");
    expect((await without.say("me calendar")).text).toContain("PUBLIC_URL");
    await without.close();
  });
});
