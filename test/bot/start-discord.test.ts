import { describe, expect, it, onTestFinished } from "vitest";
import { rapporteur } from "../support/command.ts";
import { startedEmbedded, startedOnServer } from "../support/started-bot.ts";
import { type FakeDiscord, startFakeDiscord } from "../support/discord/fake-discord.ts";
import { startFakeSlack } from "../support/slack/fake-slack.ts";

async function discord(): Promise<FakeDiscord> {
  const fake = await startFakeDiscord({ botName: "Rapporteur" });
  onTestFinished(() => fake.close());
  return fake;
}

const settingsOf = (fake: FakeDiscord) => ({ DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.apiUrl });

/** Somebody asks for help on a server that nobody has connected yet, and the bot answers them alone. */
async function answers(fake: FakeDiscord): Promise<boolean> {
  await fake.until(() => fake.commands().length > 0);
  const guild = fake.addGuild({ name: "Experts" });
  const ana = fake.addUser({ name: "ana" });
  fake.join(ana, guild, { permissions: ["MANAGE_GUILD"] });
  const channel = fake.addChannel(guild, { name: "general" });
  await fake.slash(ana, channel, "help", {});
  await fake.until(() => fake.seenBy(ana, channel).some((s) => s.ephemeralTo === ana));
  return fake.seenBy(ana, channel).some((s) => s.ephemeralTo === ana && s.components.length > 0);
}

describe("npm start with Discord", { timeout: 120_000 }, () => {
  it("on the gateway registers, listens, answers, shows no playground and installs no demo", async () => {
    const fake = await discord();
    const bot = await startedEmbedded(settingsOf(fake));
    const { stdout, stderr } = bot.written();
    expect(bot.playground).toBe("");
    expect(stdout).toContain("Discord: gateway");
    expect(stderr).not.toContain("demo community");
    await fake.until(() => fake.connections > 0);
    expect(await answers(fake)).toBe(true);
    expect((await fetch(new URL("/discord/interactions", bot.health), { method: "POST" })).status).toBe(404);
    const { stdout: doctor } = await rapporteur(["doctor"], bot.settings);
    expect(doctor).toContain("Discord knows the bot as “Rapporteur”.");
    // The doctor does not connect beside the bot, which goes on undisturbed.
    expect(doctor).toContain("Running processes serve the shards 0 of 1");
    expect([fake.identifies.length, fake.connections]).toEqual([1, 1]);
    const ended = await bot.end("SIGTERM");
    expect(ended.code).toBe(0);
    expect(ended.stderr + ended.stdout).not.toContain(fake.token);
    expect(fake.refusals).toEqual([]);
  });

  it("over HTTP answers at /discord/interactions of the public listener, and only what Discord signed", async () => {
    const fake = await discord();
    const bot = await startedOnServer({ ...settingsOf(fake), DISCORD_PUBLIC_KEY: fake.publicKey });
    expect(bot.written().stdout).toContain("Discord: HTTP, requests to /discord/interactions on the public listener");
    const address = new URL("/discord/interactions", bot.health).href;
    await fake.connectHttp(address);
    expect(await answers(fake)).toBe(true);
    expect((await fetch(address, { method: "POST", body: "{}" })).status).toBe(401);
    expect(fake.connections).toBe(0);
    expect((await bot.end("SIGTERM")).code).toBe(0);
  });

  it("starts although Discord is away, is well meanwhile, says so in its log, and listens when it is back", async () => {
    const fake = await discord();
    fake.down();
    const bot = await startedOnServer(settingsOf(fake));
    expect((await fetch(bot.health)).status).toBe(200);
    await expect
      .poll(() => bot.written().stderr, { timeout: 20_000 })
      .toContain("Discord cannot be reached; trying again");
    fake.up();
    await fake.until(() => fake.connections > 0, 60_000);
    expect((await bot.end("SIGTERM")).code).toBe(0);
  });

  it("answers although Slack, beside it, is away", async () => {
    const fake = await discord();
    const slack = await startFakeSlack({});
    onTestFinished(() => slack.close());
    slack.outage(true);
    const bot = await startedOnServer({
      ...settingsOf(fake),
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    });
    await fake.until(() => fake.connections > 0);
    expect(await answers(fake)).toBe(true);
    await expect
      .poll(() => bot.written().stderr, { timeout: 20_000 })
      .toContain("Slack cannot be reached; trying again");
    expect((await bot.end("SIGTERM")).code).toBe(0);
  });

  it("goes on with a token that Discord does not know, and says so", async () => {
    const fake = await discord();
    const bot = await startedOnServer({ ...settingsOf(fake), DISCORD_TOKEN: "MTAw.hush.hush" });
    await expect
      .poll(() => bot.written().stderr, { timeout: 20_000 })
      .toContain("Discord does not know the bot's token");
    expect((await fetch(bot.health)).status).toBe(200);
    const ended = await bot.end("SIGTERM");
    expect(ended.code).toBe(0);
    expect(ended.stderr).not.toContain("hush");
  });
});
