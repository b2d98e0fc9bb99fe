import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Platform } from "../../src/adapters/kit/platform.ts";
import { ConfigError, readConfig, settingsOf } from "../../src/app/config.ts";
import { terminalLanguage } from "../../src/app/terminal-language.ts";
import { LANGUAGES } from "../../src/core/kernel/language/language.ts";
import { translator } from "../../src/core/kernel/language/translate.ts";
import { plainWords } from "../../src/core/kernel/values/command-line.ts";

const problems = (environment: Record<string, string>): string[] => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError)
      return error.problems.map((problem) => plainWords(translator("en").problem(problem)));
    throw error;
  }
  return [];
};
const KEY = `k1:${"A".repeat(43)}`;

describe("the environment", () => {
  it("may say nothing at all", () => {
    expect(readConfig({})).toEqual({
      data: resolve("data"),
      port: 8080,
      playgroundPort: 3000,
      packs: [],
      linkChecks: true,
      platforms: [],
      language: "en",
    });
  });

  it("is read", () => {
    const config = readConfig({
      RAPPORTEUR_DATA: "/srv/bot",
      DATABASE_URL: "postgres://a:b@db/x",
      PORT: "80",
      PLAYGROUND_PORT: "0",
      RAPPORTEUR_KEY: `${KEY},old:${"B".repeat(43)}`,
      LOG_LEVEL: "debug",
      KEEP_DELIVERIES_DAYS: "730",
      DELIVERY_TIMES: '{"lease":4000,"deliver":2000,"firstPause":100,"longestPause":200}',
      LANG: "pt_BR.UTF-8",
    });
    expect(config).toMatchObject({
      data: "/srv/bot",
      databaseUrl: "postgres://a:b@db/x",
      port: 80,
      playgroundPort: 0,
      logLevel: "debug",
      keepDays: 730,
      language: "pt",
    });
    expect(config.deliveryTimes).toEqual({ lease: 4_000, deliver: 2_000, firstPause: 100, longestPause: 200 });
    expect([...(config.keys ?? new Map<string, Uint8Array>()).keys()]).toEqual(["k1", "old"]);
  });

  it("is read by each platform, which is given its own variables only", () => {
    const given: object[] = [];
    const toy: Platform = {
      name: "toy",
      variables: ["TOY_TOKEN", "PUBLIC_URL"],
      read: (environment) => (given.push(environment), { problems: [], settings: environment["TOY_TOKEN"] }),
      connect: () => Promise.reject(new Error("nobody connects")),
    };
    const config = readConfig({ TOY_TOKEN: "x", PORT: "80", SLACK_BOT_TOKEN: "x" }, [toy]);
    expect(given).toEqual([{ TOY_TOKEN: "x", PUBLIC_URL: undefined }]);
    expect(config.platforms).toEqual([{ platform: toy, settings: "x" }]);
    expect(settingsOf(config, toy)).toBe("x");
    expect(readConfig({ PORT: "80" }, [toy]).platforms).toEqual([]);
  });

  it("says where the public listener is reached: by https, or on this machine, to try", () => {
    expect(readConfig({ PUBLIC_URL: "https://bot.example.org/rapporteur/" }).publicUrl).toBe(
      "https://bot.example.org/rapporteur",
    );
    expect(readConfig({ PUBLIC_URL: "http://localhost:8080" }).publicUrl).toBe("http://localhost:8080");
    for (const value of [
      "bot.example.org",
      "http://bot.example.org",
      "https://a:b@bot.example.org",
      "https://bot.example.org/?x=1",
      "javascript:alert(1)",
    ])
      expect(problems({ PUBLIC_URL: value })).toEqual([
        `PUBLIC_URL must be an https address, such as https://bot.example.org; “${value}” is none.`,
      ]);
  });

  it("counts empty variables as absent", () => {
    expect(
      readConfig({
        RAPPORTEUR_DATA: "",
        DATABASE_URL: " ",
        PORT: "",
        RAPPORTEUR_KEY: "",
        LOG_LEVEL: "",
        SLACK_BOT_TOKEN: "",
      }),
    ).toMatchObject({
      port: 8080,
    });
  });

  it("notes heads of audit logs in a file, absolute, or at an address", () => {
    expect(readConfig({ AUDIT_NOTES: "heads.jsonl" }).auditNotes).toBe(join(process.cwd(), "heads.jsonl"));
    expect(readConfig({ AUDIT_NOTES: "https://notes.example.org/a?key=b" }).auditNotes).toBe(
      "https://notes.example.org/a?key=b",
    );
    expect(readConfig({ AUDIT_DAYS: "365" }).auditDays).toBe(365);
    expect(readConfig({ LINK_CHECKS: "off" }).linkChecks).toBe(false);
  });

  it("knows the operator's language from the locale, as POSIX ranks its variables", () => {
    expect(terminalLanguage({ LC_ALL: "fr_FR.UTF-8", LANG: "es_MX" })).toBe("fr");
    expect(terminalLanguage({ LC_ALL: "", LC_MESSAGES: "es", LANG: "fr" })).toBe("es");
    expect(terminalLanguage({ LANG: "C.UTF-8" })).toBe("en");
    expect(terminalLanguage({ LANG: "de_DE" })).toBe("en");
  });

  it.each([
    [{ PORT: "70000" }, "PORT must be a port number from 0 to 65535, not “70000”."],
    [{ PORT: "-1" }, "PORT must be"],
    [{ PORT: "80.5" }, "PORT must be"],
    [{ PLAYGROUND_PORT: "http" }, "PLAYGROUND_PORT must be a port number from 0 to 65535, not “http”."],
    [{ PORT: "3000" }, "PORT and PLAYGROUND_PORT are both 3000."],
    [{ DATABASE_URL: "db.example.org" }, "DATABASE_URL must be the address of a PostgreSQL database"],
    [{ DATABASE_URL: "mysql://root:secret@db/x" }, "DATABASE_URL must be the address of a PostgreSQL database"],
    [{ AUDIT_NOTES: "http://notes.example.org/x" }, "AUDIT_NOTES must be the path of a file or an https address."],
    [{ AUDIT_NOTES: "ftp://notes.example.org/x" }, "AUDIT_NOTES must be the path of a file or an https address."],
    [{ LINK_CHECKS: "maybe" }, "LINK_CHECKS must be on or off, not “maybe”."],
    [{ AUDIT_DAYS: "29" }, "AUDIT_DAYS must be a number of days, at least 30, not “29”."],
    [{ AUDIT_DAYS: "a year" }, "AUDIT_DAYS must be a number of days, at least 30, not “a year”."],
    [{ RAPPORTEUR_KEY: "k1:short" }, "RAPPORTEUR_KEY must be written as ID:KEY"],
    [{ DELIVERY_TIMES: "soon" }, "DELIVERY_TIMES must be"],
    [{ DELIVERY_TIMES: '{"lease":3000,"deliver":2000}' }, "DELIVERY_TIMES must be"],
    [{ LIMITS: "messages=many" }, "LIMITS must be off, or budgets"],
    [{ HOST: "not an address" }, "HOST must be an address of this machine"],
    [{ TRUSTED_PROXY: "10.0.0.0/40" }, "TRUSTED_PROXY must be addresses or subnets"],
    [{ METRICS_TOKEN: "short" }, "METRICS_TOKEN must be at least 16"],
    [{ KEEP_DELIVERIES_DAYS: "89" }, "KEEP_DELIVERIES_DAYS must be a number of days, at least 90, not “89”."],
    [{ KEEP_DELIVERIES_DAYS: "a year" }, "KEEP_DELIVERIES_DAYS must be"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL cannot be “loud”."],
    [
      { SLACK_BOT_TOKEN: "x", SLACK_SIGNING_SECRET: "y" },
      "SLACK_BOT_TOKEN must begin with xoxb-. Copy it from the app’s page on api.slack.com.",
    ],
    [{ DISCORD_TOKEN: "x" }, "DISCORD_TOKEN must be the bot’s token, three parts with full stops between them."],
  ])("is refused in a sentence for %j", (environment, sentence) => {
    expect(problems(environment)).toEqual([expect.stringContaining(sentence)]);
  });

  it("tells everything that is wrong at once, and no secret", () => {
    const all = problems({
      PORT: "x",
      DATABASE_URL: "mysql://root:secret@db/x",
      RAPPORTEUR_KEY: "k1:secret",
      DISCORD_TOKEN: "secret",
    });
    expect(all).toHaveLength(4);
    expect(all.join()).not.toContain("secret");
  });

  it("leaves other variables of those names alone", () => {
    expect(problems({ SLACK_WEBHOOK_URL: "https://example.org", SLACKER: "x", DISCORDIA_TOKENS: "x" })).toEqual([]);
  });

  it("is refused in every language", () => {
    for (const language of LANGUAGES)
      expect(() => readConfig({ PORT: "x", LANG: language })).toThrow(expect.objectContaining({ language }));
  });
});
