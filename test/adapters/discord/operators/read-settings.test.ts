import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { readDiscord } from "../../../../src/adapters/discord/operators/read-settings.ts";
import { plainWords } from "../../../../src/core/kernel/values/command-line.ts";

const TOKEN = "MTAw.bench.token";
const KEY = "a1".repeat(32);
const wrong = (given: Record<string, string>) =>
  readDiscord(given).problems.map((p) => plainWords(translator("en").problem(p)));

describe("Discord's settings", () => {
  it("are none where nothing asks for Discord", () => {
    expect(readDiscord({ SLACK_BOT_TOKEN: "x", DISCORDIA_TOKEN: "x" })).toEqual({ problems: [] });
  });

  it.each([
    [{}, {}],
    [{ DISCORD_PUBLIC_KEY: KEY }, { publicKey: KEY }],
    [{ DISCORD_API_URL: "http://localhost:9/api//" }, { apiUrl: "http://localhost:9/api" }],
    [{ DISCORD_SHARD_COUNT: "4" }, { shardCount: 4 }],
    [
      { DISCORD_SHARD_COUNT: "6", DISCORD_SHARDS: "5, 0,2-3" },
      { shardCount: 6, shards: [0, 2, 3, 5] },
    ],
    [{ DISCORD_PUBLIC_KEY: " " }, {}],
    [
      { DISCORD_USER_INSTALL: "on", DISCORD_INTERESTED: "on" },
      { userInstall: true, interest: true },
    ],
    [{ DISCORD_USER_INSTALL: "off", DISCORD_INTERESTED: "" }, {}],
    [{ DISCORD_MEMBERS: "on" }, { members: true }],
  ])("are read from %j", (given, settings) => {
    expect(readDiscord({ DISCORD_TOKEN: ` ${TOKEN} `, ...given })).toEqual({
      problems: [],
      settings: { token: TOKEN, ...settings },
    });
  });

  it.each([
    [{ DISCORD_TOKEN: "x" }, "DISCORD_TOKEN must be"],
    [{ DISCORD_PUBLIC_KEY: KEY }, "DISCORD_TOKEN must be"],
    [{ DISCORD_TOKEN: TOKEN, DISCORD_PUBLIC_KEY: "xyz" }, "DISCORD_PUBLIC_KEY must be"],
    [{ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: "discord" }, "DISCORD_API_URL must be an address"],
    [{ DISCORD_TOKEN: TOKEN, DISCORD_USER_INSTALL: "yes" }, "DISCORD_USER_INSTALL must be on or off."],
    [{ DISCORD_TOKEN: TOKEN, DISCORD_INTERESTED: "1" }, "DISCORD_INTERESTED must be on or off."],
    [{ DISCORD_TOKEN: TOKEN, DISCORD_SHARD_COUNT: "0" }, "DISCORD_SHARD_COUNT must be"],
    [{ DISCORD_TOKEN: TOKEN, DISCORD_SHARDS: "0" }, "DISCORD_SHARDS must be"],
    [{ DISCORD_TOKEN: TOKEN, DISCORD_SHARD_COUNT: "2", DISCORD_SHARDS: "2" }, "DISCORD_SHARDS must be"],
    [{ DISCORD_TOKEN: TOKEN, DISCORD_SHARD_COUNT: "9", DISCORD_SHARDS: "3-1" }, "DISCORD_SHARDS must be"],
    [
      { DISCORD_TOKEN: TOKEN, DISCORD_PUBLIC_KEY: KEY, DISCORD_SHARD_COUNT: "2" },
      "With DISCORD_PUBLIC_KEY interactions come over HTTP",
    ],
    [{ DISCORD_TOKEN: TOKEN, DISCORD_MEMBERS: "yes" }, "DISCORD_MEMBERS must be on or off."],
    [
      { DISCORD_TOKEN: TOKEN, DISCORD_PUBLIC_KEY: KEY, DISCORD_MEMBERS: "on" },
      "Over HTTP Discord does not say who leaves",
    ],
  ])("are refused in one sentence: %j", (given, sentence) => {
    expect(wrong(given)).toEqual([expect.stringContaining(sentence)]);
    expect(readDiscord(given).settings).toBeUndefined();
  });

  it("are refused in every language without their secrets", () => {
    const { problems } = readDiscord({ DISCORD_TOKEN: "hush", DISCORD_PUBLIC_KEY: "hush", DISCORD_SHARDS: "hush" });
    for (const language of LANGUAGES) {
      const said = problems.map((p) => plainWords(translator(language).problem(p)));
      expect(said).toHaveLength(4);
      expect(said.join()).not.toContain("hush");
    }
  });
});
