import type { API } from "@discordjs/core/http-only";
import type { GatewayDispatchPayload } from "discord.js";
import type { Log } from "../../../core/kernel/errors/log.ts";
import type { Switches } from "../settings.ts";
import type { Leases } from "./leases.ts";
import type { GatewayTimes } from "./gateway-times.ts";

/** What listening to the gateway needs. */
export interface GatewayParts extends Pick<Switches, "members"> {
  readonly api: API;
  readonly token: string;
  readonly leases: Leases;
  readonly log: Log;
  /** The shards to serve; absent: any that nobody else serves. */
  readonly shards?: readonly number[];
  readonly shardCount?: number;
  readonly times?: GatewayTimes;
  readonly heard: (event: GatewayDispatchPayload) => void;
}

/** What one process knows while it listens. */
export interface Serving extends GatewayParts {
  readonly times: GatewayTimes;
  /** Ends it all. */
  readonly signal: AbortSignal;
  readonly growth: Growth;
  readonly reach: Reach;
}

/** Since when each shard that this process is to serve is heard, or is not. */
export type Reach = Map<number, { readonly heard: boolean; readonly since: Date }>;

/** Whether the bot is on too many servers for the shards there are, as Discord said. */
export interface Growth {
  outgrown: boolean;
}
