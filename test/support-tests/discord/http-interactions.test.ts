import { createPublicKey, verify } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startFakeDiscord, type FakeDiscord } from "../../support/discord/fake-discord.ts";
import type { Json } from "../../support/discord/model.ts";
import { call } from "./raw-app.ts";

interface Reply {
  status?: number;
  body?: unknown;
  form?: FormData;
}

let fake: FakeDiscord;
let server: Server;
let url: string;
let channel: string;
let ada: string;
/** What the endpoint answers a good interaction with. */
let reply: (interaction: Json) => Reply | Promise<Reply>;

/** The key's SPKI form (RFC 8410) is a fixed beginning and its 32 bytes. */
const verifies = (body: string, signature: unknown, timestamp: unknown): boolean => {
  if (typeof signature !== "string" || typeof timestamp !== "string") return false;
  const key = createPublicKey({
    key: Buffer.from(`302a300506032b6570032100${fake.publicKey}`, "hex"),
    format: "der",
    type: "spki",
  });
  return verify(null, Buffer.from(timestamp + body), key, Buffer.from(signature, "hex"));
};

beforeEach(async () => {
  fake = await startFakeDiscord();
  const guild = fake.addGuild({ name: "Experts" });
  channel = fake.addChannel(guild, { name: "general" });
  ada = fake.addUser({ name: "ada" });
  fake.join(ada, guild);
  await call(fake, "PUT", `/applications/${fake.applicationId}/commands`, [
    { name: "do", description: "Does it" },
    {
      name: "pick",
      description: "Picks",
      options: [{ type: 3, name: "text", description: "Text", autocomplete: true }],
    },
  ]);
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      if (!verifies(body, request.headers["x-signature-ed25519"], request.headers["x-signature-timestamp"])) {
        response.writeHead(401).end();
        return;
      }
      const interaction = JSON.parse(body) as Json;
      void (async () => {
        const said: Reply = interaction["type"] === 1 ? { body: { type: 1 } } : await reply(interaction);
        const form = said.form ? new Response(said.form) : undefined;
        const bytes = form
          ? Buffer.from(await form.arrayBuffer())
          : said.body === undefined
            ? ""
            : JSON.stringify(said.body);
        response
          .writeHead(said.status ?? 200, { "content-type": form?.headers.get("content-type") ?? "application/json" })
          .end(bytes);
      })();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterEach(async () => {
  await fake.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test("an endpoint is checked before it is used, and can be checked again", async () => {
  await fake.connectHttp(url);
  expect(await fake.ping()).toEqual({ status: 200, body: { type: 1 } });
  expect((await fake.ping({ signature: "bad" })).status).toBe(401);
  expect((await fake.ping({ signature: "missing" })).status).toBe(401);
  expect((await call(fake, "GET", "/applications/@me")).body).toMatchObject({
    verify_key: fake.publicKey,
    interactions_endpoint_url: url,
  });
});

test("an endpoint that does not check signatures, or does not answer PING, is not saved", async () => {
  const lax = createServer((_request, response) =>
    response.writeHead(200, { "content-type": "application/json" }).end('{"type":1}'),
  );
  const deaf = createServer((_request, response) => response.writeHead(404).end());
  for (const [one, problem] of [
    [lax, "bad signature"],
    [deaf, "PONG"],
  ] as const) {
    await new Promise<void>((resolve) => one.listen(0, "127.0.0.1", resolve));
    await expect(fake.connectHttp(`http://127.0.0.1:${(one.address() as AddressInfo).port}/`)).rejects.toThrow(problem);
    one.closeAllConnections();
    one.close();
  }
  await expect(fake.ping()).rejects.toThrow("no endpoint");
});

test("the answer's body is handled like a callback", async () => {
  await fake.connectHttp(url);
  reply = () => ({ body: { type: 4, data: { content: "Done", flags: 64 } } });
  const record = await fake.slash(ada, channel, "do");
  expect(record).toMatchObject({ acknowledgement: 4, ephemeral: true, failed: false });
  expect(fake.seenBy(ada, channel)).toMatchObject([{ content: "Done", ephemeralTo: ada }]);
  expect(fake.deliveries).toMatchObject([{ via: "http", status: 200 }]);
  reply = () => ({ body: { type: 8, data: { choices: [{ name: "One", value: "1" }] } } });
  expect(await fake.autocomplete(ada, channel, "pick", { focused: "text", text: "o" })).toEqual([
    { name: "One", value: "1" },
  ]);
});

test("an answer can be a form with files", async () => {
  await fake.connectHttp(url);
  reply = () => {
    const form = new FormData();
    form.set("payload_json", JSON.stringify({ type: 4, data: { content: "See", attachments: [{ id: "0" }] } }));
    form.set("files[0]", new Blob(["hello"]), "a.txt");
    return { form };
  };
  await fake.slash(ada, channel, "do");
  expect(fake.seenBy(ada, channel)[0]!.files[0]!.content.toString()).toBe("hello");
});

test("202 leaves the answer to the callback's route, and the webhook goes on", async () => {
  await fake.connectHttp(url);
  reply = async (interaction) => {
    await call(fake, "POST", `/interactions/${String(interaction["id"])}/${String(interaction["token"])}/callback`, {
      type: 5,
    });
    return { status: 202 };
  };
  const record = await fake.slash(ada, channel, "do");
  expect(record).toMatchObject({ acknowledgement: 5, thinking: true });
  await call(fake, "PATCH", `/webhooks/${fake.applicationId}/${record.token}/messages/@original`, { content: "Found" });
  expect(fake.seenBy(ada, channel)).toMatchObject([{ content: "Found" }]);
});

test("an answer that Discord refuses fails for the user", async () => {
  await fake.connectHttp(url);
  reply = () => ({ body: { type: 4, data: { content: "x".repeat(2_001) } } });
  expect(await fake.slash(ada, channel, "do")).toMatchObject({ failed: true, acknowledgement: undefined });
  expect(fake.refusals).toMatchObject([{ where: "interaction answer", code: 50035 }]);
  reply = () => ({ status: 500 });
  expect((await fake.slash(ada, channel, "do")).failed).toBe(true);
  expect(fake.refusals.at(-1)).toMatchObject({ where: "interaction answer", status: 500 });
});

test("an endpoint that takes over three seconds fails, and one that is gone", async () => {
  await fake.connectHttp(url);
  reply = () => new Promise(() => undefined);
  const asked = fake.slash(ada, channel, "do");
  await fake.until(() => fake.interactions.length === 1);
  fake.advance(3_001);
  expect((await asked).failed).toBe(true);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect((await fake.slash(ada, channel, "do")).failed).toBe(true);
  server.listen(0);
});

test("without an endpoint interactions go over the gateway again", async () => {
  await fake.connectHttp(url);
  await fake.connectHttp(undefined);
  const asked = fake.slash(ada, channel, "do");
  fake.advance(3_001);
  await asked;
  expect(fake.deliveries).toEqual([]);
});
