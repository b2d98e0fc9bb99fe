import { afterAll, beforeAll, expect, test } from "vitest";
import { mention } from "../../../../src/core/kernel/text/mention.ts";
import { type World, world } from "../../../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await w.db(async (db) => {
    const at = w.clock.now();
    for (const [id, name] of [
      ["pana", "Ana Ruiz"],
      ["pjordan", "Jordan Pérez"],
      ["pann", "Annika Ruiz"],
    ] as const)
      await db.person.create({ data: { communityId: "c1", id, name, role: "member", createdAt: at } });
  });
});
afterAll(() => w.close());

let at = 0;
const invite = async (text: string, locale = "en") => {
  at += 1;
  const title = `Call ${at}`;
  const said = await w.send(
    { kind: "values", path: "meeting add", values: { title, when: "2027-01-12 10:00", invite: text } },
    { locale },
  );
  if (said.plan.kind === "form")
    return { text: said.text, suggestions: said.plan.errors?.["invite"]?.suggestions?.map((s) => s.value) ?? [] };
  const found = await w.db((db) =>
    db.meeting.findFirstOrThrow({
      where: { title },
      include: { invitations: { orderBy: [{ kind: "asc" }, { value: "asc" }] } },
    }),
  );
  return found.invitations.map(({ kind, value }) => (value === "" ? kind : `${kind}:${value}`));
};

test.each([
  ["everyone", ["everyone"]],
  ["todos", ["everyone"]],
  ["moderators", ["role:moderator"]],
  ["Administradores; membros", ["role:admin", "role:member"]],
  ["PY, Argentina, PY", ["country:AR", "country:PY"]],
  ["rastreo", ["topic:tracing"]],
  ["@Ana Ruiz", ["person:pana"]],
  ["Annika", ["person:pann"]],
  ["country:JO, person:pjordan", ["country:JO", "person:pjordan"]],
  [`${mention({ name: "@Admin, the", id: "admin" })}, tracing`, ["person:c1admin", "topic:tracing"]],
])("%s", async (text, expected) => {
  expect(await invite(text)).toEqual(expected);
});

test("what can be several things is asked about, with the whole list for each", async () => {
  expect(await invite("PY, Jordan")).toEqual({
    text: "invite: “Jordan” can be several things. Choose one.",
    suggestions: ["PY, country:JO", "PY, person:pjordan"],
  });
  expect(await invite("PY, country:JO")).toEqual(["country:JO", "country:PY"]);
});

test("who is not known is asked about, and nobody is guessed", async () => {
  expect(await invite("Ruiz")).toEqual({
    text: expect.stringContaining("I do not know who “Ruiz” is.") as unknown,
    suggestions: ["person:pana", "person:pann"],
  });
  expect(await invite("narnia", "es")).toMatchObject({
    text: expect.stringContaining("No sé quién es «narnia».") as unknown,
  });
  expect(await invite(" , ;")).toMatchObject({ text: "invite: Please write something here." });
  expect(await invite(Array.from({ length: 51 }, () => "PY").join(","))).toMatchObject({
    text: expect.stringContaining("at most 50") as unknown,
  });
});

test("the last of a list is completed, the rest staying", async () => {
  const { plan } = await w.send({
    kind: "suggest",
    path: "meeting add",
    option: "invite",
    text: "PY, trac",
    values: {},
  });
  expect(plan.kind === "suggest" && plan.choices).toEqual([{ value: "PY, tracing", label: "PY, Tracing" }]);
});
