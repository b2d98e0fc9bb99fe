import * as schemas from "discord-api-spec/zod";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startFakeDiscord, type FakeDiscord } from "../../support/discord/fake-discord.ts";
import type { Json } from "../../support/discord/model.ts";
import { checkSchema } from "../../support/discord/validate/schema.ts";
import { call, connect } from "./raw-app.ts";

let fake: FakeDiscord;
let guild: string;
let channel: string;
let ada: string;
let message: string;

beforeAll(async () => {
  fake = await startFakeDiscord();
  guild = fake.addGuild({ name: "Experts" });
  channel = fake.addChannel(guild, { name: "general" });
  ada = fake.addUser({ name: "ada" });
  fake.join(ada, guild);
  const rows = [{ type: 1, components: [{ type: 2, style: 1, label: "Go", custom_id: "go" }] }];
  message = String(
    (
      await call(
        fake,
        "POST",
        `/channels/${channel}/messages`,
        { content: "x", components: rows },
        { files: [{ name: "a.txt", content: "x" }] },
      )
    ).body["id"],
  );
  await fake.say(ada, channel, "an answer", { replyTo: message });
  await call(fake, "PUT", `/applications/${fake.applicationId}/commands`, [
    {
      name: "do",
      description: "Does it",
      options: [{ type: 3, name: "text", description: "Text", choices: [{ name: "A", value: "a" }] }],
    },
  ]);
});

afterAll(() => fake.close());

/** Fields that the description does not have are let pass; so is Discord's way of writing times, which its generated schemas do not know. */
function fits(schema: Parameters<typeof checkSchema>[0], value: unknown): void {
  const described = JSON.parse(JSON.stringify(value).replaceAll('000+00:00"', 'Z"')) as unknown;
  const problems = checkSchema(schema, described).filter((problem) => problem.code !== "UNKNOWN_FIELD");
  expect(problems.map((problem) => `${problem.path.join(".")} ${problem.code}`)).toEqual([]);
}

test.each<[string, () => string, () => Parameters<typeof fits>[0]]>([
  ["the gateway", () => "/gateway/bot", () => schemas.GatewayBotResponseSchema],
  ["the bot", () => "/users/@me", () => schemas.UserPIIResponseSchema],
  ["the application", () => "/applications/@me", () => schemas.PrivateApplicationResponseSchema],
  ["somebody", () => `/users/${ada}`, () => schemas.UserResponseSchema],
  ["a guild", () => `/guilds/${guild}`, () => schemas.GuildWithCountsResponseSchema],
  ["a member", () => `/guilds/${guild}/members/${ada}`, () => schemas.GuildMemberResponseSchema],
  ["a channel", () => `/channels/${channel}`, () => schemas.GuildChannelResponseSchema],
  ["a thread", () => `/channels/${fake.addThread(channel, { name: "aside" })}`, () => schemas.ThreadResponseSchema],
  ["a direct conversation", () => `/channels/${fake.directChannel(ada)}`, () => schemas.PrivateChannelResponseSchema],
  ["a message", () => `/channels/${channel}/messages/${message}`, () => schemas.MessageResponseSchema],
])("what REST says of %s fits Discord's API description", async (_, path, schema) => {
  fits(schema(), (await call(fake, "GET", path())).body);
});

test("lists of messages, roles, channels and commands fit it too", async () => {
  for (const [path, schema] of [
    [`/channels/${channel}/messages`, schemas.MessageResponseSchema],
    [`/guilds/${guild}/roles`, schemas.GuildRoleResponseSchema],
    [`/guilds/${guild}/channels`, schemas.GuildChannelResponseSchema],
    [`/applications/${fake.applicationId}/commands?with_localizations=true`, schemas.ApplicationCommandResponseSchema],
  ] as const) {
    const list = (await call(fake, "GET", path)).body as unknown as Json[];
    expect(list.length).toBeGreaterThan(0);
    for (const one of list) fits(schema, one);
  }
});

test("an answer to a callback fits it, and the message it made", async () => {
  await connect(fake);
  const answered = async (body: Json) => {
    const record = await fake.slash(ada, channel, "do", { text: "a" });
    fits(
      schemas.InteractionCallbackResponseSchema,
      (await call(fake, "POST", `/interactions/${record.id}/${record.token}/callback?with_response=true`, body)).body,
    );
    return record;
  };
  await answered({ type: 4, data: { content: "x" } });
  const { token } = await answered({ type: 5 });
  fits(
    schemas.MessageResponseSchema,
    (
      await call(fake, "PATCH", `/webhooks/${fake.applicationId}/${token}/messages/@original`, {
        flags: 1 << 15,
        components: [{ type: 10, content: "x" }],
      })
    ).body,
  );
});
