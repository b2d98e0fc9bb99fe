import { describe, expect, it } from "vitest";
import { say, text } from "../../../../src/core/kernel/views/build.ts";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import { words } from "../inbound/harness.ts";
import { EVER, failure, MINUTE, office } from "./workspace-fixture.ts";

const long = (sentences: number): View => ({
  title: "Long",
  blocks: Array.from({ length: sentences }, (_, n) => text(`Sentence ${n}. ${"x".repeat(990)}`)),
});
const THREE = long(25);
const sentences = (shown: { blocks: unknown }[]) =>
  [...words(shown.map((s) => s.blocks)).matchAll(/Sentence (\d+)\./g)].map((m) => Number(m[1]));
const UNKNOWN = { kind: "unknown" };

describe("a message", () => {
  it("bears its key, unfurls nothing, is no markup and says what it is about where only its text is shown", async () => {
    const { transport, inChannel, fake, posted } = await office();
    const view: View = { title: "Tracing call", blocks: [text("See <https://example.org|this> & *that*, <!channel>")] };
    const ts = await transport.deliver(inChannel("k 1", view));
    const call = fake.calls.find((c) => c.method === "chat.postMessage")?.body;
    expect(call).toMatchObject({ unfurl_links: "false", unfurl_media: "false", mrkdwn: "false", parse: "none" });
    expect(call?.["metadata"]).toEqual({
      event_type: "rapporteur_delivery",
      event_payload: { key: "k 1", part: 1, of: 1 },
    });
    expect(String(call?.["text"])).toContain("Tracing call");
    expect(String(call?.["text"])).toContain("&lt;!channel&gt;");
    expect(posted().map((s) => s.ts)).toEqual([ts]);
    expect(JSON.stringify(call?.["blocks"])).not.toContain("mrkdwn");
    expect(await transport.find(inChannel("k 1", view).to, "k 1", EVER)).toBe(ts);
    expect(await transport.find(inChannel("k 1", view).to, "k 2", EVER)).toBeUndefined();
  });

  it("to a person is in their direct message with the bot, without opening it first", async () => {
    const { transport, toPerson, told, users, calls } = await office();
    const message = toPerson("k", say("Psst"));
    expect(await transport.find(message.to, "k", EVER)).toBeUndefined();
    const opened = calls("conversations.open");
    const ts = await transport.deliver(message);
    expect(calls("conversations.open")).toBe(opened);
    expect(told(users.member).map((s) => s.ts)).toEqual([ts]);
    expect(await transport.find(message.to, "k", EVER)).toBe(ts);
  });
});

describe("a message of several parts", () => {
  it("is said once and whole, the later parts in the thread of the first", async () => {
    const { transport, inChannel, posted, waits } = await office();
    const ts = await transport.deliver(inChannel("k", THREE));
    const parts = posted();
    expect(parts.length).toBeGreaterThanOrEqual(3);
    expect(sentences(parts)).toEqual(Array.from({ length: 25 }, (_, n) => n));
    expect(parts.map((p) => p.threadTs ?? p.ts)).toEqual(parts.map(() => ts));
    expect(waits).toHaveLength(parts.length - 1);
    expect(await transport.find(inChannel("k", THREE).to, "k", EVER)).toBe(ts);
  });

  const CASES = [1, 2, 3].flatMap((part) =>
    (["dropAfterAccept", "dropBefore", "applied"] as const).map((how) => ({ part, how })),
  );
  it.each(["channel", "direct"] as const)(
    "is completed wherever the connection broke, in a %s conversation",
    async (where) => {
      const place = await office();
      const { inChannel, toPerson, posted, told, users, fake } = place;
      for (const { part, how } of CASES) {
        const key = `${how} at ${part}`;
        const message = where === "channel" ? inChannel(key, THREE) : toPerson(key, THREE);
        const fault = how === "applied" ? { error: "internal_error", applied: true } : { [how]: true };
        if (part > 1) fake.fail("chat.postMessage", { times: part - 1, delayMs: 1 });
        fake.fail("chat.postMessage", { times: 1, ...fault });
        expect(await failure(place.transport.deliver(message)), key).toEqual(UNKNOWN);
        place.restart();
        if ((await place.transport.find(message.to, key, EVER)) === undefined) await place.transport.deliver(message);
        const shown = (where === "channel" ? posted() : told(users.member)).filter((s) =>
          JSON.stringify(s.metadata).includes(key),
        );
        expect(sentences(shown), key).toEqual(Array.from({ length: 25 }, (_, n) => n));
        expect(await place.transport.find(message.to, key, EVER)).toBe(shown[0]?.ts);
      }
    },
    30_000,
  );

  it("counts as perhaps said when Slack slows it down in the middle, so that it is read back first", async () => {
    const { transport, inChannel, fake, posted, world } = await office();
    fake.fail("chat.postMessage", { times: 1, delayMs: 1 });
    fake.fail("chat.postMessage", { times: 1, error: "ratelimited", retryAfter: 30 });
    expect(await failure(transport.deliver(inChannel("k", THREE)))).toEqual(UNKNOWN);
    expect(await transport.find(inChannel("k", THREE).to, "k", EVER)).toBeUndefined();
    world.clock.forward(31_000);
    await transport.deliver(inChannel("k", THREE));
    expect(sentences(posted())).toEqual(Array.from({ length: 25 }, (_, n) => n));
  });

  it("begins no part after the time the ledger gives it, and goes on with the next attempt", async () => {
    const { transport, inChannel, posted } = await office();
    const MANY = long(100);
    let attempts = 0;
    let receipt: unknown;
    while (receipt === undefined && attempts < 10) {
      attempts += 1;
      const ended = await failure(transport.deliver(inChannel("k", MANY)));
      if ((ended as { kind: string }).kind === "done") receipt = (ended as { value: string }).value;
      else {
        expect(ended).toEqual(UNKNOWN);
        expect(await transport.find(inChannel("k", MANY).to, "k", EVER)).toBeUndefined();
      }
    }
    expect(attempts).toBeGreaterThan(1);
    expect(posted().length).toBeGreaterThan(8);
    expect(sentences(posted())).toEqual(Array.from({ length: 100 }, (_, n) => n));
  });

  it("is found whole behind what people wrote between its parts", async () => {
    const { transport, inChannel, fake, users, channel } = await office();
    fake.fail("chat.postMessage", { times: 1, delayMs: 1 });
    fake.fail("chat.postMessage", { times: 1, dropBefore: true });
    await failure(transport.deliver(inChannel("k", THREE)));
    const [root] = fake.state.channel(channel).messages;
    for (let n = 0; n < 230; n += 1)
      fake.state.addMessage(fake.state.channel(channel), {
        user: users.admin,
        team: fake.team,
        text: `reply ${n}`,
        threadTs: root?.ts ?? "",
      });
    expect(await transport.find(inChannel("k", THREE).to, "k", EVER)).toBeUndefined();
    await transport.deliver(inChannel("k", THREE));
    expect(await transport.find(inChannel("k", THREE).to, "k", EVER)).toBe(root?.ts);
  });
});

describe("looking for what was said", () => {
  const chatter = ({ fake, channel, users }: Awaited<ReturnType<typeof office>>, many: number) => {
    for (let n = 0; n < many; n += 1)
      fake.state.addMessage(fake.state.channel(channel), { user: users.member, team: fake.team, text: `chatter ${n}` });
  };

  it("reads several pages", async () => {
    const place = await office();
    const ts = await place.transport.deliver(place.inChannel("k", say("Hello")));
    chatter(place, 350);
    expect(await place.transport.find(place.inChannel("k", say("Hello")).to, "k", EVER)).toBe(ts);
    expect(place.calls("conversations.history")).toBe(2);
  });

  it("is a matter of seconds in a channel full of older messages: nothing is read that is older than it can be", async () => {
    const place = await office();
    chatter(place, 3_000);
    await place.pass(150 * MINUTE);
    const since = place.world.clock.now();
    await place.pass(MINUTE);
    place.fake.fail("chat.postMessage", { times: 1, dropBefore: true });
    const message = place.inChannel("k", say("Hello"));
    expect(await failure(place.transport.deliver(message))).toEqual(UNKNOWN);
    expect(await place.transport.find(message.to, "k", since)).toBeUndefined();
    expect(place.calls("conversations.history")).toBe(1);
  });

  it("goes as far back as it must, in several attempts, and no faster than Slack allows", async () => {
    const place = await office();
    const { to } = place.inChannel("k", say("Hello"));
    const ts = await place.transport.deliver(place.inChannel("k", say("Hello")));
    chatter(place, 12_500);
    place.fake.limitPosting(true);
    const looks: unknown[] = [];
    while (looks.at(-1) !== ts && looks.length < 20) {
      const look = await failure(place.transport.find(to, "k", EVER));
      looks.push((look as { value?: string }).value ?? look);
      // The ledger waits for a lease at least.
      await place.pass(30_000);
    }
    expect(looks.at(-1)).toBe(ts);
    expect(looks.slice(0, -1).every((look) => (look as { kind?: string }).kind === "retry")).toBe(true);
    const read = place.fake.calls.filter(({ method }) => method === "conversations.history");
    expect(read.length).toBe(63);
    expect(read.filter(({ ok }) => !ok)).toEqual([]);
  });

  it("waits as long as Slack asks, asks nothing meanwhile, and goes on where it was interrupted", async () => {
    const place = await office();
    const message = place.inChannel("k", say("Hello"));
    const ts = await place.transport.deliver(message);
    chatter(place, 250);
    place.fake.fail("conversations.history", { times: 1, delayMs: 1 });
    place.fake.fail("conversations.history", { times: 1, error: "ratelimited", retryAfter: 60 });
    expect(await failure(place.transport.find(message.to, "k", EVER))).toEqual({ kind: "retry", afterMs: 60_000 });
    place.world.clock.forward(20_000);
    expect(await failure(place.transport.find(message.to, "k", EVER))).toEqual({ kind: "retry", afterMs: 40_000 });
    expect(place.calls("conversations.history")).toBe(2);
    place.world.clock.forward(40_000);
    expect(await place.transport.find(message.to, "k", EVER)).toBe(ts);
    expect(place.calls("conversations.history")).toBe(3);
  });

  it("fails for a channel that is gone, and for a person who left", async () => {
    const { transport, inChannel, toPerson, fake, users, channel } = await office();
    await fake.kick(channel);
    expect(await failure(transport.find(inChannel("k", say("x")).to, "k", EVER))).toEqual({ kind: "gone" });
    await fake.userLeft(users.member);
    expect(await failure(transport.find(toPerson("k", say("x")).to, "k", EVER))).toEqual({ kind: "gone" });
    expect(await failure(transport.deliver(toPerson("k", say("x"))))).toEqual({ kind: "gone" });
  });
});
