import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DiscordSettings } from "../../src/adapters/discord/settings.ts";
import { LANGUAGES } from "../../src/core/language/language.ts";
import { translator } from "../../src/core/language/translate.ts";
import { checkDiscord } from "../../src/terminal/doctor-discord.ts";
import { rapporteur } from "../support/command.ts";
import { type FakeDiscord, startFakeDiscord } from "../support/discord/fake-discord.ts";

let fake: FakeDiscord;
beforeEach(async () => {
  fake = await startFakeDiscord({ botName: "Rapporteur" });
});
afterEach(() => fake.close());

const settings = (other: Partial<DiscordSettings> = {}): DiscordSettings => ({ token: fake.token, apiUrl: fake.apiUrl, ...other });
const doctor = (given: DiscordSettings) => checkDiscord(given, translator("en"));
const env = (other: Record<string, string> = {}) => ({ DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.apiUrl, ...other });

describe("rapporteur register discord", { timeout: 60_000 }, () => {
  it("registers what differs, says how the bot is added, and then has nothing to do", async () => {
    const first = await rapporteur(["register", "discord"], env());
    expect(first.stdout).toMatch(/^Registered \d+ commands\.\nAdd the bot to a server: https:\/\/discord\.com\/oauth2\/authorize\?/);
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
      { name: "discord-commands", status: "warn" },
    ]);
  });

  it("and finds a token that Discord refuses, a key of another application, and Discord away", async () => {
    expect(await doctor(settings({ token: "a.b.c" }))).toMatchObject([{ name: "discord", status: "fail" }]);
    const http = await doctor(settings({ publicKey: "00".repeat(32) }));
    expect(http.map((c) => [c.name, c.status])).toContainEqual(["discord-key", "fail"]);
    expect(http.map((c) => [c.name, c.status])).toContainEqual(["discord-endpoint", "warn"]);
    fake.down();
    expect(await doctor(settings())).toMatchObject([{ name: "discord", status: "fail", message: expect.stringContaining("cannot be reached") as string }]);
  });

  it("and names servers from which the bot was removed, and how many people left", async () => {
    const [here, gone] = [fake.addGuild({ name: "Here" }), fake.addGuild({ name: "Gone" })];
    fake.removeGuild(gone);
    const checks = await checkDiscord(settings(), translator("en"), [
      { id: here, community: "Andes", left: 2 },
      { id: gone, community: "Andes", left: 0 },
    ]);
    expect(checks.filter((c) => /server|people/.test(c.name))).toEqual([
      { name: "discord-people", status: "ok", message: "2 people of “Andes” left its servers and are told nothing more." },
      { name: "discord-server", status: "warn", message: expect.stringContaining(`server ${gone} of “Andes”`) as string },
    ]);
  });

  it("in every language", async () => {
    const messages = await Promise.all(LANGUAGES.map(async (l) => (await checkDiscord(settings(), translator(l))).map((c) => c.message).join()));
    expect(new Set(messages).size).toBe(LANGUAGES.length);
  });
});
