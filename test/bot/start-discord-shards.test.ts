import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { leasesIn } from "../../src/adapters/discord/gateway/leases.ts";
import { sql } from "../../src/core/services/store/store.ts";
import { type Started, start } from "../support/command.ts";
import { type FakeDiscord, startFakeDiscord } from "../support/discord/fake-discord.ts";
import { type World, world } from "../support/world.ts";

/** A server on one of two shards that belongs to the community, and where somebody talks to the bot there. */
interface Place {
  readonly shard: number;
  readonly channel: string;
}

async function servers(fake: FakeDiscord, w: World, ana: string): Promise<Place[]> {
  return Promise.all(
    [0, 1].map(async (shard) => {
      const guild = fake.addGuild({ name: `Shard ${shard}`, shard: { id: shard, count: 2 } });
      const channel = fake.addChannel(guild, { name: "hall" });
      fake.join(ana, guild);
      await w.store.system((db) =>
        db.space.create({
          data: { communityId: w.community, id: `shard${shard}`, platform: "discord", externalId: guild },
        }),
      );
      return { shard, channel };
    }),
  );
}

async function replica(fake: FakeDiscord, w: World): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), "shards-"));
  const bot = await start({
    RAPPORTEUR_DATA: folder,
    DATABASE_URL: w.url ?? "",
    RAPPORTEUR_KEY: `k1:${"A".repeat(43)}`,
    DISCORD_TOKEN: fake.token,
    DISCORD_API_URL: fake.apiUrl,
  });
  onTestFinished(async () => {
    await bot.end("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  return bot;
}

describe("two processes on one database", { timeout: 180_000 }, () => {
  it("serve a shard each and never both one; where one is killed the other takes over and resumes, and everything said is answered once", async () => {
    const w = await world();
    onTestFinished(() => w.close());
    const fake = await startFakeDiscord({ shards: 2 });
    onTestFinished(() => fake.close());
    const ana = fake.addUser({ name: "ana" });
    const places = await servers(fake, w, ana);
    const ask = ({ channel }: Place, text: string) =>
      fake.say(ana, channel, `<@${fake.botUser}> conclusion add "${text}"`);
    const answers = ({ channel }: Place, text: string) =>
      fake.seenBy(ana, channel).filter((s) => s.author === fake.botUser && JSON.stringify(s.components).includes(text))
        .length;
    const twice: (readonly number[])[] = [];
    const watch = setInterval(() => {
      const connected = fake.connected.map(({ shard }) => shard);
      if (new Set(connected).size < connected.length) twice.push(connected);
    }, 5);
    onTestFinished(() => clearInterval(watch));

    // The first to come would take both shards: one is kept from it until the second is there to take it.
    const door = leasesIn(w.store, "the test");
    const kept = setInterval(() => void door.hold(1, 2), 2_000);
    onTestFinished(() => clearInterval(kept));
    await door.hold(1, 2);
    const first = await replica(fake, w);
    await fake.until(() => fake.connected.length === 1, 60_000);
    const second = await replica(fake, w);
    process.kill(first.pid, "SIGSTOP");
    clearInterval(kept);
    await door.release(1, 2);
    await fake.until(() => fake.connected.length === 2, 60_000);
    process.kill(first.pid, "SIGCONT");
    const holders = async () =>
      w.store.statement<{ shard: number; by: string; session: unknown }>(
        sql`select shard, held_by as by, session from gateway_shard where until > now() order by shard`,
      );
    const held = await holders();
    expect(held.map(({ shard }) => shard)).toEqual([0, 1]);
    expect(held.map(({ by }) => Number(by.split(":").at(-1)))).toEqual([first.pid, second.pid]);

    const said: { place: Place; text: string }[] = [];
    const say = async (text: string) => {
      for (const place of places) {
        said.push({ place, text: `${text} on ${place.shard}` });
        await ask(place, `${text} on ${place.shard}`);
      }
    };
    const allAnswered = () => fake.until(() => said.every(({ place, text }) => answers(place, text) > 0), 60_000);
    await say("Before");
    await allAnswered();
    // Where the sessions are must be known before one process is gone.
    await expect
      .poll(async () => (await holders()).every(({ session }) => session !== null), { timeout: 20_000 })
      .toBe(true);
    await say("Just before");
    await allAnswered();

    expect(await second.end("SIGKILL")).toMatchObject({ code: null });
    await fake.until(() => fake.connected.length === 1);
    await say("While nobody serves one of them");
    await fake.until(() => fake.connected.length === 2, 60_000);
    await say("After");
    await allAnswered();
    await fake.settled();

    const after = await holders();
    expect(after.map(({ shard, by }) => [shard, Number(by.split(":").at(-1))])).toEqual([
      [0, first.pid],
      [1, first.pid],
    ]);
    // Each shard identified once: what was missed came with the session.
    expect(fake.identifies.map((i) => [i.shard, i.shardCount, i.accepted]).sort()).toEqual([
      [0, 2, true],
      [1, 2, true],
    ]);
    expect(said.map(({ place, text }) => answers(place, text))).toEqual(said.map(() => 1));
    const recorded = await w.db((db) => db.conclusion.findMany({ select: { text: true } }));
    expect(recorded.map(({ text }) => text).sort()).toEqual(said.map(({ text }) => text).sort());
    expect(twice).toEqual([]);
    expect(fake.refusals).toEqual([]);
  });
});
