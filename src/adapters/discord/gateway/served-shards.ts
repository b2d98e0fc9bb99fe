import { setTimeout as wait } from "node:timers/promises";
import type { APIGatewayBotInfo } from "discord.js";
import type { GatewaySession } from "./leases.ts";
import type { Serving } from "./parts.ts";
import { outgrown, serveShard } from "./serve-shard.ts";

/** The shards that this process serves, by one count of them at a time. */
export interface ServedShards {
  readonly serving: () => number[];
  /** Takes shards as they become free, until there are to be more of them. Rejects without the database; what is served goes on. */
  tend(info: APIGatewayBotInfo, of: number): Promise<void>;
  /** Ends what is served by one count of shards, before another begins. */
  leave(): Promise<void>;
  /** Resolves when nothing is served any more. */
  ended(): Promise<void>;
}

/** None yet. */
export function servedShards(own: Serving): ServedShards {
  const serving = new Map<number, Promise<void>>();
  let round = new AbortController();
  const begin = ({ shard, session }: Taken, info: APIGatewayBotInfo, of: number): void => {
    const one = serveShard(own, { shard, of, info, session, round: round.signal });
    serving.set(
      shard,
      one.finally(() => serving.delete(shard)),
    );
  };
  return {
    serving: () => [...serving.keys()],
    tend: (info, of) => tend(own, of, serving, (taken) => begin(taken, info, of)),
    async leave() {
      round.abort();
      await Promise.all(serving.values());
      round = new AbortController();
    },
    async ended() {
      await Promise.all(serving.values());
    },
  };
}

interface Taken {
  readonly shard: number;
  readonly session?: GatewaySession;
  readonly crowded?: true;
}

async function tend(
  own: Serving,
  of: number,
  serving: ReadonlyMap<number, unknown>,
  begin: (taken: Taken) => void,
): Promise<void> {
  const { leases, times, signal } = own;
  const wanted = shardsFor(own, of);
  let waiting: number | undefined;
  while (!signal.aborted && !outgrown(own)) {
    const taken = await takeFree(own, of, wanted, serving);
    // The lease alone says to who counts fewer that they are to leave; it is looked at again soon.
    if (taken) waiting = taken.crowded ? taken.shard : undefined;
    if (taken && !taken.crowded) begin(taken);
    await wait(serving.size < wanted.length ? times.pause : times.renew, undefined, { signal }).catch(() => undefined);
    if (await counted(own, of)) break;
  }
  if (waiting !== undefined) await leases.release(waiting, of);
}

function shardsFor({ shards }: Serving, of: number): readonly number[] {
  return shards ?? Array.from({ length: of }, (_, shard) => shard);
}

/** The first shard that is free. One at a time, so that processes that start together share. */
async function takeFree(
  { leases, signal, reach }: Serving,
  of: number,
  wanted: readonly number[],
  serving: ReadonlyMap<number, unknown>,
): Promise<Taken | undefined> {
  for (const shard of wanted) {
    if (serving.has(shard) || signal.aborted) continue;
    const held = await leases.hold(shard, of);
    if (held) return { shard, ...held };
    reach.delete(shard);
  }
  return undefined;
}

/** Whether another process counts more shards, and this one may, too. */
async function counted({ shardCount, leases }: Serving, of: number): Promise<boolean> {
  return shardCount === undefined && ((await leases.count()) ?? 0) > of;
}
