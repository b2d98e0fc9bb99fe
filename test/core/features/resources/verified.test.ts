import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verified } from "../../../../src/core/features/resources/asked/verified.ts";
import { readQuestion } from "../../../../src/core/services/questions/reading/read-question.ts";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { type Said, type World, world } from "../../../support/world.ts";
import { resource, save } from "./library.ts";

const DAY_MS = 86_400_000;
const MODERATOR = { as: "moderator", locale: "en" };

describe("whether somebody looked, in words", () => {
  it.each([
    ["yes", "verified, laws that were recently verified, leyes verificadas, guías ya verificadas, lei verificada, lois vérifiées, loi déjà vérifiée, has been checked"], // biome-ignore format: one line
    ["no", "not verified, unverified, not yet checked, leyes no verificadas, aún no verificado, sin verificar, não verificado, leis ainda não verificadas, sem verificar, non vérifié, pas encore vérifiée, à vérifier"], // biome-ignore format: one line
  ])("is %s", (value, said) => {
    const read = said
      .split(", ")
      .map((one) => [
        one,
        readQuestion(one, [verified]).conditions.map(({ meanings, excluded }) => [meanings, excluded]),
      ]);
    expect(read).toEqual(said.split(", ").map((one) => [one, [[[{ name: "verified", values: [value] }], false]]]));
  });
});

describe("resources that somebody verified", () => {
  let w: World;
  beforeAll(async () => {
    w = await world({ now: "2026-11-24T15:00:00Z" });
    await save(w, [
      resource("Marking law", { kind: "law", topics: ["marking"], url: "https://e.org/1" }),
      resource("Marking decree", { kind: "law", topics: ["marking"], url: "https://e.org/2" }),
      resource("Marking guide", { kind: "guide", topics: ["marking"], url: "https://e.org/3" }),
      resource("Customs guide", { kind: "guide", topics: ["customs"], url: "https://e.org/4" }),
    ]);
    for (const title of ["Marking law", "Marking guide"]) await w.say(`resource verify "${title}"`, MODERATOR);
  });
  afterAll(() => w.close());
  const find = (words: string, locale = "en") => w.say(`resource find ${words}`, { as: "guest", locale });
  const titles = ({ view }: Said) => {
    const listed = (view?.blocks ?? []).flatMap((one) => (one.kind === "items" ? one.items : []));
    const named = listed.flatMap(({ body: [first] }) =>
      typeof first === "object" && "text" in first ? [first.text] : [],
    );
    return (listed.length === 0 ? [view?.title] : named).toSorted();
  };

  it.each([
    ["verified resources on marking", "en", ["Marking guide", "Marking law"]],
    ["recursos de marcaje verificados", "es", ["Marking guide", "Marking law"]],
    ["recursos de marcação verificados", "pt", ["Marking guide", "Marking law"]],
    ["ressources vérifiées sur le marquage", "fr", ["Marking guide", "Marking law"]],
    ["unverified marking", "en", ["Marking decree"]],
    ["marcaje sin verificar", "es", ["Marking decree"]],
    ["marcação não verificada", "pt", ["Marking decree"]],
    ["marquage non vérifié", "fr", ["Marking decree"]],
    ["verified", "en", ["Marking guide", "Marking law"]],
    ["not verified", "en", ["Customs guide", "Marking decree"]],
    ["verified laws", "en", ["Marking law"]],
    ["marking except verified", "en", ["Marking decree"]],
    ["which laws and decrees say how firearms are marked and are verified by somebody", "en", ["Marking guide", "Marking law"]], // biome-ignore format: one line
  ])("are found: %s", async (words, locale, found) => {
    expect(titles(await find(words, locale))).toEqual(found);
  });

  it("are those of a condition that a press takes away", async () => {
    const said = await find("marking verified");
    const button = actionsIn(said.view!).find(({ label }) => label === "Without verified")!;
    expect(titles(await w.press(button, { as: "guest", locale: "en" }))).toEqual([
      "Marking decree",
      "Marking guide",
      "Marking law",
    ]);
    const unverified = await find("marcaje sin verificar", "es");
    expect(actionsIn(unverified.view!).map(({ label }) => label)).toContain("Sin no verificado");
  });

  it.each([
    [
      "which guides say in full how firearms are marked or customs work except verified",
      ["Customs guide", "Marking decree"],
    ],
    ["which verified guides about customs say in full how firearms go through except verified ones", ["Customs guide"]],
    ["customs guide brazil except verified", ["Customs guide"]],
  ])("are left out where that is asked for, also of a description: %s", async (words, found) => {
    const said = await find(words);
    expect(titles(said)).toEqual(found);
  });

  it("are asked for less where nothing meets it, and that is said", async () => {
    const said = await find("verified customs");
    expect([titles(said)[0], said.text]).toEqual(["Customs guide", expect.stringContaining("verified")]);
  });

  it("are so by the day, without anything being filed anew", async () => {
    expect(titles(await find("verified marking"))).toEqual(["Marking guide", "Marking law"]);
    // A law holds for a year and a month, a guide for two.
    w.clock.forward(400 * DAY_MS);
    expect(titles(await find("verified marking"))[0]).toBe("Marking guide");
    expect(titles(await find("unverified marking"))).toEqual(["Marking decree", "Marking law"]);
  });
});
