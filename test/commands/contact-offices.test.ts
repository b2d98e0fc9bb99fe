import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { contact, save } from "../core/features/contacts/people.ts";
import { type Said, type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  await save(w, [
    contact("Ana Ríos", { country: "PY", topics: ["tracing"] }),
    contact("Autoridad Central de Asistencia", { country: "PY", agency: "central-authority", reference: "ca" }),
    contact("Guardia Permanente", { country: "PY", agency: "duty-desk", reference: "desk" }),
    contact("Mesa Roja", { country: "BR", agency: "duty-desk", sharing: "red" }),
    contact("Bruno Lima", { country: "BR", topics: ["tracing"] }),
  ]);
});
afterAll(() => w.close());

const leads = (said: Said) => actionsIn(said.view!).map(({ label }) => label);

describe("the offices for formal and urgent requests", () => {
  it.each([
    ["en", "a formal request goes through Autoridad Central de Asistencia", "Central authority", "24/7 desk"],
    ["es", "una solicitud formal va por Autoridad Central de Asistencia", "Autoridad central", "Punto 24/7"],
    ["pt", "um pedido formal segue por Autoridad Central de Asistencia", "Autoridade central", "Plantão 24/7"],
    ["fr", "une demande formelle passe par Autoridad Central de Asistencia", "Autorité centrale", "Permanence 24/7"],
  ])("stand on a card of the same country, one press away: %s", async (locale, words, formal, urgent) => {
    const said = await w.say('contact show "Ana Ríos"', { locale });
    expect(said.text).toContain(words);
    expect(said.text).toMatch(/Guardia Permanente/);
    expect(leads(said)).toEqual(expect.arrayContaining([formal, urgent]));
    const desk = actionsIn(said.view!).find(({ label }) => label === urgent);
    expect((await w.press(desk!, { locale })).view?.title).toBe("Guardia Permanente");
  });

  it("name themselves on no card, and nobody whom the reader may not see", async () => {
    expect((await w.say("contact show Guardia")).text).not.toMatch(/cannot wait/);
    expect((await w.say("contact show Guardia")).text).toMatch(/a formal request goes through/);
    expect((await w.say('contact show "Bruno Lima"')).text).not.toMatch(/Mesa Roja|cannot wait/);
    expect((await w.say('contact show "Bruno Lima"', { as: "moderator" })).text).toMatch(/goes to Mesa Roja/);
  });

  it("are asked for by what they are called", async () => {
    for (const words of [
      "central authority Paraguay",
      "autoridad central de Paraguay",
      "autorité centrale du Paraguay",
    ])
      expect([words, (await w.say(`contact find ${words}`)).text]).toEqual([
        words,
        expect.stringMatching(/Autoridad Central de Asistencia/),
      ]);
    expect((await w.say("find punto de contacto 24/7 en Paraguay", { locale: "es" })).text).toMatch(
      /Guardia Permanente/,
    );
  });
});
