import type { Clock } from "../../clock.ts";

/** How long Discord remembers a nonce (ms): "the past few minutes". https://discord.com/developers/docs/resources/message#create-message */
const REMEMBERED_MS = 3 * 60_000;

/** The nonces of the bot's messages. */
export interface Nonces {
  /** The message that the bot sent with that nonce lately. */
  find(nonce: string): string | undefined;
  keep(nonce: string, message: string): void;
}

/** None yet. */
export function createNonces(clock: Clock): Nonces {
  const kept = new Map<string, { message: string; at: number }>();
  return {
    find(nonce) {
      const known = kept.get(nonce);
      return known && clock.now() - known.at <= REMEMBERED_MS ? known.message : undefined;
    },
    keep: (nonce, message) => void kept.set(nonce, { message, at: clock.now() }),
  };
}
