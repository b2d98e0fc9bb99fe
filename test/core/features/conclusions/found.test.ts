import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { leftToFile, searchFiling } from "../../../../src/core/services/search/index/filing-chore.ts";
import { type Who, type World, world } from "../../../support/world.ts";
import { storesHere } from "../../../support/stores-here.ts";

const MODERATOR: Who = { as: "moderator" };
const THERE: Who = { as: "moderator", channel: "moderators" };

describe.each(storesHere)("conclusions are found (%s)", (kind) => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind });
    await w.db((db) =>
      db.channel.create({
        data: {
          ...{ communityId: "c1", id: "c1mods", spaceId: "c1s", externalId: "moderators", name: "moderators" },
          clearance: "red",
        },
      }),
    );
    await w.say('meeting add "Harbour round" tomorrow at 15:00', MODERATOR);
    await w.say("conclusion add Every request carries a photograph of all marks. topic:tracing country:PY");
    await w.say("conclusion add Customs officers exchange X-ray images each month. country:PA");
    await w.say('conclusion add "Ledgers are compared in spring." meeting:"Harbour round"');
  });
  afterAll(() => w.close());
  const found = async (words: string, who: Who = {}) =>
    (await w.send({ kind: "values", path: "find", values: { words, only: "conclusions" } }, who)).text;

  test.each([
    ["rastreo Paraguay", "es", "photograph"],
    ["traçage au Paraguay", "fr", "photograph"],
    ["fotografías de las marcas", "es", "photograph"],
    ["aduanas de Panamá", "es", "X-ray"],
    ["customs exchange 2026", "en", "X-ray"],
    ['"exchange X-ray images"', "en", "X-ray"],
    ["photogaph of marks", "en", "photograph"],
    ["what did we agree at the harbour round?", "en", "Ledgers"],
  ])("in any language, by what they say and are about: %s", async (words, locale, said) => {
    const text = await found(words, { locale });
    expect(text).toContain(said);
    expect(text.match(/conclusion show/g)).toHaveLength(1);
  });

  test("but not what is excluded, nor in another order than it is quoted", async () => {
    expect(await found("images -customs")).not.toContain("X-ray");
    expect(await found('"images exchange"')).not.toContain("X-ray");
  });

  test("as long as they stand", async () => {
    await w.say("conclusion add The pelican clause is struck out.");
    expect(await found("pelican")).toContain("pelican clause");
    const { id } = await w.db((db) => db.conclusion.findFirstOrThrow({ where: { text: { contains: "pelican" } } }));
    await w.say(`conclusion withdraw ${id}`);
    expect(await found("pelican")).toContain("Nothing found");
  });

  test("by what their meeting is called now", async () => {
    await w.say('meeting add "Lagoon call" tomorrow at 15:00', MODERATOR);
    await w.say('conclusion add "Boats are counted." meeting:"Lagoon call"');
    expect(await found("lagoon")).toContain("Boats");
    await w.say('meeting edit "Lagoon call" title:"Estuary call"', MODERATOR);
    expect(await found("estuary")).toContain("Boats");
    expect(await found("lagoon")).not.toContain("Boats");
  });

  test.each([
    ["what did we agree at the last meeting?", "en"],
    ["¿qué concluimos en la última reunión?", "es"],
    ["conclusions de la dernière réunion", "fr"],
    ["conclusões da reunião passada", "pt"],
  ])("by the meeting that concluded last: %s", async (words, locale) => {
    await w.db((db) =>
      db.conclusion.updateMany({
        where: { text: { contains: "Ledgers" } },
        data: { concludedAt: new Date(w.clock.now().getTime() + 60_000) },
      }),
    );
    const text = await found(words, { locale });
    expect(text.indexOf("Ledgers")).toBeGreaterThan(0);
    expect(text).not.toContain("photograph");
  });

  test.each([
    ["what did we agree on tracing in Paraguay?", "en", "photograph", ["Without tracing", "Without Paraguay"]],
    [
      "¿qué acordamos sobre rastreo en noviembre de 2026?",
      "es",
      "photograph",
      ["Sin rastreo", "Sin noviembre de 2026"],
    ],
    ["o que decidimos na última reunião sobre ledgers?", "pt", "Ledgers", ["Sem última reunião"]],
    ["what did we agree at the last meeting?", "en", "Ledgers", ["Without last meeting"]],
    [
      "conclusions des douanes au Panama en 2026",
      "fr",
      "X-ray",
      ["Sans «\u00a0Panama\u00a0»", "Sans «\u00a02026\u00a0»"],
    ],
  ])("with a way out of each condition: %s", async (words, locale, said, labels) => {
    const { text, view } = await w.send({ kind: "values", path: "find", values: { words } }, { locale });
    expect(text).toContain(said);
    const without = actionsIn(view!).filter((one) => /^(?:Without|Sin|Sem|Sans) /u.test(one.label));
    expect(
      without.map((one) => one.label),
      text,
    ).toEqual(expect.arrayContaining(labels));
    for (const one of without) expect((await w.press(one, { locale })).text).toContain(said);
  });

  test("by the month in which they were drawn", async () => {
    const at = new Date("2025-11-12T12:00:00Z");
    await w.db((db) => db.conclusion.updateMany({ where: { text: { contains: "X-ray" } }, data: { concludedAt: at } }));
    await searchFiling.run({ store: w.store, clock: w.clock, ids: w.ids, seal: w.seal, catalogue: w.catalogue });
    for (const words of ["what was agreed in November 2025", "conclusiones de noviembre de 2025"]) {
      const text = await found(words);
      expect(text, words).toContain("X-ray");
      expect(text, words).not.toContain("photograph");
    }
  });

  test("by whoever may see their meeting now, and nobody else learns of a word of theirs", async () => {
    await w.say('meeting add "Quarry call" tomorrow at 15:00', THERE);
    await w.say('conclusion add "The quartzite is weighed." meeting:"Quarry call"', MODERATOR);
    expect(await found("quartzite")).toContain("weighed");
    await w.say('meeting edit "Quarry call" sharing:red', THERE);
    for (const word of ["quartzite", "quartzitte"])
      expect((await found(word)).replaceAll(word, "…")).toBe((await found("zzyzx")).replaceAll("zzyzx", "…"));
    expect(await found("quartzite", MODERATOR)).toContain("weighed");
    await w.say('meeting edit "Quarry call" sharing:green invite:"@The moderator"', THERE);
    for (const word of ["quartzite", "quartzitte"])
      expect((await found(word)).replaceAll(word, "…")).toBe((await found("zzyzx")).replaceAll("zzyzx", "…"));
    expect(await found("quartzite", MODERATOR)).toContain("weighed");
  });

  test("that an earlier version did not file, once it is done in the background", async () => {
    await w.store.system(async (db) => {
      await db.$executeRaw`truncate search_document`;
      await db.$executeRaw`
        insert into search_due (community_id, kind, doc) select community_id, 'conclusion', id from conclusion where withdrawn_at is null`;
    });
    expect(await found("photograph")).not.toContain("photograph of all");
    const left = await leftToFile(w.store);
    expect(left).toBeGreaterThan(2);
    await searchFiling.run({ store: w.store, clock: w.clock, ids: w.ids, seal: w.seal, catalogue: w.catalogue });
    expect(await leftToFile(w.store)).toBe(0);
    expect(await found("photograph")).toContain("photograph of all");
  });
});
