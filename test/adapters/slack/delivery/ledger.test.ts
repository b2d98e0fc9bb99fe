import { WebClient } from "@slack/web-api";
import { describe, expect, it } from "vitest";
import { planNotice } from "../../../../src/core/services/delivery/notices/notice.ts";
import { problem } from "../../../../src/core/kernel/errors/errors.ts";
import { words } from "../inbound/harness.ts";
import { MINUTE, type Office, office } from "./workspace-fixture.ts";

const SECOND = 1_000;

/** A weekly meeting at 17:00, two hours from the beginning, of which the Slack channel is reminded at 16:45. */
async function meeting(place: Office, title = "Tracing call"): Promise<void> {
  const said = await place.say(`meeting add "${title}" 2026-11-24 17:00 zone:UTC remind:15m repeat:weekly`);
  expect(said.refusal).toBeUndefined();
}
const DUE = 105 * MINUTE;
const WEEK = 7 * 24 * 60 * MINUTE;
const reminders = (place: Office) => place.posted().map((s) => words(s.blocks));
const told = (place: Office, who: keyof Office["users"] = "member") =>
  place.told(place.users[who]).map((s) => words(s.blocks));
const rows = (place: Office) =>
  place.world.db((db) => db.delivery.findMany({ where: { kind: { not: "wave" } }, orderBy: { createdAt: "asc" } }));
const bugs = (place: Office) => place.world.logged.filter((l) => l.level === "error");

describe("a reminder", () => {
  it("keeps to Retry-After: nothing is asked of Slack before, and it is said after", async () => {
    const place = await office();
    await meeting(place);
    await meeting(place, "Second call");
    await place.pass(DUE);
    place.fake.fail("chat.postMessage", { times: 1, error: "ratelimited", retryAfter: 40 });
    expect(await place.deliver()).toMatchObject({ postponed: 2, sent: 0 });
    expect(place.calls("chat.postMessage")).toBe(1);
    await place.pass(38 * SECOND);
    expect(await place.deliver()).toMatchObject({ postponed: 0, sent: 0 });
    await place.pass(2 * SECOND);
    expect(await place.deliver()).toMatchObject({ sent: 2 });
    expect(reminders(place)).toHaveLength(2);
    expect(place.calls("conversations.history")).toBe(0);
  });

  it.each([
    ["a server error", { status: 500 }],
    ["a bad gateway after all was done", { status: 502, applied: true }],
    ["a connection that broke after Slack accepted it", { dropAfterAccept: true }],
    ["a connection that broke before", { dropBefore: true }],
    ["internal_error", { error: "internal_error" }],
    ["internal_error although it was accepted", { error: "internal_error", applied: true }],
    ["fatal_error although it was accepted", { error: "fatal_error", applied: true }],
    ["an error that nobody has documented", { error: "brand_new_error" }],
    ["a request that was cut short", { error: "request_timeout" }],
  ])("is said once in spite of %s", async (_name, fault) => {
    const place = await office();
    await meeting(place);
    await place.pass(DUE);
    place.fake.fail("chat.postMessage", { times: 1, ...fault });
    expect(await place.deliver()).toMatchObject({ sent: 0 });
    await place.deliverAll();
    await place.pass(10 * MINUTE);
    await place.deliver();
    expect(reminders(place)).toHaveLength(1);
    expect((await rows(place)).find((r) => r.state === "sent")?.receipt).toBe(place.posted()[0]?.ts);
    expect(bugs(place)).toEqual([]);
  });

  it.each([
    ["before", {}],
    ["since", { applied: true }],
  ])("is said once in a channel in which 2,500 messages were said %s, after one server error", async (when, done) => {
    const place = await office();
    const chatter = () => {
      const { fake, channel, users } = place;
      for (let n = 0; n < 2_500; n += 1)
        fake.state.addMessage(fake.state.channel(channel), { user: users.member, team: fake.team, text: `${n}` });
    };
    if (when === "before") chatter();
    await place.say('meeting add "Tracing call" 2026-11-24 22:00 zone:UTC remind:15m');
    await place.pass(405 * MINUTE);
    place.fake.limitPosting(true);
    place.fake.fail("chat.postMessage", { times: 1, status: 502, ...done });
    expect(await place.deliver()).toMatchObject({ sent: 0 });
    if (when === "since") chatter();
    place.restart();
    await place.deliverAll(30 * SECOND, 8);
    expect(reminders(place)).toHaveLength(1);
    expect(place.calls("conversations.history")).toBe(when === "before" ? 1 : 13);
    expect(place.fake.calls.filter(({ ok, error }) => !ok && error === "ratelimited")).toEqual([]);
  });

  it("is not said again while Slack lets nobody look whether it was", async () => {
    const place = await office();
    await meeting(place);
    await place.pass(DUE);
    place.fake.fail("chat.postMessage", { times: 1, dropAfterAccept: true });
    place.fake.fail("conversations.history", { times: 4, error: "ratelimited", retryAfter: 60 });
    await place.deliverAll(20 * SECOND);
    expect(reminders(place)).toHaveLength(1);
    expect(place.calls("chat.postMessage")).toBe(1);
  });

  it("and others to the same channel are a second apart, those to different ones need not be", async () => {
    const place = await office();
    place.fake.limitPosting(true);
    for (const n of [1, 2, 3, 4, 5]) await meeting(place, `Call ${n}`);
    await place.pass(DUE);
    expect(await place.deliver()).toMatchObject({ sent: 5 });
    const at = place.fake.calls.filter((c) => c.method === "chat.postMessage").map((c) => c.at);
    expect(at).toHaveLength(5);
    for (const [i, moment] of at.slice(1).entries()) expect(moment - (at[i] ?? 0)).toBeGreaterThanOrEqual(1_000);
    expect(place.waits).toHaveLength(4);
  });
});

describe("a channel that is lost", () => {
  const WAYS: [string, (place: Office) => Promise<unknown>][] = [
    ["archived", (place) => place.fake.archive(place.channel)],
    ["left by the bot", (place) => place.fake.kick(place.channel)],
    ["deleted", async (place) => place.fake.state.channels.delete(place.channel)],
  ];
  it.each(WAYS)("is told privately, once, to whoever made the meeting, when it is %s", async (_name, lose) => {
    const place = await office();
    await meeting(place);
    await lose(place);
    await place.pass(DUE);
    await place.deliverAll();
    await place.pass(WEEK);
    await place.deliverAll();
    expect(told(place)).toHaveLength(1);
    expect(told(place)[0]).toContain("Tracing call");
    expect(told(place, "moderator")).toEqual([]);
    expect(
      (await rows(place)).filter((r) => r.kind === "reminder" && r.state === "failed").map((r) => r.reason),
    ).toEqual(["gone", "gone"]);
  });

  it("has a digest rest, and whoever made it is told", async () => {
    const place = await office();
    expect((await place.say("digest schedule daily zone:UTC at:16:00", "moderator")).refusal).toBeUndefined();
    await place.say('conclusion add "Trace within a day." topic:tracing');
    await place.fake.archive(place.channel);
    await place.pass(61 * MINUTE);
    await place.deliverAll();
    expect(told(place, "moderator")).toHaveLength(1);
    expect(await place.world.db((db) => db.digest.count({ where: { stoppedAt: null, pausedAt: null } }))).toBe(0);
  });
});

describe("Slack that is away", () => {
  it("for ten minutes in the middle gets what was due when it is back, with a word about being late", async () => {
    const place = await office();
    await meeting(place);
    await place.pass(DUE);
    place.fake.outage(true);
    for (let minute = 0; minute < 10; minute += 1) {
      await place.deliver();
      await place.pass(MINUTE);
    }
    expect(reminders(place)).toEqual([]);
    place.fake.outage(false);
    await place.deliverAll();
    expect(reminders(place)).toHaveLength(1);
    expect(reminders(place)[0]).toMatch(/This reminder is 1\d minutes late/);
  });

  it("or has only another workspace's token keeps it until its own is back", async () => {
    const place = await office();
    await meeting(place);
    const { botToken } = place.fake.addWorkspace({ name: "Another", installed: true });
    place.restart(botToken);
    await place.pass(DUE);
    expect(await place.deliver()).toMatchObject({ sent: 0, postponed: 1 });
    expect(place.calls("chat.postMessage")).toBe(0);
    place.restart();
    await place.pass(6 * MINUTE);
    expect(await place.deliver()).toMatchObject({ sent: 1 });
    expect(reminders(place)).toHaveLength(1);
  });

  it("or refuses the token at run time keeps it until a new one works", async () => {
    const place = await office();
    await meeting(place);
    await meeting(place, "Second call");
    await place.fake.revokeTokens();
    await place.pass(DUE);
    expect(await place.deliver()).toMatchObject({ postponed: 2, failed: 0 });
    await place.pass(6 * MINUTE);
    expect(await place.deliver()).toMatchObject({ postponed: 2, failed: 0 });
    place.restart(await newToken(place));
    await place.deliverAll();
    // Both are late by now: one message says both.
    expect(reminders(place)).toHaveLength(1);
    expect(reminders(place)[0]).toContain("2 reminders that are late");
    expect(told(place)).toEqual([]);
  });

  it("for too long gets no reminder of a meeting that is over: whoever made it is told", async () => {
    const place = await office();
    await meeting(place);
    await place.fake.revokeTokens();
    await place.pass(DUE);
    await place.deliver();
    await place.pass(4 * 60 * MINUTE);
    place.restart(await newToken(place));
    await place.deliverAll();
    expect(reminders(place)).toEqual([]);
    expect(told(place)).toHaveLength(1);
  });
});

/** The app is installed again, as an administrator does. */
async function newToken({ fake, users }: Office): Promise<string> {
  const back = "https://bot.example.org/back";
  const asked = new URLSearchParams({
    client_id: fake.clientId,
    scope: "chat:write,im:write,channels:read,channels:history,im:history",
    redirect_uri: back,
  });
  const code =
    new URL(fake.authorize(`${fake.authorizeUrl}?${asked.toString()}`, { user: users.admin })).searchParams.get(
      "code",
    ) ?? "";
  const client = new WebClient(undefined, { slackApiUrl: fake.apiUrl });
  const { access_token: token = "" } = await client.oauth.v2.access({
    client_id: fake.clientId,
    client_secret: fake.clientSecret,
    code,
    redirect_uri: back,
  });
  return token;
}

describe("notices to seventy people", () => {
  it("are all said once though Slack slows down every fifth call and drops every seventh after accepting", async () => {
    const place = await office();
    const { world, fake } = place;
    const people = Array.from({ length: 70 }, (_, n) => fake.addUser({ name: `Person ${n}` }));
    await world.db(async (db) => {
      const context = { db, community: { id: world.community }, now: world.clock.now(), ids: world.ids };
      for (const [n, user] of people.entries()) {
        await db.person.create({
          data: {
            communityId: world.community,
            id: `p${n}`,
            name: `Person ${n}`,
            role: "member",
            createdAt: context.now,
          },
        });
        await db.handle.create({
          data: {
            communityId: world.community,
            platform: "slack",
            externalId: `${fake.team}:${user}`,
            personId: `p${n}`,
            spaces: [fake.team],
          },
        });
        const notice = problem("reminder.failed", { title: `Call ${n}`, when: world.clock.now() });
        const near = { platform: "slack", space: fake.team };
        expect(
          await planNotice(context, {
            person: `p${n}`,
            about: "meeting",
            subjectId: `m${n}`,
            occurrence: "",
            problem: notice,
            near,
          }),
        ).toBe(true);
      }
    });
    fake.fail("*", { every: 5, error: "ratelimited", retryAfter: 1 });
    fake.fail("*", { every: 7, dropAfterAccept: true });
    const before = world.clock.now().getTime();
    await place.deliverAll(10 * SECOND, 400);
    const seen = people.map((user) => place.told(user).map((s) => words(s.blocks)));
    expect(seen.map((all) => all.length)).toEqual(people.map(() => 1));
    for (const [n, [text]] of seen.entries()) expect(text).toContain(`“Call ${n}”`);
    expect((await rows(place)).map((r) => r.state)).toEqual(people.map(() => "sent"));
    expect(fake.calls.filter((c) => c.error === "ratelimited").length).toBeGreaterThan(10);
    expect(fake.calls.filter((c) => c.error === "dropped after accepting").length).toBeGreaterThan(10);
    expect(world.clock.now().getTime() - before).toBeLessThan(15 * MINUTE);
    expect(bugs(place)).toEqual([]);
  }, 60_000);
});
