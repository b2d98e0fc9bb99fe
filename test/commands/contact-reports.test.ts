import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportsChore } from "../../src/core/features/contacts/reports/reports-chore.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { contact, PEOPLE, save } from "../core/features/contacts/people.ts";
import { type Said, type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };
const ADMIN = { as: "admin" };
const DAY = 86_400_000;

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await save(w, [...PEOPLE, contact("Óscar Bis", { reference: "bis" })]);
  await w.say("me edit language:es");
  await w.say('contact edit Ramona person:"The moderator"', ADMIN);
});
afterAll(() => w.close());

const button = ({ view }: Said, label: string) => {
  const found = actionsIn(view!).find((action) => action.label === label);
  if (!found) throw new Error(`there is no button ${label} in ${JSON.stringify(view)}`);
  return found;
};
const wrong = (name: string, what: string, who = {}) =>
  w.send({ kind: "values", path: "contact wrong", values: { contact: name, what } }, { locale: "en", ...who });
const waiting = () => w.db((db) => db.reviewItem.findMany({ where: { subjectKind: "contact", decision: null } }));
/** What is delivered now, by whom it is for. */
const told = async () =>
  (await w.tick()).map(({ to, view }) => [to.recipient, JSON.stringify(view.blocks[0])] as const);
const open = async (name: string) => {
  const list = await w.say("review list", MODERATOR);
  const at = list.text.split("\n").findIndex((row) => row === name);
  expect(at, list.text).toBeGreaterThan(0);
  const { id } = await w.db((db) => db.contact.findFirstOrThrow({ where: { name } }));
  return w.send({ kind: "values", path: "contact reports", values: { contact: id } }, MODERATOR);
};

describe("what is said to be wrong on a contact", () => {
  it("of nobody is one entry of the review queue, of which moderators are told once, whoever says it", async () => {
    await wrong("João Nascimento", "The phone +55 61 5555 0199 is a fax now");
    w.clock.forward(60_000);
    await wrong("João Nascimento", "He moved to Recife", ADMIN);
    expect(await waiting()).toHaveLength(1);
    expect((await told()).map(([to]) => to).sort()).toEqual(["admin", "moderator"]);
    expect(JSON.stringify(await w.db((db) => db.contactReport.findMany()))).not.toMatch(/fax|0199|Recife/);
    const list = await w.say("review list", MODERATOR);
    expect(list.text).toContain(
      "João Nascimento\n2 say that something is wrong · Polícia Federal · Brazil\n1 minute ago",
    );
    const shown = await open("João Nascimento");
    expect(shown.text).toContain("What is said to be wrong:\nThe admin · now\nHe moved to Recife");
    expect(shown.text).toContain("The phone +55 61 5555 0199 is a fax now");
    expect(actionsIn(shown.view!).map(({ label }) => label)).toEqual(
      expect.arrayContaining(["Change", "Nothing wrong", "It is put right", "Remove…"]),
    );
    // What is to be put right stands in the form; taking a contact out is asked about first.
    const { form } = await w.press(button(shown, "Change"), MODERATOR);
    expect(JSON.stringify(form)).toContain("Polícia Federal");
    expect(button(shown, "Remove…").kind).toBe("ask");
    expect((await w.say("contact show João", MODERATOR)).text).toContain("[What is wrong (2)]");
    expect((await w.say("contact show João", { locale: "en" })).text).not.toContain("What is wrong");
    expect((await w.send({ kind: "values", path: "contact reports", values: { contact: "João" } })).text).toMatch(
      /moder/,
    );
  });

  it("is over with the change that is made for it, and each who said it is told in their language", async () => {
    const asked = await w.press(button(await open("João Nascimento"), "Change"), MODERATOR);
    const values = {
      ...asked.form?.known,
      ...Object.fromEntries((asked.form?.fields ?? []).map(({ name, value }) => [name, value])),
      city: "Recife",
    };
    w.clock.forward(60_000);
    await w.send({ kind: "values", path: "contact edit", values }, MODERATOR);
    expect(await waiting()).toEqual([]);
    const messages = await told();
    expect(messages).toEqual(
      expect.arrayContaining([
        [
          "member",
          expect.stringContaining("Usted dijo que algo del contacto João Nascimento estaba mal. Ya se corrigió."),
        ],
        ["admin", expect.stringContaining("It has been put right.")],
      ]),
    );
    expect(messages).toHaveLength(2);
  });

  it("stays where a moderator changes something else, or somebody has said more since it was seen", async () => {
    await wrong("Mirta Cañete", "The post is old");
    const shown = await open("Mirta Cañete");
    await w.say("contact edit Mirta city:Luque", MODERATOR);
    expect(await waiting()).toHaveLength(1);
    w.clock.forward(60_000);
    await wrong("Mirta Cañete", "And the e-mail", ADMIN);
    expect((await w.press(button(shown, "Nothing wrong"), MODERATOR)).refusal).toBe("contact.reports.since");
  });

  it("is nothing, says a moderator: of two at once one does, it is told, and taken back before it is told", async () => {
    await w.tick();
    const shown = await open("Mirta Cañete");
    const both = await Promise.all([
      w.press(button(shown, "Nothing wrong"), MODERATOR),
      w.press(button(shown, "It is put right"), ADMIN),
    ]);
    expect(both.map(({ refusal }) => refusal ?? "").sort()).toEqual(["", "review.decided.so"]);
    const done = both.find(({ refusal }) => refusal === undefined)!;
    const by = both[0] === done ? MODERATOR : ADMIN;
    const undone = await w.press(button(done, "Undo"), by);
    expect(undone.text).toContain("“Mirta Cañete” awaits review again.");
    expect(await told()).toEqual([]);
    w.clock.forward(60_000);
    const right = await w.press(button(await open("Mirta Cañete"), "Nothing wrong"), MODERATOR);
    expect(right.text).toContain("“Mirta Cañete” stays as it is.");
    expect((await told()).map(([to, said]) => [to, /right as it is|está bien como está/.test(said)]).sort()).toEqual([
      ["admin", true],
      ["member", true],
    ]);
    // Said again, it waits again.
    await wrong("Mirta Cañete", "It still is");
    expect(await waiting()).toHaveLength(1);
    const { id } = (await waiting())[0]!;
    const rejected = await w.say(`review reject ${id} reason:"I called her."`, MODERATOR);
    expect(rejected.text).toContain("“Mirta Cañete” stays as it is.");
    expect(JSON.stringify(await told())).toContain("I called her.");
  });

  it("goes to whose contact it is, and to moderators where they are silent for two weeks", async () => {
    expect((await wrong("Ramona Agüero", "She moved")).text).toContain("Whose contact it is was told.");
    expect(await waiting()).toEqual([]);
    expect((await told()).map(([to]) => to)).toEqual(["moderator"]);
    w.clock.forward(13 * DAY);
    await reportsChore.run(w);
    expect(await waiting()).toEqual([]);
    w.clock.forward(2 * DAY);
    for (const _twice of [1, 2]) await reportsChore.run(w);
    expect(await waiting()).toHaveLength(1);
    const messages = await told();
    expect(messages.map(([to]) => to).sort()).toEqual(["admin", "moderator"]);
    expect(messages[0]?.[1]).toContain("has not seen to it for 14 days");
    expect((await open("Ramona Agüero Villalba")).text).toContain("She moved");
    // Whose it is says that it is right as it is.
    w.clock.forward(60_000);
    await w.say("contact me city:Asunción", MODERATOR);
    expect(await waiting()).toEqual([]);
    expect((await told()).map(([to]) => to)).toEqual(["member"]);
  });

  it("follows a contact that is merged, is over where it is removed, and goes with whose it was", async () => {
    await wrong("Óscar Bis", "He is the same as Óscar Giménez");
    const id = async (name: string) => (await w.db((db) => db.contact.findFirstOrThrow({ where: { name } }))).id;
    const [stays, goes] = [await id("Óscar Giménez Ayala"), await id("Óscar Bis")];
    const side = await w.say(`contact merge ${stays} other:${goes}`, MODERATOR);
    const merged = await w.press(button(side, "Merge"), MODERATOR);
    expect((await waiting()).map(({ subjectId }) => subjectId)).toEqual([stays]);
    await w.press(button(merged, "Undo"), MODERATOR);
    expect((await waiting()).map(({ subjectId }) => subjectId)).toEqual([goes]);
    await w.tick();
    w.clock.forward(60_000);
    await w.say("contact remove Óscar Bis", MODERATOR);
    expect(await waiting()).toEqual([]);
    expect((await told()).map(([to, said]) => [to, /quitó del directorio/.test(said)])).toEqual([["member", true]]);
    expect(await w.db((db) => db.contactReport.count({ where: { contactId: goes } }))).toBe(0);
    // What was seen to long ago is forgotten.
    w.clock.forward(31 * DAY);
    await reportsChore.run(w);
    expect(await w.db((db) => db.contactReport.count())).toBe(0);
  });

  it("is no more than somebody can see to", async () => {
    for (let n = 0; n < 20; n += 1) await wrong("Efraín Tzompantzi", `Number ${n}`, { as: "admin" });
    expect((await wrong("Efraín Tzompantzi", "One more", { as: "admin" })).refusal).toBe("contact.wrong.many");
    expect(await waiting()).toHaveLength(1);
    expect(w.logged.filter(({ level }) => level === "error")).toEqual([]);
  });
});
