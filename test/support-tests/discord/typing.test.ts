import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startFakeDiscord, type FakeDiscord } from "../../support/discord/fake-discord.ts";
import { call, connect } from "./raw-app.ts";

let fake: FakeDiscord;
let guild: string;
let channel: string;
let ada: string;
let staff: string;

beforeAll(async () => {
  fake = await startFakeDiscord();
  guild = fake.addGuild({ name: "Experts", locale: "fr" });
  channel = fake.addChannel(guild, { name: "general" });
  staff = fake.addRole(guild, { name: "staff" });
  ada = fake.addUser({ name: "ada", globalName: "Ada L.", locale: "es-ES" });
  fake.join(ada, guild, { nick: "Ada", roles: [staff], permissions: ["MANAGE_GUILD"] });
  await connect(fake);
  const text = { type: 3, name: "text", description: "Text", min_length: 2, max_length: 5 };
  const country = {
    type: 3,
    name: "country",
    description: "A country",
    name_localizations: { "es-ES": "país" },
    choices: [{ name: "Germany", name_localizations: { "es-ES": "Alemania" }, value: "DE" }],
  };
  const options = [
    { ...text, required: true },
    country,
    { type: 4, name: "count", description: "How many", min_value: 1, max_value: 3 },
    { type: 10, name: "ratio", description: "A number" },
    { type: 5, name: "sure", description: "Yes or no" },
    { type: 6, name: "who", description: "A person" },
    { type: 7, name: "where", description: "A channel", channel_types: [0] },
    { type: 8, name: "role", description: "A role" },
    { type: 9, name: "whoever", description: "A person or a role" },
    { type: 11, name: "file", description: "A file" },
  ];
  await call(fake, "PUT", `/applications/${fake.applicationId}/commands`, [
    {
      name: "contact",
      description: "People",
      name_localizations: { "es-ES": "contacto" },
      options: [{ type: 1, name: "find", description: "Finds", name_localizations: { "es-ES": "buscar" }, options }],
    },
    { name: "admin", description: "For administrators", default_member_permissions: "0" },
    { name: "guilds", description: "In guilds only", contexts: [0] },
    { name: "manage", description: "For managers", default_member_permissions: "32", contexts: [0, 1] },
    { type: 2, name: "Contact Card" },
    { type: 3, name: "Save It" },
  ]);
  await call(fake, "PUT", `/applications/${fake.applicationId}/guilds/${guild}/commands`, [{ name: "local", description: "Here only" }]);
});

afterAll(() => fake.close());

describe("nobody can type", () => {
  test.each<[string, string, Record<string, string | number | boolean>]>([
    ["an unknown command", "nothing", {}],
    ["a command without its subcommand", "contact", {}],
    ["an unknown subcommand", "contact lose", {}],
    ["an unknown option", "contact find", { text: "abc", colour: "red" }],
    ["a command without a required option", "contact find", {}],
    ["too short a text", "contact find", { text: "a" }],
    ["too long a text", "contact find", { text: "abcdef" }],
    ["an empty text", "contact find", { text: "" }],
    ["a number for a text", "contact find", { text: 1 }],
    ["what is no choice", "contact find", { text: "abc", country: "FR" }],
    ["a fraction", "contact find", { text: "abc", count: 1.5 }],
    ["a number too small", "contact find", { text: "abc", count: 0 }],
    ["a number too large", "contact find", { text: "abc", count: 4 }],
    ["a word for a number", "contact find", { text: "abc", ratio: "half" }],
    ["a word for yes", "contact find", { text: "abc", sure: "yes" }],
    ["nobody", "contact find", { text: "abc", who: "1" }],
    ["no channel", "contact find", { text: "abc", where: "1" }],
    ["no role", "contact find", { text: "abc", role: "1" }],
    ["an administrators' command", "admin", {}],
  ])("%s", async (_, name, options) => {
    await expect(fake.slash(ada, channel, name, options)).rejects.toThrow("Nobody can type that");
  });

  test("a channel of a type that is not taken", async () => {
    const voice = fake.addChannel(guild, { name: "voice", type: 2 });
    await expect(fake.slash(ada, channel, "contact find", { text: "abc", where: voice })).rejects.toThrow("does not take");
  });

  test("a guild's command elsewhere, a guild command in a direct conversation", async () => {
    await fake.slash(ada, channel, "local");
    const direct = fake.directChannel(ada);
    await expect(fake.slash(ada, direct, "local")).rejects.toThrow("Nobody can type that");
    await expect(fake.slash(ada, direct, "guilds")).rejects.toThrow("Nobody can type that");
    await fake.slash(ada, direct, "manage");
  });

  test("a managers' command without that permission", async () => {
    const eve = fake.addUser({ name: "eve" });
    fake.join(eve, guild);
    await fake.slash(ada, channel, "manage");
    await expect(fake.slash(eve, channel, "manage")).rejects.toThrow("Nobody can type that");
    await fake.slash(fake.state.guild(guild).owner, channel, "admin");
  });

  test("anything in an archived thread, or where commands are not allowed", async () => {
    const thread = fake.addThread(channel, { name: "aside", archived: true });
    await expect(fake.slash(ada, thread, "guilds")).rejects.toThrow("archived");
    const quiet = fake.addChannel(guild, { name: "quiet" });
    fake.permissions(quiet, { USE_APPLICATION_COMMANDS: false }, guild);
    await expect(fake.slash(ada, quiet, "guilds")).rejects.toThrow("not allowed");
  });

  test("suggestions for an option that has none", async () => {
    await expect(fake.autocomplete(ada, channel, "contact find", { focused: "text", text: "a" })).rejects.toThrow("suggests nothing");
  });
});
