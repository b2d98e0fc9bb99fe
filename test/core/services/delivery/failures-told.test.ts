import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deliverDue } from "../../../../src/core/services/delivery/sending/deliver.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { DeliveryError, type DeliveryFailure } from "../../../../src/core/kernel/commands/transport.ts";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { type World, world } from "../../../support/world.ts";
import { answer, call, DAY, goTo, HOUR, MINUTE, START } from "../../features/meetings/reminded.ts";
import { type FakePlatform, fakePlatform } from "./ledger-world.ts";

let w: World;
let platform: FakePlatform;
/** What happens to messages to that recipient. */
let failures: Map<string, DeliveryFailure>;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  platform = failing("console");
  failures = new Map();
});
afterEach(() => w.close());

function failing(name: string): FakePlatform {
  const fake = fakePlatform(name);
  const plainly = fake.deliver.bind(fake);
  fake.deliver = (message) => {
    const failure = failures.get(message.to.recipient);
    return failure ? Promise.reject(new DeliveryError(failure, { cause: "as told" })) : plainly(message);
  };
  return fake;
}

async function deliver(...others: FakePlatform[]) {
  const transports = new Map([platform, ...others].map((p) => [p.name, p] as const));
  await deliverDue({
    store: w.store,
    clock: w.clock,
    ids: w.ids,
    log: { info() {}, warn() {}, error() {} },
    transports,
    worker: "t",
    catalogue: CATALOGUE,
  });
}

/** What was said since the last look, as "recipient: words". */
function said(of = platform): string[] {
  const words = (view: (typeof of.seen)[number]["view"]) =>
    toPlain(view, { format: formatter("en", "America/Mexico_City"), now: w.clock.now() });
  return of.seen.splice(0).map((m) => `${m.to.recipient}: ${words(m.view)}`);
}

const GONE: DeliveryFailure = { kind: "gone" };
const DUE = new Date(START.getTime() - HOUR);

describe("a channel that is gone", () => {
  test("is told to whoever made the meeting; a moderator is led to what became of it", async () => {
    const meeting = await call(w, { organiserId: "c1moderator" }, []);
    await call(w, { title: "Mine", organiserId: "c1member" }, []);
    failures.set("general", GONE);
    goTo(w, DUE);
    await deliver();
    const row = await w.db((db) =>
      db.delivery.findFirstOrThrow({ where: { kind: "reminder", subjectId: meeting.id } }),
    );
    const [own, other] = said().sort().reverse();
    expect(own).toBe(
      `moderator: Reminders of “Call” cannot be posted in #general: the channel is gone or closed to me. Schedule the meeting again in another channel to have it reminded of.\n[What became of it] /deliveries show delivery:${row.id}\n[Show] /meeting show meeting:${meeting.id}`,
    );
    expect(other).toContain("member: Reminders of “Mine” cannot be posted");
    expect(other).not.toContain("/deliveries");
  });

  test("is told again only where it was mended in between", async () => {
    await w.say('meeting add "Weekly" tomorrow at 15:00 repeat:weekly', { as: "moderator" });
    const told: number[] = [];
    for (const failure of [GONE, GONE, undefined, GONE, GONE]) {
      w.clock.forward(told.length === 0 ? DAY + 6 * HOUR - 15 * MINUTE : 7 * DAY);
      if (failure) failures.set("general", failure);
      else failures.delete("general");
      await deliver();
      told.push(said().filter((s) => s.startsWith("moderator: ") && s.includes("cannot be posted")).length);
    }
    expect(told).toEqual([1, 0, 0, 1, 0]);
  });

  test("is told to an administrator where whose it was has left, or nobody is known", async () => {
    await call(w, { organiserId: "c1member" }, []);
    await call(w, { title: "Imported" }, []);
    await w.db((db) =>
      db.person.update({
        where: { communityId_id: { communityId: w.community, id: "c1member" } },
        data: { leftAt: w.clock.now() },
      }),
    );
    failures.set("general", GONE);
    goTo(w, DUE);
    await deliver();
    expect(
      said()
        .map((s) => s.split(" cannot")[0])
        .sort(),
    ).toEqual(["admin: Reminders of “Call”", "admin: Reminders of “Imported”"]);
  });

  test("is told where it is told there what changed", async () => {
    await call(w, { organiserId: "c1moderator" }, []);
    goTo(w, DUE);
    await deliver();
    said();
    await w.say("meeting cancel Call", { as: "moderator", channel: "elsewhere" });
    failures.set("general", GONE);
    w.clock.forward(MINUTE);
    await deliver();
    expect(said()).toEqual([
      expect.stringContaining(
        "moderator: What changed about “Call” cannot be posted in #general: the channel is gone or closed to me.",
      ),
    ]);
  });

  test("is told where it is told there what a poll decided", async () => {
    await w.say('meeting poll "Board call" times:2026-12-01 15:00; 2026-12-02 15:00', { as: "member" });
    await w.say("poll close Board call time:1", { as: "moderator", channel: "elsewhere" });
    failures.set("general", GONE);
    w.clock.forward(MINUTE);
    await deliver();
    expect(said().filter((s) => s.includes("decided"))).toEqual([
      expect.stringContaining(
        "member: What the poll “Board call” decided cannot be posted in #general: the channel is gone or closed to me.",
      ),
    ]);
  });
});

test("who closed their direct messages is told on another account what changed", async () => {
  await w.db(async (db) => {
    await db.space.create({ data: { communityId: w.community, id: "s2", platform: "other", externalId: "T2" } });
    await db.handle.create({
      data: { communityId: w.community, platform: "other", externalId: "U7", personId: "c1member" },
    });
  });
  const meeting = await call(w, {}, []);
  await answer(w, meeting, "member", "yes");
  goTo(w, DUE);
  const other = failing("other");
  await deliver(other);
  failures.set("member", { kind: "refused" });
  await w.say("meeting cancel Call", { as: "moderator" });
  w.clock.forward(MINUTE);
  await deliver(other);
  expect(said(other)).toEqual([expect.stringContaining("U7: Cancelled: Call")]);
});

describe("a message that was to say several", () => {
  const LATER = { title: "Later", startsAt: new Date(START.getTime() + 30 * MINUTE), startsLocal: "2026-11-25T15:30" };

  test("fails for each of them, and each can be sent again", async () => {
    await call(w, { organiserId: "c1moderator" }, []);
    await call(w, { ...LATER, organiserId: "c1moderator" }, []);
    failures.set("general", GONE);
    goTo(w, new Date(START.getTime() - 10 * MINUTE));
    await deliver();
    expect(
      said()
        .map((s) => s.split(" cannot")[0])
        .sort(),
    ).toEqual(["moderator: Reminders of “Call”", "moderator: Reminders of “Later”"]);
    const rows = await w.db((db) => db.delivery.findMany({ where: { kind: "reminder" } }));
    expect(rows.map((r) => [r.state, r.reason])).toEqual([
      ["failed", "gone"],
      ["failed", "gone"],
    ]);
    failures.clear();
    for (const row of rows) await w.say(`deliveries resend ${row.id} confirm:yes`, { as: "moderator" });
    await deliver();
    const [summary, ...more] = said();
    expect(more).toEqual([]);
    expect(summary).toContain("general: 2 reminders that are late");
  });

  test("loses none of the others where it becomes pointless before it is said", async () => {
    await call(w, {}, []);
    await call(w, LATER, []);
    failures.set("general", { kind: "retry", afterMs: 1_000 });
    goTo(w, new Date(START.getTime() - 10 * MINUTE));
    await deliver();
    expect(said()).toEqual([]);
    failures.clear();
    goTo(w, new Date(START.getTime() + 20 * MINUTE));
    await deliver();
    expect(said()).toEqual([
      expect.stringContaining("general: Reminder: Later\nStarts in 10 minutes. This reminder is 50 minutes late"),
    ]);
  });

  test("is told on another account with all that it was to say, a notice too", async () => {
    await w.db(async (db) => {
      await db.space.create({ data: { communityId: w.community, id: "s2", platform: "other", externalId: "T2" } });
      await db.handle.create({
        data: { communityId: w.community, platform: "other", externalId: "U7", personId: "c1member" },
      });
    });
    for (const input of [{}, LATER]) await call(w, { ...input, organiserId: "c1member" }, []);
    failures.set("member", GONE);
    const other = failing("other");
    goTo(w, new Date(START.getTime() + 3 * HOUR));
    await deliver(other);
    const told = said(other).join("\n");
    expect(told).toContain("“Call”");
    expect(told).toContain("“Later”");
  });
});
