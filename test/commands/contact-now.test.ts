import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { contact, save } from "../core/features/contacts/people.ts";
import { type World, world } from "../support/world.ts";

describe("who is at work now", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    // It is Tuesday, 12:00 in Asunción.
    await save(w, [
      contact("Ana Morning", { reference: "n-1", hours: "07:00-13:00", poc: ["tracing"] }),
      contact("Bea Evening", { reference: "n-2", hours: "14:00-22:00" }),
      contact("Caro Away", { reference: "n-3", hours: "07:00-13:00", awayUntil: "2099-01-01" }),
      contact("Dora Unknown", { reference: "n-4" }),
      contact("Eva Abroad", { reference: "n-5", country: "JP", hours: "09:00-18:00", topics: ["customs"] }),
      contact("Fe Zoned", { reference: "n-6", zone: "Europe/Madrid", hours: "16:00-20:00", topics: ["marking"] }),
    ]);
  });
  afterAll(() => w.close());
  const find = (words: string, locale = "en") =>
    w.send({ kind: "values", path: "contact find", values: { words } }, { locale });

  it.each([
    ["tracing in Paraguay now", "en", "Ana Morning"],
    ["¿quién está trabajando ahora en rastreo en Paraguay?", "es", "Ana Morning"],
    ["rastreamento no Paraguai agora", "pt", "Ana Morning"],
    ["traçage au Paraguay maintenant", "fr", "Ana Morning"],
    ["marking right now", "en", "Fe Zoned"],
  ])("%s", async (words, locale, name) => {
    const { view, text } = await find(words, locale);
    expect(view?.title).toBe(name);
    expect(text).not.toMatch(/Bea|Caro|Dora|Eva/);
  });

  it("says that nobody is, and who it would be", async () => {
    const { text, view } = await find("customs in Japan now");
    expect(text).toContain("Nobody who fits is at work now, as far as their hours are known:");
    expect(text).toContain("Eva Abroad");
    expect(actionsIn(view!).map(({ label }) => label)).not.toContain("Without working hours");
  });

  it("asks for nothing else where nothing else is said, and can be taken away", async () => {
    const { text } = await find("at work now");
    expect(text).toMatch(/Ana Morning[^]*Fe Zoned/);
    expect(text).not.toMatch(/Bea|Caro|Dora|Eva/);
    expect((await w.say("find who is at work now?")).text).toMatch(/Ana Morning[^]*Fe Zoned/);
    const card = await find("tracing in Paraguay now");
    const without = actionsIn(card.view!).find(({ label }) => label === "Without working hours");
    expect(without).toBeDefined();
    expect((await w.press(without!)).text).toContain("Ana Morning");
  });
});
