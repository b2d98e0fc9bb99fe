import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { rendered } from "../../../adapters/slack/rendering/rendering.ts";
import { type World, world } from "../../../support/world.ts";

const PHONE = "+595 21 555 0101";
const ASKED = {
  en: [
    "who is Paraguay's contact for tracing?",
    "who is the point of contact of Paraguay for tracing?",
    "Hi! Who do I call in Paraguay about tracing?",
    "tracing Paraguay",
    "contact tracing paraguay",
  ],
  es: [
    "¿Quién es el contacto de Paraguay para el rastreo?",
    "quien es el punto de contacto de Paraguay para rastreo",
    "¿A quién llamo en Paraguay por rastreo?",
    "contacto rastreo Paraguay",
    "rastreo paraguay",
  ],
  pt: [
    "Quem é o contato do Paraguai para rastreamento?",
    "Para quem eu ligo no Paraguai sobre rastreamento?",
    "ponto focal rastreamento Paraguai",
    "rastreamento Paraguai",
  ],
  fr: [
    "Qui est le contact du Paraguay pour le traçage ?",
    "qui appeler au Paraguay pour le traçage ?",
    "point de contact traçage Paraguay",
    "traçage Paraguay",
  ],
} as const;

describe("a question that one contact answers", () => {
  let w: World;
  beforeAll(async () => {
    w = await world({ demo: true });
  }, 60_000);
  afterAll(() => w.close());
  const looks = () => w.db((db) => db.audit.count({ where: { action: "contact.look" } }));

  describe.each(LANGUAGES)("in %s", (locale) => {
    it.each(ASKED[locale])("is one card, how to reach her first: %s", async (text) => {
      const before = await looks();
      const said = await w.send({ kind: "talk", text }, { locale });
      const lines = said.text.split("\n");
      expect(lines[0]).toBe("Ramona Agüero Villalba");
      expect(lines.findIndex((line) => line.includes(PHONE))).toBeLessThan(6);
      expect(lines.findIndex((line) => line.includes("ramona.aguero@example.org"))).toBeLessThan(6);
      expect(said.text).toMatch(/12:00 \(A(?:sunción|ssunção)\)/);
      // Nobody stands beside her who only matches the country, and no fact twice.
      expect(said.text).not.toMatch(/Derlis|Lucía|Óscar/);
      const words = lines.filter((line) => !line.startsWith("[")).join("\n");
      expect(words.match(/Paraguay|Paraguai/g)).toHaveLength(1);
      const buttons = actionsIn(said.view!);
      // Two of them lead to whom formal and urgent requests go.
      expect(buttons.length).toBeLessThanOrEqual(8);
      expect(new Set(buttons.map(({ label }) => label)).size).toBe(buttons.length);
      expect(await looks()).toBe(before + 1);
    });

    it("fits twelve blocks on Slack, whose notification has nothing private", async () => {
      const said = await w.send({ kind: "talk", text: ASKED[locale][0] }, { locale, direct: true });
      const [message, ...more] = await rendered(said.view!, locale);
      expect(more).toEqual([]);
      expect(message?.blocks.length).toBeLessThanOrEqual(12);
      expect(JSON.stringify(message?.blocks)).toContain(PHONE);
      expect(message?.text).toContain("Ramona Agüero Villalba");
      expect(message?.text).not.toMatch(/555|example\.org|07:00/);
    });
  });

  it("leads to those who have only some of the words, and to other kinds of things", async () => {
    const { view } = await w.send({ kind: "talk", text: "tracing Paraguay" });
    const buttons = actionsIn(view!);
    const more = buttons.find(({ label }) => /^More contacts \(\d+\)$/.test(label));
    expect(more).toBeDefined();
    const others = await w.press(more!);
    expect(others.text).toContain("Óscar Giménez Ayala");
    expect(others.text).not.toContain("Ramona");
    for (const button of buttons) expect((await w.press(button)).refusal).toBeUndefined();
  });

  it("is for the caller's eyes, wherever it was asked", async () => {
    for (const text of [ASKED.en[0], "tracing Paraguay"])
      expect((await w.send({ kind: "talk", text })).plan).toMatchObject({ kind: "work", audience: "caller" });
    const opening = CATALOGUE.commands.filter(({ path }) => ["find", "contact find", "contact show"].includes(path));
    expect(opening.map(({ audience }) => audience)).toEqual(["caller", "caller", "caller"]);
  });

  it("keeps what its contact shows to some only behind a press", async () => {
    const before = await looks();
    const { text, view } = await w.send({ kind: "talk", text: "who is Brazil's contact for tracing?" });
    expect(text.split("\n")[0]).toBe("Thaís Nogueira Brandão");
    expect(text).not.toMatch(/\+55|example\.org|duty phone/);
    expect(await looks()).toBe(before);
    const opened = await w.press(actionsIn(view!).find(({ label }) => label === "Show phone")!);
    expect(opened.text).toContain("Phone: +55 61 5550 0110, +55 61 95550 0110");
    expect(await looks()).toBe(before + 1);
  });
});
