/** How Slack is reached, read from the environment (operators/read-settings.ts). Either a bot token for one workspace or a client for many. */
export interface SlackSettings {
  /** Of one workspace (xoxb-…). */
  readonly botToken?: string;
  /** For Socket Mode (xapp-…): no public address is needed. */
  readonly appToken?: string;
  /** For requests over HTTP on the public listener. */
  readonly signingSecret?: string;
  /** For installing in many workspaces by OAuth. */
  readonly client?: { readonly id: string; readonly secret: string; readonly stateSecret: string };
  /** Where the Web API is; Slack's own where absent. An emulator's address serves for trying things. */
  readonly apiUrl?: string;
  /** The slash command under which everything can be reached, without the slash. */
  readonly root: string;
  /** The public listener's address as people's browsers reach it, for the way back from OAuth. */
  readonly publicUrl?: string;
}

/** The platform's short name in handles, spaces and deliveries. */
export const SLACK = "slack";
