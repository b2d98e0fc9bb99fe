import { MINUTE_MS } from "../../../core/kernel/time/units.ts";

/** How long listening to the gateway waits for what, in milliseconds. */
export interface GatewayTimes {
  /** A shard is held for so long without a word, by the database's clock. */
  readonly lease: number;
  /** How often a lease is renewed, and the session's place noted. */
  readonly renew: number;
  /** Before the next try, doubling up to `longest`. */
  readonly pause: number;
  readonly longest: number;
  /** After Discord refused the bot: that is mended by an operator, not by asking again soon. */
  readonly refused: number;
  /**
   * At most one identification in so long for each concurrency key; somewhat more than Discord's five seconds, since some
   * arrive sooner than others (https://discord.com/developers/docs/events/gateway#rate-limiting).
   */
  readonly identify: number;
  /** Nothing comes for so long after a session is to go on: Discord tells what was missed at once, and then that it is all. */
  readonly silent: number;
  /** The library comes back by itself within seconds; one that is away for longer is begun anew. */
  readonly away: number;
}

/** What suits Discord and a database that is near. */
export const TIMES: GatewayTimes = {
  lease: 20_000,
  renew: 5_000,
  pause: 1_000,
  longest: MINUTE_MS,
  refused: 300_000,
  identify: 5_500,
  silent: 30_000,
  away: 120_000,
};
