import type { Command } from "../../../core/kernel/commands/command.ts";
import type { MenuEntry } from "../../../core/kernel/commands/shortcuts.ts";
import { translator } from "../../../core/kernel/language/translate.ts";

import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import { LIMITS } from "../limits.ts";
import { EVENTS, NEEDED_SCOPES, OPTIONAL_SCOPES } from "./scopes.ts";
import { functionsOf, type StepFunction } from "./steps.ts";
import { commandsOf } from "./slash.ts";

/** How the app is to be reached. */
export interface ManifestSettings {
  /** The slash command under which everything can be reached, without the slash. */
  readonly root: string;
  /** Socket Mode: Slack is asked for events, and no address is needed. */
  readonly socket: boolean;
  /** Otherwise the public listener's address, as in https://bot.example.org. */
  readonly url?: string;
  readonly name?: string;
  /** With steps for Workflow Builder, which takes a paid plan and makes the app one for organisations. */
  readonly steps?: boolean;
}

/** An app manifest (https://docs.slack.dev/reference/app-manifest). JSON. */
export interface Manifest {
  readonly _metadata: { readonly major_version: 1; readonly minor_version: 1 };
  readonly display_information: { readonly name: string; readonly description: string };
  readonly features: {
    readonly app_home: {
      readonly home_tab_enabled: boolean;
      readonly messages_tab_enabled: boolean;
      readonly messages_tab_read_only_enabled: boolean;
    };
    readonly bot_user: { readonly display_name: string; readonly always_online: boolean };
    readonly shortcuts?: readonly Shortcut[];
    readonly slash_commands: readonly {
      readonly command: string;
      readonly url?: string;
      readonly description: string;
      readonly usage_hint?: string;
      readonly should_escape: true;
    }[];
  };
  readonly oauth_config: {
    readonly redirect_urls?: readonly string[];
    readonly scopes: { readonly bot: readonly string[]; readonly bot_optional: readonly string[] };
  };
  readonly functions?: Readonly<Record<string, StepFunction>>;
  readonly settings: {
    readonly event_subscriptions: { readonly request_url?: string; readonly bot_events: readonly string[] };
    readonly interactivity: {
      readonly is_enabled: true;
      readonly request_url?: string;
      readonly message_menu_options_url?: string;
    };
    readonly org_deploy_enabled: boolean;
    readonly function_runtime?: "remote";
    readonly socket_mode_enabled: boolean;
    readonly token_rotation_enabled: boolean;
  };
}

interface Shortcut {
  readonly name: string;
  readonly type: "message" | "global";
  /** The path of the command whose form it opens. */
  readonly callback_id: string;
  readonly description: string;
}

/** Where Slack sends requests and where it sends people back to after installing; the paths are the SDK's. */
export const EVENTS_PATH = "/slack/events";
export const REDIRECT_PATH = "/slack/oauth_redirect";

/** The app's manifest, made of the catalogue. Throws RangeError for a name, root or address that Slack would refuse. */
export function manifestOf(
  catalogue: readonly Command[],
  { root, socket, url, name = "Rapporteur", steps = false }: ManifestSettings,
): Manifest {
  refuseWrong({ root, socket, url, name });
  const base = url?.replace(/\/+$/, "");
  const requests = socket || base === undefined ? undefined : `${base}${EVENTS_PATH}`;
  const shortcuts = shortcutsOf(catalogue);
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name,
      description: truncate(
        "Whom to call, when to meet, what was agreed and where that law is: an expert community’s memory",
        LIMITS.APP_DESCRIPTION,
        FOR_PLATFORM,
      ),
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: name, always_online: true },
      ...(shortcuts.length > 0 ? { shortcuts } : {}),
      slash_commands: commandsOf(catalogue, root).map(({ name: command, description, hint }) => ({
        command: `/${command}`,
        ...(requests === undefined ? {} : { url: requests }),
        description,
        ...(hint === "" ? {} : { usage_hint: hint }),
        should_escape: true,
      })),
    },
    oauth_config: {
      ...(requests === undefined ? {} : { redirect_urls: [`${base ?? ""}${REDIRECT_PATH}`] }),
      scopes: { bot: NEEDED_SCOPES, bot_optional: OPTIONAL_SCOPES },
    },
    ...(steps ? { functions: functionsOf(catalogue) } : {}),
    settings: {
      event_subscriptions: {
        ...(requests === undefined ? {} : { request_url: requests }),
        bot_events: [...Object.keys(EVENTS), ...(steps ? ["function_executed"] : [])],
      },
      interactivity: {
        is_enabled: true,
        ...(requests === undefined ? {} : { request_url: requests, message_menu_options_url: requests }),
      },
      // One workspace uses Socket Mode; an app that is installed in many may be installed for a whole organisation.
      org_deploy_enabled: !socket || steps,
      ...(steps ? { function_runtime: "remote" as const } : {}),
      socket_mode_enabled: socket,
      token_rotation_enabled: !socket,
    },
  };
}

/** Throws RangeError for what Slack would refuse. */
function refuseWrong({
  root,
  socket,
  url,
  name,
}: Pick<ManifestSettings, "root" | "socket"> & { readonly url: string | undefined; readonly name: string }): void {
  if (!/^[a-z0-9][a-z0-9_-]{0,30}$/.test(root)) throw new RangeError(`"${root}" cannot be the name of a slash command`);
  if (name.length === 0 || name.length > LIMITS.APP_NAME)
    throw new RangeError(`the app's name must have 1 to ${LIMITS.APP_NAME} characters`);
  if (!socket && (url === undefined || !/^https?:\/\//.test(url)))
    throw new RangeError("without Socket Mode the public address is needed");
}

/** Those of messages, then those that are everywhere. In English, as all of the manifest: Slack shows one text to everybody. */
function shortcutsOf(catalogue: readonly Command[]): Shortcut[] {
  const t = translator("en");
  const entry = (type: Shortcut["type"], path: string, { label, about }: MenuEntry) => ({
    name: t(label),
    type,
    callback_id: path,
    description: t(about),
  });
  return [
    ...catalogue.flatMap(({ path, shortcuts }) =>
      shortcuts?.message ? [entry("message", path, shortcuts.message)] : [],
    ),
    ...catalogue.flatMap(({ path, shortcuts }) =>
      shortcuts?.anywhere ? [entry("global", path, shortcuts.anywhere)] : [],
    ),
  ];
}
