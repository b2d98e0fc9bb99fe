import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { WebClient } from "@slack/web-api";
import { expect, test } from "vitest";
import { startFakeSlack } from "../../support/slack/fake-slack.ts";
import { validateManifest, type Manifest } from "../../support/slack/validate/manifest.ts";
import { reservedCommand } from "../../support/slack/validate/reserved.ts";
import { clientOptions } from "./bolt.ts";

const x = (length: number) => "x".repeat(length);
const command = (more: object = {}) => ({ command: "/contact", description: "Find a contact", ...more });
const shortcut = (n: number, type: string, more: object = {}) => ({
  name: `S${n}`,
  type,
  callback_id: `s${n}${type}`,
  description: "Does it",
  ...more,
});
const manifest = (features: object = {}, more: object = {}) => ({
  display_information: { name: "Rapporteur" },
  features: {
    bot_user: { display_name: "rapporteur" },
    app_home: { home_tab_enabled: true },
    slash_commands: [command()],
    ...features,
  },
  oauth_config: { scopes: { bot: ["commands", "chat:write", "app_mentions:read", "chat:write.public"] } },
  settings: {
    event_subscriptions: { bot_events: ["app_mention", "message.im"] },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
  ...more,
});

test("a legal manifest, at its limits", () => {
  expect(validateManifest(manifest())).toEqual([]);
  const commands = Array.from({ length: 50 }, (_, n) =>
    command({ command: `/${x(29)}${n + 10}`, description: x(2000), usage_hint: x(1000), should_escape: true }),
  );
  const shortcuts = Array.from({ length: 10 }, (_, n) =>
    shortcut(n, n < 5 ? "global" : "message", { name: x(24), description: x(150) }),
  );
  expect(validateManifest(manifest({ slash_commands: commands, shortcuts }))).toEqual([]);
});

test.each([
  ["no name", { display_information: {} }, "missing required field: name [json-pointer:/display_information]"],
  ["a long name", { display_information: { name: x(36) } }, "must be less than 36 characters"],
  [
    "a long description",
    { display_information: { name: "R", description: x(141) } },
    "must be less than 141 characters",
  ],
  ["an unknown key", manifest({ toys: [] }), "invalid additional property: toys [json-pointer:/features]"],
  [
    "51 commands",
    manifest({ slash_commands: Array.from({ length: 51 }, (_, n) => command({ command: `/c${n}` })) }),
    "no more than 50 items allowed",
  ],
  [
    "a command without slash",
    manifest({ slash_commands: [command({ command: "contact" })] }),
    "must be one word that starts with /",
  ],
  [
    "a command of two words",
    manifest({ slash_commands: [command({ command: "/contact find" })] }),
    "must be one word that starts with /",
  ],
  ["a bare slash", manifest({ slash_commands: [command({ command: "/" })] }), "must be more than 1 characters"],
  [
    "a command of 33 characters",
    manifest({ slash_commands: [command({ command: `/${x(32)}` })] }),
    "must be less than 33 characters",
  ],
  [
    "a command of Slack's",
    manifest({ slash_commands: [command({ command: "/remind" })] }),
    "reserved command: /remind",
  ],
  ["a command twice", manifest({ slash_commands: [command(), command()] }), "duplicate command: /contact"],
  [
    "a command without description",
    manifest({ slash_commands: [{ command: "/contact" }] }),
    "missing required field: description",
  ],
  [
    "a long command description",
    manifest({ slash_commands: [command({ description: x(2001) })] }),
    "must be less than 2001 characters",
  ],
  [
    "a long usage hint",
    manifest({ slash_commands: [command({ usage_hint: x(1001) })] }),
    "must be less than 1001 characters",
  ],
  [
    "an empty usage hint",
    manifest({ slash_commands: [command({ usage_hint: "" })] }),
    "must be more than 0 characters",
  ],
  [
    "6 global shortcuts",
    manifest({ shortcuts: Array.from({ length: 6 }, (_, n) => shortcut(n, "global")) }),
    "no more than 5 global shortcuts allowed",
  ],
  [
    "6 message shortcuts",
    manifest({ shortcuts: Array.from({ length: 6 }, (_, n) => shortcut(n, "message")) }),
    "no more than 5 message shortcuts allowed",
  ],
  [
    "a long shortcut",
    manifest({ shortcuts: [shortcut(1, "global", { name: x(25) })] }),
    "must be less than 25 characters",
  ],
  [
    "a long shortcut description",
    manifest({ shortcuts: [shortcut(1, "global", { description: x(151) })] }),
    "must be less than 151 characters",
  ],
  ["a shortcut of no kind", manifest({ shortcuts: [shortcut(1, "channel")] }), "must be one of: message, global"],
  [
    "a shortcut id twice",
    manifest({ shortcuts: [shortcut(1, "global"), shortcut(1, "global")] }),
    "duplicate callback_id",
  ],
  [
    "shortcuts without interactivity",
    manifest({ shortcuts: [shortcut(1, "global")] }, { settings: { socket_mode_enabled: true } }),
    "shortcuts need interactivity",
  ],
  [
    "a scope that is none",
    manifest({}, { oauth_config: { scopes: { bot: ["Chat Write"] } } }),
    "must be a valid scope",
  ],
  ["events without bot user", manifest({ bot_user: undefined }), "bot events need a bot user"],
  ["HTTP commands without address", manifest({}, { settings: {} }), "missing required field: url"],
  [
    "HTTP events without address",
    manifest({ slash_commands: undefined }, { settings: { event_subscriptions: { bot_events: ["app_mention"] } } }),
    "missing required field: request_url",
  ],
])("refused: %s", (_name, given, message) =>
  expect(validateManifest(JSON.parse(JSON.stringify(given))).join("\n")).toContain(message),
);

test("reserved names, with and without slash, in any case", () => {
  expect(["/remind", "topic", "/INVITE", "who"].map(reservedCommand)).toEqual([true, true, true, true]);
  expect(["/contact", "meeting", "/rapporteur"].map(reservedCommand)).toEqual([false, false, false]);
});

test("a server with a manifest holds the app to it", async () => {
  await expect(
    startFakeSlack({ manifest: manifest({ slash_commands: [command({ command: "/topic" })] }) }),
  ).rejects.toThrow("reserved command: /topic");
  const given = manifest({
    shortcuts: [shortcut(1, "global")],
    app_home: { home_tab_enabled: false, messages_tab_enabled: false },
  }) as Manifest;
  const slack = await startFakeSlack({ manifest: given });
  const ann = slack.addUser({ name: "Ann" });
  const room = slack.addChannel({ name: "general", bot: true });
  expect((await slack.slash(ann, room, "/meeting")).error).toBe("not_a_command");
  // Declared, but nobody is connected: it was sent on its way, unescaped as the manifest says.
  expect((await slack.slash(ann, room, "/contact", `<@${ann}> & co`)).error).toBe("no_connection");
  expect(slack.deliveries.at(-1)?.payload["text"]).toBe("@ann & co");
  await expect(slack.globalShortcut(ann, "s2global")).rejects.toThrow("no global shortcut");
  await expect(slack.openHome(ann)).rejects.toThrow("Home tab is off");
  await expect(slack.say(ann, "hi")).rejects.toThrow("Messages tab is off");
  const web = new WebClient(slack.botToken, clientOptions(slack));
  await expect(web.users.info({ user: ann })).rejects.toMatchObject({ data: { error: "missing_scope" } });
  await expect(
    web.views.publish({ user_id: ann, view: { type: "home", blocks: [{ type: "divider" }] } }),
  ).rejects.toMatchObject({
    data: { error: "not_enabled" },
  });
  const open = slack.addChannel({ name: "open" });
  await expect(web.chat.postMessage({ channel: open, text: "x" })).resolves.toMatchObject({ ok: true });
  await slack.userChange(ann, { locale: "fr-FR" });
  expect(slack.deliveries.map((one) => one.kind)).toEqual(["slash_commands"]);
  await slack.close();
});

interface Schema {
  definitions: Record<
    string,
    {
      items?: { properties: Record<string, { maxLength?: number; minLength?: number }> };
      maxItems?: number;
      properties?: Record<string, { maxLength?: number }>;
    }
  >;
}

test("the limits are those of Slack's published schema", () => {
  const folder = process.env["RAPPORTEUR_SHARED"] ?? join(import.meta.dirname, "../../../../shared");
  const file = join(folder, "notes/slack/schemas/manifest.schema.1.0.0.json");
  if (!existsSync(file)) {
    console.info(`Not compared with Slack's manifest schema: there is no ${file} (set RAPPORTEUR_SHARED).`);
    return;
  }
  const { definitions } = JSON.parse(readFileSync(file, "utf8")) as Schema;
  const commands = definitions["app-manifests.v1.features.slash_commands"]!;
  const shortcuts = definitions["app-manifests.v1.features.shortcuts"]!;
  const show = definitions["app-manifests.v1.display_information.schema"]!.properties!;
  const wrong = (given: object) => validateManifest(JSON.parse(JSON.stringify(given))).length > 0;
  const boundary = (most: number, of: (length: number) => object) =>
    expect([wrong(of(most)), wrong(of(most + 1))]).toEqual([false, true]);
  boundary(commands.maxItems!, (length) =>
    manifest({ slash_commands: Array.from({ length }, (_, n) => command({ command: `/c${n}` })) }),
  );
  boundary(commands.items!.properties["command"]!.maxLength!, (length) =>
    manifest({ slash_commands: [command({ command: `/${x(length - 1)}` })] }),
  );
  boundary(commands.items!.properties["description"]!.maxLength!, (length) =>
    manifest({ slash_commands: [command({ description: x(length) })] }),
  );
  boundary(commands.items!.properties["usage_hint"]!.maxLength!, (length) =>
    manifest({ slash_commands: [command({ usage_hint: x(length) })] }),
  );
  boundary(shortcuts.items!.properties["name"]!.maxLength!, (length) =>
    manifest({ shortcuts: [shortcut(1, "global", { name: x(length) })] }),
  );
  boundary(shortcuts.items!.properties["description"]!.maxLength!, (length) =>
    manifest({ shortcuts: [shortcut(1, "global", { description: x(length) })] }),
  );
  boundary(show["name"]!.maxLength!, (length) => manifest({}, { display_information: { name: x(length) } }));
  boundary(show["description"]!.maxLength!, (length) =>
    manifest({}, { display_information: { name: "R", description: x(length) } }),
  );
});
