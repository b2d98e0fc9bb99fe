import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startFakeDiscord, type FakeDiscord } from "../../support/discord/fake-discord.ts";
import type { Json } from "../../support/discord/model.ts";
import { call, codesOf } from "./raw-app.ts";

let fake: FakeDiscord;
let channel: string;

beforeAll(async () => {
  fake = await startFakeDiscord();
  channel = fake.addChannel(fake.addGuild({ name: "Experts" }), { name: "general" });
});

afterAll(() => fake.close());

const V2 = 1 << 15;
const button = (more: Json = {}): Json => ({ type: 2, style: 1, label: "Go", custom_id: "go", ...more });
const row = (...components: Json[]): Json => ({ type: 1, components });
const text = (content: string): Json => ({ type: 10, content });
const option = (value: string, more: Json = {}): Json => ({ label: value, value, ...more });
const select = (more: Json = {}): Json => ({
  type: 3,
  custom_id: "pick",
  options: [option("a"), option("b")],
  ...more,
});
const buttons = (count: number, prefix = "b"): Json[] =>
  Array.from({ length: count }, (_, index) => button({ custom_id: `${prefix}${index}` }));

test.each<[string, Json]>([
  ["text", { content: "x".repeat(2_000) }],
  ["rows of buttons", { components: Array.from({ length: 5 }, (_, index) => row(...buttons(5, `r${index}`))) }],
  ["a select", { components: [row(select({ min_values: 0, max_values: 2 }))] }],
  ["a select of people", { components: [row({ type: 5, custom_id: "who", max_values: 25 })] }],
  ["a link", { components: [row({ type: 2, style: 5, label: "Open", url: "https://example.org" })] }],
  ["Components V2", { flags: V2, components: [{ type: 17, components: [text("x".repeat(4_000)), row(button())] }] }],
  ["what discord.js always sends", { content: "x", tts: false, enforce_nonce: false }],
  ["an embed", { embeds: [{ title: "T", description: "D" }] }],
])("a message takes %s", async (_, body) => {
  expect((await call(fake, "POST", `/channels/${channel}/messages`, body)).status).toBe(200);
});

const refusals: [string, Json, string][] = [
  ["an unknown field", { content: "x", colour: 1 }, "colour UNKNOWN_FIELD"],
  [
    "an unknown field of a component",
    { components: [row(button({ tooltip: "x" }))] },
    "components.0.components.0.tooltip UNKNOWN_FIELD",
  ],
  ["content over 2,000", { content: "x".repeat(2_001) }, "content BASE_TYPE_MAX_LENGTH"],
  [
    "embeds over 6,000",
    { embeds: [{ description: "x".repeat(4_000) }, { description: "x".repeat(2_001) }] },
    "embeds MAX_EMBED_SIZE_EXCEEDED",
  ],
  ["over ten embeds", { embeds: Array.from({ length: 11 }, () => ({ title: "x" })) }, "embeds BASE_TYPE_BAD_LENGTH"],
  ["V2 components without the flag", { components: [text("x")] }, "components.0.type UNION_TYPE_CHOICES"],
  [
    "V2 with content",
    { flags: V2, content: "x", components: [text("x")] },
    "content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
  ],
  [
    "V2 with embeds",
    { flags: V2, embeds: [{ title: "x" }], components: [text("x")] },
    "embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
  ],
  [
    "over 40 components through nesting",
    { flags: V2, components: [{ type: 17, components: Array.from({ length: 40 }, () => text("x")) }] },
    "components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
  ],
  [
    "over 4,000 characters of text",
    { flags: V2, components: [text("x".repeat(2_001)), text("x".repeat(2_000))] },
    "components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
  ],
  ["an empty text display", { flags: V2, components: [text("")] }, "components.0.content BASE_TYPE_BAD_LENGTH"],
  [
    "a modal's text input",
    { components: [row({ type: 4, custom_id: "x", style: 1, label: "x" })] },
    "components.0.components.0.type UNION_TYPE_CHOICES",
  ],
  [
    "a modal's label",
    { flags: V2, components: [{ type: 18, label: "x", component: { type: 23, custom_id: "x" } }] },
    "components.0.type UNION_TYPE_CHOICES",
  ],
  [
    "a repeated custom_id",
    { components: [row(button(), button())] },
    "components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED",
  ],
  [
    "a repeated custom_id in a section",
    { flags: V2, components: [{ type: 9, components: [text("x")], accessory: button() }, row(button())] },
    "components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED",
  ],
  [
    "a repeated component id",
    {
      flags: V2,
      components: [
        { ...text("x"), id: 7 },
        { ...text("y"), id: 7 },
      ],
    },
    "components.1.id COMPONENT_ID_DUPLICATED",
  ],
  [
    "a repeated option value",
    { components: [row(select({ options: [option("a"), option("a")] }))] },
    "components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
  ],
  [
    "a custom_id over 100",
    { components: [row(button({ custom_id: "x".repeat(101) }))] },
    "components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH",
  ],
  [
    "an empty custom_id",
    { components: [row(button({ custom_id: "" }))] },
    "components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a button without custom_id",
    { components: [row({ type: 2, style: 1, label: "x" })] },
    "components.0.components.0.custom_id BASE_TYPE_REQUIRED",
  ],
  [
    "a button label over 80",
    { components: [row(button({ label: "x".repeat(81) }))] },
    "components.0.components.0.label BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a button that says nothing",
    { components: [row(button({ label: "" }))] },
    "components.0.components.0.label BASE_TYPE_REQUIRED",
  ],
  [
    "a link with custom_id",
    { components: [row(button({ style: 5, url: "https://example.org" }))] },
    "components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
  ],
  [
    "a link without address",
    { components: [row({ type: 2, style: 5, label: "x" })] },
    "components.0.components.0.url BASE_TYPE_REQUIRED",
  ],
  [
    "a button with an address",
    { components: [row(button({ url: "https://example.org" }))] },
    "components.0.components.0.url BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
  ],
  ["six buttons in a row", { components: [row(...buttons(6))] }, "components.0.components BASE_TYPE_BAD_LENGTH"],
  ["an empty row", { components: [row()] }, "components.0.components BASE_TYPE_BAD_LENGTH"],
  [
    "six rows",
    { components: Array.from({ length: 6 }, (_, index) => row(button({ custom_id: `b${index}` }))) },
    "components BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a select beside a button",
    { components: [row(select(), button())] },
    "components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED",
  ],
  [
    "26 options",
    { components: [row(select({ options: Array.from({ length: 26 }, (_, index) => option(`o${index}`)) }))] },
    "components.0.components.0.options BASE_TYPE_BAD_LENGTH",
  ],
  [
    "no options",
    { components: [row(select({ options: [] }))] },
    "components.0.components.0.options BASE_TYPE_BAD_LENGTH",
  ],
  [
    "fewer options than can be chosen",
    { components: [row(select({ max_values: 3 }))] },
    "components.0.components.0.options BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a least number over the most",
    { components: [row(select({ min_values: 2, max_values: 1 }))] },
    "components.0.components.0.min_values BASE_TYPE_MAX",
  ],
  [
    "too many defaults",
    { components: [row(select({ options: [option("a", { default: true }), option("b", { default: true })] }))] },
    "components.0.components.0.options SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES",
  ],
  [
    "too many default people",
    {
      components: [
        row({
          type: 5,
          custom_id: "x",
          default_values: [
            { id: "1", type: "user" },
            { id: "2", type: "user" },
          ],
        }),
      ],
    },
    "components.0.components.0.default_values SELECT_COMPONENT_INVALID_DEFAULT_VALUES",
  ],
  [
    "an option label over 100",
    { components: [row(select({ options: [option("a", { label: "x".repeat(101) })] }))] },
    "components.0.components.0.options.0.label BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a placeholder over 150",
    { components: [row(select({ placeholder: "x".repeat(151) }))] },
    "components.0.components.0.placeholder BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a missing file",
    { flags: V2, components: [{ type: 13, file: { url: "attachment://a.txt" } }] },
    "components.0.file.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
  ],
  [
    "a missing picture",
    { flags: V2, components: [{ type: 12, items: [{ media: { url: "attachment://a.png" } }] }] },
    "components.0.items.0.media.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
  ],
  [
    "a file from elsewhere",
    { flags: V2, components: [{ type: 13, file: { url: "https://example.org/a.txt" } }] },
    "components.0.file.url UNFURLED_MEDIA_ITEM_ATTACHMENT_REQUIRED",
  ],
  [
    "an attachment that was not sent",
    { content: "x", attachments: [{ id: "0" }] },
    "attachments.0.id MESSAGE_ATTACHMENT_NOT_FOUND",
  ],
  [
    "mentions both parsed and listed",
    { content: "x", allowed_mentions: { parse: ["users"], users: ["1"] } },
    "allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
  ],
  [
    "over 100 people to mention",
    { content: "x", allowed_mentions: { users: Array.from({ length: 101 }, (_, index) => String(index + 1)) } },
    "allowed_mentions.users BASE_TYPE_BAD_LENGTH",
  ],
  ["a nonce over 25", { content: "x", nonce: "x".repeat(26) }, "nonce BASE_TYPE_BAD_LENGTH"],
  ["the ephemeral flag", { content: "x", flags: 64 }, "flags MESSAGE_FLAGS_INVALID"],
  [
    "a reply to nothing",
    { content: "x", message_reference: { message_id: "1" } },
    "message_reference REPLIES_UNKNOWN_MESSAGE",
  ],
];

describe("a message is refused with", () => {
  test.each(refusals)("%s", async (_, body, problem) => {
    const { status, body: said } = await call(fake, "POST", `/channels/${channel}/messages`, body);
    expect(status).toBe(400);
    expect(said["code"]).toBe(50035);
    expect(codesOf(said)).toContain(problem);
    expect(fake.refusals.at(-1)).toMatchObject({ where: "POST /channels/:channel/messages", code: 50035 });
  });

  test("nothing in it", async () => {
    for (const body of [{}, { content: "" }, { content: "", components: [] }])
      expect(await call(fake, "POST", `/channels/${channel}/messages`, body)).toMatchObject({
        status: 400,
        body: { code: 50006 },
      });
  });

  test("JSON that is none", async () => {
    const response = await fetch(`${fake.apiUrl}/v10/channels/${channel}/messages`, {
      method: "POST",
      body: "{",
      headers: { authorization: `Bot ${fake.token}`, "content-type": "application/json" },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 50109 });
  });

  test("a file of more than 10 MiB", async () => {
    const answered = await call(
      fake,
      "POST",
      `/channels/${channel}/messages`,
      {},
      { files: [{ name: "big.txt", content: "x".repeat(10 * 1024 * 1024 + 1) }] },
    );
    expect(answered).toMatchObject({ status: 413, body: { code: 40005 } });
  });

  test("over ten files", async () => {
    const files = Array.from({ length: 11 }, (_, index) => ({ name: `f${index}.txt`, content: "x" }));
    expect(codesOf((await call(fake, "POST", `/channels/${channel}/messages`, {}, { files })).body)).toContain(
      "attachments BASE_TYPE_BAD_LENGTH",
    );
  });
});

describe("an edit is refused when", () => {
  const created = async (body: Json): Promise<string> =>
    String((await call(fake, "POST", `/channels/${channel}/messages`, body)).body["id"]);
  const edit = async (id: string, body: Json) => call(fake, "PATCH", `/channels/${channel}/messages/${id}`, body);

  test("it takes the Components V2 flag away", async () => {
    const id = await created({ flags: V2, components: [text("x")] });
    expect(codesOf((await edit(id, { flags: 0, components: [] })).body)).toContain(
      "flags MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG",
    );
  });

  test("it gives a Components V2 message content", async () => {
    const id = await created({ flags: V2, components: [text("x")] });
    expect(codesOf((await edit(id, { content: "y" })).body)).toContain(
      "content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
    );
  });

  test("it makes a message with content Components V2 without emptying it", async () => {
    const id = await created({ content: "x" });
    expect(codesOf((await edit(id, { flags: V2, components: [text("x")] })).body)).toContain(
      "content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
    );
    expect((await edit(id, { flags: V2, content: null, components: [text("x")] })).status).toBe(200);
  });

  test("it leaves nothing", async () => {
    expect((await edit(await created({ content: "x" }), { content: "" })).body["code"]).toBe(50006);
  });

  test("the message is somebody else's", async () => {
    const guild = fake.state.channel(channel).guild!;
    const ada = fake.addUser({ name: "ada" });
    fake.join(ada, guild);
    expect(await edit(await fake.say(ada, channel, "hello"), { content: "x" })).toMatchObject({
      status: 403,
      body: { code: 50005 },
    });
  });

  test("there is no such message", async () => {
    expect(await edit("1", { content: "x" })).toMatchObject({ status: 404, body: { code: 10008 } });
  });
});

test("without validation a body is taken as it comes", async () => {
  const lax = await startFakeDiscord({ validate: false });
  const there = lax.addChannel(lax.addGuild({ name: "Experts" }), { name: "general" });
  expect(
    (await call(lax, "POST", `/channels/${there}/messages`, { content: "x".repeat(3_000), colour: 1 })).status,
  ).toBe(200);
  await lax.close();
});
