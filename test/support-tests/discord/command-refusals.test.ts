import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startFakeDiscord, type FakeDiscord } from "../../support/discord/fake-discord.ts";
import type { Json } from "../../support/discord/model.ts";
import { call, codesOf } from "./raw-app.ts";

let fake: FakeDiscord;
let global: string;

beforeAll(async () => {
  fake = await startFakeDiscord();
  global = `/applications/${fake.applicationId}/commands`;
});

afterAll(() => fake.close());

const option = (more: Json = {}): Json => ({ type: 3, name: "country", description: "A country", ...more });
const command = (more: Json = {}): Json => ({ name: "find", description: "Finds people", ...more });
const sub = (name: string, more: Json = {}): Json => ({ type: 1, name, description: "Does it", ...more });
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

test.each<[string, Json]>([
  ["plain", command()],
  [
    "localised",
    command({
      name_localizations: { "es-ES": "buscar", fr: "chercher" },
      description_localizations: { "es-ES": "Busca" },
    }),
  ],
  [
    "of groups and subcommands",
    command({
      options: [
        { type: 2, name: "contact", description: "People", options: [sub("find", { options: [option()] })] },
        sub("help"),
      ],
    }),
  ],
  ["with names in other scripts", command({ name: "检索", options: [option({ name: "país" })] })],
  [
    "for moderators",
    command({ default_member_permissions: "8192", nsfw: false, contexts: [0, 1], integration_types: [0, 1] }),
  ],
  ["with choices", command({ options: [option({ choices: [{ name: "Paraguay", value: "PY" }] })] })],
  ["of a message's menu", { type: 3, name: "Save as Conclusion" }],
  ["of a person's menu", { type: 2, name: "Contact card", description: "" }],
])("a command is registered: %s", async (_, body) => {
  expect((await call(fake, "POST", global, body)).status).toBeLessThan(300);
});

const refusals: [string, Json, string][] = [
  ["an unknown field", command({ colour: 1 }), "colour UNKNOWN_FIELD"],
  ["a name with capitals", command({ name: "Find" }), "name APPLICATION_COMMAND_INVALID_NAME"],
  ["a name with a space", command({ name: "find it" }), "name APPLICATION_COMMAND_INVALID_NAME"],
  ["a name with punctuation", command({ name: "find!" }), "name APPLICATION_COMMAND_INVALID_NAME"],
  ["an empty name", command({ name: "" }), "name BASE_TYPE_BAD_LENGTH"],
  ["a name over 32", command({ name: "x".repeat(33) }), "name BASE_TYPE_BAD_LENGTH"],
  [
    "a localised name with capitals",
    command({ name_localizations: { fr: "Chercher" } }),
    "name_localizations.fr APPLICATION_COMMAND_INVALID_NAME",
  ],
  ["an unknown locale", command({ name_localizations: { ar: "find" } }), "name_localizations.ar BASE_TYPE_CHOICES"],
  [
    "an unknown locale of a description",
    command({ description_localizations: { es: "x" } }),
    "description_localizations.es BASE_TYPE_CHOICES",
  ],
  ["no description", { name: "find" }, "description BASE_TYPE_REQUIRED"],
  ["a description over 100", command({ description: "x".repeat(101) }), "description BASE_TYPE_BAD_LENGTH"],
  [
    "an option without description",
    command({ options: [{ type: 3, name: "x" }] }),
    "options.0.description BASE_TYPE_REQUIRED",
  ],
  [
    "an option's name with capitals",
    command({ options: [option({ name: "Country" })] }),
    "options.0.name APPLICATION_COMMAND_INVALID_NAME",
  ],
  [
    "26 options",
    command({ options: many(26, (index) => option({ name: `o${index}` })) }),
    "options BASE_TYPE_BAD_LENGTH",
  ],
  [
    "26 choices",
    command({ options: [option({ choices: many(26, (index) => ({ name: `c${index}`, value: `c${index}` })) })] }),
    "options.0.choices BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a choice's name over 100",
    command({ options: [option({ choices: [{ name: "x".repeat(101), value: "x" }] })] }),
    "options.0.choices.0.name BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a choice twice",
    command({ options: [option({ choices: many(2, () => ({ name: "x", value: "x" })) })] }),
    "options.0.choices.1.value APPLICATION_COMMAND_OPTIONS_CHOICES_DUPLICATED",
  ],
  [
    "choices with autocomplete",
    command({ options: [option({ autocomplete: true, choices: [{ name: "x", value: "x" }] })] }),
    "options.0.choices APPLICATION_COMMAND_OPTIONS_CHOICES_WITH_AUTOCOMPLETE",
  ],
  [
    "required after optional",
    command({ options: [option(), option({ name: "city", required: true })] }),
    "options.1.required APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
  ],
  [
    "an option twice",
    command({ options: [option(), option()] }),
    "options.1.name APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
  ],
  [
    "a localised option twice",
    command({
      options: [
        option({ name_localizations: { fr: "pays" } }),
        option({ name: "land", name_localizations: { fr: "pays" } }),
      ],
    }),
    "options.1.name_localizations.fr APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
  ],
  [
    "options beside subcommands",
    command({ options: [sub("one"), option()] }),
    "options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
  ],
  [
    "a group in a group",
    command({
      options: [
        { type: 2, name: "a", description: "x", options: [{ type: 2, name: "b", description: "x", options: [] }] },
      ],
    }),
    "options.0.options.0.type BASE_TYPE_CHOICES",
  ],
  [
    "a subcommand in a subcommand",
    command({ options: [sub("a", { options: [sub("b")] })] }),
    "options.0.options.0.type UNION_TYPE_CHOICES",
  ],
  [
    "an option in a group",
    command({ options: [{ type: 2, name: "a", description: "x", options: [option()] }] }),
    "options.0.options.0.type BASE_TYPE_CHOICES",
  ],
  [
    "an empty group",
    command({ options: [{ type: 2, name: "a", description: "x", options: [] }] }),
    "options.0 APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
  ],
  [
    "a least length over the most",
    command({ options: [option({ min_length: 5, max_length: 2 })] }),
    "options.0.min_length NUMBER_TYPE_MAX",
  ],
  [
    "a description on a menu's command",
    { type: 3, name: "Save", description: "x" },
    "description APPLICATION_COMMAND_INVALID_DESCRIPTION",
  ],
  [
    "options on a menu's command",
    { type: 2, name: "Card", options: [option()] },
    "options APPLICATION_COMMAND_INVALID_OPTIONS",
  ],
  [
    "over 8,000 characters",
    command({
      options: many(25, (index) =>
        option({
          name: `o${index}`,
          choices: many(4, (one) => ({ name: `c${one}`.padEnd(100, "x"), value: `v${one}` })),
        }),
      ),
    }),
    "size APPLICATION_COMMAND_TOO_LARGE",
  ],
  [
    "over 8,000 characters in another language",
    command({
      options: many(25, (index) =>
        option({
          name: `o${index}`,
          choices: many(4, (one) => ({
            name: `c${one}`,
            name_localizations: { de: `c${one}`.padEnd(100, "x") },
            value: `v${one}`,
          })),
        }),
      ),
    }),
    "size APPLICATION_COMMAND_TOO_LARGE",
  ],
];

describe("a command is refused with", () => {
  test.each(refusals)("%s", async (_, body, problem) => {
    const answered = await call(fake, "POST", global, body);
    expect(answered).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(codesOf(answered.body)).toContain(problem.replace(/^size /, " "));
    const bulk = await call(fake, "PUT", global, [body]);
    expect(codesOf(bulk.body)).toContain(problem.startsWith("size ") ? problem.replace("size", "0") : `0.${problem}`);
  });

  test("a name that is there twice", async () => {
    expect(codesOf((await call(fake, "PUT", global, [command(), command()])).body)).toContain(
      "1 APPLICATION_COMMANDS_DUPLICATE_NAME",
    );
    expect((await call(fake, "PUT", global, [command(), { type: 3, name: "find" }])).status).toBe(200);
  });

  test("what only global commands have, in a guild", async () => {
    const guild = fake.addGuild({ name: "Experts" });
    const path = `/applications/${fake.applicationId}/guilds/${guild}/commands`;
    expect(codesOf((await call(fake, "POST", path, command({ contexts: [0] }))).body)).toContain(
      "contexts APPLICATION_COMMAND_GLOBAL_ONLY",
    );
  });

  test("a guild or an application that is not the bot's", async () => {
    expect(await call(fake, "PUT", `/applications/${fake.applicationId}/guilds/1/commands`, [])).toMatchObject({
      status: 403,
      body: { code: 50001 },
    });
    expect(await call(fake, "PUT", "/applications/1/commands", [])).toMatchObject({
      status: 403,
      body: { code: 50001 },
    });
  });
});

test.each([
  ["chat", 1, 100],
  ["person", 2, 15],
  ["message", 3, 15],
])("there are so many %s commands and no more", async (_, type, most) => {
  const own = await startFakeDiscord();
  const path = `/applications/${own.applicationId}/commands`;
  const bodies = many(most + 1, (index) => (type === 1 ? command({ name: `c${index}` }) : { type, name: `c${index}` }));
  expect(await call(own, "PUT", path, bodies)).toMatchObject({ status: 400, body: { code: 30032 } });
  expect((await call(own, "PUT", path, bodies.slice(1))).status).toBe(200);
  expect(await call(own, "POST", path, bodies[0])).toMatchObject({ status: 400, body: { code: 30032 } });
  await own.close();
});

test("200 commands are created a day, in each guild; changing them costs nothing", async () => {
  const own = await startFakeDiscord();
  const guild = own.addGuild({ name: "Experts" });
  const path = `/applications/${own.applicationId}/guilds/${guild}/commands`;
  const batch = (prefix: string) =>
    call(
      own,
      "PUT",
      path,
      many(100, (index) => command({ name: `${prefix}${index}` })),
    );
  expect((await batch("a")).status).toBe(200);
  expect((await batch("a")).status).toBe(200);
  expect((await batch("b")).status).toBe(200);
  expect(await batch("c")).toMatchObject({ status: 400, body: { code: 30034 } });
  expect((await call(own, "POST", `/applications/${own.applicationId}/commands`, command())).status).toBe(201);
  own.advance(86_400_000);
  expect((await batch("c")).status).toBe(200);
  await own.close();
});

test("commands are read, changed and removed", async () => {
  const own = await startFakeDiscord();
  const path = `/applications/${own.applicationId}/commands`;
  const { body, status } = await call(
    own,
    "POST",
    path,
    command({ name_localizations: { fr: "chercher" }, options: [option({ required: false, autocomplete: false })] }),
  );
  expect(status).toBe(201);
  const one = `${path}/${String(body["id"])}`;
  // Created again it is the same command, in a new version.
  const again = await call(own, "POST", path, command({ description: "Finds them" }));
  expect(again).toMatchObject({ status: 200, body: { id: body["id"], description: "Finds them" } });
  expect(again.body["version"]).not.toBe(body["version"]);
  expect(
    await call(own, "PATCH", one, { name_localizations: { fr: "trouver" }, options: [option({ required: false })] }),
  ).toMatchObject({ status: 200 });
  const list = async (query: string) => ((await call(own, "GET", path + query)).body as unknown as Json[])[0]!;
  expect(await list("?with_localizations=true")).toMatchObject({
    name_localizations: { fr: "trouver" },
    options: [{ name: "country", name_localizations: null }],
  });
  expect(await list("")).not.toHaveProperty("name_localizations");
  // What is false is not given back.
  expect(((await list(""))["options"] as Json[])[0]).not.toHaveProperty("required");
  expect(own.commands()).toHaveLength(1);
  expect((await call(own, "DELETE", one)).status).toBe(204);
  expect((await call(own, "GET", one)).body["code"]).toBe(10063);
  await own.close();
});
