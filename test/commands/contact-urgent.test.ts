import { afterAll, beforeAll, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { contact, save } from "../core/features/contacts/people.ts";
import { type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  const colombia = { country: "CO", organisation: "Policía Nacional", topics: ["tracing"] };
  await save(w, [
    contact("Ana Patrol", { ...colombia, reference: "u-1" }),
    contact("Zoe Desk", {
      ...colombia,
      reference: "u-2",
      organisation: "Cancillería",
      agency: "duty-desk",
      topics: [],
    }),
    contact("Money Fox", { reference: "u-3", country: "UY", organisation: "Unit against lavado de activos", post: "Analyst" }), // biome-ignore format: one line
  ]);
});
afterAll(() => w.close());

const find = (words: string, locale: string, path = "contact find") =>
  w.send({ kind: "values", path, values: { words } }, { locale });

it.each([
  ["urgente: necesito el teléfono de la policía de Colombia", "es", "Es urgente: primero, los puntos"],
  ["urgent, police in Colombia", "en", "It is urgent: desks that answer at any hour stand first."],
  ["24/7 Colombia tracing", "en", "It is urgent"],
  ["polícia da Colômbia, muito urgente", "pt", "É urgente"],
  ["police en Colombie, en urgence", "fr", "C’est urgent"],
])("puts the desk of the country first where it is urgent: %s", async (words, locale, note) => {
  const { text, view } = await find(words, locale);
  expect(text).toContain(note);
  expect(text.indexOf("Zoe Desk")).toBeGreaterThan(-1);
  expect(text.indexOf("Zoe Desk")).toBeLessThan(text.indexOf("Ana Patrol"));
  const without = actionsIn(view!).find(({ label }) => /urg[eê]nc/.test(label));
  expect((await w.press(without!, { locale })).view?.title).toBe("Ana Patrol");
});

it("hides nobody behind an urgency for which there is no desk", async () => {
  const { text } = await find("urgente Uruguay lavado", "es");
  expect(text).toContain("Money Fox");
  expect(text).not.toMatch(/«urgente»|No encuentro/);
});

it("knows laundering by its one word in other languages, and says quietly what stands with nobody", async () => {
  expect((await find("lavagem Uruguai", "pt")).text).toContain("Money Fox");
  const { text, view } = await find("ley de armas de Colombia", "es");
  expect(text).toContain("Ana Patrol");
  expect(text).not.toContain("No encuentro a nadie");
  const said = view?.blocks.find((one) => one.kind === "text" && JSON.stringify(one.body).includes("«ley"));
  expect(said).toMatchObject({ muted: true });
});
