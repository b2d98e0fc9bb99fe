import { request } from "node:http";
import { App, LogLevel } from "@slack/bolt";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startFakeSlack, type FakeSlack } from "../../support/slack/fake-slack.ts";
import { clientOptions, socketApp } from "./bolt.ts";

let slack: FakeSlack;
let app: App;
let ann: string;
let ben: string;
let room: string;

beforeEach(async () => {
  slack = await startFakeSlack();
  ann = slack.addUser({ name: "Ann Lee" });
  ben = slack.addUser({ name: "Ben Ode" });
  room = slack.addChannel({ name: "general" });
  app = socketApp(slack);
});
afterEach(async () => {
  await app.stop();
  await slack.close();
});

test("an App made from options alone connects", async () => {
  const plain = new App({
    token: slack.botToken,
    appToken: slack.appToken,
    socketMode: true,
    clientOptions: clientOptions(slack),
    logLevel: LogLevel.ERROR,
  });
  plain.command("/hello", async ({ ack }) => ack("hi"));
  await plain.start();
  await slack.slash(ann, room, "/hello");
  expect(slack.seenBy(ann, room).map((message) => message.text)).toEqual(["hi"]);
  await plain.stop();
});

test("a slash command is acknowledged and answered through its response address, for one person or for all", async () => {
  app.command("/greet", async ({ command, ack, respond }) => {
    await ack();
    await respond({ text: `to you: ${command.text}` });
    await respond({ text: "to all", response_type: "in_channel" });
  });
  await app.start();
  const delivered = await slack.slash(ann, room, "greet", `<@${ben}> & <#${room}> at https://example.org/?a=1&b=2`);
  expect(delivered).toMatchObject({ acked: true, body: undefined });
  const escaped = `<@${ben}|ben.ode> &amp; <#${room}|general> at <https://example.org/?a=1&amp;b=2>`;
  expect(slack.seenBy(ann, room).map(({ text, ephemeral }) => [text, ephemeral])).toEqual([
    [`to you: ${escaped}`, true],
    ["to all", false],
  ]);
  expect(slack.seenBy(ben, room).map((message) => message.text)).toEqual(["to all"]);
});

test("an acknowledgement later than three seconds is an error for the person", async () => {
  let release = () => {};
  app.command("/slow", async ({ ack }) => {
    await new Promise<void>((resolve) => (release = resolve));
    await ack();
  });
  await app.start();
  const delivering = slack.slash(ann, room, "/slow");
  await slack.until(() => release.name !== "");
  slack.advance(3001);
  expect(await delivering).toMatchObject({ acked: false, error: "operation_timeout" });
  expect(slack.errors).toMatchObject([{ user: ann, error: "operation_timeout" }]);
  release();
});

test("nobody listening is an error too, and a bad message in an acknowledgement", async () => {
  app.command("/bad", async ({ ack }) =>
    ack({ text: "x", blocks: [{ type: "header", text: { type: "plain_text", text: "" } }] }),
  );
  expect(await slack.slash(ann, room, "/bad")).toMatchObject({ acked: false, error: "no_connection" });
  await app.start();
  expect(await slack.slash(ann, room, "/bad")).toMatchObject({ acked: true });
  expect(slack.errors.map((error) => error.error)).toEqual(["dispatch_failed", "invalid_blocks"]);
  expect(slack.seenBy(ann, room)).toEqual([]);
});

test("Slack answers threads, built-in names and people of other workspaces itself", async () => {
  await app.start();
  const other = slack.addWorkspace({ name: "Elsewhere" }).team;
  const stranger = slack.addUser({ name: "Sam", team: other });
  const shared = slack.addChannel({ name: "shared", members: [ann, stranger], shared: [other] });
  const root = slack.post(ann, room, "hello");
  expect((await slack.slash(ann, room, "/x", "", { threadTs: root })).error).toBe("not_supported_in_threads");
  expect((await slack.slash(ann, room, "/remind", "me")).error).toBe("not_a_command");
  expect((await slack.slash(stranger, shared, "/x")).error).toBe("not_a_command");
  expect(slack.deliveries.filter((one) => one.kind === "slash_commands")).toEqual([]);
});

test("a mention reaches the app where its bot is, and a direct message anywhere", async () => {
  app.event("app_mention", async ({ event, say }) => {
    await say({ text: `heard: ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
  });
  app.message(async ({ message, say }) => {
    if (message.subtype === undefined) await say(`you said: ${message.text ?? ""}`);
  });
  await app.start();
  expect((await slack.mention(ann, room, "who is there?")).error).toBe("not_in_channel");
  await slack.invite(room);
  await slack.mention(ann, room, "who is <there>?");
  const answer = slack.seenBy(ben, room).at(-1);
  expect(answer?.text).toBe(`heard: <@${slack.botUser()}> who is &lt;there&gt;?`);
  expect(answer?.threadTs).toBeDefined();
  await slack.say(ann, "hi");
  expect(slack.direct(ann).map((message) => message.text)).toEqual(["hi", "you said: hi"]);
});

test("joining, archiving, leaving, people changing and going are told", async () => {
  const heard: unknown[] = [];
  for (const name of [
    "member_joined_channel",
    "channel_archive",
    "channel_left",
    "tokens_revoked",
    "app_uninstalled",
  ] as const)
    app.event(name, async ({ event }) => void heard.push(event.type));
  app.event(
    "user_change",
    async ({ event }) => void heard.push([event.user.id, event.user.deleted, event.user.locale]),
  );
  await app.start();
  await slack.invite(room, ann);
  await slack.archive(room);
  await slack.kick(room);
  await slack.userChange(ann, { locale: "fr-FR" });
  await slack.userLeft(ben);
  await slack.revokeTokens();
  await slack.uninstall();
  expect(heard).toEqual([
    "member_joined_channel",
    "channel_archive",
    "channel_left",
    [ann, false, "fr-FR"],
    [ben, true, "en-US"],
    "tokens_revoked",
    "tokens_revoked",
    "app_uninstalled",
  ]);
});

test.each(["refresh_requested", "link_disabled", "warning"] as const)(
  "after %s the app connects again and what happened meanwhile is delivered",
  async (reason) => {
    const heard: string[] = [];
    app = socketApp(slack, 300);
    app.event("app_mention", async ({ event }) => void heard.push(event.text));
    await app.start();
    await slack.invite(room);
    slack.disconnect(reason);
    await slack.until(() => slack.connections === 0);
    await slack.mention(ann, room, "meanwhile");
    await slack.until(() => heard.length === 1);
    expect(slack.connections).toBe(1);
  },
);

test("an outage cuts everything; afterwards the app is back", async () => {
  app.command("/hello", async ({ ack }) => ack("hi"));
  await app.start();
  slack.outage(true);
  await slack.until(() => slack.connections === 0);
  await expect(app.client.auth.test()).rejects.toThrow();
  slack.outage(false);
  await expect(app.client.auth.test()).resolves.toMatchObject({ ok: true, team_id: slack.team });
});

test("the same envelope again reaches the app again, marked as a retry", async () => {
  const seen: [string, number | undefined][] = [];
  app.event("app_mention", async ({ body, context }) => void seen.push([body.event_id, context.retryNum]));
  await app.start();
  await slack.invite(room);
  const { envelopeId } = await slack.mention(ann, room, "once");
  await slack.redeliver(envelopeId);
  expect(seen).toHaveLength(2);
  expect(seen[0]![0]).toBe(seen[1]![0]);
  expect(seen.map(([, retry]) => retry)).toEqual([0, 1]);
});

test("a ticket opens one connection, and ten are the most", async () => {
  const open = async () => (await app.client.apps.connections.open({ token: slack.appToken })).url!;
  /** Asks for the upgrade by hand: `hello` is the first frame of a connection that is taken. */
  const connect = (url: string) =>
    new Promise<string>((resolve, reject) => {
      const headers = {
        connection: "Upgrade",
        upgrade: "websocket",
        "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
        "sec-websocket-version": "13",
      };
      const asked = request(url.replace(/^ws/, "http"), { headers });
      asked.on("response", (response) => resolve(String(response.statusCode)));
      asked.on("upgrade", (_response, stream, head) => {
        if (head.length > 0) resolve(head.includes('"type":"hello"') ? "hello" : head.toString());
        else
          stream.once("data", (data: Buffer) => resolve(data.includes('"type":"hello"') ? "hello" : data.toString()));
      });
      asked.on("error", reject);
      asked.end();
    });
  const first = await open();
  expect(await connect(first)).toBe("hello");
  expect(await connect(first)).toBe("401");
  expect(await connect(first.replace(/ticket=\w+/, "ticket=made-up"))).toBe("401");
  const urls = await Promise.all(Array.from({ length: 10 }, open));
  for (const url of urls.slice(0, 9)) expect(await connect(url)).toBe("hello");
  expect(await connect(urls[9]!)).toBe("429");
  await expect(open()).rejects.toMatchObject({ data: { error: "too_many_websockets" } });
  expect(slack.connections).toBe(10);
});

test("the app counts as settled only after a quiet while, and until() waits for what comes late", async () => {
  let late = false;
  app.command("/late", async ({ ack, respond }) => {
    await ack();
    setTimeout(() => void respond("late").then(() => (late = true)), 300);
  });
  await app.start();
  await slack.slash(ann, room, "/late");
  expect(late).toBe(false);
  await slack.until(() => slack.seenBy(ann, room).length === 1);
  await slack.settled();
  expect(late).toBe(true);
});
