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

/** An answer that could not be given, as it is read again. */
export type UndeliveredAnswer = Omit<z.infer<typeof undeliveredSchema>, "v">;

/** What was done and nobody could be told, until its author comes again: the last of each, for a day. */
export interface Undelivered {
  note(user: string, what: UndeliveredAnswer): Promise<void>;
  /** Has it told, if there is anything, and then forgets it: what could not be told is kept. Another process's is found within minutes. */
  tell(user: string, telling: (what: UndeliveredAnswer) => Promise<void>): Promise<void>;
}

const KEPT_DAYS = 1;
// Who was looked for just now is not looked for again with each press.
const LOOKED_MS = 120_000;

const tokenOf = (user: string) => `undelivered ${DISCORD} ${user}`;

/** Keeps it in the store, without a word of what was asked or answered. */
export function undeliveredIn(tokens: TokenStore): Undelivered {
  const nothing = new QuickLRU<string, true>({ maxSize: 10_000, maxAge: LOOKED_MS });
  const keep = (user: string, text: string) => tokens.keep(text, { token: tokenOf(user), days: KEPT_DAYS });
  return {
    async note(user, what) {
      await keep(user, JSON.stringify({ v: 1, ...what }));
      nothing.delete(user);
    },
    async tell(user, telling) {
      if (nothing.has(user)) return;
      // Whoever does two things at once is told by one of them.
      nothing.set(user, true);
      // Where the database is away, what waits there goes on waiting.
      const kept = await tokens.open(tokenOf(user)).catch(() => undefined);
      if (kept === undefined) return;
      try {
        await telling(undeliveredSchema.parse(JSON.parse(kept)));
      } catch (error) {
        nothing.delete(user);
        throw error;
      }
      const forgotten = await tokens.take(tokenOf(user));
      // What was noted meanwhile is to be told, too.
      if (forgotten === undefined || forgotten === kept) return;
      await keep(user, forgotten);
      nothing.delete(user);
    },
  };
}
