import { describe, expect, it, onTestFinished } from "vitest";
import { manifestOf } from "../../src/adapters/slack/manifest/manifest.ts";
import { CATALOGUE } from "../../src/features.ts";
import { type FakeSlack, startFakeSlack } from "../support/slack/fake-slack.ts";
import { rapporteur } from "../support/command.ts";
import { startedEmbedded, startedOnServer } from "../support/started-bot.ts";

async function slack(socket: boolean): Promise<FakeSlack> {
  const fake = await startFakeSlack({
    manifest: manifestOf(CATALOGUE.commands, {
      root: "rapporteur",
      socket,
      ...(socket ? {} : { url: "https://bot.example.org" }),
    }) as never,
  });
  onTestFinished(() => fake.close());
  return fake;
}

/** Somebody asks for help in a workspace that nobody has connected yet, and the bot answers them alone. */
async function answers(fake: FakeSlack): Promise<boolean> {
  const user = fake.addUser({ name: "Ana", admin: true });
  const channel = fake.addChannel({ name: "general", bot: true });
  await fake.slash(user, channel, "/rapporteur", "help");
  await fake.until(() => fake.seenBy(user, channel).length > 0);
  const [shown] = fake.seenBy(user, channel);
  return shown?.ephemeral === true && shown.blocks.length > 0;
}

describe("npm start with Slack", { timeout: 120_000 }, () => {
  it("in Socket Mode listens, answers, shows no playground and installs no demo", async () => {
    const fake = await slack(true);
    const bot = await startedEmbedded({
      SLACK_BOT_TOKEN: fake.botToken,
      SLACK_APP_TOKEN: fake.appToken,
      SLACK_API_URL: fake.apiUrl,
    });
    const { stdout, stderr } = bot.written();
    expect(bot.playground).toBe("");
    expect(stdout).toContain("Slack: Socket Mode");
    expect(stderr).not.toContain("demo community");
    await fake.until(() => fake.connections > 0);
    expect(await answers(fake)).toBe(true);
    expect((await fetch(new URL("/slack/events", bot.health), { method: "POST" })).status).toBe(404);
    expect((await rapporteur(["doctor"], bot.settings)).stdout).toContain(
      "Slack knows the bot in “Example Community”.",
    );
    const ended = await bot.end("SIGTERM");
    expect(ended.code).toBe(0);
    expect(ended.stderr + ended.stdout).not.toContain(fake.botToken);
    expect(ended.stderr + ended.stdout).not.toContain(fake.appToken);
  });

  it("over HTTP answers at /slack/events of the public listener, beside the health, and only what Slack signed", async () => {
    const fake = await slack(false);
    const bot = await startedOnServer({
      SLACK_BOT_TOKEN: fake.botToken,
      SLACK_SIGNING_SECRET: fake.signingSecret,
      SLACK_API_URL: fake.apiUrl,
    });
    expect(bot.playground).toBe("");
    expect(bot.written().stdout).toContain("Slack: HTTP, requests to /slack/events on the public listener");
    const address = new URL("/slack/events", bot.health).href;
    await fake.connectHttp(address);
    expect(await answers(fake)).toBe(true);
    expect((await fetch(address, { method: "POST", body: "command=/rapporteur" })).status).toBe(401);
    expect((await fetch(bot.health)).status).toBe(200);
    expect((await bot.end("SIGTERM")).code).toBe(0);
  });

  it("starts although Slack is away, is well meanwhile, says so in its log, and listens when Slack is back", async () => {
    const fake = await slack(true);
    fake.outage(true);
    const bot = await startedOnServer({
      SLACK_BOT_TOKEN: fake.botToken,
      SLACK_APP_TOKEN: fake.appToken,
      SLACK_API_URL: fake.apiUrl,
    });
    expect((await fetch(bot.health)).status).toBe(200);
    await expect
      .poll(() => bot.written().stderr, { timeout: 20_000 })
      .toContain("Slack cannot be reached; trying again");
    expect(fake.connections).toBe(0);
    fake.outage(false);
    await fake.until(() => fake.connections > 0, 60_000);
    expect(await answers(fake)).toBe(true);
    expect((await bot.end("SIGTERM")).code).toBe(0);
  });

  it("starts with a token that Slack refuses, and says so in its log", async () => {
    const fake = await slack(true);
    const bot = await startedOnServer({
      SLACK_BOT_TOKEN: fake.botToken,
      SLACK_APP_TOKEN: "xapp-hush",
      SLACK_API_URL: fake.apiUrl,
    });
    await expect.poll(() => bot.written().stderr, { timeout: 20_000 }).toContain("invalid_auth");
    expect((await fetch(bot.health)).status).toBe(200);
    const ended = await bot.end("SIGTERM");
    expect(ended.code).toBe(0);
    expect(ended.stderr + ended.stdout).not.toContain("hush");
  });
});
