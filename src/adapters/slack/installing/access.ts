import QuickLRU from "quick-lru";
import { DeliveryError } from "../../../core/kernel/commands/transport.ts";
import { MINUTE_MS } from "../../../core/kernel/time/units.ts";

/** With what the bot may speak in a workspace. */
export interface Granted {
  readonly token: string;
  readonly botId: string;
  readonly botUserId: string;
}

/** A workspace, in an organisation or not; an organisation alone where Slack names no workspace. */
export interface Where {
  readonly team?: string;
  readonly enterprise?: string;
}

/** Finds out with what the bot may speak. */
export interface Access {
  /** Throws where the bot is not installed, or Slack cannot be asked. */
  of(where: Where): Promise<Granted>;
  /** The same for what the ledger says in a workspace: only there where the bot is really installed. */
  speaking(team: string): Promise<Granted>;
  /** Forgets what is known of a workspace or organisation, after its tokens were revoked. */
  forget(id: string): void;
}

// Rotated tokens are valid for hours (https://docs.slack.dev/authentication/using-token-rotation); a minute spares a look-up with every click.
const KNOWN_MS = MINUTE_MS;

/** Remembers grants for a minute; those who ask meanwhile wait for the same answer, so that a refresh token is used once. */
export function remembering(find: (where: Where) => Promise<Granted>): Access {
  const known = new QuickLRU<string, Promise<Granted>>({ maxSize: 5_000, maxAge: KNOWN_MS });
  const of = (where: Where): Promise<Granted> => {
    const key = where.team ?? where.enterprise ?? "";
    const last = known.get(key);
    if (last) return last;
    const asked = find(where);
    known.set(key, asked);
    asked.catch(() => known.delete(key));
    return asked;
  };
  return {
    of,
    speaking: (team) => of({ team }),
    forget: (id) => void known.delete(id),
  };
}

/** For the ledger: nobody speaks where the bot is not installed, and a later installation makes it possible again. */
export function notInstalled(where: Where): DeliveryError {
  return new DeliveryError(
    { kind: "retry", afterMs: 300_000 },
    { cause: `the bot is not installed in ${where.team ?? where.enterprise ?? "?"}` },
  );
}
