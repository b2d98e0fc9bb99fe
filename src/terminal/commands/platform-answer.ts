import { z } from "zod";
import { PLATFORMS } from "../../platforms.ts";
import { cliCommand } from "./cli-command.ts";
import { EXIT } from "../io/io.ts";

/** Has a platform answer what its examination asks of the store, and writes the answer as one line of JSON. */
export const platformAnswer = cliCommand(
  z.object({ platform: z.string(), asked: z.unknown() }),
  async ({ product }, { platform, asked }, io) => {
    const answer = await PLATFORMS.find(({ name }) => name === platform)?.answer?.(product, asked);
    io.out(JSON.stringify(answer ?? null));
    return EXIT.done;
  },
);
