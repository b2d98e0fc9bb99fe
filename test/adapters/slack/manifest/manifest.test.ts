import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { LIMITS } from "../../../../src/adapters/slack/limits.ts";
import { type Manifest, manifestOf } from "../../../../src/adapters/slack/manifest/manifest.ts";
import { allowedCommand } from "../../../../src/adapters/slack/manifest/reserved.ts";
import { BOT_SCOPES, EVENTS, SCOPES } from "../../../../src/adapters/slack/manifest/scopes.ts";
import { commandsOf } from "../../../../src/adapters/slack/manifest/slash.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { type Command, command } from "../../../../src/core/kernel/commands/command.ts";
import { type Schema, unfit } from "../rendering/json-schema.ts";

const socket = manifestOf(CATALOGUE.commands, { root: "rapporteur", socket: true });
const http = manifestOf(CATALOGUE.commands, { root: "rapporteur", socket: false, url: "https://bot.example.org/" });
const both: [string, Manifest][] = [
  ["Socket Mode", socket],
  ["HTTP", http],
];

describe("Slack's reserved names", () => {
  // https://slack.com/help/articles/201259356-Slash-commands-in-Slack
  it.each([
    "archive",
    "away",
    "collapse",
    "dnd",
    "feed",
    "invite",
    "join",
    "leave",
    "me",
    "msg",
    "mute",
    "open",
    "remind",
    "remove",
    "rename",
    "search",
    "shortcuts",
    "shrug",
    "status",
    "topic",
    "who",
  ])("/%s is no command of ours", (name) => {
    expect(allowedCommand(name)).toBe(false);
    expect(both.flatMap(([, m]) => m.features.slash_commands.map((c) => c.command))).not.toContain(`/${name}`);
  });
  it("leave ours", () => {
    for (const name of ["contact", "meeting", "conclusion", "resource", "review", "rapporteur"])
      expect([name, allowedCommand(name)]).toEqual([name, true]);
    for (const name of ["", "Contact", "a b", "/x", "x".repeat(32), "añadir", "-x"])
      expect([name, allowedCommand(name)]).toEqual([name, false]);
  });
});

describe("slash commands", () => {
  const slashes = commandsOf(CATALOGUE.commands, "rapporteur");
  it("are the root and each first word that Slack allows", () => {
    const firsts = [...new Set(CATALOGUE.commands.filter((c) => !c.hidden).map((c) => c.path.split(" ")[0] ?? ""))];
    expect(slashes.map((s) => s.name)).toEqual(["rapporteur", ...firsts.filter(allowedCommand)]);
    expect(slashes[0]).not.toHaveProperty("first");
    for (const slash of slashes.slice(1)) expect(slash.first).toBe(slash.name);
  });
  it("say what follows them", () => {
    const two = CATALOGUE.commands.filter(({ path }) => path === "contact find" || path === "contact show");
    const contact = commandsOf(two, "rapporteur").find((s) => s.name === "contact");
    expect(contact?.hint).toBe("find | show");
    expect(contact?.description).toMatch(/^find: .+; show: /);
    expect(slashes[0]?.hint).toContain("contact | meeting | reminder");
    // A first word that is a whole command shows its options.
    const find = { ...CATALOGUE.commands.find((c) => c.path === "contact find")!, path: "ask" };
    expect(commandsOf([find], "r")[1]?.hint).toMatch(/^\[words:…\] \[country:…\]/);
  });
  it("are at most as many as Slack allows, the root among them, and no hidden ones", () => {
    const many = Array.from(
      { length: 80 },
      (_, i): Command => ({ ...CATALOGUE.commands[0]!, path: `c${i} find`, ...(i === 0 ? { hidden: true } : {}) }),
    );
    const found = commandsOf(many, "c5");
    expect(found).toHaveLength(LIMITS.COMMANDS);
    expect(found.filter((s) => s.name === "c5")).toHaveLength(1);
    expect(found.map((s) => s.name)).not.toContain("c0");
  });
});

describe("the manifest", () => {
  it.each(both)("for %s keeps to the limits", (_name, m) => {
    const within = (text: string | undefined, max: number) => expect(text?.length ?? 0, text).toBeLessThanOrEqual(max);
    within(m.display_information.name, LIMITS.APP_NAME);
    within(m.display_information.description, LIMITS.APP_DESCRIPTION);
    // With room for what is to come.
    expect(m.features.slash_commands.length).toBeLessThanOrEqual(LIMITS.COMMANDS - 10);
    for (const c of m.features.slash_commands) {
      within(c.command, LIMITS.COMMAND);
      within(c.description, LIMITS.COMMAND_DESCRIPTION);
      within(c.usage_hint, LIMITS.COMMAND_HINT);
      expect(c.description).not.toBe("");
      expect(c.should_escape).toBe(true);
    }
    for (const s of m.features.shortcuts ?? []) {
      within(s.name, LIMITS.SHORTCUT_NAME);
      within(s.description, LIMITS.SHORTCUT_DESCRIPTION);
      expect(CATALOGUE.commands.map((c) => c.path)).toContain(s.callback_id);
    }
    expect(m.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(JSON.parse(JSON.stringify(m))).toEqual(m);
  });

  it("has the three shortcuts, as long as their commands exist", () => {
    expect(socket.features.shortcuts?.map((s) => [s.type, s.name, s.callback_id])).toEqual([
      ["message", "Record as conclusion", "conclusion add"],
      ["message", "Save as resource", "resource add"],
      ["global", "Find a contact", "contact find"],
    ]);
    const alone = command({
      path: "help",
      summary: "help.summary",
      examples: [],
      audience: "caller",
      allow: "guest",
      input: z.object({}),
      run: async () => ({ blocks: [] }),
    });
    expect(manifestOf([alone], { root: "r", socket: true }).features).not.toHaveProperty("shortcuts");
  });

  it("asks for every scope that an event needs, and each has a reason", () => {
    const { bot, bot_optional: optional } = socket.oauth_config.scopes;
    expect([...bot, ...optional].sort()).toEqual([...BOT_SCOPES].sort());
    expect(optional).toEqual([
      "channels:history",
      "groups:history",
      "mpim:write",
      "mpim:history",
      "files:read",
      "files:write",
      "canvases:write",
    ]);
    // What an event needs, nobody may leave out.
    for (const scope of Object.values(EVENTS)) if (scope !== undefined) expect(bot).toContain(scope);
    for (const reason of Object.values(SCOPES)) expect(reason).toMatch(/^[A-Z].{10,}\.$/);
    expect(BOT_SCOPES.filter((s) => /^(?:admin|search)|customize|public$|email$/.test(s))).toEqual([]);
    expect(socket.settings.event_subscriptions.bot_events).toEqual(
      expect.arrayContaining(["app_mention", "message.im", "app_home_opened", "app_uninstalled", "tokens_revoked"]),
    );
  });

  it("names addresses for HTTP and none for Socket Mode", () => {
    expect(JSON.stringify(socket)).not.toContain("http");
    expect(socket.settings).toMatchObject({ socket_mode_enabled: true, interactivity: { is_enabled: true } });
    expect(http.settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: "https://bot.example.org/slack/events" },
      interactivity: {
        request_url: "https://bot.example.org/slack/events",
        message_menu_options_url: "https://bot.example.org/slack/events",
      },
    });
    expect(http.features.slash_commands.every((c) => c.url === "https://bot.example.org/slack/events")).toBe(true);
    expect(http.oauth_config.redirect_urls).toEqual(["https://bot.example.org/slack/oauth_redirect"]);
  });

  it("is refused for what Slack would refuse", () => {
    for (const root of ["", "Rapporteur", "two words", "x".repeat(40)])
      expect(() => manifestOf(CATALOGUE.commands, { root, socket: true })).toThrow(RangeError);
    expect(() => manifestOf(CATALOGUE.commands, { root: "r", socket: false })).toThrow(RangeError);
    expect(() => manifestOf(CATALOGUE.commands, { root: "r", socket: false, url: "ftp://x" })).toThrow(RangeError);
    expect(() => manifestOf(CATALOGUE.commands, { root: "r", socket: true, name: "n".repeat(36) })).toThrow(RangeError);
    expect(
      manifestOf(CATALOGUE.commands, { root: "r", socket: true, name: "Notary" }).features.bot_user.display_name,
    ).toBe("Notary");
  });
});

const folder = join(
  process.env["RAPPORTEUR_SHARED"] ?? join(import.meta.dirname, "../../../../../shared"),
  "notes/slack/schemas",
);
const path = join(folder, "manifest.schema.1.0.0.json");
if (!existsSync(path))
  console.warn(
    `Slack's published manifest schema is not at ${path}: the manifest is checked against our own limits only.`,
  );

describe.skipIf(!existsSync(path))("the published schema (slackapi/manifest-schema)", () => {
  const schema = () => JSON.parse(readFileSync(path, "utf8")) as Schema;
  it.each(both)("accepts the manifest for %s", (_name, m) => {
    expect(unfit(JSON.parse(JSON.stringify(m)), schema(), schema())).toEqual([]);
  });
  it("would say what is wrong", () => {
    const wrong = JSON.parse(JSON.stringify(http)) as {
      features: { slash_commands: { command: string }[]; shortcuts: object[] };
      settings: object;
    };
    wrong.features.slash_commands[0]!.command = "rapporteur";
    wrong.features.shortcuts[0] = {
      ...wrong.features.shortcuts[0],
      name: "A name that is far too long for Slack",
      extra: true,
    };
    Object.assign(wrong.settings, { interactivity: {} });
    expect(unfit(wrong, schema(), schema()).sort()).toEqual([
      "/features/shortcuts/0/name: 37 > 24",
      "/features/shortcuts/0: extra is unknown",
      "/features/slash_commands/0/command: is not ^\\/",
      "/settings/interactivity: is_enabled is missing",
    ]);
  });
});
