import { describe, expect, it, onTestFinished } from "vitest";
import type { Discord } from "../../../../src/adapters/discord/discord.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { allWell, type Town, town, words } from "./harness.ts";
import { cuttable, QUICK, quick } from "./quick.ts";

const answered = ({ fake, users }: Town, channel: string, text: string) =>
  fake.seenBy(users.member, channel).filter((s) => s.author === fake.botUser && words(s.components).includes(text))
    .length;
const ask = ({ fake, users }: Town, channel: string, text: string) =>
  fake.say(users.member, channel, `<@${fake.botUser}> conclusion add "${text}"`);

/** Another process's bot, which listens until the test has finished. */
function second(place: Town, ...given: Parameters<Town["another"]>): Discord {
  const bot = place.another(...given);
  place.listen(bot);
  onTestFinished(() => bot.close());
  return bot;
}

/** A channel of a server on one of two shards that belongs to the community too. */
async function onShard({ fake, world, users }: Town, id: 0 | 1): Promise<string> {
  const guild = fake.addGuild({ name: `Shard ${id}`, shard: { id, count: 2 } });
  const channel = fake.addChannel(guild, { name: "hall" });
  fake.join(users.member, guild);
  await world.store.system((db) =>
    db.space.create({
      data: { communityId: world.community, id: `shard${id}`, platform: "discord", externalId: guild },
    }),
  );
  return channel;
}

describe("two bots on one store", () => {
  it("never serve one shard; the second takes over, resuming, when the first leaves", async () => {
    const place = await town(quick());
    const { fake, channel } = place;
    const other = second(place, "other");
    await ask(place, channel, "First.");
    await fake.until(() => answered(place, channel, "First.") === 1);
    await place.settled();
    expect([place.bot.serving(), other.serving(), fake.connections]).toEqual([[0], [], 1]);
    await place.bot.close();
    await fake.until(() => fake.connections === 0);
    await ask(place, channel, "Between.");
    await fake.until(() => answered(place, channel, "Between.") === 1);
    await place.settled();
    expect([other.serving(), fake.identifies.length, answered(place, channel, "First.")]).toEqual([[0], 1, 1]);
    allWell(place);
  });

  it("do not both serve it where the first cannot reach the store: it gives up before the second may begin", async () => {
    const place = await town(quick());
    const { fake, channel, world } = place;
    await place.bot.close();
    const { store, cut } = cuttable(world.store);
    const first = second(place, "first", {}, store);
    await fake.until(() => fake.connections === 1);
    const other = second(place, "other");
    const counted: number[] = [];
    const watch = setInterval(() => counted.push(fake.connections), 10);
    onTestFinished(() => clearInterval(watch));
    await expect
      .poll(
        async () =>
          (await world.store.statement<{ session: unknown }>(sql`select session from gateway_shard`))[0]?.session,
      )
      .toBeTruthy();
    const identified = fake.identifies.length;
    cut(true);
    await fake.until(() => other.serving().length === 1);
    await fake.until(() => fake.connections === 1);
    await ask(place, channel, "Taken over.");
    await fake.until(() => answered(place, channel, "Taken over.") === 1);
    expect(Math.max(...counted)).toBe(1);
    cut(false);
    await place.settled();
    expect([first.serving(), other.serving(), fake.identifies.length]).toEqual([[], [0], identified]);
    expect(place.logged.filter((l) => l.level === "error").map((l) => l.sentence)).toEqual(
      place.logged.filter((l) => l.level === "error").map(() => "the database cannot be reached; trying again"),
    );
  });

  it("share the shards and keep to the time between identifications", async () => {
    const place = await town(quick({ fake: { shards: 2 } }));
    const { fake } = place;
    const channels = [await onShard(place, 0), await onShard(place, 1)];
    const other = second(place, "other");
    await fake.until(() => place.bot.serving().length + other.serving().length === 2);
    await fake.until(() => fake.connections === 2);
    expect([...place.bot.serving(), ...other.serving()].sort()).toEqual([0, 1]);
    for (const channel of channels) {
      await ask(place, channel, `Said in ${channel}.`);
      await fake.until(() => answered(place, channel, `Said in ${channel}.`) === 1);
    }
    const [a, b] = fake.identifies;
    expect(fake.identifies.map((i) => [i.shardCount, i.accepted])).toEqual([
      [2, true],
      [2, true],
    ]);
    expect(Math.abs((b?.at ?? 0) - (a?.at ?? 0))).toBeGreaterThan(QUICK.identify / 2);
    await place.settled();
    allWell(place);
  });
});

describe("a bot that is told its shards", () => {
  it("serves those and no others", async () => {
    const place = await town(quick({ settings: { shards: [1], shardCount: 2 } }));
    const { fake } = place;
    const [channel, there] = [await onShard(place, 0), await onShard(place, 1)];
    await ask(place, channel, "Nobody hears.");
    await ask(place, there, "Heard.");
    await fake.until(() => answered(place, there, "Heard.") === 1);
    await place.settled();
    expect([place.bot.serving(), answered(place, channel, "Nobody hears.")]).toEqual([[1], 0]);
    expect(fake.identifies.map((i) => [i.shard, i.shardCount])).toEqual([[1, 2]]);
    allWell(place);
  });
});

describe("bots that outgrow their shards", () => {
  const shardsOf = ({ fake }: Town) =>
    fake.connected
      .map(({ shard, of }) => `${shard}/${of}`)
      .sort()
      .join(" ");
  const spoken = async (place: Town, channels: readonly string[]) => {
    for (const channel of channels) {
      await ask(place, channel, `Said in ${channel}.`);
      await place.fake.until(() => answered(place, channel, `Said in ${channel}.`) > 0);
    }
    await place.settled();
    expect(channels.map((channel) => answered(place, channel, `Said in ${channel}.`))).toEqual(channels.map(() => 1));
  };

  it("take as many as Discord advises by then, without being started anew, where Discord wants more", async () => {
    const place = await town(quick({ fake: { guildsPerShard: 2 } }));
    const { fake } = place;
    const other = second(place, "other");
    const channels = [await onShard(place, 0), await onShard(place, 1)];
    fake.adviseShards(2);
    fake.closeConnections(4011);
    await fake.until(() => shardsOf(place) === "0/2 1/2");
    expect([...place.bot.serving(), ...other.serving()].sort()).toEqual([0, 1]);
    expect(fake.identifies.slice(-2).map((i) => [i.shardCount, i.accepted])).toEqual([
      [2, true],
      [2, true],
    ]);
    await spoken(place, channels);
    expect([...new Set(place.logged.map((l) => l.sentence))]).toEqual([
      "the bot is on too many servers for its shards; taking more",
    ]);
  });

  it("change over together where one is started after Discord advises more; none begins before the last has left", async () => {
    const place = await town(quick());
    const { fake } = place;
    const channels = [await onShard(place, 0), await onShard(place, 1)];
    fake.adviseShards(2);
    const mixed: string[] = [];
    const watch = setInterval(
      () => new Set(fake.connected.map(({ of }) => of)).size > 1 && mixed.push(shardsOf(place)),
      1,
    );
    onTestFinished(() => clearInterval(watch));
    const other = second(place, "other");
    await fake.until(() => shardsOf(place) === "0/2 1/2");
    await spoken(place, channels);
    expect([mixed, [...place.bot.serving(), ...other.serving()].sort()]).toEqual([[], [0, 1]]);
    allWell(place);
  });

  it("say so where the operator has set the count, or Discord advises no more", async () => {
    const fixed = await town(quick({ settings: { shards: [0], shardCount: 1 } }));
    fixed.fake.closeConnections(4011);
    await fixed.fake.until(() => fixed.logged.length > 0);
    expect(fixed.logged.map((l) => l.sentence)).toEqual(["the bot is on too many servers for DISCORD_SHARD_COUNT"]);
    const place = await town(quick());
    place.fake.closeConnections(4011);
    await place.fake.until(() => place.logged.length > 1);
    expect(place.logged.map((l) => l.sentence)).toEqual([
      "the bot is on too many servers for its shards; taking more",
      "Discord wants more shards and advises no more",
    ]);
    await place.fake.until(() => place.fake.connections === 1);
  });
});
