import { z } from "zod";
import type { Look } from "../adapters/discord/gateway/examine-gateway.ts";
import type { StoreClient } from "./store-client.ts";
import { EXIT, type Io } from "./io.ts";

/** The leases of the store that a store client reaches. They reject where it reaches none. */
export function leasesAt(client: StoreClient, worker: string): Look {
  const ask = async (asked: object): Promise<unknown> => {
    let written = "null";
    const io: Io = { out: (text) => (written = text), err: () => undefined, progress: () => undefined };
    const exit = await client.perform("gateway", { ...asked, worker }, io);
    if (exit !== EXIT.done) throw new Error("the store cannot be asked");
    return JSON.parse(written) as unknown;
  };
  return {
    served: async () => z.array(z.object({ shard: z.number(), of: z.number() })).parse(await ask({ do: "served" })),
    hold: async (shard, of) => ((await ask({ do: "hold", shard, of })) === true ? {} : undefined),
    release: async (shard, of) => void (await ask({ do: "release", shard, of })),
    turn: async (key) => z.number().parse(await ask({ do: "turn", key })),
  };
}
