import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { DiscordAPIError, HTTPError } from "discord.js";
import type * as undici from "undici";
import { getGlobalDispatcher, setGlobalDispatcher } from "undici";
import { afterEach, expect, it, onTestFinished } from "vitest";
import { apisOf } from "../../../src/adapters/discord/rest.ts";

interface Asked {
  readonly path: string;
  readonly token: string | undefined;
}

let server: Server | undefined;
afterEach(() => void server?.close());

/** A server that answers with these, the last of them for ever, and what it was asked. */
async function answering(...answers: readonly { readonly status: number; readonly body?: object }[]) {
  const asked: Asked[] = [];
  server = createServer((request, response) => {
    const { status, body = {} } = answers[Math.min(asked.length, answers.length - 1)] ?? { status: 500 };
    asked.push({ path: request.url ?? "", token: request.headers.authorization });
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((listening) => server?.listen(0, "127.0.0.1", listening));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, apis: apisOf({ token: "the.bots.token", apiUrl }) };
}

it("goes on with its token after Discord has refused it", async () => {
  const { asked, apis } = await answering(
    { status: 401, body: { message: "401: Unauthorized", code: 0 } },
    { status: 200 },
  );
  await expect(apis.delivering.users.getCurrent()).rejects.toBeInstanceOf(DiscordAPIError);
  await apis.delivering.users.getCurrent();
  expect(asked.map(({ token }) => token)).toEqual(["Bot the.bots.token", "Bot the.bots.token"]);
});

it("sends nothing twice by itself", async () => {
  const { asked, apis } = await answering({ status: 502 });
  await expect(apis.delivering.channels.createMessage("1", { content: "Once." })).rejects.toBeInstanceOf(HTTPError);
  expect(asked).toHaveLength(1);
});

it("sends files where another platform's library has brought an undici of its own", async () => {
  const { asked, apis } = await answering({ status: 200 });
  const own = createRequire(import.meta.url);
  expect(createRequire(own.resolve("discord.js")).resolve("undici")).toBe(own.resolve("undici"));
  const bolt = createRequire(own.resolve("@slack/bolt"));
  const theirs = bolt("undici") as typeof undici;
  const before = getGlobalDispatcher();
  onTestFinished(() => setGlobalDispatcher(before));
  theirs.setGlobalDispatcher(new theirs.Agent());
  await apis.delivering.channels.createMessage("1", { files: [{ name: "a.txt", data: Buffer.from("A file.") }] });
  expect(asked).toHaveLength(1);
});

it("tells in errors neither what was sent nor whom it was for", async () => {
  const { asked, apis } = await answering({ status: 404, body: { message: "Unknown Webhook", code: 10_015 } });
  const error: unknown = await apis.answering.interactions
    .followUp("1", "interaction-token", {
      content: "A secret.",
      files: [{ name: "a.txt", data: Buffer.from("Another.") }],
    })
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DiscordAPIError);
  expect(inspect(error, { depth: 9 })).not.toMatch(/secret|Another|interaction-token/);
  // An interaction's own token is enough.
  expect(asked).toEqual([{ path: "/v10/webhooks/1/interaction-token?wait=true", token: undefined }]);
});

it("gives up when it is told to", async () => {
  const { apis } = await answering({ status: 200 });
  const over = AbortSignal.abort(new Error("the ledger waits no longer"));
  await expect(apis.delivering.channels.createMessage("1", { content: "Late." }, { signal: over })).rejects.toThrow();
});

it("waits longer for what follows an acknowledgement than for that", async () => {
  const { apis } = await answering({ status: 200 });
  const waits = (api: typeof apis.answering) => api.rest.options.timeout;
  expect(waits(apis.answering)).toBeLessThan(3_000);
  expect(waits(apis.following)).toBeGreaterThanOrEqual(15_000);
});
