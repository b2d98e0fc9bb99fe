import { describe, expect, it } from "vitest";
import type { SlackSettings } from "../../../../src/adapters/slack/settings.ts";
import { slack } from "../../../../src/adapters/slack/platform.ts";
import { ConfigError, readConfig, settingsOf } from "../../../../src/app/config.ts";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { readSlack } from "../../../../src/adapters/slack/operators/read-settings.ts";
import { plainWords } from "../../../../src/core/kernel/values/command-line.ts";

const BOT = { SLACK_BOT_TOKEN: "xoxb-hush-1" };
const APP = { SLACK_APP_TOKEN: "xapp-hush-2" };
const SIGNING = { SLACK_SIGNING_SECRET: "hush-3" };
const CLIENT = { SLACK_CLIENT_ID: "1.2", SLACK_CLIENT_SECRET: "hush-4", SLACK_STATE_SECRET: "hush-5" };
const { SLACK_STATE_SECRET: _state, ...HALF_CLIENT } = CLIENT;
type Given = Readonly<Record<string, string>>;

const codes = (given: Given) => readSlack(given).problems.map((p) => p.code);

describe("Slack's settings", () => {
  const client = { id: "1.2", secret: "hush-4", stateSecret: "hush-5" };
  const root = "rapporteur";
  it.each<[string, Given, SlackSettings]>([
    ["one workspace, Socket Mode", { ...BOT, ...APP }, { root, botToken: "xoxb-hush-1", appToken: "xapp-hush-2" }],
    ["one workspace, HTTP", { ...BOT, ...SIGNING }, { root, botToken: "xoxb-hush-1", signingSecret: "hush-3" }],
    [
      "both ways in",
      { ...BOT, ...APP, ...SIGNING },
      { root, botToken: "xoxb-hush-1", appToken: "xapp-hush-2", signingSecret: "hush-3" },
    ],
    ["many workspaces", { ...CLIENT, ...SIGNING }, { root, client, signingSecret: "hush-3" }],
    [
      "many workspaces, which are served over HTTP",
      { ...CLIENT, ...SIGNING, ...APP },
      { root, client, signingSecret: "hush-3" },
    ],
    [
      "blanks around",
      { SLACK_BOT_TOKEN: " xoxb-hush-1 ", SLACK_APP_TOKEN: "xapp-hush-2\n" },
      { root, botToken: "xoxb-hush-1", appToken: "xapp-hush-2" },
    ],
    [
      "an emulator, another root, a public address",
      {
        ...BOT,
        ...APP,
        SLACK_API_URL: "http://localhost:9/api",
        SLACK_COMMAND_ROOT: "/desk",
        PUBLIC_URL: "https://bot.example.org",
      },
      {
        root: "desk",
        botToken: "xoxb-hush-1",
        appToken: "xapp-hush-2",
        apiUrl: "http://localhost:9/api/",
        publicUrl: "https://bot.example.org",
      },
    ],
  ])("are read: %s", (_name, given, settings) => {
    expect(readSlack(given)).toEqual({ problems: [], settings });
    expect(settingsOf(readConfig(given), slack)).toEqual(settings);
  });

  it.each<[Given, string[]]>([
    [BOT, ["way"]],
    [APP, ["who"]],
    [SIGNING, ["who"]],
    [CLIENT, ["way", "oauth"]],
    [{ ...CLIENT, ...APP }, ["oauth"]],
    [{ ...HALF_CLIENT, ...SIGNING }, ["client"]],
    [{ ...HALF_CLIENT, ...BOT, ...APP }, ["client"]],
    [{ SLACK_STATE_SECRET: "hush", ...BOT, ...SIGNING }, ["client"]],
    [{ ...BOT, ...CLIENT, ...SIGNING }, ["both"]],
    [{ ...BOT, ...CLIENT, ...APP }, ["both", "oauth"]],
    [{ SLACK_API_URL: "http://localhost:9/api/" }, ["who", "way"]],
    [{ ...APP, SLACK_BOT_TOKEN: "xoxp-hush" }, ["token"]],
    [{ ...BOT, SLACK_APP_TOKEN: "xoxb-hush" }, ["token"]],
    [{ SLACK_BOT_TOKEN: "xapp-hush", SLACK_APP_TOKEN: "xoxb-hush" }, ["token", "token"]],
    ...["remind", "two words", "Capital", "a".repeat(32), "-a", "käse", "/"].map((name): [Given, string[]] => [
      { ...BOT, ...APP, SLACK_COMMAND_ROOT: name },
      ["root"],
    ]),
    ...["slack.com/api", "ftp://hush@slack.com", "https://", "x y"].map((url): [Given, string[]] => [
      { ...BOT, ...APP, SLACK_API_URL: url },
      ["url"],
    ]),
    [{ ...BOT, ...SIGNING, PUBLIC_URL: "bot.example.org" }, ["url"]],
  ])("are refused: %j", (given, wrong) => {
    expect(codes(given)).toEqual(wrong.map((code) => (code === "url" ? "kit.address" : `slack.config.${code}`)));
    expect(readSlack(given).settings).toBeUndefined();
  });

  it.each<[Given]>([
    [{}],
    [{ SLACK_BOT_TOKEN: "" }],
    [{ SLACK_BOT_TOKEN: " ", SLACK_APP_TOKEN: "" }],
    [{ SLACK_COMMAND_ROOT: "desk" }],
    [{ SLACK_WEBHOOK_URL: "https://x" }],
    [{ PUBLIC_URL: "https://x.example" }],
  ])("are absent where nothing asks for Slack: %j", (given) => {
    expect(readSlack(given)).toEqual({ problems: [] });
    expect(settingsOf(readConfig(given), slack)).toBeUndefined();
  });

  it("are one or the other for every combination: usable, or refused in sentences of every language that repeat no secret", () => {
    const parts: Given[] = [
      BOT,
      APP,
      SIGNING,
      ...Object.entries(CLIENT).map(([name, value]) => ({ [name]: value })),
      { SLACK_BOT_TOKEN: "hush-bad" },
      { SLACK_API_URL: "hush" },
    ];
    let usable = 0;
    for (let mask = 1; mask < 2 ** parts.length; mask += 1) {
      const given: Given = Object.assign({}, ...parts.filter((_, i) => mask & (1 << i))) as Given;
      const { settings, problems } = readSlack(given);
      expect(settings === undefined, JSON.stringify(given)).toBe(problems.length > 0);
      if (settings) {
        usable += 1;
        expect(settings.botToken === undefined).toBe(settings.client !== undefined);
        expect(settings.appToken ?? settings.signingSecret).toBeDefined();
        continue;
      }
      for (const language of LANGUAGES) {
        let error: unknown;
        try {
          readConfig({ ...given, LANG: language });
        } catch (thrown) {
          error = thrown;
        }
        if (!(error instanceof ConfigError)) throw new Error(`not refused: ${JSON.stringify(given)}`);
        const t = translator(error.language);
        const sentences = error.problems.map((p) => plainWords(t.problem(p)));
        expect(error.language).toBe(language);
        expect(sentences.join("\n")).not.toContain("hush");
        for (const sentence of sentences) expect(sentence).toMatch(/SLACK_[A-Z_]+.*\.$/);
      }
    }
    // Bot token or the three of a client, with what each needs to be reached.
    expect(usable).toBe(3 + 2);
  });
});
