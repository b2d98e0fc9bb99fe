import { describe, expect, test } from "vitest";
import type { Json } from "../../support/discord/model.ts";
import { ada, callback, channel, EPHEMERAL, eve, fake, guild, hook, last, onStage } from "./interaction-stage.ts";
import { call, codesOf } from "./raw-app.ts";

const V2 = 1 << 15;

onStage();

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
  expect(await call(fake, "PATCH", `${path}/${record.original!}`, { content: "x" })).toMatchObject({
    body: { code: 10008 },
  });
  expect(await call(fake, "DELETE", `${path}/${record.original!}`)).toMatchObject({ body: { code: 10008 } });
  const history = (await call(fake, "GET", path)).body as unknown as Json[];
  expect(history.map((message) => message["id"])).not.toContain(record.original);
  expect(await hook(record, "PATCH", "/messages/@original", { content: "Changed" })).toMatchObject({ status: 200 });
  expect(last()).toMatchObject({ content: "Changed", edited: true });
  expect((await hook(record, "GET", "/messages/@original")).body).toMatchObject({
    content: "Changed",
    flags: EPHEMERAL,
  });
  const other = await fake.slash(ada, channel, "do");
  await callback(other, 4, { content: "x" });
  expect(await hook(other, "PATCH", `/messages/${record.original!}`, { content: "y" })).toMatchObject({
    status: 404,
    body: { code: 10008 },
  });
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
  expect(await call(fake, "POST", `/interactions/${record.id}/wrong/callback`, { type: 4 })).toMatchObject({
    status: 404,
    body: { code: 10062 },
  });
  expect(await call(fake, "POST", `/webhooks/${fake.applicationId}/wrong`, { content: "x" })).toMatchObject({
    status: 401,
    body: { code: 50027 },
  });
  expect(await call(fake, "POST", `/webhooks/1/${record.token}`, { content: "x" })).toMatchObject({
    status: 404,
    body: { code: 10015 },
  });
});

test("the webhook opens with the acknowledgement and closes after 15 minutes", async () => {
  const record = await fake.slash(ada, channel, "do");
  expect(await hook(record, "POST", "", { content: "early" })).toMatchObject({ status: 404, body: { code: 10015 } });
  await callback(record, 5);
  fake.advance(15 * 60_000 - 1_000);
  expect((await hook(record, "PATCH", "/messages/@original", { content: "in time" })).status).toBe(200);
  fake.advance(2_000);
  expect(await hook(record, "PATCH", "/messages/@original", { content: "late" })).toMatchObject({
    status: 401,
    body: { code: 50027 },
  });
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
    expect(last()).toMatchObject({
      content: "More",
      ephemeralTo: only === undefined ? ada : undefined,
      replyTo: record.original,
    });
  });
});

test("Components V2 come with the edit of a deferral, and not with the deferral", async () => {
  const record = await fake.slash(ada, channel, "do");
  expect(codesOf((await callback(record, 5, { flags: V2 })).body)).toEqual(["data.flags MESSAGE_FLAGS_INVALID"]);
  expect(codesOf((await callback(record, 5, { content: "x" })).body)).toEqual(["data.content UNKNOWN_FIELD"]);
  await callback(record, 5);
  expect(
    (await hook(record, "PATCH", "/messages/@original", { flags: V2, components: [{ type: 10, content: "Found" }] }))
      .status,
  ).toBe(200);
  expect(last()).toMatchObject({ thinking: false, components: [{ type: 10, id: 1, content: "Found" }] });
});

test("an answer names only people unless it says otherwise", async () => {
  const record = await fake.slash(ada, channel, "do");
  await callback(record, 4, { content: `@everyone <@${ada}> <@&${guild}>` });
  expect(last().pings).toEqual({ everyone: false, users: [ada], roles: [] });
  await hook(record, "POST", "", { content: `<@${ada}>`, allowed_mentions: { parse: [] } });
  expect(last().pings.users).toEqual([]);
});

test("an app that only its user installed has five follow-ups", async () => {
  const elsewhere = fake.addGuild({ name: "Elsewhere", bot: false });
  const place = fake.addChannel(elsewhere, { name: "lobby" });
  fake.join(eve, elsewhere);
  await expect(fake.slash(eve, place, "do")).rejects.toThrow("Nobody can type that");
  fake.installForUser(eve);
  const record = await fake.slash(eve, place, "do");
  expect(record.payload).toMatchObject({
    authorizing_integration_owners: { "1": eve },
    context: 0,
    guild_id: elsewhere,
  });
  await callback(record, 4, { content: "Done" });
  for (let count = 0; count < 5; count += 1)
    expect((await hook(record, "POST", "", { content: "More" })).status).toBe(200);
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
