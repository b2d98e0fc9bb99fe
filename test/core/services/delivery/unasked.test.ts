import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { assemble } from "../../../../src/app/assemble.ts";
import { toNotice } from "../../../../src/core/kernel/views/notice.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { DeliveryError } from "../../../../src/core/kernel/commands/transport.ts";
import { nextDue, travel } from "../../../../src/core/services/delivery/planning/travel.ts";
import { CONSOLE, type Post } from "../../../../src/core/services/posts/posts.ts";
import { openServer } from "../../../../src/core/services/store/server.ts";
import { type World, world } from "../../../support/world.ts";

const MEMBER = { as: "member" } as const;
const ADMIN = { as: "admin" } as const;

let w: World;
beforeEach(async () => {
  // 09:00 in Mexico City.
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterEach(() => w.close());

/** What was said to a person meanwhile. */
const to = (posts: readonly Post[], who = "member") =>
  posts.filter((post) => post.to.address === "direct" && post.to.recipient === who).map(({ view }) => view);
/** Lets time pass, as it does: nothing is late. */
const until = async (at: string, product = w.product) => {
  const due = () => nextDue(product.store, [CONSOLE]);
  await travel({ clock: w.clock, nextDue: due, deliverDue: () => product.deliverDue() }, new Date(at));
  return w.tick();
};
const words = (view: Post["view"]) =>
  toNotice(view, { format: formatter("en", "America/Mexico_City"), now: w.clock.now() });
/** Meetings of tomorrow, from 12:00 on, to which everybody is invited and asked a day before. */
async function invite(count: number, more = "remind:1d", day = "2026-11-25"): Promise<void> {
  for (let n = 0; n < count; n += 1)
    await w.say(`meeting add "Call ${n}" "${day} ${12 + Math.floor(n / 6)}:${n % 6}0" invite:everyone ${more}`, ADMIN);
}

describe("messages that nobody asked for", () => {
  it("are five a day, and the others one message the next morning", async () => {
    await invite(9);
    const today = to(await until("2026-11-24T23:00:00Z"));
    expect(today).toHaveLength(5);
    for (const [n, view] of today.entries()) expect(words(view)).toContain(`Call ${n}`);
    expect(to(await until("2026-11-25T14:59:00Z"))).toEqual([]);
    const [summary, ...others] = to(await until("2026-11-25T15:00:00Z"));
    expect(others).toEqual([]);
    expect(summary?.title).toBe("4 messages that waited");
    const entries = summary?.blocks.flatMap((block) => (block.kind === "items" ? block.items : [])) ?? [];
    expect(entries).toHaveLength(4);
    for (const [n, { body }] of entries.entries()) expect(JSON.stringify(body)).toContain(`Call ${n + 5}`);
    for (const { action } of entries) expect(action).toMatchObject({ command: "meeting show" });
    expect(JSON.stringify(summary)).not.toContain("late");
  });

  it("are counted by each one’s own day: the next one has its own", async () => {
    await invite(7);
    await until("2026-11-25T17:00:00Z");
    await invite(6, "remind:1d", "2026-11-26");
    expect(to(await until("2026-11-25T23:59:00Z"))).toHaveLength(5);
  });

  it("do not count what was asked for", async () => {
    await invite(9, "remind:1h");
    for (let n = 0; n < 9; n += 1) await w.say(`meeting rsvp "Call ${n}" yes`, MEMBER);
    const said = to(await until("2026-11-25T20:00:00Z"));
    expect(said).toHaveLength(9);
    expect(JSON.stringify(said)).not.toContain("waited");
  });

  it("do not wait where it is about something before the summary that one counts on, and say why", async () => {
    await w.say('meeting add "Vigil" "2026-11-24 20:00" invite:everyone remind:off', ADMIN);
    await w.say('meeting add "In a week" "2026-12-01 20:00" invite:everyone remind:off', ADMIN);
    await w.say("meeting rsvp Vigil yes", MEMBER);
    await w.say('meeting rsvp "In a week" yes', MEMBER);
    await invite(6);
    await until("2026-11-24T20:00:00Z");
    await w.say("meeting cancel Vigil", ADMIN);
    await w.say('meeting move "In a week" to:"2026-12-01 21:00"', ADMIN);
    const now = to(await until("2026-11-24T20:02:00Z"));
    expect(now.map(({ title }) => title)).toEqual([expect.stringContaining("Vigil")]);
    expect(JSON.stringify(now[0])).toContain(
      "This one does not wait, because it is about something before tomorrow’s.",
    );
    const [summary] = to(await until("2026-11-25T15:00:00Z"));
    expect(JSON.stringify(summary)).toContain("In a week");
    expect(JSON.stringify(summary)).not.toContain("Vigil");
  });

  it("are counted in the summary where they are about what is over by then, and left out where it was cancelled", async () => {
    await invite(6, "remind:1h", "2026-11-24");
    await w.say('meeting add "Moved on" "2026-11-25 13:30" invite:everyone remind:1d', ADMIN);
    await w.say('meeting add "Called off" "2026-11-25 13:40" invite:everyone remind:1d', ADMIN);
    expect(to(await until("2026-11-24T22:00:00Z"))).toHaveLength(5);
    await w.say('meeting cancel "Called off"', ADMIN);
    const [summary] = to(await until("2026-11-25T15:00:00Z"));
    expect(summary?.title).toBe("1 message that waited");
    expect(JSON.stringify(summary)).toContain("Moved on");
    expect(JSON.stringify(summary)).not.toContain("Called off");
    expect(JSON.stringify(summary)).toContain("1 more was about something that is over by now.");
  });

  it("are no more because somebody makes them organise one meeting after the other", async () => {
    const said = [];
    for (let n = 0; n < 8; n += 1) {
      await w.say(`meeting add "Call ${n}" "2026-12-0${n + 1} 12:00" remind:off`, { as: "moderator" });
      await w.say(`meeting edit "Call ${n}" organiser:"The member"`, { as: "moderator" });
      said.push(...to(await w.tick()));
    }
    expect(said).toHaveLength(5);
    const [summary] = to(await until("2026-11-25T15:00:00Z"));
    expect(summary?.title).toBe("3 messages that waited");
    for (const n of [5, 6, 7]) expect(JSON.stringify(summary)).toContain(`Call ${n}`);
  });

  it("are no more because somebody moves one meeting again and again", async () => {
    await w.say('meeting add "Vigil" "2026-11-24 20:00" invite:everyone remind:off', ADMIN);
    await w.say("meeting rsvp Vigil yes", MEMBER);
    let said = 0;
    for (let n = 0; n < 60; n += 1) {
      w.clock.forward(60_000);
      await w.say(`meeting move Vigil to:"2026-11-24 ${n % 2 === 0 ? "21" : "20"}:${10 + (n % 40)}"`, ADMIN);
      w.clock.forward(60_000);
      said += to(await w.tick()).length;
    }
    expect(said).toBeLessThan(12);
    expect(said).toBeGreaterThan(3);
    // What holds in the end is known before it begins.
    const last = to(await until("2026-11-25T01:00:00Z")).at(-1);
    const { startsAt } = await w.db((db) => db.meeting.findFirstOrThrow({ where: { title: "Vigil" } }));
    expect(JSON.stringify(last)).toContain(startsAt.toISOString());
  });

  it("are no more because somebody chooses anew, again and again, when a meeting is reminded of", async () => {
    await w.say('meeting add "Vigil" "2026-11-25 15:00" invite:everyone remind:off', ADMIN);
    await w.say("meeting rsvp Vigil yes", MEMBER);
    const said = { direct: 0, channel: 0 };
    for (let n = 0; n < 30; n += 1) {
      const left = (Date.parse("2026-11-25T21:00:00Z") - w.clock.now().getTime()) / 60_000 - 1;
      await w.say(`meeting edit Vigil remind:${left}min`, ADMIN);
      w.clock.forward(120_000);
      for (const { to: where } of await w.tick())
        if (where.address === "channel") said.channel += 1;
        else if (where.recipient === "member") said.direct += 1;
    }
    expect(said).toEqual({ direct: 10, channel: 10 });
    // The next day it is reminded of again.
    await w.say("meeting edit Vigil remind:15min", ADMIN);
    expect(to(await until("2026-11-25T20:46:00Z"))).toHaveLength(1);
  });

  it("are as many as the community sets", async () => {
    await w.say("settings edit messages:2", ADMIN);
    expect((await w.say("settings", ADMIN)).text).toContain("2 a day; the others wait");
    await invite(4);
    expect(to(await until("2026-11-24T23:00:00Z"))).toHaveLength(2);
  });
});

describe("whatever goes wrong", () => {
  it("nobody gets more of two replicas at once, and nothing is lost", async () => {
    // All of them are due at one moment.
    for (let n = 0; n < 12; n += 1)
      await w.say(`meeting add "Call ${n}" "2026-11-25 12:00" invite:everyone remind:1d`, ADMIN);
    w.clock.forward(3 * 3_600_000);
    const other = assemble({ ...w.product, store: openServer(w.url ?? ""), worker: "other" });
    await Promise.all([w.product.deliverDue(), other.deliverDue()]);
    await other.store.close();
    expect(to(await w.tick())).toHaveLength(5);
    const [summary] = to(await until("2026-11-25T15:00:00Z"));
    expect(summary?.title).toBe("7 messages that waited");
  });

  it("what is tried again is counted once", async () => {
    let refused = 0;
    const console_ = w.product;
    const flaky = assemble({
      ...console_,
      transports: [
        {
          name: "console",
          deliver: async (message) => {
            if (message.to.address === "direct" && message.to.recipient === "member" && (refused += 1) <= 3)
              throw new DeliveryError({ kind: "retry", afterMs: 1_000 }, { cause: "busy" });
            return message.key;
          },
          find: async () => undefined,
        },
      ],
    });
    await invite(5);
    await until("2026-11-24T23:00:00Z", flaky);
    expect(refused).toBe(8);
    const rows = await w.db((db) => db.delivery.findMany({ where: { personId: "c1member", kind: "reminder" } }));
    expect(rows.map(({ state }) => state)).toEqual(Array(5).fill("sent"));
  });

  it("each says itself where the summary cannot be said", async () => {
    await invite(7);
    await until("2026-11-24T23:00:00Z");
    await w.db((db) =>
      db.delivery.updateMany({ where: { kind: "summary", personId: "c1member" }, data: { platform: "gone" } }),
    );
    const gone = assemble({
      ...w.product,
      transports: [
        {
          name: "gone",
          deliver: () => Promise.reject(new DeliveryError({ kind: "gone" }, { cause: "left" })),
          find: async () => undefined,
        },
      ],
    });
    w.clock.forward(Date.parse("2026-11-25T15:00:00Z") - w.clock.now().getTime());
    await gone.deliverDue();
    // They are late by then, and so said together.
    const [late, ...others] = to(await until("2026-11-25T15:01:00Z"));
    expect(others).toEqual([]);
    for (const title of ["Call 5", "Call 6"]) expect(JSON.stringify(late)).toContain(title);
  });
});
