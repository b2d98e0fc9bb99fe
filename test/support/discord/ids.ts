import { randomBytes } from "node:crypto";

/** Discord's epoch (ms). https://discord.com/developers/docs/reference#snowflakes */
const EPOCH = 1_420_070_400_000;

/** Makes Discord's identifiers. */
export interface Ids {
  /** A snowflake later than every one before. */
  next(now: number): string;
  /** A snowflake of a guild that falls on shard `id` of `count`. */
  onShard(now: number, shard: { id: number; count: number }): string;
  /** An opaque secret of hexadecimal digits. */
  secret(length?: number): string;
}

/** The shard that hears of a guild. https://discord.com/developers/docs/events/gateway#sharding */
export const shardOf = (guild: string | undefined, count: number): number =>
  guild === undefined ? 0 : Number((BigInt(guild) >> 22n) % BigInt(count));

/** Counting snowflakes and random secrets. */
export function createIds(): Ids {
  let last = 0n;
  const ids: Ids = {
    next(now) {
      const moment = BigInt(Math.max(0, Math.floor(now) - EPOCH)) << 22n;
      last = moment > last ? moment : last + 1n;
      return String(last);
    },
    onShard(now, { id, count }) {
      // A millisecond of its own, so that guilds made together do not share a shard.
      last = ((BigInt(ids.next(now)) >> 22n) + 1n) << 22n;
      while (shardOf(String(last), count) !== id) last += 1n << 22n;
      return String(last);
    },
    secret: (length = 24) => randomBytes(length).toString("hex").slice(0, length),
  };
  return ids;
}
