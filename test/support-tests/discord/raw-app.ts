import { WebSocket } from "ws";
import type { FakeDiscord } from "../../support/discord/fake-discord.ts";
import type { Json } from "../../support/discord/model.ts";

/** What a REST call was answered. */
export interface Answered {
  status: number;
  body: Json;
  headers: Headers;
}

/** Calls REST by hand, with the bot's token unless another is given. A list of files makes it a form. */
export async function call(
  fake: FakeDiscord,
  method: string,
  path: string,
  json?: unknown,
  given: { token?: string; files?: readonly { name: string; content: string }[] } = {},
): Promise<Answered> {
  const headers: Record<string, string> = { authorization: `Bot ${given.token ?? fake.token}` };
  let body: FormData | string | undefined;
  if (given.files) {
    body = new FormData();
    body.set("payload_json", JSON.stringify(json));
    for (const [index, file] of given.files.entries())
      body.set(`files[${index}]`, new Blob([file.content], { type: "text/plain" }), file.name);
  } else if (json !== undefined) {
    body = JSON.stringify(json);
    headers["content-type"] = "application/json";
  }
  const response = await fetch(`${fake.apiUrl}/v10${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? {} : (JSON.parse(text) as Json), headers: response.headers };
}

/** The codes of an answer's `errors` tree: `components.0.label BASE_TYPE_REQUIRED`. */
export function codesOf(body: Json): string[] {
  const walk = (node: Json, path: string[]): string[] =>
    Object.entries(node).flatMap(([key, value]) =>
      key === "_errors"
        ? (value as Json[]).map((one) => `${path.join(".")} ${String(one["code"])}`)
        : walk(value as Json, [...path, key]),
    );
  return walk((body["errors"] as Json | undefined) ?? {}, []);
}

/** A gateway connection spoken by hand. */
export interface RawConnection {
  readonly socket: WebSocket;
  /** Everything received. */
  readonly received: Json[];
  /** The close code, once closed. */
  readonly closed: Promise<number>;
  send(op: number, d: unknown): void;
  /** The first payload of that kind, received or still to come. */
  next(matches: (payload: Json) => boolean): Promise<Json>;
}

/** Opens a connection and waits for HELLO. */
export async function dial(address: string): Promise<RawConnection> {
  const socket = new WebSocket(`${address}?v=10&encoding=json`);
  const received: Json[] = [];
  const waiting = new Set<() => void>();
  socket.on("message", (raw: Buffer) => {
    received.push(JSON.parse(raw.toString("utf8")) as Json);
    for (const look of [...waiting]) look();
  });
  const closed = new Promise<number>((resolve) => socket.on("close", resolve));
  const connection: RawConnection = {
    socket,
    received,
    closed,
    send: (op, d) => socket.send(JSON.stringify({ op, d })),
    next: (matches) =>
      new Promise((resolve) => {
        const look = () => {
          const found = received.find(matches);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
  await Promise.race([connection.next((payload) => payload["op"] === 10), closed]);
  return connection;
}

/** An identify's data. */
export const identity = (fake: FakeDiscord, more: Json = {}): Json => ({
  token: fake.token,
  intents: (1 << 0) | (1 << 9) | (1 << 12),
  properties: { os: "linux", browser: "test", device: "test" },
  ...more,
});

/** Opens a connection, identifies and waits for READY. */
export async function connect(fake: FakeDiscord, more: Json = {}): Promise<RawConnection> {
  const connection = await dial(fake.gatewayUrl);
  connection.send(2, identity(fake, more));
  await connection.next((payload) => payload["t"] === "READY");
  return connection;
}
