import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BOT_SCOPES } from "../../../../src/adapters/slack/manifest/scopes.ts";
import type { SlackSettings } from "../../../../src/adapters/slack/settings.ts";
import type { Examining } from "../../../../src/adapters/kit/platform.ts";
import { type Language, LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { examineSlack } from "../../../../src/adapters/slack/operators/examine.ts";
import { rapporteur } from "../../../support/command.ts";
import { dataDirectory } from "../../../support/data-directory.ts";
import { type FakeSlack, startFakeSlack } from "../../../support/slack/fake-slack.ts";

let fake: FakeSlack;
beforeEach(async () => {
  fake = await startFakeSlack({ scopes: BOT_SCOPES, workspace: "Firearms experts" });
});
afterEach(() => fake.close());

const settings = (other: Partial<SlackSettings> = {}): SlackSettings => ({
  root: "rapporteur",
  apiUrl: fake.apiUrl,
  botToken: fake.botToken,
  appToken: fake.appToken,
  ...other,
});
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const nobody = () => Promise.reject(new Error("no store"));
const doctor = (given: SlackSettings | undefined, language: Language = "en", ask: Examining["ask"] = nobody) =>
  examineSlack(given, { t: translator(language), log, ask });
const OK = { name: "slack", status: "ok", message: "Slack knows the bot in “Firearms experts”." };
const SOCKET_OK = { name: "slack-socket", status: "ok", message: "Socket Mode can be opened." };

describe("the doctor looks at Slack", () => {
  it("and finds it well", async () => {
    expect(await doctor(settings())).toEqual([OK, SOCKET_OK]);
    const { appToken: _, ...http } = settings({ signingSecret: fake.signingSecret });
    expect(await doctor(http)).toEqual([OK]);
  });

  it("and finds tokens that Slack refuses, without repeating them", async () => {
    const checks = await doctor(settings({ botToken: "xoxb-hush", appToken: "xapp-hush" }));
    expect(checks).toMatchObject([
      { name: "slack", status: "fail", message: expect.stringContaining("(invalid_auth)") as string },
      { name: "slack-socket", status: "fail", message: expect.stringContaining("(invalid_auth)") as string },
    ]);
    expect(JSON.stringify(checks)).not.toContain("hush");
    await fake.revokeTokens();
    expect(await doctor(settings())).toMatchObject([
      { name: "slack", status: "fail", message: expect.stringContaining("(token_revoked)") as string },
      SOCKET_OK,
    ]);
  });

  it("and names the scopes that are missing", async () => {
    await fake.close();
    fake = await startFakeSlack({ scopes: BOT_SCOPES.filter((s) => s !== "users:read" && s !== "im:write") });
    expect(await doctor(settings())).toMatchObject([
      { name: "slack", status: "ok" },
      {
        name: "slack-scopes",
        status: "warn",
        message: expect.stringMatching(/^The bot lacks scopes: im:write, users:read\. Print the manifest/) as string,
      },
      SOCKET_OK,
    ]);
  });

  it.each(["bot token", "client"] as const)("and cannot reach it, with a %s: one line, and why", async (who) => {
    const { botToken: _, appToken: __, ...none } = settings();
    const given =
      who === "client"
        ? { ...none, signingSecret: "s", client: { id: "1", secret: "2", stateSecret: "3" } }
        : settings();
    const closed = await startFakeSlack();
    await closed.close();
    expect(await doctor({ ...given, apiUrl: closed.apiUrl })).toEqual([
      { name: "slack", status: "fail", message: "Slack cannot be reached: ECONNREFUSED." },
    ]);
    fake.outage(true);
    expect(await doctor(given)).toMatchObject([{ name: "slack", status: "fail" }]);
    fake.outage(false);
    fake.fail("*", { times: 1, status: 503 });
    expect(await doctor(given)).toMatchObject([
      { name: "slack", status: "fail", message: expect.stringContaining("503") as string },
    ]);
  });

  it("and counts where it is installed, where that is what is to happen, or has happened", async () => {
    const { botToken: _, appToken: __, ...none } = settings();
    const many = { ...none, signingSecret: "s", client: { id: "1", secret: "2", stateSecret: "3" } };
    const installed = {
      name: "slack-installed",
      status: "ok",
      message: "Installed in 2 workspaces and organisations.",
    };
    expect(await doctor(many, "en", async () => 2)).toEqual([installed]);
    expect(await doctor(undefined, "en", async () => 2)).toEqual([installed]);
    expect(await doctor(many, "en", async () => 0)).toMatchObject([{ name: "slack-installed", status: "warn" }]);
    expect(await doctor(undefined, "en", async () => 0)).toEqual([]);
    expect(await doctor(undefined)).toEqual([]);
  });

  it("and says it in every language", async () => {
    const said = await Promise.all(
      LANGUAGES.map(async (language) => (await doctor(settings({ botToken: "xoxb-hush" }), language))[0]?.message),
    );
    expect(new Set(said).size).toBe(LANGUAGES.length);
  });

  it("from the command line, with everything else", async () => {
    const folder = mkdtempSync(join(tmpdir(), "doctor-slack-"));
    try {
      const base = { RAPPORTEUR_DATA: dataDirectory(folder), SLACK_API_URL: fake.apiUrl };
      const bot = await rapporteur(["doctor", "--json"], {
        ...base,
        SLACK_BOT_TOKEN: "xoxb-hush",
        SLACK_APP_TOKEN: fake.appToken,
      });
      expect(bot.code).toBe(1);
      expect(bot.stdout + bot.stderr).not.toContain("hush");
      const { checks } = JSON.parse(bot.stdout) as { checks: { name: string; status: string }[] };
      expect(checks.filter((c) => c.status === "fail").map((c) => c.name)).toEqual(["slack"]);
      expect(checks.map((c) => c.name)).toContain("slack-socket");
      const many = await rapporteur(["doctor"], {
        ...base,
        SLACK_SIGNING_SECRET: "hush",
        SLACK_CLIENT_ID: "1.2",
        SLACK_CLIENT_SECRET: "hush",
        SLACK_STATE_SECRET: "hush",
        LANG: "fr_FR.UTF-8",
      });
      expect(many.code).toBe(0);
      expect(many.stdout).toContain("slack-installed: Installé dans aucun espace pour l’instant");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
