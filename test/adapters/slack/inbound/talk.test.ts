import { describe, expect, it } from "vitest";
import { modalWords, type Town, town, troubles, words } from "./harness.ts";

describe("what is said to the bot", () => {
  it("answers a mention in a thread, there and privately", async () => {
    const place = await town({ demo: true });
    const { fake, users, channel } = place;
    await fake.invite(channel);
    await place.settled();
    const root = fake.post(users.moderator, channel, "Who knows somebody in Paraguay?");
    const inThread = await place.watch(users.member, () =>
      fake.mention(users.member, channel, "who is Paraguay's contact for tracing?", { threadTs: root }),
    );
    expect(inThread.length).toBeGreaterThan(0);
    for (const shown of inThread) expect([shown.threadTs, shown.ephemeral]).toEqual([root, true]);
    expect(words(inThread)).toContain("Paraguay");

    const publicly = await place.watch(users.member, () =>
      fake.mention(users.member, channel, 'conclusion add "Said in a thread."', { threadTs: root }),
    );
    const [card] = publicly.filter((s) => !s.ephemeral);
    expect(card?.threadTs).toBe(root);
    expect(words(card)).toContain("Said in a thread.");

    const inChannel = await place.watch(users.member, () => fake.mention(users.member, channel, "tracing"));
    // Slack shows a private message only in a thread that has begun.
    expect(inChannel.map((s) => [s.ephemeral, s.threadTs])).toEqual(inChannel.map(() => [true, undefined]));
    expect(inChannel.length).toBeGreaterThan(0);
    const openly = await place.watch(users.member, () =>
      fake.mention(users.member, channel, 'conclusion add "Said in the channel."'),
    );
    const mention = fake
      .seenBy(users.member, channel)
      .find((s) => s.user === users.member && s.text.includes("Said in the channel."));
    expect(openly.map((s) => [s.ephemeral, s.threadTs])).toEqual([[false, mention?.ts]]);
    expect(troubles(place)).toEqual([]);
    expect(fake.errors).toEqual([]);
  });

  it("answers direct messages: a line, a question, nonsense and nothing", async () => {
    const place = await town({ demo: true });
    const { fake, users } = place;
    const told = async (text: string, where = {}) =>
      words(await place.watch(users.member, () => fake.say(users.member, text, where)));
    expect(await told("contact find country:PY")).toContain("Paraguay");
    expect(await told("who is Paraguay's contact for tracing?")).toContain("Paraguay");
    const nonsense = await told("xyzzy qwrtp");
    expect(nonsense).not.toBe("");
    expect(nonsense).not.toContain("Paraguay");
    expect(await told(`<@${fake.botUser()}>`)).toContain("contact find");
    const root = fake.direct(users.member).find((s) => s.user === users.member);
    const replies = await place.watch(users.member, () => fake.say(users.member, "help", { threadTs: root?.ts ?? "" }));
    expect(replies.map((s) => s.threadTs)).toEqual(replies.map(() => root?.ts));
    expect(replies.length).toBeGreaterThan(0);
    expect(troubles(place)).toEqual([]);
  });

  it("offers a button where a form is needed and nothing was pressed", async () => {
    const place = await town();
    const { fake, users, channel } = place;
    await fake.invite(channel);
    await place.settled();
    const root = fake.post(users.moderator, channel, "Let us meet.");
    const [offer, ...more] = await place.watch(users.member, () =>
      fake.mention(users.member, channel, 'meeting add "Board call"', { threadTs: root }),
    );
    expect(more).toEqual([]);
    expect([offer?.ephemeral, offer?.threadTs]).toEqual([true, root]);
    await fake.press(users.member, { channel, ts: offer?.ts ?? "" }, "Fill in");
    await place.settled();
    expect(JSON.stringify(fake.modal(users.member)?.definition)).toContain("Board call");
    const { errors } = await fake.submit(users.member, { "option.when": "tomorrow at 15:00" });
    await place.settled();
    expect(errors).toBeUndefined();
    expect(modalWords(place, users.member)).toBe("");
    expect(await place.world.db((db) => db.meeting.count())).toBe(1);
    const card = fake
      .seenBy(users.member, channel)
      .find((s) => s.ephemeral && words(s).includes("Announced in") && s.user === fake.botUser());
    expect(card?.threadTs).toBe(root);
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("hears neither itself nor other bots, edits or joins", async () => {
    const place = await town();
    const { fake, users, channel } = place;
    await fake.invite(channel);
    await place.watch(users.member, () => fake.say(users.member, "help"));
    const before = fake.calls.length;
    const im = fake.directChannel(users.member);
    const deliver = (event: object) => send(place, event);
    await deliver({
      type: "message",
      channel: im,
      channel_type: "im",
      bot_id: "B0OTHER",
      user: users.member,
      text: "help",
      ts: "1.000001",
    });
    await deliver({
      type: "message",
      channel: im,
      channel_type: "im",
      user: fake.botUser(),
      bot_id: "B1",
      text: "help",
      ts: "1.000002",
    });
    await deliver({
      type: "message",
      channel: im,
      channel_type: "im",
      subtype: "message_changed",
      message: { text: "help", user: users.member },
      ts: "1.000003",
    });
    await deliver({
      type: "app_mention",
      channel,
      user: users.member,
      bot_id: "B0OTHER",
      text: `<@${fake.botUser()}> help`,
      ts: "1.000004",
    });
    await fake.join(users.guest, channel);
    await place.settled();
    const said = () => fake.calls.slice(before).filter((c) => /^chat\.|response_url/.test(c.method));
    expect(said()).toEqual([]);
    // The same by a person, with a file, is heard.
    await deliver({
      type: "message",
      channel: im,
      channel_type: "im",
      subtype: "file_share",
      user: users.member,
      text: "help",
      ts: "1.000005",
    });
    await place.settled();
    expect(said().length).toBeGreaterThan(0);
  });
});

/** Delivers an event of any shape, with what the server says of itself taken from one that it sent. */
async function send({ fake }: Town, event: object): Promise<void> {
  const sent = fake.deliveries.find((d) => d.kind === "events_api");
  if (!sent) throw new Error("no event was sent yet");
  const own = { ...sent.payload };
  const id = `Ev${JSON.stringify(event).length}${Math.floor(performance.now() * 1000)}`;
  Object.assign(sent.payload, { event: { ...event, event_ts: "1.0" }, event_id: id });
  await fake.redeliver(sent.envelopeId);
  Object.assign(sent.payload, own);
}
