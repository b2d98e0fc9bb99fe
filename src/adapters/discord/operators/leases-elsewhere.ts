import { z } from "zod";
import type { Examining } from "../../kit/platform.ts";
import type { LeaseLook } from "../gateway/examine-gateway.ts";

/** The leases of the store, held under a name by the process that has it. They reject where it cannot be asked. */
export function leasesElsewhere(ask: Examining["ask"], worker: string): LeaseLook {
  return {
    served: async () =>
      z.array(z.object({ shard: z.number(), of: z.number() })).parse(await ask({ do: "served", worker })),
    hold: async (shard, of) => ((await ask({ do: "hold", worker, shard, of })) === true ? {} : undefined),
    release: async (shard, of) => void (await ask({ do: "release", worker, shard, of })),
    turn: async (key) => z.number().parse(await ask({ do: "turn", worker, key })),
  };
}
