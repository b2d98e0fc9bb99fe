import type { Activity } from "../activity.ts";
import type { Approval } from "./approval.ts";
import type { AppSecrets, Core } from "./core.ts";
import type { Deliveries } from "./delivery.ts";
import type { Drawn, Fault } from "./faults.ts";
import type { Call, Shown, ShownError, View } from "./model.ts";
import type { Modals } from "./people/modals.ts";
import type { Opening } from "./people/opening.ts";
import type { Pressing } from "./people/pressing.ts";
import type { WorkspaceLife } from "./people/workspace.ts";
import type { Workflows } from "./people/workflows.ts";
import type { Writing } from "./people/writing.ts";
import type { NewChannel, NewUser, State } from "./state.ts";
import type { Manifest } from "./validate/manifest.ts";

/** How a Slack is started. */
export interface FakeSlackOptions extends Partial<AppSecrets> {
  /** The app's configuration: its scopes, events, commands and shortcuts are held to it. Without one everything is allowed. */
  manifest?: Manifest;
  /** The scopes of the bot token; the manifest's, or all, when missing. */
  scopes?: readonly string[];
  /** Slack's clock (ms), by default the machine's. `advance` comes on top. */
  now?: () => number;
  /** How long nothing must happen for the app to count as settled (ms); 50. */
  quietMs?: number;
  workspace?: string;
  /** An organisation's id (`E…`): the default workspace belongs to it and the app is installed in the whole organisation. */
  enterprise?: string;
  /** Does not install the app; `oauth` does it later. */
  notInstalled?: boolean;
  /** Tokens from OAuth expire after 12 hours and come with a refresh token. */
  tokenRotation?: boolean;
}

/** A stand-in for Slack that a real app talks to over HTTP and WebSocket. */
export interface FakeSlack
  extends AppSecrets,
    Writing,
    Pressing,
    Modals,
    Opening,
    WorkspaceLife,
    Workflows,
    Pick<Core, "executions">,
    Pick<Activity, "settled" | "settlesWith" | "until" | "inFlight">,
    Pick<Deliveries, "redeliver" | "connectHttp"> {
  /** `http://127.0.0.1:PORT/api/`. */
  readonly apiUrl: string;
  /** `http://127.0.0.1:PORT/oauth/v2/authorize`; the page itself is `authorize`. */
  readonly authorizeUrl: string;
  /** The default workspace. */
  readonly team: string;
  /** Every Web API call in order; also `response_url`, `upload` and `download`. */
  readonly calls: Call[];
  /** Everything that was delivered to the app. */
  readonly deliveries: Deliveries["log"];
  /** Errors that Slack showed people. */
  readonly errors: ShownError[];
  /** What the server knows, for tests that look closer. */
  readonly state: State;
  /** Open Socket Mode connections. */
  readonly connections: number;
  /** The bot's user id in a workspace. */
  botUser(team?: string): string;
  addWorkspace(given: { name: string; enterprise?: string; installed?: boolean }): {
    team: string;
    botToken: string | undefined;
  };
  addUser(given: NewUser): string;
  addChannel(given: NewChannel): string;
  /** What that person sees in the channel, oldest first, ephemeral messages included. */
  seenBy(user: string, channel: string): Shown[];
  /** The person's direct conversation with the bot. */
  direct(user: string, team?: string): Shown[];
  /** The id of that conversation. */
  directChannel(user: string, team?: string): string;
  /** The top view of the person's modal stack. */
  modal(user: string): View | undefined;
  /** The person's published Home. */
  home(user: string): View | undefined;
  /** Pushes Slack's clock forward. */
  advance(ms: number): void;
  now(): number;
  /** Makes a Web API method (or `response_url`, or `*`) misbehave. */
  fail(method: string, fault: Fault | Drawn): void;
  /** Takes back what `fail` planned, of one method or of all. */
  heal(method?: string): void;
  /** At most one message a second and channel. */
  limitPosting(on: boolean): void;
  /** While on, every connection is cut; events wait. */
  outage(on: boolean): void;
  /** Ends the Socket Mode connections the way Slack does. */
  disconnect(reason: "refresh_requested" | "warning" | "link_disabled", which?: "all" | "oldest"): void;
  /** Signs a request body as Slack does; `timestamp` in seconds. */
  sign(body: string, options?: { timestamp?: number; secret?: string }): Record<string, string>;
  /** Acts on Slack's install page; returns where the browser is sent. */
  authorize(address: string, approval: Approval): string;
  close(): Promise<void>;
}
