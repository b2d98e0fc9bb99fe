import { setTimeout as wait } from "node:timers/promises";
import type { SocketModeReceiver } from "@slack/bolt";
import type { Log } from "../../core/kernel/errors/log.ts";
import { SLACK } from "./settings.ts";
import { MINUTE_MS } from "../../core/kernel/time/units.ts";

/** Connections at once, of ten at most: while one is renewed the others are served (https://docs.slack.dev/apis/events-api/using-socket-mode#connections). */
export const SOCKETS = 2;
/** They begin so long after one another that Slack does not renew them at the same moment. */
export const APART_MS = MINUTE_MS;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = MINUTE_MS;
// Slack renews connections every few hours: one that ends sooner than this was a failure, and the next one is not to be asked for at once.
const LASTING_MS = 10_000;

/**
 * Keeps the socket open until it is stopped, however long Slack is away. The SDK's own way of coming back is to be switched
 * off: it waits five seconds even when Slack only renews the connection, and gives up, with a rejection that nobody
 * catches, when Slack cannot be reached at that moment.
 */
export async function stayConnected(receiver: SocketModeReceiver, log: Log, stopped: AbortSignal): Promise<void> {
  let pause = FIRST_PAUSE_MS;
  const over = () => stopped.aborted;
  while (!over()) {
    const from = performance.now();
    try {
      await connection(receiver, () => log.info({ platform: SLACK }, "connected to Slack"));
      if (performance.now() - from >= LASTING_MS) {
        pause = FIRST_PAUSE_MS;
        continue;
      }
    } catch (error) {
      if (!over()) log.error({ platform: SLACK, error, again: pause }, "Slack cannot be reached; trying again");
    }
    await wait(pause, undefined, { signal: stopped }).catch(() => undefined);
    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
  }
}

/** Opens one connection and waits until it has ended. Throws where none comes about. */
async function connection({ client }: SocketModeReceiver, opened: () => void): Promise<void> {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  client.on("disconnected", end);
  try {
    await client.start();
    opened();
    await ended;
  } finally {
    client.off("disconnected", end);
  }
}
