import type { App } from "@slack/bolt";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startFakeSlack, type FakeSlack } from "../../support/slack/fake-slack.ts";
import { outcome, socketApp } from "./bolt.ts";

let slack: FakeSlack;
let app: App;
let ann: string;
let ben: string;
let room: string;

const text = (value: string) => ({ type: "plain_text" as const, text: value });
const buttons = (...labels: string[]) => [
  {
    type: "actions" as const,
    elements: labels.map((label) => ({
      type: "button" as const,
      action_id: label.toLowerCase(),
      text: text(label),
      value: `v-${label}`,
    })),
  },
];
const texts = (user: string, channel = room) => slack.seenBy(user, channel).map((message) => message.text);

beforeEach(async () => {
  slack = await startFakeSlack();
  ann = slack.addUser({ name: "Ann" });
  ben = slack.addUser({ name: "Ben" });
  room = slack.addChannel({ name: "general", bot: true });
  app = socketApp(slack);
  await app.start();
});
afterEach(async () => {
  await app.stop();
  await slack.close();
});

test("a button replaces its message for all, an ephemeral one only for its reader, whatever the response says", async () => {
  app.action("yes", async ({ ack, respond, body, action }) => {
    await ack();
    const source = body as unknown as { container: { is_ephemeral: boolean }; message?: object };
    expect(source.message === undefined).toBe(source.container.is_ephemeral);
    expect(action).toMatchObject({ type: "button", value: "v-Yes", text: text("Yes") });
    await respond({ text: "done", replace_original: true, response_type: "in_channel" });
  });
  const { ts } = await app.client.chat.postMessage({ channel: room, text: "card", blocks: buttons("Yes", "No") });
  await slack.press(ann, { channel: room, ts: ts! }, "Yes");
  expect(slack.seenBy(ben, room)).toMatchObject([{ text: "done", blocks: [], edited: { user: slack.botUser() } }]);
  const { message_ts } = await app.client.chat.postEphemeral({
    channel: room,
    user: ann,
    text: "card",
    blocks: buttons("Yes"),
  });
  await expect(slack.press(ben, { channel: room, ts: message_ts! }, "Yes")).rejects.toThrow("sees no message");
  await slack.press(ann, { channel: room, ts: message_ts! }, "yes");
  expect(texts(ann)).toEqual(["done", "done"]);
  expect(texts(ben)).toEqual(["done"]);
  expect(await outcome(app.client.chat.update({ channel: room, ts: message_ts!, text: "x" }))).toBe(
    "message_not_found",
  );
});

test("a response address serves five times in half an hour", async () => {
  const statuses: number[] = [];
  let address = "";
  app.command("/many", async ({ ack, command }) => {
    await ack();
    address = command.response_url;
  });
  const post = async (body: object) =>
    statuses.push((await fetch(address, { method: "POST", body: JSON.stringify(body) })).status);
  await slack.slash(ann, room, "/many");
  for (let use = 0; use < 6; use++) await post({ text: `n${use}` });
  await slack.slash(ann, room, "/many");
  slack.advance(30 * 60_000 + 1);
  await post({ text: "late" });
  expect(statuses).toEqual([200, 200, 200, 200, 200, 404, 404]);
  expect(slack.calls.filter((call) => call.method === "response_url").map((call) => call.error)).toEqual([
    ...Array<undefined>(5),
    "used_url",
    "expired_url",
  ]);
  expect(texts(ann)).toEqual(["n0", "n1", "n2", "n3", "n4"]);
});

test.each([
  ["an unknown key", { text: "x", replace: true }],
  ["no text", {}],
  ["bad blocks", { text: "x", blocks: [{ type: "nothing" }] }],
])("a response with %s is refused", async (_name, body) => {
  let failure: unknown;
  app.command("/bad", async ({ ack, respond }) => {
    await ack();
    failure = await respond(body as never).then(
      () => undefined,
      (error: unknown) => error,
    );
  });
  await slack.slash(ann, room, "/bad");
  expect(String(failure)).toContain("400");
  expect(texts(ann)).toEqual([]);
});

test("delete_original takes the message away", async () => {
  app.action("gone", async ({ ack, respond }) => {
    await ack();
    await respond({ delete_original: true });
  });
  const { ts } = await app.client.chat.postMessage({ channel: room, text: "card", blocks: buttons("Gone") });
  await slack.press(ann, { channel: room, ts: ts! }, "gone");
  expect(texts(ann)).toEqual([]);
});

test("selects and overflow menus in a message tell what was chosen", async () => {
  const chosen: unknown[] = [];
  app.action(/.*/, async ({ ack, action, body }) => {
    await ack();
    chosen.push(
      action.type === "users_select"
        ? action.selected_user
        : (action as { selected_option: { value: string } }).selected_option.value,
    );
    expect((body as { state?: object }).state).toBeDefined();
  });
  const options = [
    { text: text("One"), value: "1" },
    { text: text("Two"), value: "2" },
  ];
  const elements = [
    { type: "static_select", action_id: "s", options },
    { type: "users_select", action_id: "u" },
    { type: "overflow", action_id: "o", options },
  ];
  const { ts } = await app.client.chat.postMessage({
    channel: room,
    text: "x",
    blocks: [{ type: "actions", elements }] as never,
  });
  const where = { channel: room, ts: ts! };
  await slack.choose(ann, where, "s", "2");
  await slack.choose(ann, where, "u", ben);
  await slack.choose(ann, where, "o", "One");
  expect(chosen).toEqual(["2", ben, "1"]);
});

test("where a bot may post", async () => {
  const closed = slack.addChannel({ name: "closed", private: true, members: [ann] });
  const open = slack.addChannel({ name: "open" });
  const old = slack.addChannel({ name: "old", bot: true });
  await slack.archive(old);
  await slack.userLeft(ben);
  const post = (channel: string, more: object = {}) =>
    outcome(app.client.chat.postMessage({ channel, text: "x", ...more }));
  expect(await post(closed)).toBe("channel_not_found");
  expect(await post("C0")).toBe("channel_not_found");
  expect(await post(open)).toBe("not_in_channel");
  expect(await post(old)).toBe("is_archived");
  expect(await post(ben)).toBe("user_disabled");
  expect(await post(slack.botUser())).toBe("cannot_dm_bot");
  expect(await post(room, { thread_ts: "1.000001" })).toBe("thread_not_found");
  expect(await post(ann)).toBe("ok");
  await slack.invite(closed);
  expect(await post(closed)).toBe("ok");
  expect(slack.direct(ann).map((message) => message.text)).toEqual(["x"]);
  expect(await outcome(app.client.chat.postEphemeral({ channel: closed, user: ben, text: "x" }))).toBe(
    "user_not_in_channel",
  );
});

test("threads, permalinks, and nobody else's message is touched", async () => {
  const theirs = slack.post(ann, room, "theirs");
  const reply = await app.client.chat.postMessage({ channel: room, text: "reply", thread_ts: theirs });
  expect(await outcome(app.client.chat.postMessage({ channel: room, text: "x", thread_ts: reply.ts! }))).toBe(
    "cannot_reply_to_message",
  );
  const link = await app.client.chat.getPermalink({ channel: room, message_ts: reply.ts! });
  expect(link.permalink).toBe(
    `https://example-community.slack.com/archives/${room}/p${reply.ts!.replace(".", "")}?thread_ts=${theirs}&cid=${room}`,
  );
  expect(await outcome(app.client.chat.getPermalink({ channel: room, message_ts: "1.0" }))).toBe("message_not_found");
  expect(await outcome(app.client.chat.update({ channel: room, ts: theirs, text: "x" }))).toBe("cant_update_message");
  expect(await outcome(app.client.chat.delete({ channel: room, ts: theirs }))).toBe("cant_delete_message");
  expect(await outcome(app.client.chat.delete({ channel: room, ts: "1.0" }))).toBe("message_not_found");
  expect(await outcome(app.client.chat.delete({ channel: room, ts: reply.ts! }))).toBe("ok");
});

test("history gives the newest first, without replies and ephemerals, and metadata only when asked", async () => {
  const metadata = { event_type: "delivery", event_payload: { key: "k1" } };
  const first = await app.client.chat.postMessage({ channel: room, text: "1", metadata });
  await app.client.chat.postMessage({ channel: room, text: "in thread", thread_ts: first.ts! });
  await app.client.chat.postEphemeral({ channel: room, user: ann, text: "only you" });
  await app.client.chat.postMessage({ channel: room, text: "2" });
  const plain = await app.client.conversations.history({ channel: room });
  expect(plain.messages?.map((message) => [message.text, message.metadata])).toEqual([
    ["2", undefined],
    ["1", undefined],
  ]);
  const full = await app.client.conversations.history({
    channel: room,
    oldest: first.ts!,
    inclusive: true,
    include_all_metadata: true,
    limit: 1,
  });
  expect([full.has_more, full.messages?.[0]?.text]).toEqual([true, "2"]);
  const rest = await app.client.conversations.history({
    channel: room,
    include_all_metadata: true,
    limit: 1,
    cursor: full.response_metadata!.next_cursor!,
  });
  expect(rest.messages?.map((message) => message.metadata)).toEqual([metadata]);
  const replies = await app.client.conversations.replies({ channel: room, ts: first.ts! });
  expect(replies.messages?.map((message) => message.text)).toEqual(["1", "in thread"]);
  expect(await outcome(app.client.conversations.history({ channel: ann }))).toBe("channel_not_found");
  expect(await outcome(app.client.conversations.history({ channel: slack.addChannel({ name: "open" }) }))).toBe(
    "not_in_channel",
  );
});

test("an update keeps what it does not name, and empty lists and objects take away", async () => {
  const metadata = { event_type: "e", event_payload: {} };
  const { ts } = await app.client.chat.postMessage({ channel: room, text: "1", blocks: buttons("Yes"), metadata });
  await app.client.chat.update({ channel: room, ts: ts!, text: "2" });
  expect(slack.seenBy(ann, room)).toMatchObject([{ text: "2", blocks: [{ type: "actions" }], metadata }]);
  await app.client.chat.update({ channel: room, ts: ts!, text: "3", blocks: [], metadata: {} as never });
  expect(slack.seenBy(ann, room)[0]).toMatchObject({ text: "3", blocks: [] });
  expect(slack.seenBy(ann, room)[0]).not.toHaveProperty("metadata");
  expect(await outcome(app.client.chat.update({ channel: room, ts: ts!, text: "x".repeat(4001) }))).toBe(
    "msg_too_long",
  );
});

test("the app hears of its own message in a direct conversation, as on Slack", async () => {
  await app.client.chat.postMessage({ channel: ann, text: "x" });
  await slack.settled();
  const heard = slack.deliveries.filter((one) => one.kind === "events_api").map((one) => one.payload["event"]);
  expect(heard).toMatchObject([{ type: "message", channel_type: "im", user: slack.botUser(), text: "x" }]);
});

test("files: address, bytes, completion, sharing, and only their readers download them", async () => {
  await app.client.files.uploadV2({
    channel_id: room,
    filename: "list.csv",
    file: Buffer.from("a,b\n"),
    initial_comment: "Here",
    title: "The list",
  });
  const [shared] = slack.seenBy(ben, room);
  expect(shared).toMatchObject({ text: "Here", files: [{ name: "list.csv", title: "The list" }] });
  expect(shared?.files[0]?.content.toString()).toBe("a,b\n");
  const info = await app.client.files.info({ file: shared!.files[0]!.id });
  const stranger = await fetch(info.file!.url_private_download!, { redirect: "manual" });
  expect(stranger.status).toBe(302);
  const asked = await app.client.files.getUploadURLExternal({ filename: "x.txt", length: 3 });
  expect((await fetch(asked.upload_url!, { method: "POST", body: "four" })).status).toBe(400);
  expect(
    await outcome(app.client.files.completeUploadExternal({ files: [{ id: asked.file_id! }], channel_id: room })),
  ).toBe("file_not_uploaded");
  expect((await fetch(asked.upload_url!, { method: "POST", body: "abc" })).status).toBe(200);
  expect(
    await outcome(app.client.files.completeUploadExternal({ files: [{ id: asked.file_id! }], channel_id: ann })),
  ).toBe("channel_not_found");
  expect(
    await outcome(app.client.files.completeUploadExternal({ files: [{ id: asked.file_id! }], channel_id: room })),
  ).toBe("ok");
  expect(
    await outcome(app.client.files.completeUploadExternal({ files: [{ id: asked.file_id! }], channel_id: room })),
  ).toBe("file_not_found");
  expect(await outcome(app.client.files.info({ file: "F0" }))).toBe("file_not_found");
});

test("people: locale when asked for, guests, and strangers without locale and e-mail", async () => {
  const other = slack.addWorkspace({ name: "Elsewhere" }).team;
  const guest = slack.addUser({ name: "Gus", guest: "single", locale: "es-ES", tz: "America/Asuncion" });
  const stranger = slack.addUser({ name: "Sam", team: other, locale: "fr-FR" });
  const info = async (user: string, include_locale = true) =>
    (await app.client.users.info({ user, include_locale })).user;
  expect(await info(guest)).toMatchObject({
    locale: "es-ES",
    tz: "America/Asuncion",
    tz_offset: -10_800,
    is_restricted: true,
    is_ultra_restricted: true,
    profile: { email: "gus@example.org" },
  });
  expect(await info(guest, false)).not.toHaveProperty("locale");
  const sam = await info(stranger);
  expect(sam).toMatchObject({ is_stranger: true, team_id: other });
  expect(sam).not.toHaveProperty("locale");
  expect(sam?.profile).not.toHaveProperty("email");
  expect(await outcome(app.client.users.info({ user: "U0" }))).toBe("user_not_found");
});

test("an outsider presses in a shared channel as a person of their own workspace", async () => {
  const other = slack.addWorkspace({ name: "Elsewhere" }).team;
  const sam = slack.addUser({ name: "Sam", team: other });
  const shared = slack.addChannel({ name: "shared", members: [ann, sam], shared: [other], bot: true });
  let body: unknown;
  app.action("yes", async (args) => {
    body = args.body;
    await args.ack();
  });
  const { ts } = await app.client.chat.postMessage({ channel: shared, text: "card", blocks: buttons("Yes") });
  await slack.press(sam, { channel: shared, ts: ts! }, "Yes");
  expect(body).toMatchObject({ team: { id: slack.team }, user: { id: sam, team_id: other } });
  const { channel } = await app.client.conversations.info({ channel: shared });
  expect(channel).toMatchObject({ is_ext_shared: true, is_member: true });
});

test("conversations of the bot, their members, and the direct one", async () => {
  const closed = slack.addChannel({ name: "closed", private: true, members: [ann], bot: true });
  const mine = await app.client.users.conversations({ types: "public_channel,private_channel" });
  expect(mine.channels?.map((channel) => channel.id)).toEqual([room, closed]);
  const members = await app.client.conversations.members({ channel: closed });
  expect(members.members).toEqual([ann, slack.botUser()]);
  const direct = await app.client.conversations.open({ users: ann });
  expect(direct.channel?.id).toBe(slack.directChannel(ann));
  expect(await outcome(app.client.conversations.open({ users: "U0" }))).toBe("user_not_found");
});
