import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";
import { resource, save } from "../core/features/resources/library.ts";

const MODERATOR = { as: "moderator" };
let w: World;
beforeAll(async () => {
  w = await world();
  await save(w, [resource("Arms Trade Treaty", { titles: { fr: "Traité" } })]);
});
afterAll(() => w.close());

const press = (said: Said, label: string, who: Who) => {
  const found = actionsIn(said.view ?? { blocks: [] }).find((one) => [one.label, one.spoken].includes(label));
  if (!found) throw new Error(`no button "${label}" in ${said.text}`);
  return w.press(found, who);
};
const propose = (language: string, title: string, who: Who = {}) =>
  w.say(`resource title "Arms Trade Treaty" ${language} "${title}"`, who);
const titles = async () =>
  Object.fromEntries((await w.db((db) => db.resourceTitle.findMany())).map(({ language, title }) => [language, title]));
const told = async () => (await w.tick()).map((post) => [post.to.recipient, JSON.stringify(post.view)] as const);
const waiting = async (label: string) => press(await w.say("review list", MODERATOR), `Show ${label}`, MODERATOR);

describe("a title in another language, from somebody who may not change the resource", () => {
  it("awaits moderators, who see what it would change; nothing changes until then", async () => {
    const said = await propose("es", "Tratado <b>sobre</b> armas");
    expect(said.text).toBe(
      "Thank you. A moderator looks at “Tratado <b>sobre</b> armas”, and I will tell you what becomes of it.",
    );
    expect(await titles()).toEqual({ fr: "Traité" });
    const card = await waiting("Tratado <b>sobre</b> armas");
    expect(card.text).toContain(
      "Resource: Arms Trade Treaty\nLanguage of the title: Spanish\nTitle: nothing → Tratado <b>sobre</b> armas\nSuggested by The member",
    );
    const approved = await press(card, "Approve", MODERATOR);
    expect(approved.text).toContain("It is called “Tratado <b>sobre</b> armas” from now on.");
    expect(await titles()).toEqual({ es: "Tratado <b>sobre</b> armas", fr: "Traité" });
    await w.say("me edit language:fr");
    expect(await told()).toEqual([
      [
        "member",
        expect.stringMatching(/Le titre que vous avez proposé, «\s*Tratado <b>sobre<\/b> armas\s*», a été retenu/u),
      ],
    ]);
    expect((await w.say("resource find tratado", { as: "guest", locale: "es" })).text).toContain("Tratado");
    await press(approved, "Undo", MODERATOR);
    expect(await titles()).toEqual({ fr: "Traité" });
    expect(await told()).toHaveLength(1);
    const again = await waiting("Tratado <b>sobre</b> armas");
    await w.press({ kind: "run", label: "", command: "review reject", input: { item: (await open()).id, reason: "No." } }, MODERATOR); // biome-ignore format: one line
    expect([again.view?.title, await titles()]).toEqual(["Tratado <b>sobre</b> armas", { fr: "Traité" }]);
    expect((await told())[0]?.[1]).toContain("No.");
  });

  const open = () => w.db((db) => db.reviewItem.findFirstOrThrow({ where: { decision: null } }));

  it("is put right by a moderator, or by whoever proposed it and is asked to", async () => {
    await propose("fr", "Traité des armes");
    const card = await waiting("Traité des armes");
    expect(card.text).toContain("Title: Traité → Traité des armes");
    const { id, subjectId } = await open();
    await w.say(`review ask ${id} "Sur le commerce?"`, MODERATOR);
    await told();
    const revise = (title: string, who: Who) =>
      w.send({ kind: "values", path: "resource retitle", values: { proposal: subjectId, title } }, who);
    expect((await revise("Mine", { as: "guest" })).refusal).toBe("role.least");
    const form = await w.send({
      kind: "values",
      path: "resource retitle",
      values: { proposal: subjectId },
      mode: "ask",
    });
    expect(form.form?.fields.map(({ name, value }) => [name, value])).toEqual([["title", "Traité des armes"]]);
    await revise("Traité sur le commerce", {});
    const again = await waiting("Traité sur le commerce");
    expect(again.text).toContain("Title: Traité → Traité sur le commerce");
    expect((await told()).map(([to]) => to)).toEqual(["moderator"]);
    await revise("Traité sur le commerce des armes", MODERATOR);
    expect(await titles()).toEqual({ fr: "Traité sur le commerce des armes" });
    expect((await told())[0]?.[1]).toMatch(
      /Traité sur le commerce\s*», a été retenu avec des changements de la modération/u,
    );
    const history = await w.say(`review history ${id}`, MODERATOR);
    expect(history.text).toContain("Title: Traité sur le commerce → Traité sur le commerce des armes");
    await w.say(`review reopen ${id}`, MODERATOR);
    expect(await titles()).toEqual({ fr: "Traité" });
    await w.say(`review reject ${id} no`, MODERATOR);
    await told();
  });

  it("keeps what was changed since, where an approval is taken back", async () => {
    await propose("pt", "Tratado");
    const { id } = await open();
    const counted = { en: "proposed titles", es: "títulos propuestos", pt: "títulos propostos", fr: "titres proposés" };
    for (const [locale, word] of Object.entries(counted))
      expect((await w.say("review stats", { ...MODERATOR, locale })).text).toContain(word);
    await w.say(`review approve ${id}`, MODERATOR);
    await propose("pt", "Tratado sobre o Comércio", MODERATOR);
    await w.say(`review reopen ${id}`, MODERATOR);
    expect((await titles())["pt"]).toBe("Tratado sobre o Comércio");
    await w.say(`review reject ${id} no`, MODERATOR);
    await told();
  });

  it("is gone once two approvals in a row are taken back, the later one first", async () => {
    const approved: string[] = [];
    for (const title of ["Tratado A", "Tratado B"]) {
      await propose("es", title);
      approved.unshift((await open()).id);
      await w.say(`review approve ${approved[0]}`, MODERATOR);
      w.clock.forward(60_000);
    }
    const seen: unknown[] = [];
    for (const id of approved) {
      await w.say(`review reopen ${id}`, MODERATOR);
      seen.push((await titles())["es"]);
      await w.say(`review reject ${id} no`, MODERATOR);
    }
    expect(seen).toEqual(["Tratado A", undefined]);
    await told();
  });

  it("is not taken over where it has become the main one, or what it names is not published; it can be rejected then", async () => {
    await propose("pt", "Tratado de Armas");
    const { id } = await open();
    const decide = (how: string) => w.say(`review ${how.replace("_", id)}`, MODERATOR);
    await w.say('resource edit "Arms Trade Treaty" language:pt', MODERATOR);
    const main = await decide("approve _");
    expect([main.refusal, main.text]).toEqual([
      "resource.translation.main",
      "“Arms Trade Treaty” is in Portuguese by now, so that would be its main title. Change that on the resource where it is better, or reject the proposal.",
    ]);
    await w.say('resource edit "Arms Trade Treaty" language:en', MODERATOR);
    const published = (publishedAt: Date | null) => w.db((db) => db.resource.updateMany({ data: { publishedAt } }));
    await published(null);
    expect((await decide("approve _")).refusal).toBe("resource.translation.unpublished");
    await published(w.clock.now());
    expect((await open()).id).toBe(id);
    expect((await decide("reject _ no")).refusal).toBeUndefined();
    await told();
  });

  it("is nothing to propose for the main title, for none, or for who may change it", async () => {
    expect((await propose("en", "Another", {})).refusal).toBe("resource.edit.others");
    expect((await w.say('resource title "Arms Trade Treaty" fr none', { locale: "en" })).refusal).toBe(
      "resource.edit.others",
    );
    await propose("es", "Tratado", MODERATOR);
    expect((await titles())["es"]).toBe("Tratado");
    expect(await w.db((db) => db.reviewItem.count({ where: { decision: null } }))).toBe(0);
    expect((await propose("fr", "X", { as: "guest" })).refusal).toBe("role.least");
  });

  it("can be closed where what it names is not there any more", async () => {
    await save(w, [resource("Gone Treaty", {})]);
    await w.say('resource title "Gone Treaty" es "Tratado ido"');
    const { id } = await open();
    await w.db((db) => db.resource.deleteMany({ where: { title: "Gone Treaty" } }));
    const list = await w.say("review list", MODERATOR);
    const card = await press(list, "Show Not there any more", MODERATOR);
    expect([list.text, card.text].every((said) => said.includes("Not there any more"))).toBe(true);
    expect(card.text).not.toContain("Tratado ido");
    expect((await w.say(`review approve ${id}`, MODERATOR)).refusal).toBe("review.gone");
    const closed = await press(card, "Close the entry", MODERATOR);
    expect(closed.text).toContain("The entry is closed.");
    expect(await told()).toEqual([]);
    expect((await w.say(`review history ${id}`, MODERATOR)).text).toContain("The moderator rejected it");
    expect((await w.say(`review reopen ${id}`, MODERATOR)).refusal).toBe("review.gone.reopen");
    expect((await w.say("review list", MODERATOR)).text).not.toContain("Not there any more");
    expect((await w.say("home")).text).not.toContain("Not there any more");
  });
});
