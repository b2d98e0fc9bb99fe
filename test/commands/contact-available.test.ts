import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { contact, save } from "../core/features/contacts/people.ts";
import { type World, world } from "../support/world.ts";

describe("who is there, and who is sure", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    await save(w, [
      contact("Aaa Away", { reference: "a-1", awayUntil: "2099-06-01" }),
      contact("Bbb Here", { reference: "a-2" }),
      contact("Ccc Sure", { reference: "a-3" }),
      contact("Ddd Back", { reference: "a-4", awayUntil: "2020-01-01" }),
    ]);
    await w.say('contact verify "Ccc Sure"', { as: "moderator" });
  });
  afterAll(() => w.close());
  it.each([
    ["a question", { words: "tracing in Paraguay" }],
    ["options", { country: "PY" }],
  ])("of equals says first who was confirmed, last who is away: %s", async (_how, values) => {
    const { text } = await w.send({ kind: "values", path: "contact find", values });
    expect(text).toMatch(/Ccc Sure[^]*Bbb Here[^]*Ddd Back[^]*Aaa Away/);
  });

  it.each([
    ["en", /Aaa Away\W+away until .*2099/],
    ["es", /Aaa Away\W+ausente hasta el .*2099/],
    ["pt", /Aaa Away\W+ausente até .*2099/],
    ["fr", /Aaa Away\W+absence jusqu’au .*2099/],
  ])("says in a list that somebody is away, and until when: %s", async (locale, says) => {
    const { text } = await w.send({ kind: "values", path: "contact find", values: { country: "PY" } }, { locale });
    expect(text).toMatch(says);
    expect(text.match(/2099/g)).toHaveLength(1);
  });
});

describe("who is available", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    const away = "2099-06-01";
    await save(w, [
      contact("Pia Point", { reference: "b-1", poc: ["tracing"], awayUntil: away, mandate: { deputy: "b-2" } }),
      contact("Dan Deputy", { reference: "b-2", topics: ["customs"] }),
      contact("Ona Other", { reference: "b-3" }),
      contact("Ada Absent", { reference: "b-4", awayUntil: away }),
      contact("Mar Marker", { reference: "b-5", country: "BR", topics: ["marking"], awayUntil: away }),
      contact("Max Marker", { reference: "b-6", country: "AR", topics: ["marking"] }),
      contact("Tom Tracer", { reference: "b-7", country: "AR", topics: ["tracing"] }),
    ]);
  });
  afterAll(() => w.close());
  const find = (words: string, locale = "en") =>
    w.send({ kind: "values", path: "contact find", values: { words } }, { locale });

  it.each([
    ["who is available for tracing in Paraguay?", "en", "Pia Point is away; Dan Deputy answers meanwhile."],
    ["rastreo disponible en Paraguay", "es", "Pia Point no está; mientras tanto responde Dan Deputy."],
    ["rastreamento disponível no Paraguai", "pt", "Pia Point está ausente; enquanto isso, quem responde é Dan Deputy."],
    ["traçage disponible au Paraguay", "fr", "Pia Point n’est pas là ; en attendant, Dan Deputy répond."],
  ])("is the deputy where the point of contact is away: %s", async (words, locale, says) => {
    const { view, text } = await find(words, locale);
    expect(view?.title).toBe("Dan Deputy");
    expect(text.replaceAll(/\s/gu, " ")).toContain(says);
    expect(text).not.toMatch(/Ada Absent/);
    const asked = await w.say(`find ${words}`, { locale });
    expect(asked.text.replaceAll(/\s/gu, " ")).toContain(says);
  });

  it.each([
    ["who is available for marking", "en"],
    ["marcaje disponible", "es"],
    ["marcação disponível", "pt"],
    ["marquage disponible", "fr"],
  ])("is who is not away: %s", async (words, locale) => {
    const { view } = await find(words, locale);
    expect(view?.title).toBe("Max Marker");
  });

  it("is everybody who is there where nothing else is asked, and can be taken away", async () => {
    const { text } = await find("who is available?");
    expect(text).toMatch(/Max Marker/);
    expect(text).not.toMatch(/Ada Absent|Mar Marker|Pia Point/);
    expect((await w.say("find who is available today?")).text).not.toMatch(/Ada Absent|Mar Marker|Pia Point/);
    const card = await find("marking available");
    const without = actionsIn(card.view!).find(({ label }) => label === "Without availability");
    expect((await w.press(without!)).text).toContain("Mar Marker");
  });

  it("says where everybody is away, and who it would be", async () => {
    const { text, view } = await find("marking in Brazil available");
    expect(text).toMatch(/Everybody who fits is away today:[^]*Mar Marker/);
    expect(actionsIn(view!).map(({ label }) => label)).not.toContain("Without availability");
  });
});
