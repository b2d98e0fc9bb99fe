import type { Clock } from "../../clock.ts";
import { shardOf, type Ids } from "../ids.ts";
import type { Json } from "../model.ts";
import { intentOf } from "./intents.ts";

/** What an event says; it may depend on the intents of who hears it. */
export type EventData = Json | ((intents: number) => Json);

/** A session: what one shard of the app has been told, and over what. */
export interface Session {
  readonly id: string;
  readonly shard: number;
  readonly shardCount: number;
  readonly intents: number;
  /** The last event's number. */
  seq: number;
  /** The last event's number that went over the present connection. */
  sent: number;
  buffer: { seq: number; event: string; data: Json; onSent: (() => void) | undefined }[];
  /** Sends over the present connection; undefined while there is none. */
  send: ((payload: Json) => void) | undefined;
  lostAt: number | undefined;
}

/** The sessions of the app. */
export interface Sessions {
  readonly all: ReadonlySet<Session>;
  open(given: Pick<Session, "shard" | "shardCount" | "intents" | "send">): Session;
  /** The session that can be resumed from `seq`, or why not. */
  resume(id: unknown, seq: unknown, send: (payload: Json) => void): Session | "unknown" | "bad sequence";
  /** The connection is gone; the session stays for a while. */
  lose(session: Session): void;
  end(session: Session): void;
  /** The app has seen everything up to `seq`. */
  confirm(session: Session, seq: unknown): void;
  /** Tells the sessions of the guild's shard (the first shard's without a guild); `onSent` runs when a connection has carried it. */
  dispatch(
    event: string,
    data: EventData,
    place: { guild?: string | undefined; direct?: boolean },
    onSent?: () => void,
  ): void;
  /** Tells one session. */
  tell(session: Session, event: string, data: EventData, onSent?: () => void): void;
  /** While on, events wait. */
  pause(on: boolean): void;
}

/** No sessions yet. */
export function createSessions(clock: Clock, ids: Ids, sessionMs: number): Sessions {
  const all = new Set<Session>();
  let paused = false;
  const flush = (session: Session) => {
    for (const entry of session.buffer) {
      if (entry.seq <= session.sent) continue;
      // The beginning of a session is not held back.
      if (!session.send || (paused && entry.event !== "READY" && entry.event !== "RESUMED")) return;
      session.sent = entry.seq;
      session.send({ op: 0, t: entry.event, s: entry.seq, d: entry.data });
      entry.onSent?.();
      entry.onSent = undefined;
    }
  };
  const sessions: Sessions = {
    all,
    open(given) {
      const session: Session = { id: ids.secret(32), seq: 0, sent: 0, buffer: [], lostAt: undefined, ...given };
      all.add(session);
      return session;
    },
    resume(id, seq, send) {
      const session = [...all].find((one) => one.id === id);
      if (!session) return "unknown";
      if (session.lostAt !== undefined && clock.now() - session.lostAt > sessionMs) {
        all.delete(session);
        return "unknown";
      }
      if (typeof seq !== "number" || seq > session.seq || seq < (session.buffer[0]?.seq ?? session.seq + 1) - 1)
        return "bad sequence";
      session.send = send;
      session.sent = seq;
      session.lostAt = undefined;
      flush(session);
      return session;
    },
    lose(session) {
      session.send = undefined;
      session.lostAt = clock.now();
    },
    end: (session) => void all.delete(session),
    confirm(session, seq) {
      if (typeof seq === "number")
        session.buffer = session.buffer.filter((entry) => entry.seq > seq || entry.seq > session.sent);
    },
    dispatch(event, data, { guild, direct = guild === undefined }, onSent) {
      const needed = intentOf(event, direct);
      for (const session of all) {
        if (shardOf(guild, session.shardCount) !== session.shard) continue;
        if (needed !== undefined && !(session.intents & needed)) continue;
        sessions.tell(session, event, data, onSent);
      }
    },
    tell(session, event, data, onSent) {
      session.seq += 1;
      session.buffer.push({
        seq: session.seq,
        event,
        data: structuredClone(typeof data === "function" ? data(session.intents) : data),
        onSent,
      });
      flush(session);
    },
    pause(on) {
      paused = on;
      if (!on) for (const session of all) flush(session);
    },
  };
  return sessions;
}
