import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startFakeSlack, type FakeSlack } from "../../support/slack/fake-slack.ts";
import { clientOptions, outcome } from "./bolt.ts";

let slack: FakeSlack;
let web: WebClient;
let room: string;

const post = (text = "x", channel = room) => outcome(web.chat.postMessage({ channel, text }));
const seen = () => slack.state.channel(room).messages.length;

beforeEach(async () => {
  slack = await startFakeSlack();
  slack.addUser({ name: "Ann" });
  room = slack.addChannel({ name: "general", bot: true });
  web = new WebClient(slack.botToken, clientOptions(slack));
});
afterEach(() => slack.close());

test("planned errors come once, several times or at every n-th call", async () => {
  slack.fail("chat.postMessage", { error: "internal_error", times: 2 });
  expect([await post(), await post(), await post()]).toEqual(["internal_error", "internal_error", "ok"]);
  slack.fail("chat.postMessage", { error: "fatal_error", every: 2 });
  expect([await post(), await post(), await post(), await post()]).toEqual(["ok", "fatal_error", "ok", "fatal_error"]);
  slack.heal();
  expect(await post()).toBe("ok");
  expect(seen()).toBe(4);
});

test("a rate limit answers 429 with Retry-After", async () => {
  slack.fail("*", { error: "ratelimited", retryAfter: 7 });
  await expect(web.auth.test()).rejects.toMatchObject({ retryAfter: 7 });
  const raw = await (slack.fail("auth.test", { error: "ratelimited" }),
  fetch(`${slack.apiUrl}auth.test`, { method: "POST" }));
  expect([raw.status, raw.headers.get("retry-after")]).toEqual([429, "1"]);
});

test("a call can be dropped before or after it was done, answer another status, fail although done, or be late", async () => {
  slack.fail("chat.postMessage", { dropBefore: true });
  expect(await post()).toBe("slack_webapi_request_error");
  expect(seen()).toBe(0);
  slack.fail("chat.postMessage", { dropAfterAccept: true });
  expect(await post()).toBe("slack_webapi_request_error");
  expect(seen()).toBe(1);
  slack.fail("chat.postMessage", { status: 503 });
  expect(await post()).toBe(503);
  expect(seen()).toBe(1);
  slack.fail("chat.postMessage", { error: "internal_error", applied: true });
  expect(await post()).toBe("internal_error");
  expect(seen()).toBe(2);
  slack.fail("chat.postMessage", { delayMs: 120 });
  const started = performance.now();
  expect(await post()).toBe("ok");
  expect(performance.now() - started).toBeGreaterThan(100);
});

test("one message a second and channel, when that is switched on", async () => {
  const other = slack.addChannel({ name: "other", bot: true });
  slack.limitPosting(true);
  const limited = async (channel: string) => (await post("x", channel)) !== "ok";
  expect([await limited(room), await limited(room), await limited(other)]).toEqual([false, true, false]);
  slack.advance(1000);
  expect(await limited(room)).toBe(false);
});

test.each([
  ["no token", undefined, "not_authed"],
  ["a wrong token", "xoxb-wrong", "invalid_auth"],
])("%s is refused", async (_name, token, error) => {
  expect(await outcome(new WebClient(token, clientOptions(slack)).auth.test())).toBe(error);
});

test("an app token opens connections and nothing else; a bot token does not", async () => {
  const app = new WebClient(slack.appToken, clientOptions(slack));
  expect(await outcome(app.apps.connections.open({}))).toBe("ok");
  expect(await outcome(app.auth.test())).toBe("not_allowed_token_type");
  expect(await outcome(web.apps.connections.open({}))).toBe("not_allowed_token_type");
});

test("revoked tokens and an uninstalled app are told apart", async () => {
  await slack.revokeTokens();
  expect(await outcome(web.auth.test())).toBe("token_revoked");
  const { team, botToken } = slack.addWorkspace({ name: "Second", installed: true });
  const second = new WebClient(botToken, clientOptions(slack));
  expect(await outcome(second.auth.test())).toBe("ok");
  await slack.uninstall(team);
  expect(await outcome(second.auth.test())).toBe("account_inactive");
});

test("unknown methods and unknown or missing arguments are refused", async () => {
  expect(await outcome(web.apiCall("chat.shout"))).toBe("unknown_method");
  expect(await outcome(web.apiCall("chat.postMessage", { channel: room, txet: "x" }))).toBe("invalid_arguments");
  await expect(web.apiCall("chat.postMessage", { text: "x" })).rejects.toMatchObject({
    data: { response_metadata: { messages: ["[ERROR] missing required field: channel [json-pointer:]"] } },
  });
});

test("a scope that the app does not have is missed, and events that need it stay away", async () => {
  await slack.close();
  slack = await startFakeSlack({ scopes: ["chat:write", "channels:read"] });
  const ann = slack.addUser({ name: "Ann" });
  room = slack.addChannel({ name: "general", bot: true });
  web = new WebClient(slack.botToken, clientOptions(slack));
  expect(await post()).toBe("ok");
  await expect(web.users.info({ user: ann })).rejects.toMatchObject({
    data: { error: "missing_scope", needed: "users:read", provided: "chat:write,channels:read" },
  });
  expect(await outcome(web.conversations.history({ channel: room }))).toBe("missing_scope");
  expect(await outcome(web.conversations.info({ channel: slack.directChannel(ann) }))).toBe("missing_scope");
  expect(await slack.say(ann, "hi")).toMatchObject({ error: "not_subscribed" });
  expect(await outcome(web.chat.postMessage({ channel: room, text: "x", username: "Other" }))).toBe("missing_scope");
});

test("JSON bodies work like forms, and broken JSON is refused", async () => {
  const call = async (body: string) =>
    (await (
      await fetch(`${slack.apiUrl}chat.postMessage`, {
        method: "POST",
        body,
        headers: { authorization: `Bearer ${slack.botToken}`, "content-type": "application/json" },
      })
    ).json()) as { ok: boolean; error?: string };
  expect(await call(JSON.stringify({ channel: room, text: "x", blocks: [{ type: "divider" }] }))).toMatchObject({
    ok: true,
  });
  expect(await call("{")).toEqual({ ok: false, error: "invalid_json" });
});

test("what was called is recorded in order, with decoded bodies and the token", async () => {
  await web.auth.test();
  await web.chat.postMessage({ channel: room, text: "x", blocks: [{ type: "divider" }] });
  await outcome(web.chat.postMessage({ channel: room, text: "" }));
  expect(slack.calls).toMatchObject([
    { method: "auth.test", ok: true, token: slack.botToken },
    { method: "chat.postMessage", body: { channel: room, blocks: [{ type: "divider" }] }, ok: true },
    { method: "chat.postMessage", ok: false, error: "no_text" },
  ]);
});

test("a fan-out against 429 at every fifth call and a cut after every seventh loses and doubles exactly what its sender does", async () => {
  const people = Array.from({ length: 70 }, (_, n) => slack.addUser({ name: `Person ${n}` }));
  slack.fail("chat.postMessage", { error: "ratelimited", every: 5 });
  slack.fail("chat.postMessage", { dropAfterAccept: true, every: 7 });
  const outcomes: (string | number)[] = [];
  for (const person of people) outcomes.push(await post("x", person));
  const refused = outcomes.filter((one) => one === "slack_webapi_rate_limited_error").length;
  const unclear = outcomes.filter((one) => one === "slack_webapi_request_error").length;
  // 5, 10 … 70 are refused; 7, 14 … 70 are cut, except 35 and 70, which were refused already.
  expect([refused, unclear]).toEqual([14, 8]);
  expect(people.filter((person) => slack.direct(person).length === 1)).toHaveLength(56);
});

test("nothing is settled while a call is in flight or one follows another", async () => {
  slack.fail("auth.test", { delayMs: 200, times: Infinity });
  let done = 0;
  void (async () => {
    for (let call = 0; call < 2; call++) {
      await outcome(web.auth.test());
      done += 1;
    }
  })();
  await slack.until(() => slack.inFlight > 0);
  await slack.settled();
  expect([done, slack.inFlight]).toEqual([2, 0]);
});
