import type { Manifest } from "./validate/manifest.ts";
import { validateManifest } from "./validate/manifest.ts";

/** What Slack knows of the app from its configuration. Undefined means "everything". */
export interface AppProfile {
  scopes: ReadonlySet<string> | undefined;
  events: ReadonlySet<string>;
  /** Command (with slash) → whether mentions and links in its text are escaped. */
  commands: ReadonlyMap<string, boolean> | undefined;
  /** The parameters of the app's steps for workflows, by callback id. */
  functions: ReadonlyMap<string, Readonly<Record<string, { type: string; is_required?: boolean | undefined }>>>;
  /** Callback id → kind. */
  shortcuts: ReadonlyMap<string, "message" | "global"> | undefined;
  homeTab: boolean;
  messagesTab: boolean;
  interactivity: boolean;
  redirectUrls: readonly string[] | undefined;
}

/** The events a bot would ask for; message events of channels only when a manifest asks for them. */
const DEFAULT_EVENTS =
  "app_mention app_home_opened app_uninstalled tokens_revoked message.im member_joined_channel member_left_channel channel_left group_left channel_archive channel_unarchive group_archive group_unarchive channel_rename channel_shared channel_unshared user_change team_join";

// https://docs.slack.dev/reference/events names the scope of each event.
const EVENT_SCOPE: Record<string, string> = {
  app_mention: "app_mentions:read",
  "message.im": "im:history",
  "message.channels": "channels:history",
  "message.groups": "groups:history",
  channel_left: "channels:read",
  group_left: "groups:read",
  channel_archive: "channels:read",
  channel_unarchive: "channels:read",
  group_archive: "groups:read",
  group_unarchive: "groups:read",
  channel_rename: "channels:read",
  user_change: "users:read",
  team_join: "users:read",
};

/** Reads the app's configuration; throws when Slack would refuse the manifest. */
export function appProfile(manifest: Manifest | undefined, scopes: readonly string[] | undefined): AppProfile {
  if (!manifest)
    return {
      scopes: scopes ? new Set(scopes) : undefined,
      events: new Set(DEFAULT_EVENTS.split(" ")),
      commands: undefined,
      functions: new Map(),
      shortcuts: undefined,
      homeTab: true,
      messagesTab: true,
      interactivity: true,
      redirectUrls: undefined,
    };
  const wrong = validateManifest(manifest);
  if (wrong.length > 0) throw new Error(`Slack refuses the manifest:\n${wrong.join("\n")}`);
  const { features, settings, oauth_config, functions } = manifest;
  return {
    scopes: new Set(scopes ?? [...(oauth_config?.scopes?.bot ?? []), ...(oauth_config?.scopes?.bot_optional ?? [])]),
    events: new Set(settings?.event_subscriptions?.bot_events ?? []),
    commands: new Map((features?.slash_commands ?? []).map((one) => [one.command, one.should_escape ?? false])),
    shortcuts: new Map((features?.shortcuts ?? []).map((one) => [one.callback_id, one.type])),
    functions: new Map(Object.entries(functions ?? {}).map(([id, one]) => [id, one.input_parameters])),
    homeTab: features?.app_home?.home_tab_enabled ?? false,
    messagesTab: features?.app_home?.messages_tab_enabled ?? false,
    interactivity: settings?.interactivity?.is_enabled ?? false,
    redirectUrls: oauth_config?.redirect_urls,
  };
}

/** Whether the app hears of an event: it asked for it and has the scope. `member_*` and those of sharing need the scope of the channel's kind. */
export function hears(profile: AppProfile, event: string, kind?: "public" | "private" | "im" | "mpim"): boolean {
  if (!profile.events.has(event)) return false;
  if (!profile.scopes) return true;
  const scope = /^(?:member_|channel_(?:un)?shared$)/.test(event)
    ? kind === "private"
      ? "groups:read"
      : "channels:read"
    : EVENT_SCOPE[event];
  return scope === undefined || profile.scopes.has(scope);
}
