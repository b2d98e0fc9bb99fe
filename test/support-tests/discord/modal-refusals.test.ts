import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startFakeDiscord, type FakeDiscord } from "../../support/discord/fake-discord.ts";
import type { Json } from "../../support/discord/model.ts";
import { call, codesOf, connect } from "./raw-app.ts";

let fake: FakeDiscord;
let channel: string;
let ada: string;

beforeAll(async () => {
  fake = await startFakeDiscord();
  const guild = fake.addGuild({ name: "Experts" });
  channel = fake.addChannel(guild, { name: "general" });
  ada = fake.addUser({ name: "ada" });
  fake.join(ada, guild);
  await connect(fake);
  await call(fake, "PUT", `/applications/${fake.applicationId}/commands`, [
    { name: "form", description: "Opens a form" },
  ]);
});

afterAll(() => fake.close());

const label = (component: Json, more: Json = {}): Json => ({ type: 18, label: "Field", component, ...more });
const input = (more: Json = {}): Json => ({ type: 4, custom_id: "text", style: 1, ...more });
const options = (count: number, more: Json = {}): Json[] =>
  Array.from({ length: count }, (_, index) => ({ label: `o${index}`, value: `v${index}`, ...more }));
const radio = (count: number): Json => ({ type: 21, custom_id: "radio", options: options(count) });
const boxes = (more: Json = {}): Json => ({ type: 22, custom_id: "boxes", options: options(3), ...more });
const modal = (components: Json[], more: Json = {}): Json => ({
  custom_id: "form",
  title: "A form",
  components,
  ...more,
});

async function open(data: Json) {
  const { id, token } = await fake.slash(ada, channel, "form");
  return call(fake, "POST", `/interactions/${id}/${token}/callback`, { type: 9, data });
}

test("every kind of field opens, is filled in and sent", async () => {
  const role = fake.addRole(fake.state.channel(channel).guild!, { name: "staff" });
  const fields = [
    [input({ custom_id: "text", value: "before", max_length: 20 }), "short", { value: "short" }],
    [{ type: 3, custom_id: "select", options: options(3), max_values: 2 }, ["v0", "o1"], { values: ["v0", "v1"] }],
    [{ type: 5, custom_id: "who" }, [ada], { values: [ada] }],
    [{ type: 6, custom_id: "role" }, [role], { values: [role] }],
    [{ type: 8, custom_id: "where" }, [channel], { values: [channel] }],
    [radio(2), "v1", { value: "v1" }],
    [boxes({ min_values: 0, required: false }), [], { values: [] }],
    [{ type: 23, custom_id: "tick" }, true, { value: true }],
  ] as const;
  // Five at a time.
  for (const some of [fields.slice(0, 4), fields.slice(4)]) {
    expect((await open(modal([...some.map(([component]) => label(component as Json))]))).status).toBe(204);
    const values = Object.fromEntries(
      some.map(([component, value]) => [(component as Json)["custom_id"] as string, value as string]),
    );
    const { payload } = await fake.submit(ada, values);
    const sent = (payload["data"] as Json)["components"] as Json[];
    for (const [index, [component, , expected]] of some.entries())
      expect(sent[index]).toMatchObject({
        type: 18,
        component: { type: (component as Json)["type"], custom_id: (component as Json)["custom_id"], ...expected },
      });
  }
  expect((fake.interactions.at(-3)!.payload["data"] as Json)["resolved"]).toMatchObject({
    users: { [ada]: { username: "ada" } },
    members: { [ada]: {} },
    roles: { [role]: { name: "staff" } },
  });
});

test("files are given and can be downloaded", async () => {
  await open(
    modal([
      { type: 10, content: "Please" },
      label({ type: 19, custom_id: "files", max_values: 2, file_types: [".txt"] }),
    ]),
  );
  await expect(fake.submit(ada, { files: [] })).rejects.toThrow("takes 1 to 2 files");
  const file = { name: "a.txt", content: Buffer.from("hello") };
  await expect(fake.submit(ada, { files: [file, file, file] })).rejects.toThrow("takes 1 to 2 files");
  await expect(fake.submit(ada, { files: [{ ...file, name: "a.exe" }] })).rejects.toThrow("does not take a.exe");
  const { payload } = await fake.submit(ada, { files: [file] });
  const { resolved, components } = payload["data"] as {
    resolved: { attachments: Record<string, Json> };
    components: Json[];
  };
  expect(components[0]).toEqual({ type: 10, id: 1 });
  const [id] = (components[1]!["component"] as { values: string[] }).values;
  expect(await (await fetch(String(resolved.attachments[id!]!["url"]))).text()).toBe("hello");
});

test("a person cannot enter what Discord does not let them", async () => {
  const file = (values: Parameters<FakeDiscord["submit"]>[1]) => fake.submit(ada, values);
  await open(
    modal([
      label(input({ min_length: 2, max_length: 5 })),
      label(radio(2)),
      label(boxes({ max_values: 2 })),
      label({ type: 3, custom_id: "select", options: options(2) }),
    ]),
  );
  const good = { text: "abc", radio: "v0", boxes: ["v0"], select: ["v0"] };
  await expect(file({ ...good, text: "abcdef" })).rejects.toThrow("at most 5");
  await expect(file({ ...good, text: "a" })).rejects.toThrow("at least 2");
  await expect(file({ ...good, text: "" })).rejects.toThrow("required");
  await expect(file({ ...good, text: "a\nb" })).rejects.toThrow("one line");
  await expect(file({ ...good, radio: [] })).rejects.toThrow("1 to 1");
  await expect(file({ ...good, radio: "v9" })).rejects.toThrow("does not offer v9");
  await expect(file({ ...good, boxes: ["v0", "v1", "v2"] })).rejects.toThrow("1 to 2");
  await expect(file({ ...good, boxes: [] })).rejects.toThrow("1 to 2");
  await expect(file({ ...good, select: ["v0", "v0"] })).rejects.toThrow("each value once");
  await expect(file({ ...good, other: "x" })).rejects.toThrow("no field other");
  await file(good);
  fake.closeModal(ada);
  expect(fake.modal(ada)).toBeUndefined();
  await expect(file(good)).rejects.toThrow("no modal open");
});

const refusals: [string, Json, string][] = [
  ["no components", modal([]), "data.components BASE_TYPE_BAD_LENGTH"],
  [
    "six components",
    modal(Array.from({ length: 6 }, (_, index) => label(input({ custom_id: `t${index}` })))),
    "data.components BASE_TYPE_BAD_LENGTH",
  ],
  ["a title over 45", modal([label(input())], { title: "x".repeat(46) }), "data.title BASE_TYPE_BAD_LENGTH"],
  ["an empty title", modal([label(input())], { title: "" }), "data.title BASE_TYPE_BAD_LENGTH"],
  [
    "a custom_id over 100",
    modal([label(input())], { custom_id: "x".repeat(101) }),
    "data.custom_id BASE_TYPE_BAD_LENGTH",
  ],
  ["an empty custom_id", modal([label(input())], { custom_id: "" }), "data.custom_id BASE_TYPE_BAD_LENGTH"],
  ["an unknown field", modal([label(input())], { colour: 1 }), "data.colour UNKNOWN_FIELD"],
  [
    "a label over 45",
    modal([label(input(), { label: "x".repeat(46) })]),
    "data.components.0.label BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a description over 100",
    modal([label(input(), { description: "x".repeat(101) })]),
    "data.components.0.description BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a repeated custom_id",
    modal([label(input()), label(input())]),
    "data.components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED",
  ],
  [
    "a repeated id",
    modal([label(input(), { id: 3 }), label(input({ custom_id: "b", id: 3 }))]),
    "data.components.1.component.id COMPONENT_ID_DUPLICATED",
  ],
  [
    "a text input over 4,000",
    modal([label(input({ max_length: 4_001 }))]),
    "data.components.0.component.max_length NUMBER_TYPE_MAX",
  ],
  [
    "a value over 4,000",
    modal([label(input({ value: "x".repeat(4_001) }))]),
    "data.components.0.component.value BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a value longer than max_length",
    modal([label(input({ value: "abc", max_length: 2 }))]),
    "data.components.0.component.value BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a value shorter than min_length",
    modal([label(input({ value: "a", min_length: 2 }))]),
    "data.components.0.component.value BASE_TYPE_BAD_LENGTH",
  ],
  [
    "min_length over max_length",
    modal([label(input({ min_length: 3, max_length: 2 }))]),
    "data.components.0.component.min_length NUMBER_TYPE_MAX",
  ],
  [
    "a placeholder over 100",
    modal([label(input({ placeholder: "x".repeat(101) }))]),
    "data.components.0.component.placeholder BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a labelled text input with a label",
    modal([label(input({ label: "x" }))]),
    "data.components.0.component.label COMPONENT_LABEL_IN_LABEL",
  ],
  [
    "a text input in a row without label",
    modal([{ type: 1, components: [input()] }]),
    "data.components.0.components.0.label BASE_TYPE_REQUIRED",
  ],
  [
    "two text inputs in a row",
    modal([{ type: 1, components: [input({ label: "a" }), input({ custom_id: "b", label: "b" })] }]),
    "data.components.0.components BASE_TYPE_BAD_LENGTH",
  ],
  ["a bare text input", modal([input({ label: "x" })]), "data.components.0.type UNION_TYPE_CHOICES"],
  [
    "a button",
    modal([{ type: 1, components: [{ type: 2, style: 1, label: "x", custom_id: "x" }] }]),
    "data.components.0.components.0.type BASE_TYPE_CHOICES",
  ],
  [
    "a container",
    modal([{ type: 17, components: [{ type: 10, content: "x" }] }]),
    "data.components.0.type UNION_TYPE_CHOICES",
  ],
  ["one radio option", modal([label(radio(1))]), "data.components.0.component.options BASE_TYPE_BAD_LENGTH"],
  ["eleven radio options", modal([label(radio(11))]), "data.components.0.component.options BASE_TYPE_BAD_LENGTH"],
  [
    "two radio defaults",
    modal([label({ ...radio(2), options: options(2, { default: true }) })]),
    "data.components.0.component.options SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES",
  ],
  ["no checkboxes", modal([label(boxes({ options: [] }))]), "data.components.0.component.options BASE_TYPE_BAD_LENGTH"],
  [
    "eleven checkboxes",
    modal([label(boxes({ options: options(11) }))]),
    "data.components.0.component.options BASE_TYPE_BAD_LENGTH",
  ],
  [
    "more checkboxes to tick than there are",
    modal([label(boxes({ max_values: 4 }))]),
    "data.components.0.component.options BASE_TYPE_BAD_LENGTH",
  ],
  [
    "more checkboxes needed than may be ticked",
    modal([label(boxes({ min_values: 3, max_values: 2 }))]),
    "data.components.0.component.min_values BASE_TYPE_MAX",
  ],
  [
    "no checkbox needed of a required group",
    modal([label(boxes({ min_values: 0 }))]),
    "data.components.0.component.min_values NUMBER_TYPE_MIN",
  ],
  [
    "more checkboxes ticked than may be",
    modal([label(boxes({ max_values: 2, options: options(3, { default: true }) }))]),
    "data.components.0.component.options SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES",
  ],
  [
    "eleven checkboxes to tick",
    modal([label(boxes({ max_values: 11 }))]),
    "data.components.0.component.max_values NUMBER_TYPE_MAX",
  ],
  [
    "repeated values",
    modal([label(boxes({ options: [...options(1), ...options(1)] }))]),
    "data.components.0.component.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
  ],
  [
    "eleven files",
    modal([label({ type: 19, custom_id: "x", max_values: 11 })]),
    "data.components.0.component.max_values NUMBER_TYPE_MAX",
  ],
  [
    "a disabled select",
    modal([label({ type: 3, custom_id: "x", options: options(2), disabled: true })]),
    "data.components.0.component.disabled COMPONENT_DISABLED_IN_MODAL",
  ],
  [
    "none needed of what is required",
    modal([label({ type: 3, custom_id: "x", options: options(2), min_values: 0 })]),
    "data.components.0.component.min_values NUMBER_TYPE_MIN",
  ],
  [
    "fewer options than can be chosen",
    modal([label({ type: 3, custom_id: "x", options: options(2), max_values: 3 })]),
    "data.components.0.component.options BASE_TYPE_BAD_LENGTH",
  ],
];

describe("a modal is refused with", () => {
  test.each(refusals)("%s", async (_, data, problem) => {
    const answered = await open(data);
    expect(answered).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(codesOf(answered.body)).toContain(problem);
    // What is refused is no acknowledgement.
    expect(fake.interactions.at(-1)!.acknowledgedAt).toBeUndefined();
    expect(fake.modal(ada)).toBeUndefined();
  });
});
