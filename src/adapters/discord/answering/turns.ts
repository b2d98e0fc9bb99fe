import type { APIMessage } from "discord.js";
import QuickLRU from "quick-lru";

/** Keeps account of which answer was said last in the place of which message, as far as this process says them. */
export interface Turns {
  /** An answer is said now in the place of the message that is called so; what is returned tells whether it is still the last there. */
  take(names: readonly string[]): () => boolean;
}

// Longer than an answer is tried again.
const KEPT_MS = 300_000;

/** Nothing said yet. */
export function turns(): Turns {
  const last = new QuickLRU<string, number>({ maxSize: 10_000, maxAge: KEPT_MS });
  let taken = 0;
  return {
    take(names) {
      taken += 1;
      const own = taken;
      for (const name of names) last.set(name, own);
      return () => names.every((name) => (last.get(name) ?? own) === own);
    },
  };
}

/**
 * What a message is called in turns. The first that answers an interaction is called by that, too: whoever made it may know no other name
 * yet. Those that follow it, which say that it was there before, are messages of their own.
 */
export function namesOf(message: Pick<APIMessage, "id" | "interaction_metadata"> | undefined): readonly string[] {
  if (message === undefined) return [];
  const { id, interaction_metadata: made } = message;
  return made === undefined || made.original_response_message_id !== undefined ? [id] : [id, made.id];
}
