import QuickLRU from "quick-lru";
import { z } from "zod";
import type { TokenStore } from "../../../core/services/tokens/token-store.ts";
import { DISCORD } from "../settings.ts";

/** What was done for somebody although its answer could not reach them. */
const undeliveredSchema = z.object({
  v: z.literal(1),
  /** The path of the command; absent where it was said in words. */
  does: z.string().optional(),
  /** When, in milliseconds since 1970. */
  at: z.number(),
});

export type UndeliveredAnswer = Omit<z.infer<typeof undeliveredSchema>, "v">;

/** What was done and nobody could be told, until its author comes again: the last of each, for a day. */
export interface Undelivered {
  note(user: string, what: UndeliveredAnswer): Promise<void>;
  /** What there is to be told, once. Another process's is found within minutes. */
  take(user: string): Promise<UndeliveredAnswer | undefined>;
}

const KEPT_DAYS = 1;
// Who was looked for just now is not looked for again with each press.
const LOOKED_MS = 120_000;

const tokenOf = (user: string) => `undelivered ${DISCORD} ${user}`;

/** Keeps it in the store, without a word of what was asked or answered. */
export function undeliveredIn(tokens: Pick<TokenStore, "keep" | "take">): Undelivered {
  const nothing = new QuickLRU<string, true>({ maxSize: 10_000, maxAge: LOOKED_MS });
  return {
    async note(user, what) {
      nothing.delete(user);
      await tokens.keep(JSON.stringify({ v: 1, ...what }), { token: tokenOf(user), days: KEPT_DAYS });
    },
    async take(user) {
      if (nothing.has(user)) return undefined;
      const kept = await tokens.take(tokenOf(user));
      nothing.set(user, true);
      return kept === undefined ? undefined : undeliveredSchema.parse(JSON.parse(kept));
    },
  };
}
