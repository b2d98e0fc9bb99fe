import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Ids } from "./ids.ts";
import { acceptWebSocket, type ServerSocket } from "./web-socket.ts";

/** Most connections of one app. https://docs.slack.dev/apis/events-api/using-socket-mode */
export const MAX_CONNECTIONS = 10;

/** What came back on a socket for an envelope: its payload, or that the connection went away. */
export type SocketAnswer = { payload: unknown } | { lost: true };

/** Slack's end of Socket Mode. */
export interface SocketMode {
  /** Open connections that said `hello`. */
  readonly connections: number;
  /** A single-use address for one connection. */
  issueUrl(origin: string, appId: string): string;
  /** Serves an upgrade request; a used or unknown ticket is refused. */
  upgrade(request: IncomingMessage, stream: Duplex): void;
  /** Sends an envelope on one of the connections, each in turn; undefined when there is none. */
  send(envelope: { envelope_id: string }): Promise<SocketAnswer> | undefined;
  /** Says `disconnect` on every connection, or on the one that is open longest. `warning` leaves them open for a moment, as Slack does. */
  disconnect(reason: "refresh_requested" | "warning" | "link_disabled", which?: "all" | "oldest"): void;
  /** Cuts every connection. */
  cut(): void;
  /** Runs whenever a connection has said `hello`. */
  onConnected(listener: () => void): void;
  stop(): void;
}

/** No connections yet. */
export function createSocketMode(ids: Ids): SocketMode {
  const tickets = new Map<string, string>();
  const open = new Set<ServerSocket>();
  const waiting = new Map<string, { socket: ServerSocket; settle: (answer: SocketAnswer) => void }[]>();
  const listeners: (() => void)[] = [];
  let turn = 0;
  // The client hangs up when pings stop for 30 s.
  const pings = setInterval(() => open.forEach((socket) => socket.ping()), 10_000);
  pings.unref();

  const answered = (text: string) => {
    const message = JSON.parse(text) as { envelope_id?: string; payload?: unknown };
    const first = waiting.get(message.envelope_id ?? "")?.shift();
    first?.settle({ payload: message.payload });
  };
  const closed = (socket: ServerSocket) => {
    open.delete(socket);
    for (const [id, list] of waiting) {
      waiting.set(
        id,
        list.filter((one) => one.socket !== socket),
      );
      for (const one of list) if (one.socket === socket) one.settle({ lost: true });
    }
  };
  return {
    get connections() {
      return open.size;
    },
    issueUrl(origin, appId) {
      const ticket = ids.secret(32);
      tickets.set(ticket, appId);
      return `${origin.replace(/^http/, "ws")}/link/?ticket=${ticket}&app_id=${appId}`;
    },
    upgrade(request, stream) {
      const ticket = new URL(request.url ?? "", "http://localhost").searchParams.get("ticket") ?? "";
      const appId = tickets.get(ticket);
      tickets.delete(ticket);
      if (appId === undefined || open.size >= MAX_CONNECTIONS) {
        stream.end(
          `HTTP/1.1 ${appId === undefined ? "401 Unauthorized" : "429 Too Many Requests"}\r\nConnection: close\r\n\r\n`,
        );
        return;
      }
      const socket = acceptWebSocket(request, stream, { onText: answered, onClose: () => closed(socket) });
      open.add(socket);
      const debug = {
        host: "applink-1",
        started: "2024-01-01 00:00:00.000",
        build_number: 1,
        approximate_connection_time: 18_060,
      };
      socket.send(
        JSON.stringify({
          type: "hello",
          num_connections: open.size,
          debug_info: debug,
          connection_info: { app_id: appId },
        }),
      );
      for (const listener of listeners) listener();
    },
    send(envelope) {
      const ready = [...open].filter((socket) => socket.open);
      const socket = ready[turn++ % Math.max(1, ready.length)];
      if (!socket) return undefined;
      return new Promise((settle) => {
        waiting.set(envelope.envelope_id, [...(waiting.get(envelope.envelope_id) ?? []), { socket, settle }]);
        socket.send(JSON.stringify(envelope));
      });
    },
    disconnect(reason, which = "all") {
      for (const socket of [...open].slice(0, which === "all" ? undefined : 1)) {
        socket.send(JSON.stringify({ type: "disconnect", reason, debug_info: { host: "applink-1" } }));
        // After a warning the connection still serves; the other two end it from Slack's side as well.
        if (reason !== "warning") open.delete(socket);
      }
    },
    cut() {
      for (const socket of [...open]) socket.destroy();
    },
    onConnected: (listener) => void listeners.push(listener),
    stop() {
      clearInterval(pings);
      for (const socket of [...open]) socket.destroy();
    },
  };
}
