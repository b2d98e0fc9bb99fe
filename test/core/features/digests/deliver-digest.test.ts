import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deliverDue } from "../../../../src/core/services/delivery/sending/deliver.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import type { Post } from "../../../../src/core/services/posts/posts.ts";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { fakePlatform } from "../../services/delivery/ledger-world.ts";
import { type World, world } from "../../../support/world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
// Tuesday, 09:00 in Mexico City.
const NOW = "2026-11-24T15:00:00Z";

let w: World;
beforeEach(async () => {
  w = await world({ now: NOW, kind: "server" });
});
afterEach(() => w.close());

const text = (post: Pick<Post, "view"> | undefined) =>
  post ? toPlain(post.view, { format: formatter("en", "America/Mexico_City"), now: w.clock.now() }) : "";
const items = (post: Pick<Post, "view"> | undefined) =>
  post?.view.blocks.flatMap((block) => (block.kind === "items" ? block.items.map(({ body }) => body[0]) : [])) ?? [];
const schedule = (line = "weekly", sections = "conclusions") =>
  w.say(`digest schedule ${line} sections:${sections}`, { as: "moderator" });
let count = 0;
const conclude = (
  said: string,
  over: {
    createdAt?: Date;
    sharing?: string;
    pillarKey?: string;
    topics?: string[];
    countries?: string[];
    meetingId?: string;
    withdrawnAt?: Date;
  } = {},
) =>
  w.db(async (db) => {
    count += 1;
    const at = over.createdAt ?? w.clock.now();
    await db.conclusion.create({
      data: {
        communityId: w.community,
        id: `k${count}`,
        text: said,
        language: "en",
        concludedAt: at,
        createdAt: at,
        ...over,
      },
    });
  });
const digest = () => w.db((db) => db.digest.findFirstOrThrow());

describe("a digest", () => {
  test("posts what was recorded since the last one, by pillar or topic, when it is due", async () => {
    await schedule();
    await w.say('meeting add "Tracing call" tomorrow at 15:00');
    const { id: meetingId } = await w.db((db) => db.meeting.findFirstOrThrow());
    await w.db((db) => db.delivery.deleteMany({ where: { kind: "wave" } }));
    await conclude("One.", { pillarKey: "cooperation", topics: ["tracing"], countries: ["PY"], meetingId });
    await conclude("Two.", { pillarKey: "cooperation" });
    await conclude("Three.", { topics: ["marking"] });
    await conclude("Four.");
    w.clock.forward(6 * DAY - 1);
    expect(await w.tick()).toEqual([]);
    w.clock.forward(1);
    const posts = await w.tick();
    expect(posts.map((p) => p.to)).toEqual([
      { platform: "console", space: "test", address: "channel", recipient: "general" },
    ]);
    expect(text(posts[0])).toBe(
      [
        "Digest: 4 new conclusions",
        "17 November 2026 – 30 November 2026",
        "International cooperation",
        "One. · Tracing · Paraguay · Tracing call",
        "Two.",
        "Marking",
        "Three.",
        "Other",
        "Four.",
        "Show…",
        "[Show One.] /conclusion show conclusion:k1",
        "[Show Two.] /conclusion show conclusion:k2",
        "[Show Three.] /conclusion show conclusion:k3",
        "[Show Four.] /conclusion show conclusion:k4",
        '[See all of them] /conclusion list recorded:"2026-11-24T15:00:00.000Z/2026-11-30T15:00:00.000Z"',
      ].join("\n"),
    );
    expect(await digest()).toMatchObject({ coveredUntil: new Date("2026-11-30T15:00:00Z") });
    await conclude("Five.", { createdAt: new Date("2026-11-30T15:00:00.001Z") });
    w.clock.forward(7 * DAY);
    expect((await w.tick()).map(items)).toEqual([["Five."]]);
  });

  test("brings first what its preview counted when it was scheduled, and no more than that", async () => {
    const ago = (days: number) => new Date(Date.parse(NOW) - days * DAY);
    await conclude("Too long ago.", { createdAt: ago(8) });
    for (let n = 0; n < 4; n += 1) await conclude(`Before ${n}.`, { createdAt: ago(n + 1) });
    expect((await schedule("daily")).text).toContain(
      "Starts with the last 7 days (4 items)? It would say: 4 new conclusions.",
    );
    await conclude("After.");
    w.clock.forward(DAY);
    const [post] = await w.tick();
    expect(text(post)).toContain("Digest: 5 new conclusions");
    expect(items(post)).toEqual(["Before 3.", "Before 2.", "Before 1.", "Before 0.", "After."]);
    // A second rhythm in the channel does not say again what the first has said.
    await schedule("weekly");
    await conclude("Later.");
    w.clock.forward(5 * DAY);
    const last = (await w.tick()).map(items);
    expect([...new Set(last.flat())]).toEqual(["Later."]);
  });

  test("says nothing when there is nothing to say, and goes on", async () => {
    await schedule("daily");
    w.clock.forward(DAY);
    expect(await w.tick()).toEqual([]);
    expect(await w.db((db) => db.delivery.findFirstOrThrow({ where: { state: "dropped" } }))).toMatchObject({
      kind: "digest",
      reason: "nothing",
    });
    await conclude("Late news.");
    w.clock.forward(DAY);
    expect((await w.tick()).map(items)).toEqual([["Late news."]]);
  });

  test("leaves out what was withdrawn and what the channel may not carry", async () => {
    await schedule("daily");
    await conclude("Green.");
    await conclude("Amber.", { sharing: "amber" });
    await conclude("Withdrawn.", { withdrawnAt: w.clock.now() });
    await w.db((db) =>
      db.channel.create({
        data: {
          communityId: w.community,
          id: "open",
          spaceId: "c1s",
          externalId: "open",
          name: "open",
          clearance: "clear",
        },
      }),
    );
    await w.db((db) =>
      db.channel.create({
        data: {
          communityId: w.community,
          id: "closed",
          spaceId: "c1s",
          externalId: "closed",
          name: "closed",
          clearance: "red",
        },
      }),
    );
    await conclude("Clear.", { sharing: "clear" });
    await schedule("daily channel:#open");
    await schedule("daily channel:#closed");
    w.clock.forward(DAY);
    const posts = await w.tick();
    expect(Object.fromEntries(posts.map((p) => [p.to.recipient, items(p).sort()]))).toEqual({
      general: ["Clear.", "Green."],
      open: ["Clear."],
      closed: ["Amber.", "Clear.", "Green."],
    });
  });

  test("that is late by more than an hour says so; missed runs become one that reaches up to now", async () => {
    await schedule("daily");
    await conclude("Before.");
    w.clock.forward(DAY + 61 * MINUTE);
    await conclude("After its time.");
    expect((await w.tick()).map((p) => [text(p).includes("This digest is 1 hour, 1 minute late"), items(p)])).toEqual([
      [true, ["Before."]],
    ]);
    w.clock.forward(3 * DAY);
    await conclude("After three days.");
    const posts = await w.tick();
    expect(posts.map(items)).toEqual([["After its time.", "After three days."]]);
    w.clock.forward(21 * HOUR + 59 * MINUTE);
    expect(await w.tick()).toEqual([]);
    expect(await w.db((db) => db.delivery.count({ where: { kind: "digest", state: "planned" } }))).toBe(1);
  });

  test("does not lose a conclusion whose command began before the digest and committed after it, nor repeat one", async () => {
    await schedule("daily");
    await conclude("First.", { createdAt: new Date("2026-11-25T14:59:00Z") });
    w.clock.forward(DAY);
    expect((await w.tick()).map(items)).toEqual([["First."]]);
    await conclude("Slow.", { createdAt: new Date("2026-11-25T14:59:59.900Z") });
    w.clock.forward(DAY);
    expect((await w.tick()).map(items)).toEqual([["Slow."]]);
    w.clock.forward(DAY);
    expect(await w.tick()).toEqual([]);
  });

  test("goes on when the clock is set back while it is posted", async () => {
    await schedule("daily");
    await conclude("One.");
    const due = new Date(Date.parse(NOW) + DAY);
    const clock = { at: due, now: () => clock.at };
    const platform = fakePlatform("console");
    const plainly = platform.deliver.bind(platform);
    platform.deliver = (message) => {
      clock.at = new Date(due.getTime() - HOUR);
      return plainly(message);
    };
    const transports = new Map([["console", platform]]);
    await deliverDue({
      store: w.store,
      clock,
      ids: w.ids,
      log: { info() {}, warn() {}, error() {} },
      transports,
      worker: "t",
      catalogue: CATALOGUE,
    });
    expect(await w.db((db) => db.delivery.findMany({ where: { state: "planned" } }))).toMatchObject([
      { kind: "digest", dueAt: new Date(due.getTime() + DAY) },
    ]);
  });

  test("is never longer than a message holds, and says how much it leaves out", async () => {
    await schedule("daily");
    for (let n = 0; n < 60; n += 1)
      await conclude(`${n} ${"agreed ".repeat(200)}`, {
        topics: [n % 2 === 0 ? "tracing" : "marking"],
        countries: ["PY"],
      });
    w.clock.forward(DAY);
    const [post] = await w.tick();
    const shown = items(post).length;
    expect(text(post)).toContain("Digest: 60 new conclusions");
    expect(text(post)).toMatch(/^\[Tracing \(30\)\] \/conclusion list topic:tracing recorded:"2026-11-2\S+Z"$/m);
    expect(shown).toBeGreaterThan(5);
    expect(text(post).length).toBeLessThan(3_000);
    expect(post?.view.blocks.length).toBeLessThanOrEqual(30);
  });

  test("is in the community's language and times", async () => {
    await w.db((db) => db.community.updateMany({ data: { language: "pt" } }));
    await schedule("daily");
    await conclude("Um.", { topics: ["tracing"] });
    w.clock.forward(DAY);
    expect(text((await w.tick())[0])).toMatch(
      /^Resumo: 1 nova conclusão\n[\s\S]*Rastreamento\nUm\.\n\[Ver\][^]*\[Ver tudo\]/,
    );
  });
});

describe("a digest that cannot be delivered", () => {
  const due = async (platform: ReturnType<typeof fakePlatform>) =>
    deliverDue({
      store: w.store,
      clock: w.clock,
      ids: w.ids,
      log: { info() {}, warn() {}, error() {} },
      transports: new Map([["console", platform]]),
      worker: "t",
      catalogue: CATALOGUE,
    });

  test("because the channel is gone rests, and whoever made it is told how it goes on", async () => {
    await schedule("daily");
    await conclude("One.");
    const platform = fakePlatform("console");
    platform.faults.push({ failure: { kind: "gone" }, seen: false });
    w.clock.forward(DAY);
    await due(platform);
    expect(platform.seen.map((m) => [m.to.address, m.to.recipient])).toEqual([["direct", "moderator"]]);
    expect(text(platform.seen[0])).toContain("I cannot post in #general any more");
    expect(await digest()).toMatchObject({ stoppedAt: null, pausedAt: w.clock.now() });
    w.clock.forward(7 * DAY);
    await due(platform);
    expect(platform.seen).toHaveLength(1);
    const goOn = actionsIn(platform.seen[0]?.view ?? { blocks: [] }).find(({ label }) => label === "Let it go on");
    // It was too early: that is said, too. Then it says what came meanwhile.
    for (const gone of [true, false]) {
      await w.press(goOn!, { as: "moderator" });
      if (gone) platform.faults.push({ failure: { kind: "gone" }, seen: false });
      w.clock.forward(DAY);
      await due(platform);
    }
    expect(platform.seen.map((m) => m.to.recipient)).toEqual(["moderator", "moderator", "general"]);
    expect(items(platform.seen[2])).toEqual(["One."]);
  });

  test("that may have been posted is looked up, and only then covers", async () => {
    await schedule("daily");
    await conclude("One.");
    const platform = fakePlatform("console");
    platform.faults.push({ failure: { kind: "unknown" }, seen: true });
    w.clock.forward(DAY);
    await due(platform);
    expect((await digest()).coveredUntil).toEqual(new Date(Date.parse(NOW) - 7 * DAY));
    // It took until after the next conclusion to find out: that one is not covered.
    w.clock.forward(2 * HOUR);
    await conclude("Two.");
    await w.db((db) => db.delivery.updateMany({ where: { state: "sending" }, data: { leaseUntil: new Date(0) } }));
    await due(platform);
    expect((await digest()).coveredUntil).toEqual(new Date(Date.parse(NOW) + DAY));
    w.clock.forward(DAY);
    await due(platform);
    expect(platform.seen.map((m) => items({ view: m.view }))).toEqual([["One."], ["Two."]]);
  });

  test("of a series that is over is stopped after its last run", async () => {
    await schedule('every:"daily, 2 times"');
    const platform = fakePlatform("console");
    w.clock.forward(DAY);
    await due(platform);
    expect((await digest()).stoppedAt).toBeNull();
    w.clock.forward(DAY);
    await due(platform);
    expect((await digest()).stoppedAt).not.toBeNull();
    expect(await w.db((db) => db.delivery.count({ where: { kind: "digest", state: "planned" } }))).toBe(0);
  });

  test("leaves what it was to say for the next one", async () => {
    await schedule("daily");
    await conclude("One.");
    const platform = fakePlatform("console");
    w.clock.forward(DAY);
    platform.faults.push(
      ...Array.from({ length: 50 }, () => ({ failure: { kind: "retry", afterMs: 0 }, seen: false }) as const),
    );
    for (let n = 0; n < 60 && platform.faults.length > 0; n += 1) {
      await due(platform);
      w.clock.forward(20 * MINUTE);
    }
    while (platform.faults.length > 0) {
      await due(platform);
      w.clock.forward(30 * MINUTE);
    }
    await due(platform);
    expect(platform.seen.filter((m) => m.to.address === "direct").map(text)).toEqual([
      expect.stringContaining(
        "could not be posted, although I tried again and again. Its conclusions will be in the next one.",
      ),
    ]);
    w.clock.forward(DAY);
    await due(platform);
    expect(platform.seen.filter((m) => m.to.address === "channel").map(items)).toEqual([["One."]]);
  });
});
