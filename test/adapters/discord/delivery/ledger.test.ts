import { describe, expect, it } from "vitest";
import { planNotice } from "../../../../src/core/services/delivery/notices/notice.ts";
import { problem } from "../../../../src/core/kernel/errors/errors.ts";
import { words } from "../inbound/harness.ts";
import { LOOK, MINUTE, type Office, office, SAY } from "./guild-fixture.ts";

const SECOND = 1_000;
const DUE = 105 * MINUTE;
const WEEK = 7 * 24 * 60 * MINUTE;

/** A weekly meeting at 17:00, two hours from the beginning, of which the channel is reminded at 16:45. */
async function meeting(place: Office, title = "Tracing call"): Promise<void> {
  const said = await place.say(`meeting add "${title}" 2026-11-24 17:00 zone:UTC remind:15m repeat:weekly`);
  expect(said.refusal).toBeUndefined();
}
const reminders = (place: Office) => place.posted().map((s) => words(s.components));
const told = (place: Office, who: keyof Office["users"] = "member") =>
  place.told(place.users[who]).map((s) => words(s.components));
const rows = (place: Office) =>
  place.world.db((db) => db.delivery.findMany({ where: { kind: { not: "wave" } }, orderBy: { createdAt: "asc" } }));
const bugs = (place: Office) => place.world.logged.filter((l) => l.level === "error");

describe("a reminder", () => {
  it("pings nobody, whatever stands in it, and writes times for each reader", async () => {
    const place = await office();
    await meeting(place, "@everyone <@&1> **Call**");
    await place.pass(DUE);
    await place.deliver();
    const [shown] = place.posted();
    expect(shown?.pings).toEqual({ everyone: false, users: [], roles: [] });
    expect(JSON.stringify(shown?.components)).toContain(`<t:${Date.UTC(2026, 10, 24, 17) / 1_000}:`);
    expect(place.fake.refusals).toEqual([]);
  });

  it.each([
    ["a server error", { status: 500 }],
    ["a bad gateway after all was done", { status: 502, applied: true }],
    ["a connection that broke after Discord accepted it", { dropAfterAccept: true }],
    ["a connection that broke before", { dropBefore: true }],
    ["a rate limit", { status: 429, retryAfter: 2 }],
  ])("is said once in spite of %s", async (_name, fault) => {
    const place = await office();
    await meeting(place);
    await place.pass(DUE);
    place.fake.fail(SAY, { times: 1, ...fault });
    expect(await place.deliver()).toMatchObject({ sent: 0 });
    // Another process goes on, which has no nonce of the first one's in its memory.
    place.restart();
    await place.deliverAll();
    await place.pass(10 * MINUTE);
    await place.deliver();
    expect(reminders(place)).toHaveLength(1);
    expect((await rows(place)).find((r) => r.state === "sent")?.receipt).toBe(place.posted()[0]?.id);
    expect(bugs(place)).toEqual([]);
  });

  it("is said in a channel in which 2,500 messages were said before, after one server error", async () => {
    const place = await office();
    for (let n = 0; n < 2_500; n += 1) await place.fake.say(place.users.member, place.channel, `chatter ${n}`);
    await place.say('meeting add "Tracing call" 2026-11-24 22:00 zone:UTC remind:15m');
    await place.pass(405 * MINUTE);
    place.fake.fail(SAY, { times: 1, status: 502 });
    expect(await place.deliver()).toMatchObject({ sent: 0 });
    place.restart();
    await place.deliverAll(30 * SECOND, 5);
    expect(reminders(place)).toHaveLength(1);
    expect(place.calls(LOOK)).toBe(1);
  });

  it("is found in a channel in which 2,500 messages were said since, and not said again", async () => {
    const place = await office();
    await meeting(place);
    await place.pass(DUE);
    place.fake.fail(SAY, { times: 1, status: 502, applied: true });
    expect(await place.deliver()).toMatchObject({ sent: 0 });
    for (let n = 0; n < 2_500; n += 1) await place.fake.say(place.users.member, place.channel, `chatter ${n}`);
    place.restart();
    await place.deliverAll(30 * SECOND, 5);
    expect(reminders(place)).toHaveLength(1);
    expect(place.calls(SAY)).toBe(1);
  });

  it("is not said again while Discord lets nobody look whether it was", async () => {
    const place = await office();
    await meeting(place);
    await place.pass(DUE);
    place.fake.fail(SAY, { times: 1, dropAfterAccept: true });
    place.fake.fail(LOOK, { times: 4, status: 500 });
    await place.deliverAll(20 * SECOND);
    expect(reminders(place)).toHaveLength(1);
    expect(place.calls(SAY)).toBe(1);
  });
});

describe("a channel that is lost", () => {
  const WAYS: [string, (place: Office) => void][] = [
    ["deleted", (place) => place.fake.deleteChannel(place.channel)],
    ["closed to the bot", (place) => place.fake.permissions(place.channel, { SEND_MESSAGES: false })],
    ["hidden from the bot", (place) => place.fake.permissions(place.channel, { VIEW_CHANNEL: false })],
  ];
  it.each(WAYS)("is told privately, once, to whoever made the meeting, when it is %s", async (_name, lose) => {
    const place = await office();
    await meeting(place);
    lose(place);
    await place.pass(DUE);
    await place.deliverAll();
    await place.pass(WEEK);
    await place.deliverAll();
    expect(told(place)).toHaveLength(1);
    expect(told(place)[0]).toContain("Tracing call");
    expect(told(place, "moderator")).toEqual([]);
  });

  it("but keeps what is due where the bot was removed from the server, until it is back", async () => {
    const place = await office();
    await meeting(place);
    place.fake.removeGuild(place.guild);
    await place.pass(DUE);
    expect(await place.deliver()).toMatchObject({ sent: 0, postponed: 1 });
    place.fake.addBot(place.guild);
    await place.pass(6 * MINUTE);
    expect(await place.deliver()).toMatchObject({ sent: 1 });
    expect(told(place)).toEqual([]);
  });

  it("and keeps a digest and a notice there, too; where the channel was deleted the digest rests", async () => {
    const place = await office();
    const { fake, world, users, guild } = place;
    expect((await place.say("digest schedule daily zone:UTC at:16:00", "moderator")).refusal).toBeUndefined();
    await place.say('conclusion add "Trace within a day." topic:tracing');
    const person =
      (await world.db((db) => db.handle.findFirst({ where: { platform: "discord", externalId: users.admin } })))
        ?.personId ?? "";
    await world.db((db) =>
      planNotice(
        { db, community: { id: world.community }, now: world.clock.now(), ids: world.ids },
        {
          person,
          about: "meeting",
          subjectId: "m1",
          occurrence: "",
          problem: problem("reminder.failed", { title: "Call", when: world.clock.now() }),
          near: { platform: "discord", space: guild },
        },
      ),
    );
    fake.removeGuild(guild);
    await place.pass(61 * MINUTE);
    expect(await place.deliver()).toMatchObject({ sent: 0, postponed: 2, failed: 0 });
    fake.addBot(guild);
    await place.pass(6 * MINUTE);
    await place.deliverAll();
    expect(reminders(place).join()).toContain("Trace within a day.");
    expect(told(place, "admin")).toHaveLength(1);
    expect(await world.db((db) => db.digest.count({ where: { stoppedAt: null } }))).toBe(1);
    await place.say('conclusion add "Mark every part." topic:marking');
    fake.deleteChannel(place.channel);
    await place.pass(24 * 60 * MINUTE);
    await place.deliverAll();
    expect(await world.db((db) => db.digest.count({ where: { stoppedAt: null, pausedAt: null } }))).toBe(0);
    expect(told(place, "moderator")).toHaveLength(1);
  });

  it("a thread gets what is due in it", async () => {
    const place = await office();
    const thread = place.fake.addThread(place.channel, { name: "tracing" });
    await place.transport.deliver({
      ...place.inChannel("k1", { blocks: [{ kind: "text", body: ["Hello."] }] }),
      to: { ...place.inChannel("k", { blocks: [] }).to, recipient: thread },
    });
    expect(place.posted(thread).map((s) => words(s.components))).toEqual(["Hello."]);
  });
});

describe("Discord that is away", () => {
  it("for ten minutes in the middle gets what was due when it is back, with a word about being late", async () => {
    const place = await office();
    await meeting(place);
    await place.pass(DUE);
    place.fake.down();
    for (let minute = 0; minute < 10; minute += 1) {
      await place.deliver();
      await place.pass(MINUTE);
    }
    place.fake.up();
    await place.deliverAll();
    expect(reminders(place)).toHaveLength(1);
    expect(reminders(place)[0]).toMatch(/This reminder is 1\d minutes late/);
  });

  it("or refuses the token keeps it until a good one is there", async () => {
    const place = await office();
    await meeting(place);
    place.restart("wrong.token.here");
    await place.pass(DUE);
    expect(await place.deliver()).toMatchObject({ postponed: 1, failed: 0 });
    place.restart();
    await place.deliverAll();
    expect(reminders(place)).toHaveLength(1);
  });
});
