import type { WebSocket } from "ws";
import type { Json } from "../model.ts";
import type { Session } from "./sessions.ts";

/** Most payloads of a connection in a minute. https://discord.com/developers/docs/events/gateway#rate-limiting */
const SENDS_PER_MINUTE = 120;
/** The largest payload the gateway takes (bytes). https://discord.com/developers/docs/events/gateway#sending-events */
const MAX_BYTES = 4_096;

const OP = {
  HEARTBEAT: 1,
  IDENTIFY: 2,
  PRESENCE: 3,
  VOICE_STATE: 4,
  RESUME: 6,
  RECONNECT: 7,
  REQUEST_MEMBERS: 8,
  INVALID_SESSION: 9,
  HELLO: 10,
  ACK: 11,
} as const;

/** One WebSocket of the app. */
export interface Connection {
  readonly session: Session | undefined;
  readonly send: (payload: Json) => void;
  close(code: number): void;
  /** Ends without a closing handshake. */
  cut(): void;
  askReconnect(): void;
  invalidate(resumable: boolean): void;
}

/** What a connection asks of the gateway. */
export interface Desk {
  heartbeatMs: number;
  /** Whether heartbeats go unanswered now. */
  silent(): boolean;
  /** A new session, a close code, or an invalid session. */
  identify(connection: Connection, data: Json): Session | number | "invalid";
  /** The same; "nothing": it is not answered. */
  resume(connection: Connection, data: Json): Session | number | "invalid" | "nothing";
  confirm(session: Session, seq: unknown): void;
  /** The connection is gone; `code` as the app closed it. */
  lost(connection: Connection, code: number): void;
}

/** Speaks the gateway's protocol on a fresh socket. */
export function speak(socket: WebSocket, desk: Desk): Connection {
  let session: Session | undefined;
  let sends = 0;
  let heard = performance.now();
  let said: number | undefined;
  const patience = desk.heartbeatMs * 1.5;
  const watch = setInterval(() => {
    if (performance.now() - heard > patience) connection.close(4009);
  }, patience / 4);
  const minute = setInterval(() => {
    sends = 0;
  }, 60_000);
  watch.unref();
  minute.unref();
  const connection: Connection = {
    get session() {
      return session;
    },
    send(payload) {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ t: null, s: null, d: null, ...payload }));
    },
    close(code) {
      said = code;
      socket.close(code);
    },
    cut: () => socket.terminate(),
    askReconnect: () => connection.send({ op: OP.RECONNECT }),
    invalidate(resumable) {
      session = undefined;
      connection.send({ op: OP.INVALID_SESSION, d: resumable });
    },
  };
  const settle = (result: Session | number | "invalid" | "nothing") => {
    if (result === "nothing") return;
    if (typeof result === "number") connection.close(result);
    else if (result === "invalid") connection.invalidate(false);
    else session = result;
  };
  const receive = (op: unknown, data: unknown) => {
    switch (op) {
      case OP.HEARTBEAT:
        heard = performance.now();
        if (session) desk.confirm(session, data);
        if (!desk.silent()) connection.send({ op: OP.ACK });
        return;
      case OP.IDENTIFY:
      case OP.RESUME:
        if (session) connection.close(4005);
        else if (typeof data !== "object" || data === null) connection.close(4002);
        else
          settle(op === OP.IDENTIFY ? desk.identify(connection, data as Json) : desk.resume(connection, data as Json));
        return;
      case OP.PRESENCE:
      case OP.VOICE_STATE:
      case OP.REQUEST_MEMBERS:
        if (!session) connection.close(4003);
        return;
      default:
        connection.close(4001);
    }
  };
  socket.on("message", (raw: Buffer, binary) => {
    sends += 1;
    if (sends > SENDS_PER_MINUTE) return void connection.close(4008);
    if (binary || raw.length > MAX_BYTES) return void connection.close(4002);
    let payload: { op?: unknown; d?: unknown };
    try {
      payload = JSON.parse(raw.toString("utf8")) as typeof payload;
    } catch {
      return void connection.close(4002);
    }
    receive(payload.op, payload.d);
  });
  socket.on("error", () => undefined);
  socket.on("close", (code) => {
    clearInterval(watch);
    clearInterval(minute);
    desk.lost(connection, said === undefined ? code : 0);
  });
  connection.send({ op: OP.HELLO, d: { heartbeat_interval: desk.heartbeatMs, _trace: [] } });
  return connection;
}
