import { z } from "zod";
import { refusals } from "./refusal.ts";
import { reservedCommand } from "./reserved.ts";

// https://docs.slack.dev/reference/app-manifest and slackapi/manifest-schema v0.5.0, manifest.schema.1.0.0.json

const address = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^https?:\/\//, "must be a valid url");
const command = z.strictObject({
  command: z
    .string()
    .min(2)
    .max(32)
    .regex(/^\/[^\s/]+$/, "must be one word that starts with /"),
  url: address(3000).optional(),
  description: z.string().min(1).max(2000),
  usage_hint: z.string().min(1).max(1000).optional(),
  should_escape: z.boolean().optional(),
});
const shortcut = z.strictObject({
  name: z.string().min(1).max(24),
  type: z.enum(["message", "global"]),
  callback_id: z.string().min(1).max(255),
  description: z.string().min(1).max(150),
});
const scopes = z.array(z.string().regex(/^[a-z][a-z_.:-]*$/, "must be a valid scope")).max(255);
const events = z.array(z.string().regex(/^[a-z_]+(\.[a-z_]+)?$/, "must be a valid event")).max(100);

/** https://docs.slack.dev/reference/types */
const parameter = z.strictObject({
  type: z.enum([
    "string",
    "boolean",
    "integer",
    "slack#/types/user_context",
    "slack#/types/user_id",
    "slack#/types/channel_id",
  ]),
  title: z.string().optional(),
  description: z.string().optional(),
  is_required: z.boolean().optional(),
});

const schema = z.strictObject({
  $schema: z.string().optional(),
  _metadata: z
    .strictObject({
      schema_version: z.int().optional(),
      min_version: z.int().optional(),
      major_version: z.int().optional(),
      minor_version: z.int().optional(),
    })
    .optional(),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().min(1).max(140).optional(),
    background_color: z
      .string()
      .regex(/^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$/, "must be a valid color")
      .optional(),
    long_description: z.string().min(175).max(4000).optional(),
  }),
  features: z
    .strictObject({
      app_home: z
        .strictObject({
          home_tab_enabled: z.boolean().optional(),
          messages_tab_enabled: z.boolean().optional(),
          messages_tab_read_only_enabled: z.boolean().optional(),
        })
        .optional(),
      bot_user: z
        .strictObject({ display_name: z.string().min(1).max(80), always_online: z.boolean().optional() })
        .optional(),
      slash_commands: z.array(command).min(1).max(50).optional(),
      shortcuts: z.array(shortcut).min(1).max(10).optional(),
    })
    .optional(),
  oauth_config: z
    .strictObject({
      redirect_urls: z.array(address(2500)).max(1000).optional(),
      scopes: z
        .strictObject({
          bot: scopes.optional(),
          user: scopes.optional(),
          bot_optional: scopes.optional(),
          user_optional: scopes.optional(),
        })
        .optional(),
      token_management_enabled: z.boolean().optional(),
    })
    .optional(),
  functions: z
    .record(
      z.string().regex(/^[a-z0-9_]{1,100}$/),
      z.strictObject({
        title: z.string().min(1),
        description: z.string().min(1),
        input_parameters: z.record(z.string(), parameter),
        output_parameters: z.record(z.string(), parameter),
      }),
    )
    .optional(),
  settings: z
    .strictObject({
      allowed_ip_address_ranges: z.array(z.string()).max(10).optional(),
      event_subscriptions: z
        .strictObject({
          request_url: address(3500).optional(),
          bot_events: events.optional(),
          user_events: events.optional(),
        })
        .optional(),
      interactivity: z
        .strictObject({
          is_enabled: z.boolean(),
          request_url: address(3500).optional(),
          message_menu_options_url: address(3500).optional(),
        })
        .optional(),
      org_deploy_enabled: z.boolean().optional(),
      socket_mode_enabled: z.boolean().optional(),
      token_rotation_enabled: z.boolean().optional(),
      is_hosted: z.boolean().optional(),
      function_runtime: z.enum(["remote"]).optional(),
    })
    .optional(),
});

/** The part of an app's manifest that this server reads. */
export type Manifest = z.infer<typeof schema>;

/** What Slack would say against an app manifest; empty when it is legal. */
export function validateManifest(manifest: unknown): string[] {
  const found = refusals(schema, manifest, "");
  const given = schema.safeParse(manifest).data;
  if (!given) return found;
  const commands = given.features?.slash_commands ?? [];
  for (const [index, { command: name, url }] of commands.entries()) {
    const pointer = `[json-pointer:/features/slash_commands/${index}]`;
    if (reservedCommand(name)) found.push(`[ERROR] reserved command: ${name} ${pointer}`);
    if (commands.findIndex((other) => other.command === name) !== index)
      found.push(`[ERROR] duplicate command: ${name} ${pointer}`);
    if (given.settings?.socket_mode_enabled !== true && url === undefined)
      found.push(`[ERROR] missing required field: url ${pointer}`);
  }
  const shortcuts = given.features?.shortcuts ?? [];
  for (const type of ["message", "global"] as const)
    if (shortcuts.filter((one) => one.type === type).length > 5)
      found.push(`[ERROR] no more than 5 ${type} shortcuts allowed [json-pointer:/features/shortcuts]`);
  for (const [index, { callback_id }] of shortcuts.entries())
    if (shortcuts.findIndex((other) => other.callback_id === callback_id) !== index)
      found.push(`[ERROR] duplicate callback_id: ${callback_id} [json-pointer:/features/shortcuts/${index}]`);
  // Both lists are requested; what is in both would be optional and not.
  const { bot = [], bot_optional: optional = [] } = given.oauth_config?.scopes ?? {};
  for (const scope of optional)
    if (bot.includes(scope))
      found.push(`[ERROR] scope is optional and required: ${scope} [json-pointer:/oauth_config/scopes]`);
  // https://docs.slack.dev/tools/bolt-js/tutorials/custom-steps
  if (Object.keys(given.functions ?? {}).length > 0) {
    if (given.settings?.org_deploy_enabled !== true)
      found.push("[ERROR] functions need an organisation-ready app [json-pointer:/settings/org_deploy_enabled]");
    if (given.settings?.function_runtime !== "remote")
      found.push("[ERROR] functions need a runtime [json-pointer:/settings/function_runtime]");
    if (given.settings?.event_subscriptions?.bot_events?.includes("function_executed") !== true)
      found.push("[ERROR] functions need their event [json-pointer:/settings/event_subscriptions/bot_events]");
  }
  const interactive = shortcuts.length > 0;
  if (interactive && given.settings?.interactivity?.is_enabled !== true)
    found.push("[ERROR] shortcuts need interactivity [json-pointer:/settings/interactivity]");
  if (given.settings?.event_subscriptions?.bot_events?.length && given.features?.bot_user === undefined)
    found.push("[ERROR] bot events need a bot user [json-pointer:/features/bot_user]");
  if (
    given.settings?.socket_mode_enabled !== true &&
    given.settings?.event_subscriptions &&
    given.settings.event_subscriptions.request_url === undefined
  )
    found.push("[ERROR] missing required field: request_url [json-pointer:/settings/event_subscriptions]");
  return found;
}
