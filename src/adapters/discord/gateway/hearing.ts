import type { GatewayTimes } from "./gateway-times.ts";

/** Whether a shard is heard. It is not until Discord says that it is ready, or that the session goes on. */
export interface Hearing {
  /** Discord greets on a connection; next it is told to go on with a session, or who the bot is. */
  greeted(resuming: boolean): void;
  /** Something came. */
  heard(): void;
  arrived(): void;
  closed(): void;
  /** Nothing is missed while this is waited for: it is the bot's turn that has not come. */
  meanwhile<T>(wait: () => Promise<T>): Promise<T>;
  stop(): void;
}

const LOOKS = 24;

/**
 * Watches, from now on, whether a shard is heard. `silent` is called where nothing comes after Discord was told to go on with a
 * session; the library waits for that without end. `away` is called where the shard has not been heard for too long.
 */
export function watchHearing(
  { silent, away }: Pick<GatewayTimes, "silent" | "away">,
  then: { readonly silent: () => void; readonly away: () => void },
): Hearing {
  const now = () => performance.now();
  let downSince: number | undefined = now();
  let toldAt: number | undefined;
  let waits = false;
  const look = () => {
    if (toldAt !== undefined && now() - toldAt > silent) {
      toldAt = undefined;
      then.silent();
    } else if (downSince !== undefined && !waits && now() - downSince > away) then.away();
  };
  const timer = setInterval(look, Math.min(silent, away) / LOOKS);
  return {
    greeted: (resuming) => (toldAt = resuming ? now() : undefined),
    heard() {
      if (toldAt !== undefined) toldAt = now();
    },
    arrived() {
      downSince = undefined;
      toldAt = undefined;
    },
    closed() {
      downSince ??= now();
      toldAt = undefined;
    },
    async meanwhile(wait) {
      const began = now();
      waits = true;
      return wait().finally(() => {
        waits = false;
        if (downSince !== undefined) downSince += now() - began;
      });
    },
    stop: () => clearInterval(timer),
  };
}
