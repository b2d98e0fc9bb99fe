import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startFakeDiscord, type FakeDiscord, type InteractionRecord } from "../../support/discord/fake-discord.ts";
import type { Json } from "../../support/discord/model.ts";
import { call, codesOf, connect } from "./raw-app.ts";

let fake: FakeDiscord;
let guild: string;
let channel: string;
let ada: string;
let eve: string;

const EPHEMERAL = 64;
const V2 = 1 << 15;

beforeAll(async () => {
  fake = await startFakeDiscord();
  guild = fake.addGuild({ name: "Experts", locale: "fr" });
  channel = fake.addChannel(guild, { name: "general" });
  ada = fake.addUser({ name: "ada", locale: "es-ES" });
  eve = fake.addUser({ name: "eve" });
  fake.join(ada, guild, { nick: "Ada" });
  fake.join(eve, guild);
  await connect(fake);
  await call(fake, "PUT", `/applications/${fake.applicationId}/commands`, [
    { name: "do", description: "Does it", integration_types: [0, 1], contexts: [0, 1] },
    {
      name: "pick",
      description: "Picks",
      options: [
        { type: 3, name: "text", description: "Text", autocomplete: true },
        { type: 4, name: "count", description: "A number", autocomplete: true },
      ],
    },
  ]);
});

afterAll(() => fake.close());

const callback = (record: InteractionRecord, type: number, data?: Json, query = "") =>
  call(fake, "POST", `/interactions/${record.id}/${record.token}/callback${query}`, { type, ...(data ? { data } : {}) });
const hook = (record: InteractionRecord, method: string, rest = "", body?: Json) =>
  call(fake, method, `/webhooks/${fake.applicationId}/${record.token}${rest}`, body);
const row = { type: 1, components: [{ type: 2, style: 1, label: "Go", custom_id: "go" }] };
const form = {
  custom_id: "form",
  title: "A form",
  components: [{ type: 18, label: "Text", component: { type: 4, custom_id: "text", style: 1, required: false } }],
};
const last = () => fake.seenBy(ada, channel).at(-1)!;

/** A component interaction on a fresh message. */
async function pressed(flags = 0): Promise<InteractionRecord> {
  const asked = await fake.slash(ada, channel, "do");
  await callback(asked, 4, { content: "Press", components: [row], flags });
  return fake.press(ada, asked.original!, "go");
}

async function submitted(from: "command" | "component"): Promise<InteractionRecord> {
  await callback(from === "command" ? await fake.slash(ada, channel, "do") : await pressed(), 9, form);
  return fake.submit(ada, { text: "x" });
}

async function typing(text: string, option = "text"): Promise<InteractionRecord> {
  void fake.autocomplete(ada, channel, "pick", { focused: option, text });
  return fake.interactions.at(-1)!;
}

test("an answer is there at once, for everybody or for one", async () => {
  const shownTo = async (flags: number) => {
    const record = await fake.slash(ada, channel, "do");
    expect(await callback(record, 4, { content: "Done", flags })).toMatchObject({ status: 204 });
    expect(record).toMatchObject({ acknowledgement: 4, ephemeral: flags === EPHEMERAL });
    return [ada, eve].map((user) => fake.seenBy(user, channel).some((message) => message.interaction === record.id));
  };
  expect(await shownTo(0)).toEqual([true, true]);
  expect(await shownTo(EPHEMERAL)).toEqual([true, false]);
});

test("the answer comes back when it is asked for", async () => {
  const record = await fake.slash(ada, channel, "do");
  const { status, body } = await callback(record, 4, { content: "Done", flags: EPHEMERAL }, "?with_response=true");
  expect(status).toBe(200);
  expect(body).toMatchObject({
    interaction: { id: record.id, type: 2, response_message_id: record.original, response_message_ephemeral: true },
    resource: { type: 4, message: { content: "Done", id: record.original } },
  });
});

test("an ephemeral message is not in the channel, and is changed only with its interaction's token", async () => {
  const record = await fake.slash(ada, channel, "do");
  await callback(record, 4, { content: "Secret", flags: EPHEMERAL });
  const path = `/channels/${channel}/messages`;
  expect(await call(fake, "GET", `${path}/${record.original!}`)).toMatchObject({ status: 404, body: { code: 10008 } });
  expect(await call(fake, "PATCH", `${path}/${record.original!}`, { content: "x" })).toMatchObject({ body: { code: 10008 } });
  expect(await call(fake, "DELETE", `${path}/${record.original!}`)).toMatchObject({ body: { code: 10008 } });
  const history = (await call(fake, "GET", path)).body as unknown as Json[];
  expect(history.map((message) => message["id"])).not.toContain(record.original);
  expect(await hook(record, "PATCH", "/messages/@original", { content: "Changed" })).toMatchObject({ status: 200 });
  expect(last()).toMatchObject({ content: "Changed", edited: true });
  expect((await hook(record, "GET", "/messages/@original")).body).toMatchObject({ content: "Changed", flags: EPHEMERAL });
  const other = await fake.slash(ada, channel, "do");
  await callback(other, 4, { content: "x" });
  expect(await hook(other, "PATCH", `/messages/${record.original!}`, { content: "y" })).toMatchObject({ status: 404, body: { code: 10008 } });
  expect((await hook(record, "DELETE", "/messages/@original")).status).toBe(204);
  expect(await hook(record, "GET", "/messages/@original")).toMatchObject({ body: { code: 10008 } });
});

test("a second acknowledgement is refused", async () => {
  const record = await fake.slash(ada, channel, "do");
  await callback(record, 4, { content: "Done" });
  expect(await callback(record, 4, { content: "Again" })).toMatchObject({ status: 400, body: { code: 40060 } });
});

test("an acknowledgement after three seconds is refused, and the user has been told", async () => {
  const record = await fake.slash(ada, channel, "do");
  fake.advance(2_900);
  expect(record.failed).toBe(false);
  fake.advance(200);
  expect(record.failed).toBe(true);
  expect(await callback(record, 4, { content: "Late" })).toMatchObject({ status: 404, body: { code: 10062 } });
});

test("a wrong token is unknown", async () => {
  const record = await fake.slash(ada, channel, "do");
  expect(await call(fake, "POST", `/interactions/${record.id}/wrong/callback`, { type: 4 })).toMatchObject({ status: 404, body: { code: 10062 } });
  expect(await call(fake, "POST", `/webhooks/${fake.applicationId}/wrong`, { content: "x" })).toMatchObject({ status: 401, body: { code: 50027 } });
  expect(await call(fake, "POST", `/webhooks/1/${record.token}`, { content: "x" })).toMatchObject({ status: 404, body: { code: 10015 } });
});

test("the webhook opens with the acknowledgement and closes after 15 minutes", async () => {
  const record = await fake.slash(ada, channel, "do");
  expect(await hook(record, "POST", "", { content: "early" })).toMatchObject({ status: 404, body: { code: 10015 } });
  await callback(record, 5);
  fake.advance(15 * 60_000 - 1_000);
  expect((await hook(record, "PATCH", "/messages/@original", { content: "in time" })).status).toBe(200);
  fake.advance(2_000);
  expect(await hook(record, "PATCH", "/messages/@original", { content: "late" })).toMatchObject({ status: 401, body: { code: 50027 } });
  expect(await hook(record, "POST", "", { content: "late" })).toMatchObject({ status: 401, body: { code: 50027 } });
});

describe("the first acknowledgement fixes who sees the answer", () => {
  test.each([
    [0, undefined],
    [EPHEMERAL, "ada"],
  ])("with flags %i", async (flags, name) => {
    const only = name === undefined ? undefined : ada;
    const record = await fake.slash(ada, channel, "do");
    await callback(record, 5, { flags });
    expect(last()).toMatchObject({ thinking: true, ephemeralTo: only });
    // The first follow-up is the answer.
    const { body } = await hook(record, "POST", "", { content: "Found", flags: flags ^ EPHEMERAL });
    expect(body["id"]).toBe(record.original);
    expect(last()).toMatchObject({ content: "Found", thinking: false, ephemeralTo: only, edited: false });
    await hook(record, "PATCH", "/messages/@original", { content: "Changed", flags: flags ^ EPHEMERAL });
    expect(last()).toMatchObject({ content: "Changed", ephemeralTo: only });
    // The next one is a message of its own.
    const next = await hook(record, "POST", "", { content: "More", flags: flags ^ EPHEMERAL });
    expect(next.body["id"]).not.toBe(record.original);
    expect(last()).toMatchObject({ content: "More", ephemeralTo: only === undefined ? ada : undefined, replyTo: record.original });
  });
});

test("Components V2 come with the edit of a deferral, and not with the deferral", async () => {
  const record = await fake.slash(ada, channel, "do");
  expect(codesOf((await callback(record, 5, { flags: V2 })).body)).toEqual(["data.flags MESSAGE_FLAGS_INVALID"]);
  expect(codesOf((await callback(record, 5, { content: "x" })).body)).toEqual(["data.content UNKNOWN_FIELD"]);
  await callback(record, 5);
  expect((await hook(record, "PATCH", "/messages/@original", { flags: V2, components: [{ type: 10, content: "Found" }] })).status).toBe(200);
  expect(last()).toMatchObject({ thinking: false, components: [{ type: 10, id: 1, content: "Found" }] });
});

test("an answer names only people unless it says otherwise", async () => {
  const record = await fake.slash(ada, channel, "do");
  await callback(record, 4, { content: `@everyone <@${ada}> <@&${guild}>` });
  expect(last().pings).toEqual({ everyone: false, users: [ada], roles: [] });
  await hook(record, "POST", "", { content: `<@${ada}>`, allowed_mentions: { parse: [] } });
  expect(last().pings.users).toEqual([]);
});

describe("refused", () => {
  const types = "BASE_TYPE_CHOICES";
  test.each<[string, () => Promise<InteractionRecord>, number, Json | undefined]>([
    ["an update of a command", () => fake.slash(ada, channel, "do"), 7, { content: "x" }],
    ["a deferred update of a command", () => fake.slash(ada, channel, "do"), 6, undefined],
    ["choices for a command", () => fake.slash(ada, channel, "do"), 8, { choices: [] }],
    ["a pong", () => fake.slash(ada, channel, "do"), 1, undefined],
    ["a modal in answer to a modal", () => submitted("command"), 9, form],
    ["an update of a modal from a command", () => submitted("command"), 7, { content: "x" }],
    ["a message for what is being typed", () => typing("x"), 4, { content: "x" }],
    ["a deferral of what is being typed", () => typing("x"), 5, undefined],
    ["a modal for what is being typed", () => typing("x"), 9, form],
  ])("%s", async (_, make, type, data) => {
    const record = await make();
    const answered = await callback(record, type, data);
    expect(answered).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(codesOf(answered.body)).toEqual([`type ${types}`]);
    expect(record.acknowledgedAt).toBeUndefined();
  });

  test("a modal after a deferral", async () => {
    const record = await fake.slash(ada, channel, "do");
    await callback(record, 5);
    expect(await callback(record, 9, form)).toMatchObject({ status: 400, body: { code: 40060 } });
  });

  test("an answer that says nothing", async () => {
    const record = await fake.slash(ada, channel, "do");
    expect(await callback(record, 4)).toMatchObject({ status: 400, body: { code: 50006 } });
    expect((await callback(record, 4, { content: "x" })).status).toBe(204);
  });

  test.each<[string, Json, string]>([
    ["an unknown field", { content: "x", colour: 1 }, "data.colour UNKNOWN_FIELD"],
    ["a nonce", { content: "x", nonce: "1" }, "data.nonce UNKNOWN_FIELD"],
    ["an enforced nonce", { content: "x", enforce_nonce: true }, "data.enforce_nonce UNKNOWN_FIELD"],
    ["content over 2,000", { content: "x".repeat(2_001) }, "data.content BASE_TYPE_BAD_LENGTH"],
    ["Components V2 without the flag", { components: [{ type: 10, content: "x" }] }, "data.components.0.type UNION_TYPE_CHOICES"],
  ])("an answer with %s", async (_, data, problem) => {
    const record = await fake.slash(ada, channel, "do");
    expect(codesOf((await callback(record, 4, data)).body)).toContain(problem);
    await callback(record, 5);
    await hook(record, "PATCH", "/messages/@original", { content: "x" });
    const followUp = await hook(record, "POST", "", data);
    expect(codesOf(followUp.body)).toContain(problem.replace("data.", ""));
  });
});

test("an app that only its user installed has five follow-ups", async () => {
  const elsewhere = fake.addGuild({ name: "Elsewhere", bot: false });
  const place = fake.addChannel(elsewhere, { name: "lobby" });
  fake.join(eve, elsewhere);
  await expect(fake.slash(eve, place, "do")).rejects.toThrow("Nobody can type that");
  fake.installForUser(eve);
  const record = await fake.slash(eve, place, "do");
  expect(record.payload).toMatchObject({ authorizing_integration_owners: { "1": eve }, context: 0, guild_id: elsewhere });
  await callback(record, 4, { content: "Done" });
  for (let count = 0; count < 5; count += 1) expect((await hook(record, "POST", "", { content: "More" })).status).toBe(200);
  expect(await hook(record, "POST", "", { content: "Too many" })).toMatchObject({ status: 400, body: { code: 40094 } });
});

test("the same interaction can come twice", async () => {
  const record = await fake.slash(ada, channel, "do");
  await fake.redeliver();
  expect(fake.deliveries.filter((delivery) => delivery.interaction === record.id)).toHaveLength(2);
  await callback(record, 4, { content: "Once" });
  expect((await callback(record, 4, { content: "Twice" })).body["code"]).toBe(40060);
});

test("settled waits for the end of the thinking", async () => {
  const record = await fake.slash(ada, channel, "do");
  await callback(record, 5);
  await expect(fake.settled(5, 100)).rejects.toThrow("did not settle");
  await hook(record, "PATCH", "/messages/@original", { content: "Done" });
  // Other tests of this file left deferrals; nothing ends them after the tokens' time.
  fake.advance(15 * 60_000);
  await fake.settled();
});
