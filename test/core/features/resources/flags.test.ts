import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { type Said, type Who, type World, world } from "../../../support/world.ts";
import { resource, save } from "./library.ts";

const DAY_MS = 86_400_000;
const MODERATOR = { as: "moderator" };
const ADMIN = { as: "admin" };
const MEMBER = { as: "member", locale: "en" };

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await save(w, [
    resource("Ley de armas", { kind: "law", url: "https://laws.example.org/py", country: "PY", topics: ["tracing"] }),
    resource("Guide of arms", { kind: "guide", url: "https://laws.example.org/guide" }),
    resource("Ruling on arms", { kind: "ruling", url: "https://laws.example.org/ruling" }),
  ]);
});
afterAll(() => w.close());
// One person is told so much of their own accord in a day.
beforeEach(() => {
  w.clock.forward(DAY_MS);
});

const labels = ({ view }: Said) => actionsIn(view ?? { blocks: [] }).map(({ label }) => label);
const button = (said: Said, label: string) => {
  const found = actionsIn(said.view ?? { blocks: [] }).find((action) => action.label === label);
  if (!found) throw new Error(`there is no button ${label} in ${said.text}`);
  return found;
};
const values = (path: string, given: Record<string, unknown>, who: Who) =>
  w.send({ kind: "values", path, values: given }, who);
const flag = (title: string, what: string, who: Who = MEMBER) =>
  values("resource flag", { resource: title, what }, who);
const entryOf = async (title: string) => {
  const { id } = await w.db((db) => db.resource.findFirstOrThrow({ where: { title } }));
  const where = { subjectKind: "resource-flag", subjectId: id };
  return { id, item: await w.db((db) => db.reviewItem.findFirstOrThrow({ where })) };
};
const open = async (title: string, who: Who = MODERATOR) => w.say(`review show ${(await entryOf(title)).item.id}`, who);
const told = async () =>
  (await w.tick()).map(({ to, view }) => [to.recipient, JSON.stringify(view.blocks[0])] as const);
/** Fills in the form that a button opens, with these fields changed. */
const fill = async (said: Said, label: string, changed: Record<string, string>, who: Who = MODERATOR) => {
  const pressed = button(said, label);
  const { form } = await w.press(pressed, who);
  if (!form || pressed.kind !== "ask") throw new Error(`${label} opens no form`);
  const shown = form.fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]));
  return {
    form,
    said: await values(pressed.command, { ...Object.fromEntries(shown), ...form.known, ...changed }, who),
  };
};

describe("the card of what somebody says is wrong", () => {
  it("says at once what, in whose words, of what, and what became of what else they said", async () => {
    await flag("Ley de armas", "It was repealed in May");
    const card = await open("Ley de armas");
    expect(card.text).toContain(
      "What is said to be wrong:\nThe member · now\nIt was repealed in May\nThis is the first that they say.\nLaw · Paraguay",
    );
    expect(card.text).toContain("https://laws.example.org/py");
    expect(labels(card)).toEqual([
      ...["Put it right…", "Amended…", "Repealed…", "Open", "Show the whole of it"],
      ...["It is right as it is.", "It cannot be checked.", "In your own words…", "Review queue"],
    ]);
    expect(card.text).not.toMatch(/Approve|Reject|in the library already/);
  });

  it.each([
    ["es", "Lo que dicen que está mal:", "Corregirlo…", "No se puede comprobar."],
    ["pt", "O que dizem estar errado:", "Corrigir…", "Não é possível comprovar."],
    ["fr", "Ce qui est signalé comme inexact", "Corriger…", "Cela ne peut pas être vérifié."],
  ])("speaks %s", async (locale, said, mend, why) => {
    const card = await open("Ley de armas", { ...MODERATOR, locale });
    expect(card.text).toContain(said);
    expect(labels(card)).toEqual(expect.arrayContaining([mend, why]));
  });

  it("has the form that puts it right, with what is set; whoever said it is told once it is changed", async () => {
    const card = await open("Ley de armas");
    const same = await fill(card, "Put it right…", {});
    expect(JSON.stringify(same.form)).toContain("https://laws.example.org/py");
    expect(same.said.text).toContain("What is said to be wrong still waits.");
    expect((await entryOf("Ley de armas")).item.decision).toBeNull();
    const { said } = await fill(card, "Put it right…", { title: "Ley 4036 de armas" });
    expect(said.text).toContain("Whoever said that something was wrong is told that it is put right.");
    expect((await entryOf("Ley 4036 de armas")).item.decision).toBe("approved");
    expect(await told()).toEqual([["member", expect.stringContaining("It has been put right.")]]);
  });

  it("lets nobody say that it is put right where nothing was changed", async () => {
    await flag("Guide of arms", "The wrong year");
    const { item } = await entryOf("Guide of arms");
    const refused = await w.say(`review approve ${item.id}`, MODERATOR);
    expect(refused.refusal).toBe("resource.flags.unchanged");
    expect(refused.text).toContain("Nothing of “Guide of arms” was changed since");
    expect(await told()).toEqual([]);
    w.clock.forward(60_000);
    await w.say('resource edit "Guide of arms" year:2013', MODERATOR);
    const card = await open("Guide of arms");
    expect(card.text).toContain("Of what else they said, 1 was put right, nothing stayed as it was.");
    expect((await w.press(button(card, "It is put right"), MODERATOR)).text).toContain("“Guide of arms” is put right.");
    expect(await told()).toEqual([["member", expect.stringContaining("It has been put right.")]]);
  });

  it("says why it stays as it is, in the words of whoever is told, and takes that back", async () => {
    await w.say("me edit language:fr");
    await flag("Ruling on arms", "It was quashed");
    const said = await w.press(button(await open("Ruling on arms"), "It cannot be checked."), MODERATOR);
    expect(said.text).toContain("“Ruling on arms” stays as it is.");
    const back = await w.press(button(said, "Undo"), MODERATOR);
    expect(labels(back)).toEqual(["Show the entry"]);
    await w.press(button(await w.press(button(back, "Show the entry"), MODERATOR), "It cannot be checked."), MODERATOR);
    expect(await told()).toEqual([["member", expect.stringContaining("cela ne peut pas être vérifié")]]);
    await w.say("me edit language:en", MEMBER);
  });

  it("is about what was seen: what is said since waits, and in own words it is told so", async () => {
    await flag("Ruling on arms", "The wrong court");
    const card = await open("Ruling on arms");
    w.clock.forward(60_000);
    await flag("Ruling on arms", "And the wrong day", ADMIN);
    const late = await w.press(button(card, "It is right as it is."), MODERATOR);
    expect(late.refusal).toBe("resource.flags.since");
    const mended = await fill(card, "Put it right…", { court: "Supreme Court" });
    expect(mended.said.refusal).toBeUndefined();
    expect((await entryOf("Ruling on arms")).item.decision).toBeNull();
    w.clock.forward(60_000);
    const again = await open("Ruling on arms");
    expect(again.text).not.toContain("The wrong court");
    await fill(again, "In your own words…", { reason: "The day is that of the ruling." });
    expect(await told()).toEqual(
      expect.arrayContaining([
        ["member", expect.stringContaining("It has been put right.")],
        ["admin", expect.stringContaining("leaves it as it is: The day is that of the ruling.")],
      ]),
    );
  });

  it("leads to saying that it was repealed", async () => {
    await flag("Ley 4036 de armas", "Repealed, as I said");
    const card = await open("Ley 4036 de armas");
    expect(card.text).toContain("Of what else they said, 3 were put right, 1 stayed as it was.");
    const { said } = await fill(card, "Repealed…", {});
    expect(said.text).toContain("not in force any more");
    expect(await told()).toEqual([["member", expect.stringContaining("It has been put right.")]]);
  });
});

describe("what somebody says is wrong with what a moderator knows", () => {
  it("stands first in their queue and is told to them, each time that it comes", async () => {
    await w.say("review mine countries:PY", MODERATOR);
    await flag("Guide of arms", "An old edition");
    expect(await told()).toEqual([]);
    w.clock.forward(60_000);
    await flag("Ley 4036 de armas", "The summary is of another law");
    const news = [
      "moderator",
      expect.stringContaining("“Ley 4036 de armas” awaits review. It is about what you know."),
    ];
    expect(await told()).toEqual([news]);
    const { text } = await w.say("review list", MODERATOR);
    expect(text.indexOf("Ley 4036")).toBeLessThan(text.indexOf("Guide of arms"));
    await w.press(button(await open("Ley 4036 de armas"), "It is right as it is."), MODERATOR);
    w.clock.forward(DAY_MS);
    await w.tick();
    await flag("Ley 4036 de armas", "Still");
    expect(await told()).toEqual([news]);
    await w.say("review mine countries:none", MODERATOR);
  });
});
