import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { KnownSpace } from "../../../../src/adapters/kit/platform.ts";
import type { DiscordSettings } from "../../../../src/adapters/discord/settings.ts";
import { type Language, LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { leasesIn } from "../../../../src/adapters/discord/gateway/leases.ts";
import type { LeaseLook } from "../../../../src/adapters/discord/gateway/examine-gateway.ts";
import { examineDiscord } from "../../../../src/adapters/discord/operators/examine.ts";
import { register } from "../../../../src/adapters/discord/registration/registration.ts";
import { apisOf } from "../../../../src/adapters/discord/rest.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { rapporteur } from "../../../support/command.ts";
import { world } from "../../../support/world.ts";
import { type FakeDiscord, startFakeDiscord } from "../../../support/discord/fake-discord.ts";

let fake: FakeDiscord;
beforeEach(async () => {
  fake = await startFakeDiscord({ botName: "Rapporteur" });
});
afterEach(() => fake.close());

const settings = (other: Partial<DiscordSettings> = {}): DiscordSettings => ({
  token: fake.token,
  apiUrl: fake.apiUrl,
  ...other,
});
/** Nobody serves the gateway, as the store has it. */
const free: LeaseLook = {
  served: async () => [],
  hold: async () => ({}),
  turn: async () => 0,
  release: async () => undefined,
};
const asking = (language: Language, spaces: readonly KnownSpace[] = []) => ({
  t: translator(language),
  catalogue: CATALOGUE.commands,
  spaces: async () => spaces,
});
const doctor = (given: DiscordSettings, leases = free, language: Language = "en") =>
  examineDiscord(given, { ...asking(language), leases, patience: 1_500 });
const gateway = async (...given: Parameters<typeof doctor>) =>
  (await doctor(...given)).filter((c) => c.name === "discord-gateway").slice(1);
const env = (other: Record<string, string> = {}) => ({
  DISCORD_TOKEN: fake.token,
  DISCORD_API_URL: fake.apiUrl,
  ...other,
});

describe("rapporteur register discord", { timeout: 60_000 }, () => {
  it("registers what differs, says how the bot is added, and then has nothing to do", async () => {
    const first = await rapporteur(["register", "discord"], env());
    expect(first.stdout).toMatch(
      /^Registered \d+ commands\.\nAdd the bot to a server: https:\/\/discord\.com\/oauth2\/authorize\?/,
    );
    expect(first.code).toBe(0);
    expect(fake.commands().length).toBeGreaterThan(5);
    expect((await rapporteur(["register", "discord"], env())).stdout).toMatch(/^Nothing differs from \d+ commands\./);
    const writes = fake.requests.filter((r) => r.method === "PUT");
    expect(writes).toHaveLength(1);
    const guild = fake.addGuild({ name: "Trial" });
    expect((await rapporteur(["register", "discord", "--guild", guild], env())).code).toBe(0);
    expect(fake.commands(guild).length).toBeGreaterThan(5);
    expect(fake.refusals).toEqual([]);
  });

  it("says what is wrong: no token, one that Discord refuses, Discord away", async () => {
    const none = await rapporteur(["register", "discord"], {});
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("Set DISCORD_TOKEN")]);
    const wrong = await rapporteur(["register", "discord"], env({ DISCORD_TOKEN: "a.b.hush" }));
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining("Discord refuses the bot’s token")]);
    expect(wrong.stderr).not.toContain("hush");
    fake.down();
    const away = await rapporteur(["register", "discord"], env());
    expect([away.code, away.stderr]).toEqual([1, expect.stringContaining("Discord cannot be reached")]);
  });
});

describe("the doctor looks at Discord", () => {
  it("and finds it well, but for commands that are not registered", async () => {
    expect(await doctor(settings())).toMatchObject([
      { name: "discord", status: "ok", message: "Discord knows the bot as “Rapporteur”." },
      { name: "discord-gateway", status: "ok", message: expect.stringContaining("one shard") as string },
      { name: "discord-gateway", status: "ok", message: "The gateway takes the bot." },
      { name: "discord-commands", status: "warn" },
    ]);
  });

  it("and asks for no other commands than those that what is switched on registers", async () => {
    const switched = settings({ userInstall: true, forums: true });
    await register({ api: apisOf(switched).delivering, application: fake.applicationId }, CATALOGUE.commands, switched);
    const warned = async (given: DiscordSettings) => (await doctor(given)).some((c) => c.name === "discord-commands");
    expect([await warned(switched), await warned(settings())]).toEqual([false, true]);
  });

  it("and finds a token that Discord refuses, a key of another application, and Discord away", async () => {
    expect(await doctor(settings({ token: "a.b.c" }))).toMatchObject([{ name: "discord", status: "fail" }]);
    const http = await doctor(settings({ publicKey: "00".repeat(32) }));
    expect(http.map((c) => [c.name, c.status])).toContainEqual(["discord-key", "fail"]);
    expect(http.map((c) => [c.name, c.status])).toContainEqual(["discord-endpoint", "warn"]);
    fake.down();
    expect(await doctor(settings())).toMatchObject([
      { name: "discord", status: "fail", message: expect.stringContaining("cannot be reached") as string },
    ]);
  });

  it("and names servers from which the bot was removed, and how many people left", async () => {
    const [here, gone] = [fake.addGuild({ name: "Here" }), fake.addGuild({ name: "Gone" })];
    fake.removeGuild(gone);
    const spaces = [
      { id: here, community: "Andes", left: 2 },
      { id: gone, community: "Andes", left: 0 },
    ];
    const checks = await examineDiscord(settings(), { ...asking("en", spaces), leases: free });
    expect(checks.filter((c) => /server|people/.test(c.name))).toEqual([
      {
        name: "discord-people",
        status: "ok",
        message: "2 people of “Andes” left its servers and are told nothing more.",
      },
      {
        name: "discord-server",
        status: "warn",
        message: expect.stringContaining(`server ${gone} of “Andes”`) as string,
      },
    ]);
  });

  it("and says whether it hears who leaves, where that is asked for", async () => {
    const members = settings({ members: true });
    const found = async (language: Language = "en") =>
      (await doctor(members, free, language)).filter((c) => c.name === "discord-members" || c.status === "fail");
    expect(await found()).toMatchObject([
      { name: "discord-members", status: "fail", message: expect.stringContaining("Server Members Intent") as string },
      { name: "discord-gateway", status: "fail", message: expect.stringContaining("DISCORD_MEMBERS is on") as string },
    ]);
    const refused = await Promise.all(LANGUAGES.map(async (l) => (await found(l)).map((c) => c.message).join()));
    expect(new Set(refused).size).toBe(LANGUAGES.length);
    for (const said of refused) expect(said.match(/Server Members Intent/g)).toHaveLength(2);
    await fake.close();
    fake = await startFakeDiscord({ privilegedIntents: ["GuildMembers"] });
    expect(await doctor(settings({ members: true }))).toMatchObject([
      { name: "discord" },
      { name: "discord-members", status: "ok" },
      { name: "discord-gateway", status: "ok" },
      { name: "discord-gateway", status: "ok", message: "The gateway takes the bot." },
      { name: "discord-commands" },
    ]);
  });

  it("in every language", async () => {
    const messages = await Promise.all(
      LANGUAGES.map(async (l) => (await doctor(settings(), free, l)).map((c) => c.message).join()),
    );
    expect(new Set(messages).size).toBe(LANGUAGES.length);
  });
});

describe("the doctor tries the gateway", () => {
  it.each([
    [4004, "refuses the bot’s token (4004)"],
    [4010, "refuses the shard (4010)"],
    [4011, "too many servers for one shard (4011)"],
    [4012, "does not understand this release any more (4012)"],
    [4013, "does not understand this release any more (4013)"],
    [4014, "refuses the bot’s intents (4014)"],
  ])("and says what a refusal with %i means, in every language", async (code, said) => {
    fake.refuseIdentify(code);
    expect(await gateway(settings())).toEqual([
      { name: "discord-gateway", status: "fail", message: expect.stringContaining(said) as string },
    ]);
    const messages = await Promise.all(LANGUAGES.map(async (l) => (await gateway(settings(), free, l))[0]?.message));
    expect(new Set(messages).size).toBe(LANGUAGES.length);
    for (const message of messages) expect(message).toContain(String(code));
    expect(fake.connections).toBe(0);
  });

  it("and says what Discord refuses of its own accord: a shard that is none, too many servers for one", async () => {
    expect(await gateway(settings({ shards: [2], shardCount: 2 }))).toMatchObject([
      { status: "fail", message: expect.stringContaining("(4010)") as string },
    ]);
    await fake.close();
    fake = await startFakeDiscord({ guildsPerShard: 0 });
    fake.addGuild({ name: "One too many" });
    expect(await gateway(settings())).toMatchObject([
      { status: "fail", message: expect.stringContaining("(4011)") as string },
    ]);
  });

  it("and says so where it does not answer, or closes for another reason", async () => {
    fake.refuseIdentify(4000);
    expect(await gateway(settings())).toMatchObject([
      { status: "fail", message: expect.stringContaining("cannot be reached: close code 4000") as string },
    ]);
  });

  it("in its turn, with the shard's lease, and leaves neither lease nor session behind", async () => {
    const asked: string[] = [];
    const watched: LeaseLook = {
      served: async () => [],
      hold: async (shard, of) => (asked.push(`hold ${shard}/${of}`), {}),
      turn: async (key) => (asked.push(`turn ${key}`), 0),
      release: async (shard, of) => void asked.push(`release ${shard}/${of}`),
    };
    expect(await gateway(settings(), watched)).toMatchObject([{ status: "ok" }]);
    expect([asked, fake.identifies.length, fake.connections]).toEqual([["hold 0/1", "turn 0", "release 0/1"], 1, 0]);
  });

  it("not beside a process that serves it, not with the day's last connections, and not where the store cannot say", async () => {
    fake.adviseShards(2);
    const busy: LeaseLook = { ...free, served: async () => [0, 1].map((shard) => ({ shard, of: 2 })) };
    expect(await gateway(settings(), busy)).toMatchObject([
      { status: "ok", message: expect.stringContaining("serve the shards 0, 1 of 2") as string },
    ]);
    expect(await gateway(settings(), { ...free, hold: async () => undefined })).toMatchObject([
      { status: "ok", message: expect.stringContaining("not tried") as string },
    ]);
    await fake.close();
    fake = await startFakeDiscord({ shards: 4 });
    expect(await gateway(settings(), busy)).toMatchObject([
      { status: "warn", message: expect.stringContaining("advises 4 shards by now and 2") as string },
    ]);
    const lost: LeaseLook = { ...free, served: () => Promise.reject(new Error("no store")) };
    expect(await gateway(settings(), lost)).toMatchObject([
      { status: "warn", message: expect.stringContaining("database") as string },
    ]);
    expect(fake.identifies).toEqual([]);
    await fake.close();
    fake = await startFakeDiscord({ sessionStarts: 10 });
    expect(await gateway(settings())).toMatchObject([
      { status: "warn", message: expect.stringContaining("only 10 more") as string },
    ]);
    expect(fake.identifies).toEqual([]);
  });

  it("by the command itself, beside the bot that serves it and alone", { timeout: 60_000 }, async () => {
    const place = await world();
    onTestFinished(() => place.close());
    const own = { ...env(), DATABASE_URL: place.url ?? "", RAPPORTEUR_KEY: `k1:${"A".repeat(43)}` };
    const alone = await rapporteur(["doctor"], own);
    expect(alone.stdout).toContain("The gateway takes the bot.");
    const leases = leasesIn(place.store, "bot");
    await leases.hold(0, 1);
    const beside = await rapporteur(["doctor"], own);
    expect(beside.stdout).toContain("Running processes serve the shards 0 of 1");
    expect(fake.identifies).toHaveLength(1);
  });
});
