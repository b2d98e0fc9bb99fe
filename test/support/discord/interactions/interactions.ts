import { CALLBACK, LIFETIME } from "../constants.ts";
import { newId, type Core } from "../core.ts";
import type { Channel, Json } from "../model.ts";
import { contextOf, payloadOf } from "./payload.ts";
import type { Delivery, InteractionKind, InteractionRecord } from "./model.ts";

/** A modal that is open before somebody. */
export interface OpenModal {
  customId: string;
  title: string;
  components: Json[];
  /** The interaction that opened it, and where. */
  interaction: string;
  channel: string;
  /** The message whose component opened it. */
  source: string | undefined;
}

/** A new interaction. */
export interface NewInteraction {
  kind: InteractionKind;
  type: number;
  name: string;
  user: string;
  channel: Channel;
  data: Json;
  message?: Json | undefined;
  source?: string | undefined;
}

/** The interactions and their lifetimes. */
export interface Interactions {
  readonly log: InteractionRecord[];
  readonly deliveries: Delivery[];
  /** By user. */
  readonly modals: Map<string, OpenModal>;
  find(id: string): InteractionRecord | undefined;
  withToken(token: string): InteractionRecord | undefined;
  /** Starts the three seconds. */
  begin(given: NewInteraction): InteractionRecord;
  /** Whether the three seconds passed without an acknowledgement. */
  isLate(record: InteractionRecord): boolean;
  /** The first acknowledgement; with a deferral the interaction keeps waiting until `thought`. */
  acknowledge(record: InteractionRecord, type: number): void;
  /** The thinking has ended. */
  thought(record: InteractionRecord): void;
  /** The user is told that the application did not respond. */
  fail(record: InteractionRecord): void;
  /** Resolves when the interaction is acknowledged or failed. */
  ended(record: InteractionRecord): Promise<void>;
}

interface Waiting {
  /** Stops the clock of the next time limit. */
  cancel: () => void;
  release: () => void;
  ended: Promise<void>;
  end: () => void;
}

/** No interactions yet. */
export function createInteractions(core: () => Core): Interactions {
  const log: InteractionRecord[] = [];
  const byId = new Map<string, InteractionRecord>();
  const byToken = new Map<string, InteractionRecord>();
  const waiting = new Map<string, Waiting>();
  /** Counts as activity until `release`. */
  const hold = (): (() => void) => {
    let release = () => {};
    void core().activity.during(
      new Promise<void>((resolve) => {
        release = resolve;
      }),
    );
    return release;
  };
  const interactions: Interactions = {
    log,
    deliveries: [],
    modals: new Map(),
    find: (id) => byId.get(id),
    withToken: (token) => byToken.get(token),
    begin(given) {
      const id = newId(core());
      const token = Buffer.from(`interaction:${id}:${core().ids.secret(48)}`).toString("base64url");
      const { userInstalled } = contextOf(core(), given.user, given.channel);
      const record: InteractionRecord = {
        id,
        token,
        kind: given.kind,
        name: given.name,
        user: given.user,
        channel: given.channel.id,
        guild: given.channel.guild,
        payload: payloadOf(core(), { id, token, ...given }),
        createdAt: core().clock.now(),
        deliveredAt: undefined,
        acknowledgedAt: undefined,
        acknowledgement: undefined,
        ephemeral: false,
        failed: false,
        thinking: false,
        answers: [],
        original: undefined,
        followUps: 0,
        source: given.source,
        choices: undefined,
        userInstalled,
      };
      log.push(record);
      byId.set(id, record);
      byToken.set(token, record);
      let end = () => {};
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      waiting.set(id, {
        cancel: core().clock.after(LIFETIME.acknowledgeMs, () => interactions.fail(record)),
        release: hold(),
        ended,
        end,
      });
      return record;
    },
    isLate: (record) => record.failed,
    acknowledge(record, type) {
      record.acknowledgedAt = core().clock.now();
      record.acknowledgement = type;
      const wait = waiting.get(record.id);
      if (!wait) return;
      wait.cancel();
      wait.end();
      if (type !== CALLBACK.DEFERRED_MESSAGE) {
        wait.release();
        return;
      }
      record.thinking = true;
      // Nothing can end the thinking once the token is dead.
      wait.cancel = core().clock.after(LIFETIME.tokenMs, wait.release);
    },
    thought(record) {
      record.thinking = false;
      const wait = waiting.get(record.id);
      wait?.cancel();
      wait?.release();
    },
    fail(record) {
      if (record.acknowledgedAt !== undefined || record.failed) return;
      record.failed = true;
      const wait = waiting.get(record.id);
      wait?.cancel();
      wait?.release();
      wait?.end();
    },
    ended: (record) => waiting.get(record.id)?.ended ?? Promise.resolve(),
  };
  return interactions;
}
