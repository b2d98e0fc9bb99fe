import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";

type Json = Record<string, unknown>;

/** A Discord that checks nothing, so that what is measured is the bot. */
export interface BareDiscord {
  readonly api: string;
  /** Resolves when a bot listens. */
  ready(): Promise<void>;
  /** Sends an interaction and returns its acknowledgement when the bot has posted it. */
  interact(interaction: Json): Promise<Json>;
  /** The answer with which the bot changes what it acknowledged an interaction with. */
  completed(interaction: Json): Promise<Json>;
  close(): Promise<void>;
}

// As long as an interaction can be answered in earnest is longer; nothing that is measured takes as long as this.
const LONGEST_MS = 120_000;

const APPLICATION = "100000000000000001";

/** Starts it. */
export async function bareDiscord(): Promise<BareDiscord> {
  const waiting = new Map<string, (answer: Json) => void>();
  const changing = new Map<string, (answer: Json) => void>();
  let socket: WebSocket | undefined;
  let listens: (() => void) | undefined;
  let commands: unknown[] = [];
  const server = createServer((asked, answer) => {
    const parts: Buffer[] = [];
    asked.on("data", (part: Buffer) => parts.push(part));
    asked.on("end", () => {
      const path = (asked.url ?? "").replace(/^\/api\/v\d+/, "").replace(/\?.*$/, "");
      const said = bodyFor(path, asked.method, Buffer.concat(parts).toString());
      if (said === undefined) return answer.writeHead(204).end();
      return answer.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(said));
    });
  });
  /** What is answered to a request; undefined for an answer without a body. */
  const bodyFor = (path: string, method: string | undefined, body: string): unknown => {
    const [, token] = /^\/interactions\/\d+\/([^/]+)\/callback$/.exec(path) ?? [];
    if (token !== undefined) return void tell(waiting, token, body);
    const [, changed] = /^\/webhooks\/\d+\/([^/]+)\/messages\/(?:@|%40)original$/.exec(path) ?? [];
    if (changed !== undefined) {
      tell(changing, changed, body);
      return { id: APPLICATION };
    }
    if (path === "/gateway/bot")
      return {
        url: address().replace("http", "ws"),
        shards: 1,
        session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 1 },
      };
    if (!path.endsWith("/commands")) return { id: APPLICATION, username: "bench", discriminator: "0" };
    if (method === "PUT") commands = JSON.parse(body) as unknown[];
    return commands;
  };
  const sockets = new WebSocketServer({ server });
  sockets.on("connection", (one) => {
    socket = one;
    one.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 40_000 } }));
    one.on("message", (data) => {
      const { op } = JSON.parse((data as Buffer).toString()) as { op: number };
      if (op === 1) one.send(JSON.stringify({ op: 11 }));
      // No session is remembered.
      if (op === 6) one.send(JSON.stringify({ op: 9, d: false }));
      if (op !== 2) return;
      const user = { id: APPLICATION, username: "bench", discriminator: "0", bot: true };
      const d = {
        v: 10,
        user,
        guilds: [],
        session_id: "s",
        resume_gateway_url: address().replace("http", "ws"),
        shard: [0, 1],
        application: { id: APPLICATION, flags: 0 },
      };
      one.send(JSON.stringify({ op: 0, t: "READY", s: 1, d }));
      listens?.();
    });
  });
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.keepAliveTimeout = 60_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  let sequence = 1;
  /** What is never answered ends the benchmark, instead of being waited for. */
  const unanswered = (interaction: Json, failed: (reason: Error) => void) => {
    const token = String(interaction["token"]);
    setTimeout(
      () =>
        failed(
          new Error(
            `${waiting.has(token) ? "never acknowledged" : "never answered"}: the machine is too busy, or the bot too slow`,
          ),
        ),
      LONGEST_MS,
    ).unref();
  };
  return {
    api: `${address()}/api`,
    ready: () => (socket ? Promise.resolve() : new Promise((done) => (listens = done))),
    interact: (interaction) =>
      new Promise((done, failed) => {
        unanswered(interaction, failed);
        waiting.set(String(interaction["token"]), done);
        sequence += 1;
        socket?.send(JSON.stringify({ op: 0, t: "INTERACTION_CREATE", s: sequence, d: interaction }));
      }),
    completed: (interaction) =>
      new Promise((done, failed) => {
        unanswered(interaction, failed);
        changing.set(String(interaction["token"]), done);
      }),
    async close() {
      for (const one of sockets.clients) one.terminate();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

const EPOCH_MS = 1_420_070_400_000;
let count = 0;

/** An interaction as a member's client makes it happen now. */
export function interaction(type: 2 | 4, data: Json): Json {
  count += 1;
  const id = String((BigInt(Date.now() - EPOCH_MS) << 22n) + BigInt(count % 4_096));
  return {
    id,
    application_id: APPLICATION,
    type,
    data: { id: "5", type: 1, ...data },
    guild_id: "200000000000000001",
    channel_id: "300000000000000001",
    channel: { id: "300000000000000001", type: 0, name: "general" },
    member: {
      user: { id: "400000000000000001", username: "ana", discriminator: "0", global_name: "Ana" },
      roles: [],
      permissions: "0",
      joined_at: "2026-01-01T00:00:00Z",
      deaf: false,
      mute: false,
      flags: 0,
    },
    token: `t${id}.${count}`,
    version: 1,
    app_permissions: "3072",
    locale: "en-US",
    guild_locale: "en-US",
    entitlements: [],
    authorizing_integration_owners: {},
    context: 0,
    attachment_size_limit: 10_485_760,
  };
}

/** Tells whoever waits for it under a token what the bot sent. */
function tell(awaited: Map<string, (answer: Json) => void>, token: string, body: string): void {
  awaited.get(token)?.(JSON.parse(body) as Json);
  awaited.delete(token);
}
