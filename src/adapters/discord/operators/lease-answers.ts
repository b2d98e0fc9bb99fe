import { z } from "zod";
import type { Store } from "../../../core/services/store/store.ts";
import { leasesIn } from "../gateway/leases.ts";

const shard = { shard: z.int().min(0), of: z.int().min(1) };
const question = z.discriminatedUnion("do", [
  z.object({ do: z.literal("served"), worker: z.string() }),
  z.object({ do: z.literal("hold"), worker: z.string(), ...shard }),
  z.object({ do: z.literal("release"), worker: z.string(), ...shard }),
  z.object({ do: z.literal("turn"), worker: z.string(), key: z.int() }),
]);

/** What is done with the leases of shards for a process that only looks, under its name; the answer is JSON. */
export async function leaseAnswer(store: Store, raw: unknown): Promise<unknown> {
  const asked = question.parse(raw);
  const leases = leasesIn(store, asked.worker);
  switch (asked.do) {
    case "served":
      return leases.served();
    case "hold":
      return (await leases.hold(asked.shard, asked.of)) !== undefined;
    case "release":
      return leases.release(asked.shard, asked.of);
    case "turn":
      return leases.turn(asked.key);
  }
}
