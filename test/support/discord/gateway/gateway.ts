import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { recordRefusal, type Core } from "../core.ts";
import type { FakeDiscordOptions } from "../fake-discord-types.ts";
import type { Json } from "../model.ts";
import { wireGuildCreate, wireUser } from "../wire.ts";
import { shardOf } from "../ids.ts";
import { speak, type Connection, type Desk } from "./connection.ts";
import { createIdentification, type Identification } from "./identify.ts";
import { INTENT } from "./intents.ts";
import type { GatewayFaults } from "./model.ts";
import { createSessions, type Session, type Sessions } from "./sessions.ts";

/** Discord's end of the gateway. */
export interface Gateway extends GatewayFaults, Pick<Sessions, "dispatch"> {
  readonly identification: Identification;
  /** Connections with a session. */
  readonly connections: number;
  /** The shard of each of them, and of how many it is one. */
  readonly connected: readonly { readonly shard: number; readonly of: number }[];
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void;
  stop(): void;
}

/** Close codes with which the app itself ends its session. https://discord.com/developers/docs/events/gateway#initiating-a-disconnect */
const ENDING: ReadonlySet<number> = new Set([1000, 1001]);
/** After these the session cannot be resumed. https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const FATAL: ReadonlySet<number> = new Set([4003, 4004, 4005, 4007, 4010, 4011, 4012, 4013, 4014]);

/** Nobody connected yet. `resetToken` is called when the app has used up its identifies. */
export function createGateway(
  core: () => Core,
  { clock, ids }: Pick<Core, "clock" | "ids">,
  options: FakeDiscordOptions,
  resetToken: () => void,
): Gateway {
  const server = new WebSocketServer({ noServer: true });
  const open = new Set<Connection>();
  const sessions = createSessions(clock, ids, options.sessionMs ?? 180_000);
  const identification = createIdentification(clock, options);
  let silent = false;
  let refused: number | undefined;
  const resumes = { ignored: false, count: 0 };
  const chosen = (shard: number | undefined) =>
    [...open].filter((one) => shard === undefined || one.session?.shard === shard);
  const refuse = (code: number, message: string): number => {
    recordRefusal(core(), "gateway", { status: code, code: 0, message, problems: [] });
    return code;
  };

  const ready = (session: Session): void => {
    const { state, bot, applicationId, origin } = core();
    const guilds = [...state.guilds.values()].filter(
      (guild) => guild.botIn && shardOf(guild.id, session.shardCount) === session.shard,
    );
    sessions.tell(session, "READY", {
      v: 10,
      user: { ...wireUser(state.user(bot)), verified: true, mfa_enabled: true, email: null },
      user_settings: {},
      session_type: "normal",
      session_id: session.id,
      resume_gateway_url: `${origin.replace(/^http/, "ws")}/resume`,
      shard: [session.shard, session.shardCount],
      relationships: [],
      private_channels: [],
      presences: [],
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      application: { id: applicationId, flags: 0 },
      _trace: [],
    });
    if (!(session.intents & INTENT.GUILDS)) return;
    for (const guild of guilds) if (!guild.out) sessions.tell(session, "GUILD_CREATE", wireGuildCreate(core(), guild));
  };
  const desk: Desk = {
    heartbeatMs: options.heartbeatMs ?? 41_250,
    silent: () => silent,
    identify(connection, data) {
      if (refused !== undefined) return refuse(refused, "identify refused");
      const result = identification.check(data, core().token, core().state.guilds.values());
      if (typeof result === "number") return refuse(result, "identify refused");
      if (result === "too soon") {
        refuse(9, "identified before the shard's turn");
        return "invalid";
      }
      if (result === "used up") {
        resetToken();
        return refuse(4004, "identifies used up; the token was reset");
      }
      const session = sessions.open({ ...result, send: connection.send });
      // The session is the connection's before its first event goes out.
      queueMicrotask(() => ready(session));
      return session;
    },
    resume(connection, data) {
      if (data["token"] !== core().token) return refuse(4004, "resume refused");
      if (resumes.ignored) {
        resumes.count += 1;
        return "nothing";
      }
      for (const other of open) if (other !== connection && other.session?.id === data["session_id"]) other.cut();
      const result = sessions.resume(data["session_id"], data["seq"], connection.send);
      if (result === "unknown") return "invalid";
      if (result === "bad sequence") return refuse(4007, "resume with a sequence that never was");
      sessions.tell(result, "RESUMED", { _trace: [] });
      return result;
    },
    confirm: (session, seq) => sessions.confirm(session, seq),
    lost(connection, code) {
      open.delete(connection);
      const { session } = connection;
      if (!session || session.send !== connection.send) return;
      if (ENDING.has(code)) sessions.end(session);
      else sessions.lose(session);
    },
  };

  return {
    identification,
    dispatch: (...given) => sessions.dispatch(...given),
    get connections() {
      return [...open].filter((one) => one.session !== undefined).length;
    },
    get connected() {
      return [...open].flatMap(({ session }) => (session ? [{ shard: session.shard, of: session.shardCount }] : []));
    },
    upgrade(request, stream, head) {
      server.handleUpgrade(request, stream, head, (socket) => {
        const query = new URL(request.url ?? "/", "http://localhost").searchParams;
        if (
          !["9", "10"].includes(query.get("v") ?? "10") ||
          (query.get("encoding") ?? "json") !== "json" ||
          query.has("compress")
        ) {
          socket.close(refuse(4012, "only version 10, JSON, uncompressed"));
          return;
        }
        open.add(speak(socket, desk));
      });
    },
    cut: (shard) => chosen(shard).forEach((one) => one.cut()),
    closeConnections(code, shard) {
      for (const one of chosen(shard)) {
        if (FATAL.has(code) && one.session) sessions.end(one.session);
        one.close(code);
      }
    },
    askReconnect: (shard) => chosen(shard).forEach((one) => one.askReconnect()),
    invalidateSessions({ resumable = false, shard } = {}) {
      for (const one of chosen(shard)) {
        const { session } = one;
        if (session && resumable) sessions.lose(session);
        else if (session) sessions.end(session);
        one.invalidate(resumable);
      }
    },
    ignoreHeartbeats(on) {
      silent = on;
    },
    ignoreResumes(on) {
      resumes.ignored = on;
      return resumes.count;
    },
    refuseIdentify(code) {
      refused = code;
    },
    pauseEvents: (on) => sessions.pause(on),
    stop() {
      for (const one of open) one.cut();
      server.close();
    },
  };
}

/** The shape that `GET /gateway/bot` answers. */
export const gatewayInformation = (core: Core, url: string, shards: number): Json => ({
  url,
  shards,
  session_start_limit: core.gateway.identification.limit,
});
