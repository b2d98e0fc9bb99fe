import { afterAll, beforeAll, expect, it } from "vitest";
import { contact, save } from "../../features/contacts/people.ts";
import { type World, world } from "../../../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  await save(w, [
    contact("Ana Rojas", { country: "PY", topics: ["tracing"] }),
    contact("Luis Vera", { country: "CL", topics: ["tracing"], organisation: "Liaison with Mexico" }),
    contact("Eva Luna", { country: "MX", topics: ["tracing"] }),
    contact("Rita Sosa", { country: "AR", topics: ["tracing"], organisation: "Office for Costa Rica" }),
    contact("Costa Marín", { country: "UY", topics: ["tracing"] }),
  ]);
});
afterAll(() => w.close());

const found = async (words: string) => {
  const { text } = await w.say(`contact find ${words}`);
  return ["Ana Rojas", "Luis Vera", "Eva Luna", "Rita Sosa", "Costa Marín"].filter((name) => text.includes(name));
};

it("what is excluded is left out by its label and by the words that say it", async () => {
  const all = ["Ana Rojas", "Luis Vera", "Eva Luna", "Rita Sosa", "Costa Marín"];
  expect(await found("tracing")).toEqual(all);
  expect(await found("tracing but not Mexico")).toEqual(["Ana Rojas", "Rita Sosa", "Costa Marín"]);
  expect(await found("tracing -mexico")).toEqual(["Ana Rojas", "Rita Sosa", "Costa Marín"]);
  expect(await found("rastreo excepto México")).toEqual(["Ana Rojas", "Rita Sosa", "Costa Marín"]);
});

it("of several words only what has them together", async () => {
  expect(await found("tracing but not Costa Rica")).toEqual(["Ana Rojas", "Luis Vera", "Eva Luna", "Costa Marín"]);
});

it.each([
  "contact for tracing not Mexico",
  "without Mexico: contact for tracing",
  "not Mexico: tracing contact",
  "tracing outside of Mexico",
  "rastreo fuera de México",
  "contacto de rastreo sin México",
  "rastreamento sem México",
  "rastreamento fora do México",
  "-Mexico",
  "contacts except Mexico",
])("%s", async (words) => expect(await found(words)).toEqual(["Ana Rojas", "Rita Sosa", "Costa Marín"]));

it.each(["traçage hors du Mexique", "traçage, pas le Mexique"])("%s", async (words) => {
  expect(await found(words)).not.toContain("Eva Luna");
  expect(await found(words)).toContain("Rita Sosa");
});

it("people are excluded by their names, and a topic alone", async () => {
  const others = ["Luis Vera", "Eva Luna", "Rita Sosa", "Costa Marín"];
  expect(await found("anyone but Ana for tracing")).toEqual(others);
  expect(await found("contact not Ana")).toEqual(others);
  expect(await found("not tracing")).toEqual([]);
});

it("everything is asked, too, for all but what is excluded", async () => {
  const { text } = await w.say("find -Mexico");
  expect(text).toContain("Ana Rojas");
  expect(text).not.toContain("Eva Luna");
});
