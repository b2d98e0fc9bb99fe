import type { Clock } from "../clock.ts";
import type { Ids } from "./ids.ts";

/** Lifetime of a `trigger_id`, and the uses and lifetime of a `response_url`. https://docs.slack.dev/interactivity/handling-user-interaction */
export const LIMITS = { triggerMs: 3_000, responseUses: 5, responseMs: 30 * 60_000 } as const;

/** Where a trigger came from: who pressed, and in which open modal. */
export interface Trigger {
  user: string;
  team: string;
  viewId?: string;
}

/** Where a `response_url` leads: to a person in a channel, and to the message that was pressed. */
export interface ResponseTarget {
  user: string;
  team: string;
  channel: string;
  source?: { ts: string; ephemeral: boolean };
  threadTs?: string;
}

/** Issues and redeems trigger ids and response addresses. */
export interface Triggers {
  issue(trigger: Trigger): string;
  /** Redeems a trigger: the trigger, or Slack's error. */
  exchange(id: string): Trigger | "expired_trigger_id" | "exchanged_trigger_id" | "invalid_trigger_id";
  /** The path of a new response address. */
  address(target: ResponseTarget): string;
  /** Counts one use of an address: where it leads, or Slack's error. */
  use(id: string): ResponseTarget | "used_url" | "expired_url" | "no_such_url";
}

/** An empty desk. */
export function createTriggers(clock: Clock, ids: Ids): Triggers {
  const triggers = new Map<string, { trigger: Trigger; late: boolean; used: boolean }>();
  const addresses = new Map<string, { target: ResponseTarget; until: number; uses: number }>();
  return {
    issue(trigger) {
      const id = `${String(clock.now())}.${ids.next("")}.${ids.secret(32)}`;
      const issued = { trigger, late: false, used: false };
      clock.after(LIMITS.triggerMs, () => (issued.late = true));
      triggers.set(id, issued);
      return id;
    },
    exchange(id) {
      const known = triggers.get(id);
      if (!known) return "invalid_trigger_id";
      if (known.used) return "exchanged_trigger_id";
      if (known.late) return "expired_trigger_id";
      known.used = true;
      return known.trigger;
    },
    address(target) {
      const id = ids.secret(32);
      addresses.set(id, { target, until: clock.now() + LIMITS.responseMs, uses: 0 });
      return `/response/${target.team}/${id}`;
    },
    use(id) {
      const known = addresses.get(id);
      if (!known) return "no_such_url";
      if (clock.now() > known.until) return "expired_url";
      if (known.uses >= LIMITS.responseUses) return "used_url";
      known.uses += 1;
      return known.target;
    },
  };
}
