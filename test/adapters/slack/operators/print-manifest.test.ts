import { describe, expect, it } from "vitest";
import { rapporteur } from "../../../support/command.ts";
import { validateManifest } from "../../../support/slack/validate/manifest.ts";

type Printed = {
  features: { slash_commands: { command: string; url?: string }[] };
  oauth_config: { redirect_urls?: string[]; scopes: { bot: string[] } };
  settings: {
    socket_mode_enabled: boolean;
    event_subscriptions: { request_url?: string };
    interactivity: { request_url?: string };
  };
};
const manifest = (args: string[] = [], settings: Record<string, string> = {}) =>
  rapporteur(["manifest", "slack", ...args], settings);
const printed = async (args?: string[], settings?: Record<string, string>): Promise<Printed> => {
  const { code, stdout, stderr } = await manifest(args, settings);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const json = JSON.parse(stdout) as Printed;
  expect(validateManifest(json as never)).toEqual([]);
  return json;
};

describe("rapporteur manifest slack", () => {
  it("prints one for Socket Mode, without any token and whatever else is wrong with the environment", async () => {
    const json = await printed([], { SLACK_BOT_TOKEN: "bad", PORT: "bad" });
    expect(json.settings.socket_mode_enabled).toBe(true);
    expect(json.features.slash_commands[0]).toMatchObject({ command: "/rapporteur" });
    expect(json.features.slash_commands.every((c) => c.url === undefined)).toBe(true);
    expect(JSON.stringify(json)).not.toContain("http");
  });

  it("prints one for HTTP at an address, under another root", async () => {
    const json = await printed(["--http", "https://bot.example.org/"], { SLACK_COMMAND_ROOT: "/desk" });
    const address = "https://bot.example.org/slack/events";
    expect(json.settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: address },
      interactivity: { request_url: address },
    });
    expect(json.features.slash_commands[0]).toMatchObject({ command: "/desk", url: address });
    expect(json.oauth_config.redirect_urls).toEqual(["https://bot.example.org/slack/oauth_redirect"]);
  });

  it.each([["bot.example.org"], ["ftp://bot.example.org"], ["https://"], ["https:///x y"]])(
    "refuses %s as an address",
    async (url) => {
      expect(await manifest(["--http", url])).toEqual({
        code: 2,
        stdout: "",
        stderr: "--http must be an address that begins with https:// or http://.\n",
      });
    },
  );

  it("refuses what else cannot be", async () => {
    const root = await manifest([], { SLACK_COMMAND_ROOT: "remind", LANG: "pt_BR.UTF-8" });
    expect(root).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/^SLACK_COMMAND_ROOT deve ter de 1 a 31 letras/) as string,
    });
    expect(await rapporteur(["manifest", "teams"])).toMatchObject({ code: 2, stdout: "" });
    expect(await rapporteur(["manifest"])).toMatchObject({ code: 2, stdout: "" });
  });
});
