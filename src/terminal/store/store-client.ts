import { setTimeout as sleep } from "node:timers/promises";
import { problem } from "../../core/kernel/errors/errors.ts";
import { Failure } from "../io/failure.ts";
import { PATIENCE_MS } from "./acquire-store.ts";
import type { Io } from "../io/io.ts";
import type { CliContext } from "../commands/cli-command.ts";
import type { CliCommandName } from "../commands/cli-commands.ts";
import { findPlace, type StorePlace, type StoreClientParts } from "./store-place.ts";

/** Where commands are done: in this process or in the one that holds the embedded store, without a difference to be seen. */
export interface StoreClient {
  /** Does a command and returns its exit code. Throws Failure where the store cannot be opened or reached. */
  run(command: CliCommandName, args: unknown, io: Io): Promise<number>;
  close(): Promise<void>;
}

// What needs somebody to talk to: a new embedded store gets the demo community first, as the first start does.
const TALKS: ReadonlySet<CliCommandName> = new Set<CliCommandName>(["run", "tick", "turn"]);

/** A client that finds its place with the first command, and again when the holder goes away. */
export function storeClient(parts: StoreClientParts): StoreClient {
  // A promise: a chat completes words while it takes a turn, and both must find the same place.
  let found: Promise<StorePlace> | undefined;
  return {
    async run(command, args, io) {
      const deadline = performance.now() + PATIENCE_MS;
      for (;;) {
        found ??= findPlace(parts, io);
        const place = await found;
        if (place.kind === "here") return performHere(parts, place.context, command, args, io);
        const exit = await performByHolder(parts, command, args, io);
        if (exit !== "gone") return exit;
        if (performance.now() > deadline) throw new Failure(problem("terminal.holder.gone"));
        found = undefined;
        await sleep(50 + Math.random() * 100);
      }
    },
    async close() {
      const place = await found?.catch(() => undefined);
      found = undefined;
      if (place?.kind === "here") await place.end();
    },
  };
}

async function performHere(
  { config }: StoreClientParts,
  context: CliContext,
  command: CliCommandName,
  args: unknown,
  io: Io,
): Promise<number> {
  if (TALKS.has(command) && config.databaseUrl === undefined)
    await (await import("../commands/first-start.ts")).demoWhereEmpty(context, io);
  return (await import("../commands/run-cli-command.ts")).runCliCommand(command, args, context, io);
}

/** "gone": the holder was not there any more, and nothing happened. */
async function performByHolder(
  { config, t }: StoreClientParts,
  command: CliCommandName,
  args: unknown,
  io: Io,
): Promise<number | "gone"> {
  const { askOwner: askHolder } = await import("./ask-owner.ts");
  const answered = await askHolder(config.data, { command, args, language: t.language }, io);
  if (typeof answered === "object") return answered.exit;
  if (answered === "misunderstood") throw new Failure(problem("terminal.holder.other"));
  if (answered === "broken") throw new Failure(problem("terminal.holder.broken"));
  return answered;
}
