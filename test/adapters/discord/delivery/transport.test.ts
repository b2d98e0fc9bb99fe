import { describe, expect, it } from "vitest";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import { words } from "../inbound/harness.ts";
import { EVER, failure, LOOK, office, SAY } from "./guild-fixture.ts";

const long: View = {
  title: "Long",
  blocks: Array.from({ length: 9 }, (_, n) => ({ kind: "text", body: [`${n} `.repeat(900)] })),
};
const short: View = { blocks: [{ kind: "text", body: ["Hello."] }] };

describe("a message of several parts", () => {
  it("is said in order, and found as a whole by its first part", async () => {
    const { transport, inChannel, posted, channel, guild } = await office();
    const receipt = await transport.deliver(inChannel("k1", long));
    expect(posted().length).toBeGreaterThan(2);
    expect(receipt).toBe(posted()[0]?.id);
    expect(
      await transport.find({ platform: "discord", space: guild, address: "channel", recipient: channel }, "k1", EVER),
    ).toBe(receipt);
    expect(posted().map((s) => words(s.components).slice(0, 20).trim())[0]).toContain("Long");
  });

  it.each(["dropAfterAccept", "dropBefore"] as const)(
    "goes on where it stopped, in another process too, after a %s",
    async (kind) => {
      const place = await office();
      const { fake, inChannel, channel, guild } = place;
      const to = { platform: "discord", space: guild, address: "channel", recipient: channel } as const;
      const whole = await office();
      await whole.transport.deliver(whole.inChannel("k1", long));
      const expected = whole.posted().map((s) => words(s.components));
      fake.fail(SAY, { every: 2, times: 1, [kind]: true });
      expect(await failure(place.transport.deliver(inChannel("k1", long)))).toEqual({ kind: "unknown" });
      fake.heal();
      place.restart();
      expect(await place.transport.find(to, "k1", EVER)).toBeUndefined();
      const receipt = await place.transport.deliver(inChannel("k1", long));
      expect(place.posted().map((s) => words(s.components))).toEqual(expected);
      expect(receipt).toBe(place.posted()[0]?.id);
      expect(await place.transport.find(to, "k1", EVER)).toBe(receipt);
    },
  );
});

describe("what was said", () => {
  it("is found by its key alone: not by another's, not in others' messages, and long after the nonce is forgotten", async () => {
    const place = await office();
    const { transport, inChannel, channel, guild, fake, users } = place;
    const to = { platform: "discord", space: guild, address: "channel", recipient: channel } as const;
    const receipt = await transport.deliver(inChannel("k1", short));
    for (let n = 0; n < 130; n += 1) await fake.say(users.member, channel, `chatter ${n}`);
    fake.advance(24 * 3_600_000);
    expect(await transport.find(to, "k1", EVER)).toBe(receipt);
    expect(await transport.find(to, "k2", EVER)).toBeUndefined();
  });

  it("is found behind however much was said since, going on where a look was interrupted", async () => {
    const place = await office();
    const { transport, inChannel, channel, fake, users } = place;
    const { to } = inChannel("k1", short);
    const receipt = await transport.deliver(inChannel("k1", short));
    for (let n = 0; n < 2_500; n += 1) await fake.say(users.member, channel, `chatter ${n}`);
    fake.fail(LOOK, { every: 10, times: 1, status: 500 });
    expect(await failure(transport.find(to, "k1", EVER))).toEqual({ kind: "unknown" });
    fake.heal();
    expect(await transport.find(to, "k1", EVER)).toBe(receipt);
    // 26 pages, one of which was asked for twice.
    expect(place.calls(LOOK)).toBe(27);
  });

  it("is not looked for further back than it can have been said", async () => {
    const place = await office();
    const { channel, fake, users, world } = place;
    for (let n = 0; n < 300; n += 1) await fake.say(users.member, channel, `chatter ${n}`);
    world.clock.forward(60_000);
    const since = world.clock.now();
    world.clock.forward(60_000);
    expect(await place.transport.find(place.inChannel("k1", short).to, "k1", since)).toBeUndefined();
    expect(place.calls(LOOK)).toBe(1);
  });

  it("twice within minutes is one message", async () => {
    const { transport, inChannel, posted } = await office();
    const first = await transport.deliver(inChannel("k1", short));
    expect(await transport.deliver(inChannel("k1", short))).toBe(first);
    expect(posted()).toHaveLength(1);
  });

  it("cannot be said for certain where Discord does not let the bot read", async () => {
    const { transport, fake, channel, guild, inChannel } = await office();
    const to = { platform: "discord", space: guild, address: "channel", recipient: channel } as const;
    fake.permissions(channel, { READ_MESSAGE_HISTORY: false });
    expect(await failure(transport.find(to, "k1", EVER))).toEqual({ kind: "done", value: undefined });
    await transport.deliver(inChannel("k1", short));
    expect(await failure(transport.find(to, "k1", EVER))).toEqual({ kind: "unknown" });
  });
});

describe("a direct message", () => {
  it("is said to one person, whose conversation is opened once", async () => {
    const place = await office();
    await place.transport.deliver(place.toPerson("k1", short));
    await place.transport.deliver(place.toPerson("k2", short));
    expect(place.told(place.users.member)).toHaveLength(2);
    expect(place.calls("POST /users/@me/channels")).toBe(1);
  });
});
