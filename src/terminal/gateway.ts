import { z } from "zod";
import type { Look } from "../adapters/discord/gateway/examine-gateway.ts";
import { leasesIn } from "../adapters/discord/gateway/leases.ts";
import type { Counter } from "./counter.ts";
import { EXIT, type Io } from "./io.ts";
import { verb } from "./verb.ts";

const shard = { shard: z.int().min(0), of: z.int().min(1) };

/** What is done with the leases of Discord's shards for a process that only looks, under its name. Writes the answer as one line of JSON. */
export const gateway = verb(
  z.discriminatedUnion("do", [
    z.object({ do: z.literal("served"), worker: z.string() }),
    z.object({ do: z.literal("hold"), worker: z.string(), ...shard }),
    z.object({ do: z.literal("release"), worker: z.string(), ...shard }),
    z.object({ do: z.literal("turn"), worker: z.string(), key: z.int() }),
  ]),
  async ({ product }, asked, io) => {
    const leases = leasesIn(product.store, asked.worker);
    switch (asked.do) {
      case "served":
        io.out(JSON.stringify(await leases.served()));
        break;
      case "hold":
        io.out(JSON.stringify((await leases.hold(asked.shard, asked.of)) !== undefined));
        break;
      case "release":
        await leases.release(asked.shard, asked.of);
        break;
      case "turn":
        io.out(JSON.stringify(await leases.turn(asked.key)));
    }
    return EXIT.done;
  },
);

/** The leases of the store that a counter reaches. They reject where it reaches none. */
export function leasesAt(counter: Counter, worker: string): Look {
  const ask = async (asked: object): Promise<unknown> => {
    let written = "null";
    const io: Io = { out: (text) => (written = text), err: () => undefined, progress: () => undefined };
    const exit = await counter.perform("gateway", { ...asked, worker }, io);
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
