import { z } from "zod";
import { leasesIn } from "../adapters/discord/gateway/leases.ts";
import { EXIT } from "./io.ts";
import { cliCommand } from "./cli-command.ts";

const shard = { shard: z.int().min(0), of: z.int().min(1) };

/** What is done with the leases of Discord's shards for a process that only looks, under its name. Writes the answer as one line of JSON. */
export const gateway = cliCommand(
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
