import { afterAll, beforeAll, expect, it } from "vitest";
import { contact, save } from "../../features/contacts/people.ts";
import { type World, world } from "../../../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  const titles = [
    "Paris Agreement",
    "Paris city guide",
    "Acuerdo de Escazú",
    "Escazú en números",
    "Report of the group of governmental experts",
  ];
  for (const title of titles) {
    await w.say(`resource add "${title}" https://example.org/${titles.indexOf(title)} guide`, { as: "member" });
    await w.say(`review approve "${title}"`, { as: "moderator" });
  }
  await save(w, [contact("Ana Rojas", { post: "Law enforcement adviser", topics: ["tracing"] })]);
});
afterAll(() => w.close());

const find = async (words: string) => {
  const { text } = await w.send({ kind: "values", path: "find", values: { words } });
  return text;
};

it("a word that may ask for a kind of thing stays where it is a part of what something is called", async () => {
  expect(await find("paris agreement")).toMatch(/Paris Agreement/);
  expect(await find("paris agreement")).not.toMatch(/Paris city guide[\s\S]*Paris Agreement/);
  expect(await find("acuerdo de escazú")).not.toMatch(/Escazú en números[\s\S]*Acuerdo de Escazú/);
  expect(await find("governmental experts")).toContain("Report of the group of governmental experts");
  expect(await find("law enforcement")).toContain("Ana Rojas");
});

it("and where it is quoted or excluded", async () => {
  expect(await find('"paris agreement"')).toContain("Paris Agreement");
  const left = await find("paris -agreement");
  expect(left).toContain("Paris city guide");
  expect(left).not.toContain("Paris Agreement");
});

it("asks for its kind elsewhere", async () => {
  expect(await find("tracing experts")).toContain("Ana Rojas");
});
