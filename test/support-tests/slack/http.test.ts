import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { App } from "@slack/bolt";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startFakeSlack, type FakeSlack } from "../../support/slack/fake-slack.ts";
import { httpApp } from "./bolt.ts";

let slack: FakeSlack;
let app: App;
let url: string;
let ann: string;
let room: string;

beforeEach(async () => {
  slack = await startFakeSlack();
  ann = slack.addUser({ name: "Ann" });
  room = slack.addChannel({ name: "general", bot: true });
  ({ app, url } = await httpApp(slack));
});
afterEach(async () => {
  await app.stop();
  await slack.close();
});

test("commands, events, actions, forms and options arrive as signed requests", async () => {
  const heard: string[] = [];
  const text = (value: string) => ({ type: "plain_text" as const, text: value });
  app.command("/go", async ({ ack, command, client }) => {
    heard.push(`command ${command.text} ${typeof command.is_enterprise_install}`);
    await ack({ text: "on it" });
    await client.views.open({
      trigger_id: command.trigger_id,
      view: {
        type: "modal",
        callback_id: "f",
        title: text("F"),
        submit: text("S"),
        blocks: [
          {
            type: "input",
            block_id: "p",
            label: text("P"),
            element: { type: "external_select", action_id: "o", min_query_length: 1 },
          },
        ],
      },
    });
  });
  app.event("app_mention", async () => void heard.push("mention"));
  app.options("o", async ({ ack }) => ack({ options: [{ text: text("One"), value: "1" }] }));
  app.view("f", async ({ ack, view }) => {
    heard.push(`view ${view.state.values["p"]?.["o"]?.selected_option?.value ?? ""}`);
    await ack();
  });
  app.action("b", async ({ ack }) => {
    heard.push("action");
    await ack();
  });
  await slack.slash(ann, room, "/go", "now");
  await slack.mention(ann, room, "hi");
  await slack.suggest(ann, "modal", "o", "x");
  await slack.submit(ann, { p: "1" });
  const { ts } = await app.client.chat.postMessage({
    channel: room,
    text: "x",
    blocks: [{ type: "actions", elements: [{ type: "button", action_id: "b", text: text("B") }] }],
  });
  await slack.press(ann, { channel: room, ts: ts! }, "B");
  expect(heard).toEqual(["command now string", "mention", "view 1", "action"]);
  expect(slack.seenBy(ann, room)[0]).toMatchObject({ text: "on it", ephemeral: true });
});

test("a bad signature and an old one are refused, the signed request again is taken as it is", async () => {
  let heard = 0;
  app.event("app_mention", async () => void (heard += 1));
  const { envelopeId } = await slack.mention(ann, room, "hi");
  const body = JSON.stringify(slack.deliveries.find((one) => one.envelopeId === envelopeId)!.payload);
  const send = async (headers: Record<string, string>) =>
    (await fetch(url, { method: "POST", body, headers: { "content-type": "application/json", ...headers } })).status;
  const now = Math.floor(Date.now() / 1000);
  expect(await send(slack.sign(`${body} `))).toBe(401);
  expect(await send(slack.sign(body, { secret: "other" }))).toBe(401);
  expect(await send(slack.sign(body, { timestamp: now - 301 }))).toBe(401);
  expect(heard).toBe(1);
  expect(await send(slack.sign(body))).toBe(200);
  expect(await slack.redeliver(envelopeId, { verbatim: true })).toMatchObject({ acked: true });
  expect(heard).toBe(3);
});

test("a redelivery carries the retry headers", async () => {
  const retries: unknown[] = [];
  app.event("app_mention", async ({ context }) => void retries.push([context.retryNum, context.retryReason]));
  await slack.mention(ann, room, "hi");
  await slack.redeliver();
  expect(retries).toEqual([
    [undefined, undefined],
    [1, "http_timeout"],
  ]);
});

test("a person sees an error when a command answers an error or nothing", async () => {
  app.command("/throws", async () => {
    throw new Error("broken");
  });
  expect(await slack.slash(ann, room, "/throws")).toMatchObject({ acked: false, error: "http_status_500" });
  app.command("/never", async () => {});
  const never = slack.slash(ann, room, "/never");
  slack.advance(3001);
  expect(await never).toMatchObject({ acked: false, error: "operation_timeout" });
  expect(slack.errors.map((error) => error.error)).toEqual(["dispatch_failed", "operation_timeout"]);
});

/** A server that echoes the challenge and answers every event with `status`. */
async function stubborn(
  status: number,
  headers: Record<string, string> = {},
): Promise<{ server: Server; seen: (string | undefined)[]; address: string }> {
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const { challenge } = JSON.parse(body) as { challenge?: string };
      if (challenge === undefined) seen.push(request.headers["x-slack-retry-num"] as string | undefined);
      response.writeHead(challenge === undefined ? status : 200, headers);
      response.end(challenge ?? "");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, seen, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

test.each([
  ["an event is tried again at once, after a minute and after five", 500, {}, [undefined, "1", "2", "3"]],
  ["x-slack-no-retry stops that", 500, { "x-slack-no-retry": "1" }, [undefined]],
  ["an answered event is not tried again", 204, {}, [undefined]],
] as const)("%s", async (_name, status, headers, tries) => {
  const { server, seen, address } = await stubborn(status, headers);
  await slack.connectHttp(address);
  await slack.mention(ann, room, "hi");
  slack.advance(60_000);
  await slack.settled();
  slack.advance(300_000);
  await slack.settled();
  slack.advance(3_600_000);
  await slack.settled();
  expect(seen).toEqual(tries);
  await new Promise((resolve) => server.close(resolve));
});

test("an address that does not echo the challenge is not taken", async () => {
  await expect(slack.connectHttp(`${url}/elsewhere`)).rejects.toThrow("challenge");
});
