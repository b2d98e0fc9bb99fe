import type { Activity } from "../activity.ts";
import type { Clock } from "../clock.ts";
import type { CommandRegistry } from "./command-registry.ts";
import type { ApiError } from "./api-error.ts";
import type { Faults } from "./faults.ts";
import type { Gateway } from "./gateway/gateway.ts";
import type { Ids } from "./ids.ts";
import type { Deliverer } from "./interactions/deliver.ts";
import type { Endpoint } from "./interactions/http-endpoint.ts";
import type { Interactions } from "./interactions/interactions.ts";
import type { Nonces } from "./messages/nonces.ts";
import type { Attachment, Refusal, RequestRecord } from "./model.ts";
import type { RateLimits } from "./rest/rate-limits.ts";
import type { State } from "./state.ts";

/** The parts of the server, for one another. */
export interface Core {
  readonly applicationId: string;
  /** The bot's token; a reset makes it another. */
  token: string;
  readonly bot: string;
  readonly publicKey: string;
  readonly origin: string;
  readonly validate: boolean;
  readonly messageContent: boolean;
  readonly members: boolean;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly state: State;
  readonly activity: Activity;
  readonly faults: Faults;
  readonly limits: RateLimits;
  readonly registry: CommandRegistry;
  readonly nonces: Nonces;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly endpoint: Endpoint;
  readonly deliverer: Deliverer;
  /** Files that people gave with a command or a modal, by attachment id. */
  readonly uploads: Map<string, Attachment>;
  readonly requests: RequestRecord[];
  readonly refusals: Refusal[];
}

/** Records what was refused. */
export function recordRefusal(
  core: Core,
  where: string,
  { status, code, message, problems }: Pick<ApiError, "status" | "code" | "message" | "problems">,
): void {
  core.refusals.push({
    where,
    status,
    code,
    message,
    problems: problems.map((one) => `${one.path.join(".")}: ${one.message}`),
    at: core.clock.now(),
  });
}

/** A new snowflake, now. */
export const newId = (core: Core): string => core.ids.next(core.clock.now());
