import { setTimeout as wait } from "node:timers/promises";
import type { CloseCodes, WebSocketManager } from "@discordjs/ws";

const LEAVE_MS = 1_000;

/**
 * Leaves the gateway, also where the library would not: while it connects it lets go of a connection that may still come
 * about, or fail with nobody to hear of it, and while it waits for Discord's first words it never says that it is done.
 */
export async function left(manager: WebSocketManager, code: CloseCodes): Promise<void> {
  const connections = connectionsOf(manager);
  for (const one of connections) one.on("error", () => undefined);
  const over = new AbortController();
  const late = wait(LEAVE_MS, undefined, { signal: over.signal }).catch(() => undefined);
  await Promise.race([manager.destroy({ code, reason: "leaving" }), late]).finally(() => over.abort());
  for (const one of connections) one.terminate();
}

type Connection = { on(event: "error", heard: () => void): void; terminate(): void };

/**
 * The sockets of the library's shards. It shows them to nobody: `strategy` of the manager, `shards` of the strategy and
 * `connection` of a shard are all private (@discordjs/ws 1.2.3), also where `buildStrategy` brings a strategy of one's own, and
 * `destroy` closes only a socket that is open, taking the handlers of any other. One that is left connecting would keep the
 * process alive, or end it by an error that nobody hears. A release of the library without these fields is noticed by the tests
 * of a gateway that cannot be reached.
 */
function connectionsOf(manager: WebSocketManager): Connection[] {
  const { strategy } = manager as unknown as {
    strategy: { shards: ReadonlyMap<number, { connection: Connection | null }> };
  };
  return [...strategy.shards.values()].flatMap(({ connection }) => connection ?? []);
}
