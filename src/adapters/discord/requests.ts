import { createPublicKey, type KeyObject, verify } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { APIInteraction } from "discord.js";
import type { Log } from "../../core/kernel/errors/log.ts";
import type { Acknowledge } from "./answering/reply.ts";
import { DISCORD } from "./settings.ts";

const LARGEST = 1024 * 1024;
// An interaction's token is good for so long (https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages):
// an older request is a recording of one.
const FRESH_S = 15 * 60;

/** What a request's interaction is handed to. */
export type Handle = (interaction: APIInteraction, acknowledge: Acknowledge) => Promise<void>;

/**
 * Interactions over HTTP: the signature is checked, and what is wrongly signed is refused with 401 for ever, since Discord goes on trying
 * that (https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint).
 */
export function interactionRequests(
  publicKey: string,
  handle: Handle,
  {
    log,
    wall,
    work,
  }: { readonly log: Log; readonly wall: () => number; readonly work: (work: () => Promise<void>) => void },
): RequestListener {
  const key = keyOf(publicKey);
  return (request, response) => {
    // It goes on after the request was answered, and is waited for at the end.
    work(() =>
      serve(request, response).catch((error: unknown) => {
        log.error({ platform: DISCORD, error }, "an interaction could not be handled");
        if (!response.headersSent) response.writeHead(500).end();
      }),
    );
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "POST") return void response.writeHead(405, { allow: "POST" }).end();
    const body = await read(request).catch(() => null);
    // Whoever hung up in the middle of it waits for nothing.
    if (body === null) return;
    if (body === undefined) return void response.writeHead(413).end();
    const timestamp = header(request, "x-signature-timestamp");
    const signature = Buffer.from(header(request, "x-signature-ed25519"), "hex");
    const fresh = Math.abs(wall() / 1_000 - Number(timestamp)) <= FRESH_S;
    if (!fresh || !verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, signature))
      return void response.writeHead(401).end();
    const seen = { answered: false };
    await handle(JSON.parse(body.toString("utf8")) as APIInteraction, async (answer) => {
      seen.answered = true;
      await sent(response, JSON.stringify(answer));
    });
    // Seen before: it was answered then.
    if (!seen.answered) response.writeHead(409).end();
  }
}

/** Nobody waits for the answer to a request any more. */
export class HungUp extends Error {
  override readonly name = "HungUp";
}

/** Resolves when the answer has left. Rejects with HungUp. */
function sent(response: ServerResponse, body: string): Promise<void> {
  return new Promise((done, failed) => {
    const gone = () => failed(new HungUp("Discord hung up"));
    if (response.destroyed) return void gone();
    response.once("close", () => (response.writableFinished ? done() : gone()));
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  });
}

function keyOf(hex: string): KeyObject {
  return createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(hex, "hex").toString("base64url") },
    format: "jwk",
  });
}

const header = (request: IncomingMessage, name: string): string => String(request.headers[name] ?? "");

async function read(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
