import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshness } from "../../src/core/features/contacts/freshness/freshness-chore.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { sql } from "../../src/core/services/store/store.ts";
import { contact, save } from "../core/features/contacts/people.ts";
import { resource, save as saveResource } from "../core/features/resources/library.ts";
import { type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };
const DEPUTY = { as: "deputy" };
const DAY_MS = 86_400_000;

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await w.db(async (db) => {
    const [communityId, personId, now] = [w.community, "deputy", w.clock.now()];
    await db.person.create({ data: { communityId, id: personId, name: "Dan Deputy", role: "member", createdAt: now } });
    await db.handle.create({ data: { communityId, platform: "console", externalId: "deputy", personId } });
  });
  await save(w, [
    contact("Pia Point", { reference: "p-1", poc: ["tracing"], person: "c1member", mandate: { deputy: "p-2" } }),
    contact("Dan Deputy", { reference: "p-2", topics: ["customs"], person: "deputy" }),
    contact("Eva Else", { reference: "p-3", country: "UY", topics: ["customs"] }),
  ]);
  await saveResource(w, [resource("Ley de Rastreo", { kind: "law", country: "PY", language: "es", year: 1990 })]);
  await w.say('conclusion add "Traces are answered." kind:recommendation topic:tracing country:PY', {
    ...MODERATOR,
    direct: true,
  });
});
afterAll(() => w.close());

const speaksFor = async (person: string) => {
  const [row] = await w.db((db) =>
    db.$queryRaw<{ countries: string[] }[]>(sql`select rapporteur_speaks_for(${person}) as countries`),
  );
  return row?.countries;
};
/** What the deputy may do in the name of Paraguay: say how far it is, and change its law. */
const acts = async () => {
  const { id } = await w.db((db) => db.conclusion.findFirstOrThrow({ where: { text: "Traces are answered." } }));
  const law = await w.db((db) => db.resource.findFirstOrThrow({ where: { title: "Ley de Rastreo" } }));
  const values = { conclusion: id, country: "PY", status: "under-way" };
  const tracked = await w.send({ kind: "values", path: "conclusion track", values }, DEPUTY);
  const changed = await w.say(`resource edit ${law.id} summary:"Said at ${w.clock.now().toISOString()}"`, DEPUTY);
  return [tracked.refusal !== "track.others", changed.text.includes("Changed.")];
};
const back = (day: string) => w.say(`contact edit "Pia Point" back:${day}`, MODERATOR);
const find = (words: string, locale = "en") =>
  w.send({ kind: "values", path: "contact find", values: { words } }, { ...MODERATOR, locale });

describe("a deputy", () => {
  it("speaks for nobody while its point of contact is there", async () => {
    expect([await speaksFor("c1member"), await speaksFor("deputy")]).toEqual([["PY"], []]);
    expect(await acts()).toEqual([false, false]);
  });

  it("speaks for its country while that is away, and may answer for a month after", async () => {
    await back("2026-12-03");
    expect(await acts()).toEqual([true, true]);
    expect((await w.say('contact show "Pia Point"')).text).toContain("In the meantime Dan Deputy");
    w.clock.forward(20 * DAY_MS);
    await freshness.run(w);
    expect((await w.say('contact show "Pia Point"')).text).not.toContain("In the meantime");
    expect(await acts()).toEqual([true, true]);
    w.clock.forward(20 * DAY_MS);
    await freshness.run(w);
    expect(await speaksFor("deputy")).toEqual([]);
    expect(await acts()).toEqual([false, false]);
  });

  it("stands in at once for whoever says that they have left the post, who speaks for nobody then", async () => {
    const moved = await w.say("contact moved what:post");
    expect(moved.refusal, moved.text).toBeUndefined();
    expect([await speaksFor("c1member"), await speaksFor("deputy")]).toEqual([[], ["PY"]]);
    const card = await find("who is Paraguay's point of contact for tracing?");
    expect(card.text).toMatch(/Has left this post[^]*In the meantime Dan Deputy, National Police answers\./);
    expect(actionsIn(card.view!).map(({ label }) => label)).toContain("Show Dan Deputy");
    for (const [words, locale, says] of [
      ["who is available for tracing in Paraguay?", "en", "Pia Point has left the post; Dan Deputy answers meanwhile."],
      ["rastreo disponible en Paraguay", "es", "Pia Point dejó el cargo; mientras tanto responde Dan Deputy."],
      [
        "rastreamento disponível no Paraguai",
        "pt",
        "Pia Point deixou o cargo; enquanto isso, quem responde é Dan Deputy.",
      ],
      ["traçage disponible au Paraguay", "fr", "Pia Point a quitté cette fonction ; en attendant, Dan Deputy répond."],
    ] as const) {
      const { view, text } = await find(words, locale);
      expect([words, view?.title]).toEqual([words, "Dan Deputy"]);
      expect(text.replaceAll(/\s/gu, " ")).toContain(says);
    }
  });

  it("is asked in place of whoever has left, how far its country is", async () => {
    await w.say('conclusion add "Marks are read." kind:recommendation topic:tracing country:PY', {
      ...MODERATOR,
      direct: true,
    });
    const { id } = await w.db((db) => db.conclusion.findFirstOrThrow({ where: { text: "Marks are read." } }));
    await w.tick();
    await w.say(`conclusion ask-countries ${id}`, MODERATOR);
    const asked = (await w.tick()).filter(({ view }) => view.title?.includes("How far"));
    expect(asked.map(({ to }) => to.recipient)).toEqual(["deputy"]);
  });

  it("who has left as well stands in for nobody", async () => {
    await w.say("contact moved what:service", DEPUTY);
    expect(await speaksFor("deputy")).toEqual([]);
    const { text } = await w.say('contact show "Pia Point"');
    expect(text).toContain("Has left this post");
    expect(text).not.toContain("In the meantime");
  });
});
