import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { entryRows } from "../../../../src/core/services/glossary/dictionaries/parallel.ts";
import { saveDictionary } from "../../../../src/core/services/glossary/dictionaries/save-dictionary.ts";
import { glossaryWordings } from "../../../../src/core/services/glossary/wordings.ts";
import { type World, world } from "../../../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const moderator = { as: "moderator" } as const;
const saysOf = (tokens: readonly string[]) =>
  w.db((db) => glossaryWordings({ db, community: { id: w.community }, caller: { language: "en" } } as never)(tokens));
const weightOf = async (tokens: readonly string[], as: string) =>
  Math.max(0, ...(await saysOf(tokens)).filter(({ words }) => words.join(" ") === as).map(({ weight }) => weight));

describe("the words of a question", () => {
  it("are said as the community says them, once a moderator has published that, and until it is taken out", async () => {
    expect(await weightOf(["zorros"], "corrupt clerk")).toBe(0);
    const { text } = await w.say('term add english:"corrupt clerk" spanish:zorro', { as: "member" });
    expect(text).toContain("Awaits review");
    expect(await weightOf(["zorros"], "corrupt clerk")).toBe(0);
    await w.say('review approve "corrupt clerk"', moderator);
    expect(await weightOf(["zorros"], "corrupt clerk")).toBe(0.75);
    await w.say('term remove "corrupt clerk"', moderator);
    expect(await weightOf(["zorros"], "corrupt clerk")).toBe(0);
  });
  it("are said as a dictionary has it, for less, either way round, and in no other community", async () => {
    const entries = entryRows([{ en: ["quokka"], es: ["cuoca", "canguro enano"] }]);
    await w.db((db) =>
      saveDictionary(
        { db, community: w.community, now: w.clock.now(), ids: w.ids, seal: w.seal },
        { name: "Animals", licence: "CC0", entries },
      ),
    );
    expect(await weightOf(["canguros", "enanos"], "quokka")).toBeCloseTo(0.75 * 0.85);
    expect(await weightOf(["quokka"], "canguro enano")).toBeCloseTo(0.65 * 0.85);
    const elsewhere = await w.db((db) =>
      glossaryWordings({ db, community: { id: "elsewhere" }, caller: { language: "en" } } as never)(["quokka"]),
    );
    expect(elsewhere).toEqual([]);
    const found = await w.say("term find quokkas", { as: "guest" });
    expect(found.text).toContain("cuoca; canguro enano");
    expect(found.text).toContain("From Animals (CC0)");
  });
  it("keep what else is known of them, and are asked for once, not for each word that they may be slips of", async () => {
    const known = [{ from: 0, to: 1, words: ["topic:tracing"], weight: 1 }];
    let asked = 0;
    await w.db(async (db) => {
      const counted = new Proxy(db, {
        get(target, name) {
          if (name === "$queryRaw") asked += 1;
          return Reflect.get(target, name, target) as unknown;
        },
      });
      const wordings = glossaryWordings(
        { db: counted, community: { id: w.community }, caller: { language: "en" } } as never,
        () => known,
      );
      expect(await wordings(["firearms", "tracing"])).toEqual(expect.arrayContaining(known));
      const after = asked;
      await Promise.all([wordings(["firearm"]), wordings(["prosecutor"]), wordings(["seizure"])]);
      expect(asked).toBe(after + 1);
    });
  });
});

describe("a search", () => {
  it("finds a document of another language by the glossary, after one that has the words themselves", async () => {
    await w.say('resource add "Manual de allanamientos" https://example.org/1 guide language:es', { as: "member" });
    await w.say('resource add "House search handbook" https://example.org/2 guide language:en', { as: "member" });
    for (const title of ["Manual de allanamientos", "House search handbook"])
      await w.say(`review approve "${title}"`, moderator);
    const { text } = await w.say("resource find house searches", { as: "member" });
    expect(text).toMatch(/House search handbook[\s\S]*Manual de allanamientos/);
    const spanish = await w.say("resource find allanamiento", { as: "member" });
    expect(spanish.text).toMatch(/Manual de allanamientos[\s\S]*House search handbook/);
  });
  it("knows the community's own terms for a word that was corrected, and for one that is excluded", async () => {
    await w.say('term add english:"drumgun" spanish:"tamborera"', moderator);
    for (const [title, language] of [
      ["Drumgun files", "en"],
      ["Hoja de la tamborera", "es"],
    ]) {
      await w.say(`resource add "${title}" https://example.org/${language}1 guide language:${language}`, {
        as: "member",
      });
      await w.say(`review approve "${title}"`, moderator);
    }
    expect((await w.say("resource find drumgnu", { as: "member" })).text).toMatch(
      /Drumgun files[\s\S]*Hoja de la tamborera/,
    );
    const left = (await w.say("resource find files hoja -tamborera", { as: "member" })).text;
    expect(left).not.toContain("Drumgun files");
  });
  it("does not say otherwise what stands in quotes, nor an acronym", async () => {
    const { text } = await w.say('resource find "house search"', { as: "member" });
    expect(text).not.toContain("Manual de allanamientos");
  });
});
