import { afterEach, beforeEach, expect, test } from "vitest";
import { type Said, type Who, type World, world } from "../../../support/world.ts";

const MODERATOR = { as: "moderator" };
const ADMIN = { as: "admin" };
let w: World;
beforeEach(async () => {
  w = await world();
});
afterEach(() => w.close());

/** Sends a form as it opened, but for what somebody changed in it; an empty text empties a field. */
const sendForm = ({ form }: Said, changed: Record<string, unknown>, who: Who) => {
  const opened = Object.fromEntries(form?.fields.map((f) => [f.name, f.value]) ?? []);
  const values = { ...form?.known, ...opened, ...changed };
  return w.send({ kind: "values", path: form?.command ?? "", values }, who);
};

test("of two who edit the settings at once each changes only what they changed", async () => {
  await w.say("settings edit quiet:22:00-06:00 useful:40", MODERATOR);
  const [one, two] = [await w.say("settings edit", MODERATOR), await w.say("settings edit", ADMIN)];
  await sendForm(one, { quiet: "20:00-06:00", useful: "" }, MODERATOR);
  const said = await sendForm(two, { tolerance: "7" }, ADMIN);
  expect(said.text).not.toContain("Quiet hours");
  const { defaults } = await w.db((db) => db.community.findFirstOrThrow());
  expect(defaults).toEqual({ quiet: "20:00-06:00", tolerance: 7 });
});

test("of a person's two forms too, and an emptied field clears what it opened with", async () => {
  await w.say("me edit quiet:22:00-07:00 country:PY");
  const [one, two] = [await w.say("me edit"), await w.say("me edit")];
  await sendForm(one, { quiet: "20:00-06:00", working: "09:00-18:00" }, {});
  await sendForm(two, { leads: "5 min", country: "" }, {});
  const person = await w.db((db) => db.person.findFirstOrThrow({ where: { id: "c1member" } }));
  expect(person).toMatchObject({
    country: null,
    preferences: { quiet: "20:00-06:00", working: "09:00-18:00", leads: [5] },
  });
});

test("where both changed the same the later holds, and says what held before", async () => {
  const [one, two] = [await w.say("settings edit", MODERATOR), await w.say("settings edit", ADMIN)];
  await sendForm(one, { tolerance: "3" }, MODERATOR);
  expect((await sendForm(two, { tolerance: "7" }, ADMIN)).text).toMatch(/7 minutes.*3 minutes/);
  expect((await w.db((db) => db.community.findFirstOrThrow())).defaults).toEqual({ tolerance: 7 });
});
