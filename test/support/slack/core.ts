import type { Activity } from "../activity.ts";
import type { AppProfile } from "./app-profile.ts";
import type { Clock } from "../clock.ts";
import type { Deliveries } from "./delivery.ts";
import type { Faults } from "./faults.ts";
import type { Ids } from "./ids.ts";
import type { Call, ShownError } from "./model.ts";
import type { SocketMode } from "./socket-mode.ts";
import type { State } from "./state.ts";
import type { Tokens } from "./tokens.ts";
import type { Triggers } from "./triggers.ts";
import type { Views } from "./views.ts";

/** The app's secrets and names. */
export interface AppSecrets {
  appId: string;
  appName: string;
  appToken: string;
  botToken: string;
  signingSecret: string;
  clientId: string;
  clientSecret: string;
  /** The legacy verification token in every payload. */
  verificationToken: string;
}

/** The parts of the server, for one another. */
export interface Core {
  readonly secrets: AppSecrets;
  readonly profile: AppProfile;
  readonly rotate: boolean;
  /** The organisation the app is installed in as a whole, if any. */
  orgInstall: string | undefined;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly state: State;
  readonly tokens: Tokens;
  readonly triggers: Triggers;
  readonly faults: Faults;
  readonly activity: Activity;
  readonly views: Views;
  readonly socket: SocketMode;
  readonly deliveries: Deliveries;
  /** Steps of workflows that were started, and how they ended. */
  readonly executions: Map<string, { state: "running" | "completed" | "failed"; error?: string }>;
  readonly calls: Call[];
  readonly errors: ShownError[];
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
}

/** Records an error that Slack shows a person. */
export function showError(core: Core, user: string, error: string, detail: string[] = [], channel?: string): void {
  core.errors.push({ user, error, detail, at: core.clock.now(), ...(channel === undefined ? {} : { channel }) });
}
