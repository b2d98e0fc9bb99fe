import { describe, expect, test } from "vitest";
import type { Json } from "../../support/discord/model.ts";
import { ada, app, atTheKeyboard, channel, fake, guild, staff } from "./keyboard-stage.ts";
import { call } from "./raw-app.ts";

atTheKeyboard();

const dataOf = (record: { payload: Json }): Json => record.payload["data"] as Json;

test("an interaction says where, who and in which languages", async () => {
  const { id } = await fake.slash(ada, channel, "contact find", { text: "abc" });
  const payload = (await app.next((one) => one["t"] === "INTERACTION_CREATE" && (one["d"] as Json)["id"] === id))[
    "d"
  ] as Json;
  expect(payload).toMatchObject({
    application_id: fake.applicationId,
    type: 2,
    version: 1,
    guild_id: guild,
    guild: { id: guild, locale: "fr" },
    guild_locale: "fr",
    locale: "es-ES",
    channel_id: channel,
    channel: { id: channel, type: 0, name: "general", guild_id: guild },
    member: { nick: "Ada", pending: false, user: { id: ada, username: "ada", global_name: "Ada L." } },
    context: 0,
    authorizing_integration_owners: { "0": guild },
    entitlements: [],
  });
  const member = payload["member"] as Json;
  expect(member["roles"]).toContain(staff);
  expect(BigInt(String(member["permissions"])) & 32n).toBe(32n);
  expect(BigInt(String(payload["app_permissions"])) & (1n << 11n)).toBe(1n << 11n);
  expect(payload).not.toHaveProperty("user");
  expect(payload).not.toHaveProperty("message");
});

test("in a direct conversation there is a user and no member", async () => {
  const { payload } = await fake.slash(ada, fake.directChannel(ada), "contact find", { text: "abc" });
  expect(payload).toMatchObject({
    user: { id: ada },
    context: 1,
    authorizing_integration_owners: { "0": "0" },
    channel: { type: 1 },
  });
  expect(payload).not.toHaveProperty("member");
  expect(payload).not.toHaveProperty("guild_id");
});

test("options are sent by their default names, with what they name", async () => {
  const eve = fake.addUser({ name: "eve" });
  fake.join(eve, guild);
  const record = await fake.slash(ada, channel, "contacto buscar", {
    text: "abc",
    país: "Alemania",
    count: 2,
    ratio: 0.5,
    sure: false,
    who: eve,
    where: channel,
    role: staff,
    whoever: ada,
    file: { name: "a.txt", content: Buffer.from("hello") },
  });
  expect(record.name).toBe("contact find");
  const data = dataOf(record);
  const [find] = data["options"] as Json[];
  expect(data).toMatchObject({ name: "contact", type: 1 });
  expect(find).toMatchObject({ name: "find", type: 1 });
  const [, , , , , , , , , file] = find!["options"] as Json[];
  expect((find!["options"] as Json[]).slice(0, 9)).toEqual([
    { name: "text", type: 3, value: "abc" },
    { name: "country", type: 3, value: "DE" },
    { name: "count", type: 4, value: 2 },
    { name: "ratio", type: 10, value: 0.5 },
    { name: "sure", type: 5, value: false },
    { name: "who", type: 6, value: eve },
    { name: "where", type: 7, value: channel },
    { name: "role", type: 8, value: staff },
    { name: "whoever", type: 9, value: ada },
  ]);
  const resolved = data["resolved"] as Record<string, Record<string, Json>>;
  expect(Object.keys(resolved)).toEqual(["users", "members", "roles", "channels", "attachments"]);
  expect(resolved["members"]![eve]).not.toHaveProperty("user");
  expect(resolved["channels"]![channel]).toMatchObject({ name: "general" });
  expect(resolved["channels"]![channel]).toHaveProperty("app_permissions");
  expect(await (await fetch(String(resolved["attachments"]![String(file!["value"])]!["url"]))).text()).toBe("hello");
});

test("a person's menu carries the person", async () => {
  const record = await fake.contextMenu(ada, channel, "Contact Card", ada);
  expect(dataOf(record)).toMatchObject({
    type: 2,
    target_id: ada,
    resolved: { users: { [ada]: { username: "ada" } }, members: { [ada]: { nick: "Ada" } } },
  });
});

test("a message's menu carries the message with its words", async () => {
  const said = await fake.say(ada, channel, "worth keeping");
  const record = await fake.contextMenu(ada, channel, "Save It", said);
  expect(dataOf(record)).toMatchObject({
    type: 3,
    target_id: said,
    resolved: { messages: { [said]: { content: "worth keeping", author: { id: ada } } } },
  });
  await expect(fake.contextMenu(ada, channel, "Other", said)).rejects.toThrow("Nobody can type that");
});

describe("selects", () => {
  const post = async (...selects: Json[]): Promise<string> =>
    String(
      (
        await call(fake, "POST", `/channels/${channel}/messages`, {
          content: "x",
          components: selects.map((one) => ({ type: 1, components: [one] })),
        })
      ).body["id"],
    );

  test("send what was chosen, and whom or what it is", async () => {
    const id = await post(
      {
        type: 3,
        custom_id: "text",
        max_values: 2,
        options: [
          { label: "One", value: "1" },
          { label: "Two", value: "2" },
        ],
      },
      { type: 5, custom_id: "who" },
      { type: 6, custom_id: "role" },
      { type: 7, custom_id: "any", max_values: 2 },
      { type: 8, custom_id: "where", channel_types: [0] },
    );
    expect(dataOf(await fake.choose(ada, id, "text", ["Two", "1"]))).toMatchObject({
      component_type: 3,
      custom_id: "text",
      values: ["2", "1"],
    });
    const chosen = await fake.choose(ada, id, "who", [ada]);
    expect(dataOf(chosen)).toMatchObject({ values: [ada], resolved: { users: { [ada]: {} }, members: { [ada]: {} } } });
    expect(chosen.payload["message"]).toMatchObject({ id, content: "x" });
    expect(dataOf(await fake.choose(ada, id, "role", [staff]))).toMatchObject({ resolved: { roles: { [staff]: {} } } });
    expect(dataOf(await fake.choose(ada, id, "any", [staff, ada]))).toMatchObject({
      resolved: { roles: { [staff]: {} }, users: { [ada]: {} } },
    });
    expect(dataOf(await fake.choose(ada, id, "where", [channel]))).toMatchObject({
      resolved: { channels: { [channel]: {} } },
    });
  });

  test("take only what they offer, as often as they say", async () => {
    const id = await post(
      {
        type: 3,
        custom_id: "text",
        options: [
          { label: "One", value: "1" },
          { label: "Two", value: "2" },
        ],
      },
      { type: 5, custom_id: "who" },
      { type: 8, custom_id: "where", channel_types: [2] },
    );
    for (const [select, values] of [
      ["text", []],
      ["text", ["1", "2"]],
      ["text", ["3"]],
      ["who", [staff]],
      ["where", [channel]],
    ] as const)
      await expect(fake.choose(ada, id, select, values)).rejects.toThrow("Nobody can choose that");
  });
});
