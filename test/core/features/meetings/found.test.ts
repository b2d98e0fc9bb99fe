import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { searchFiling } from "../../../../src/core/services/search/index/filing-chore.ts";
import { type Who, type World, world } from "../../../support/world.ts";
import { storesHere } from "../../../support/stores-here.ts";

const THERE: Who = { as: "moderator", channel: "moderators" };

describe.each(storesHere)("meetings are found (%s)", (kind) => {
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
    await w.say('meeting add "Weekly tracing call" tomorrow at 15:00 repeat:weekly place:"Asunción, Paraguay"');
    await w.say('meeting add "Prosecutors clinic" 2026-12-02 15:00 agenda:"Ballistic comparison of cartridge cases"');
    await w.say('meeting add "Customs clinic" 2026-12-01 15:00');
  });
  afterAll(() => w.close());
  const found = async (words: string, who: Who = {}) =>
    (await w.send({ kind: "values", path: "meeting find", values: { words } }, who)).text;
  const shown = (text: string) => [...text.matchAll(/^(.+)\n(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), /gmu)].map((m) => m[1]);

  test.each([
    ["llamada de rastreo", "es", "Weekly tracing call"],
    ["appel de traçage", "fr", "Weekly tracing call"],
    ["reunión en Paraguay", "es", "Weekly tracing call"],
    ["encuentro paraguayo 2026", "es", "Weekly tracing call"],
    ["clínica de fiscales", "es", "Prosecutors clinic"],
    ["proseutors clinic", "en", "Prosecutors clinic"],
    ["comparación de vainas", "es", "Prosecutors clinic"],
    ['"prosecutors clinic"', "en", "Prosecutors clinic"],
    ["clinic -customs", "en", "Prosecutors clinic"],
  ])("in any language, by title, place and agenda: %s", async (words, locale, title) => {
    expect(shown(await found(words, { locale: "en" }))).toEqual([title]);
    const said = await w.send({ kind: "values", path: "find", values: { words, only: "meetings" } }, { locale });
    expect(said.text).toContain(title);
  });

  test("those that say as much in order of time, what is over last", async () => {
    expect(shown(await found("clinic"))).toEqual(["Customs clinic", "Prosecutors clinic"]);
    await w.say('meeting add "Early clinic" 2026-11-24 16:00');
    w.clock.forward(24 * 3_600_000);
    expect(shown(await found("clinic"))).toEqual(["Customs clinic", "Prosecutors clinic", "Early clinic"]);
  });

  test.each([
    ["past clinic", "en", ["Early clinic"], "Without past"],
    ["clínicas pasadas", "es", ["Early clinic"], "Sin pasadas"],
    ["clínicas passadas", "pt", ["Early clinic"], "Sem passadas"],
    ["cliniques passées", "fr", ["Early clinic"], "Sans «\u00a0passées\u00a0»"],
    ["upcoming clinic", "en", ["Customs clinic", "Prosecutors clinic"], "Without upcoming"],
    ["clínicas previstas", "es", ["Customs clinic", "Prosecutors clinic"], "Sin futuras"],
    ["cliniques à venir", "fr", ["Customs clinic", "Prosecutors clinic"], "Sans «\u00a0à venir\u00a0»"],
    ["clinic but not past", "en", ["Customs clinic", "Prosecutors clinic"], undefined],
    ["tracing call in Paraguay", "en", ["Weekly tracing call"], "Without Paraguay"],
    ["llamada de rastreo en Paraguay", "es", ["Weekly tracing call"], "Sin rastreo"],
    ["tracing call in Ciudad del Este", "en", ["Weekly tracing call"], "Without Paraguay"],
  ])(
    "by what has become of them and where they are, which can be taken away: %s",
    async (words, locale, titles, label) => {
      expect(shown(await found(words))).toEqual(titles);
      for (const values of [
        { path: "meeting find", values: { words } },
        { path: "find", values: { words, only: "meetings" } },
      ]) {
        const { view } = await w.send({ kind: "values", ...values }, { locale });
        const without = actionsIn(view!).filter((one) => /^(?:Without|Sin|Sem|Sans) /u.test(one.label));
        expect(without.map((one) => one.label).join()).toContain(label ?? "");
        for (const one of without) expect((await w.press(one)).text).toContain(titles[0]);
      }
    },
  );

  test("without what no meeting has become, which is said; of all meetings, where nothing else is asked", async () => {
    const none = await found("past tracing call");
    expect(none).toContain("Nothing fits all of that. Without “past”:");
    expect(shown(none)).toEqual(["Weekly tracing call"]);
    expect(none).not.toContain("Without past");
    for (const words of ["past meetings", "which meetings were held?"])
      expect(shown((await w.send({ kind: "talk", text: words })).text), words).toEqual(["Early clinic"]);
  });

  test("by a single time of a series, too, as long as it is called so", async () => {
    await w.say('meeting edit "Weekly tracing call" time:2026-12-02 scope:this title:"Manatee session"', {
      as: "moderator",
    });
    expect(await found("manatee")).toContain("Weekly tracing call");
  });

  test("by what they are called now, not while they are cancelled", async () => {
    await w.say('meeting add "Lagoon call" 2026-12-03 15:00');
    await w.say('meeting edit "Lagoon call" title:"Estuary call"');
    expect([await found("estuary"), await found("lagoon")].map((text) => text.includes("Estuary call"))).toEqual([
      true,
      false,
    ]);
    await w.say('meeting cancel "Estuary call"');
    expect(await found("estuary")).not.toContain("Estuary call");
    await w.say('meeting restore "Estuary call"');
    expect(await found("estuary")).toContain("Estuary call");
  });

  test("by whoever may see them now, and nobody else learns of a word of theirs", async () => {
    await w.say('meeting add "Quartzite call" 2026-12-03 15:00', THERE);
    expect(await found("quartzite")).toContain("Quartzite call");
    const nothing = await found("zzyzx");
    await w.say('meeting edit "Quartzite call" sharing:red', THERE);
    expect([await found("quartzite"), await found("quartzitte")]).toEqual([nothing, nothing]);
    await w.say('meeting edit "Quartzite call" sharing:green invite:"@The moderator"', THERE);
    expect([await found("quartzite"), await found("quartzitte")]).toEqual([nothing, nothing]);
    expect(await found("quartzite", THERE)).toContain("Quartzite call");
  });

  test("that an earlier version did not file, once it is done in the background", async () => {
    await w.store.system(async (db) => {
      await db.$executeRaw`truncate search_document`;
      await db.$executeRaw`
        insert into search_due (community_id, kind, doc) select community_id, 'meeting', id from meeting where cancelled_at is null`;
    });
    expect(shown(await found("customs clinic"))).toEqual([]);
    await searchFiling.run({ store: w.store, clock: w.clock, ids: w.ids, seal: w.seal, catalogue: w.catalogue });
    expect(shown(await found("customs clinic"))).toEqual(["Customs clinic"]);
  });
});
