import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Action, View } from "../../src/core/kernel/views/model.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { erasePerson } from "../../src/core/services/privacy/erasing/erase-person.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

// What somebody hostile, or unlucky, does with questions to channels.
const MODERATOR = { as: "moderator" };
const MEMBERS = ["ana", "bruno", "carla", "dora", "emil"];

let w: World;
beforeAll(async () => {
  w = await world();
  await w.db(async (db) => {
    const people = MEMBERS.map((id) => ({ id, name: id[0]!.toUpperCase() + id.slice(1), role: "member" }));
    await db.person.createMany({
      data: people.map((one) => ({ ...one, communityId: "c1", createdAt: w.clock.now() })),
    });
    await db.handle.createMany({
      data: MEMBERS.map((id) => ({ communityId: "c1", platform: "console", externalId: id, personId: id })),
    });
  });
  await w.say("settings edit trust:1", MODERATOR);
  for (const as of ["bruno", "carla"]) await published(`Law of ${as}`, `https://trusted.example/${as}`, { as });
});
afterAll(() => w.close());

const sent = (path: string, values: Record<string, unknown>, who: Who) => w.send({ kind: "values", path, values }, who);
async function published(title: string, url: string, who: Who): Promise<string> {
  await sent("resource add", { title, url, kind: "law", again: true }, who);
  const { id } = await w.db((db) => db.resource.findFirstOrThrow({ where: { url } }));
  const item = await w.db((db) => db.reviewItem.findFirstOrThrow({ where: { subjectId: id } }));
  await w.say(`review approve ${item.id}`, { as: "admin" });
  return id;
}
const plain = (view: View) => toPlain(view, { format: formatter("en", "America/Mexico_City"), now: w.clock.now() });
const buttons = (view: View | undefined): Action[] => (view ? actionsIn(view) : []);
const inputOf = (action: Action | undefined) => (action as { input: Record<string, unknown> } | undefined)?.input ?? {};
const labelled = ({ view, text }: Said, label: string): Action => {
  const found = buttons(view).find((one) => one.label === label);
  if (!found) throw new Error(`there is no button ${label} in ${text}`);
  return found;
};
async function asked(words: string, who: Who): Promise<string> {
  const posted = await w.press(labelled(await w.say(`resource ask ${words}`, who), "Post it"), who);
  return String(inputOf(labelled(posted, "Undo"))["question"]);
}
const answered = (question: string, url: string, who: Who) =>
  sent("resource answer", { question, url, kind: "law", title: `Zz ${url.split("/").at(-1)}`, again: true }, who);
const accepted = (question: string, answer: number, who: Who) => sent("resource accept", { question, answer }, who);
const told = async (who: string) =>
  (await w.tick()).filter(({ to }) => to.address === "direct" && to.recipient === who).map(({ view }) => plain(view));
const card = async () => (await w.refresh()).map(({ view }) => plain(view)).join("\n");
const stored = (url: string) => w.db((db) => db.resource.findMany({ where: { url } }));

describe("a question in a channel that is closed to most members", () => {
  it("is said before to be found by all of them, and by moderators alone where the channel is theirs", async () => {
    const where = "Other members find the question";
    expect((await w.say("resource ask Who hides it?", { as: "ana", channel: "board" })).text).toContain(where);
    await sent("settings clearance", { label: "red", was: "green" }, { as: "admin", channel: "secret" });
    const secret = { as: "moderator", channel: "secret" };
    expect((await w.say("resource ask Who hides it?", secret)).text).not.toContain(where);
    const id = await asked("Who hides it?", secret);
    expect((await sent("resource questions", {}, { as: "ana" })).text).not.toContain("Who hides it?");
    for (const [path, values] of [
      ["resource answer", { url: "https://x.example/y", kind: "law", title: "Y" }],
      ["resource asked", {}],
    ] as const)
      expect((await sent(path, { question: id, ...values }, { as: "ana" })).refusal).toBe("resource.question.gone");
    await sent("resource withdraw", { question: id }, secret);
  });
});

describe("an accepted answer", () => {
  it("of somebody who is suspended by then is no suggestion of theirs, and passes by nobody’s trust in them", async () => {
    const url = "https://laws.example/suspended";
    const id = await asked("Where is the first?", { as: "ana" });
    await answered(id, url, { as: "bruno" });
    const suspended = (suspendedAt: Date | null) =>
      w.db((db) => db.person.updateMany({ where: { id: "bruno" }, data: { suspendedAt } }));
    await suspended(w.clock.now());
    const said = await accepted(id, 1, { as: "ana" });
    await suspended(null);
    expect(said.text).not.toContain("Bruno is thanked");
    expect(await stored(url)).toMatchObject([{ submittedById: "ana", publishedAt: null }]);
  });

  it("gives nothing away that whoever gave it may not find in the library", async () => {
    const url = "https://laws.example/red-1";
    const secret = await published("Zz red", url, MODERATOR);
    await w.db((db) => db.resource.updateMany({ where: { id: secret }, data: { sharing: "red" } }));
    const id = await asked("Where is the second?", MODERATOR);
    expect((await answered(id, url, { as: "ana" })).text).not.toContain("already");
    await accepted(id, 1, MODERATOR);
    const thanks = (await told("ana")).find((one) => one.includes("Thank you!")) ?? "";
    expect(thanks).toContain("It is your suggestion for the library");
    expect(thanks).not.toContain(secret);
    expect((await stored(url)).map(({ submittedById }) => submittedById).sort()).toEqual(["ana", "c1moderator"]);
  });

  it("gives nothing away that whoever asked may not find in the library", async () => {
    const url = "https://laws.example/red-2";
    const secret = await published("Zz scarlet", url, MODERATOR);
    await w.db((db) => db.resource.updateMany({ where: { id: secret }, data: { sharing: "red" } }));
    const id = await asked("Where is the third?", { as: "ana" });
    await answered(id, url, MODERATOR);
    const { text } = await accepted(id, 1, { as: "ana" });
    expect(text).toContain("is thanked.");
    expect(text).not.toContain("library");
  });

  it("is not in the library because it was when it was given", async () => {
    const url = "https://laws.example/gone";
    const was = await published("Zz gone", url, MODERATOR);
    const id = await asked("Where is the fourth?", { as: "ana" });
    expect((await answered(id, url, { as: "dora" })).text).toContain("It is in the library already.");
    await w.db((db) => db.resource.updateMany({ where: { id: was }, data: { publishedAt: null } }));
    expect((await accepted(id, 1, { as: "ana" })).text).toContain("Once a moderator approves it");
  });

  it("is published once, where two of people who are trusted are accepted at one instant", async () => {
    const url = "https://laws.example/twice";
    const first = await asked("Where is the fifth?", { as: "ana" });
    const second = await asked("Where is the sixth?", { as: "dora" });
    await answered(first, url, { as: "bruno" });
    await answered(second, url, { as: "carla" });
    await Promise.all([accepted(first, 1, { as: "ana" }), accepted(second, 1, { as: "dora" })]);
    expect(await stored(url)).toHaveLength(1);
  });
});

describe("many answers", () => {
  it("leave the post its button, are all told and looked through, and one that is taken back takes no other along", async () => {
    const id = await asked("Where is the seventh?", { as: "emil" });
    await w.tick();
    for (const n of Array.from({ length: 11 }, (_, i) => i + 1))
      await answered(id, `https://many.example/n${n}`, { as: "dora" });
    await sent("resource withdraw", { question: id, answer: 1 }, { as: "dora" });
    expect((await told("emil")).filter((one) => one.startsWith("Dora answers your question"))).toHaveLength(10);
    await sent("resource decline", { question: id, answer: 2 }, { as: "emil" });
    const shown = await card();
    expect(shown.match(/Zz n\d+/g)).toEqual(["Zz n3", "Zz n4", "Zz n5"]);
    expect(shown).toContain("And 7 more");
    expect(shown).toContain("I know it");
    const looked = await sent("resource asked", { question: id }, { as: "emil" });
    expect(looked.text).toContain("Zz n2");
    expect((await w.press(labelled(looked, "More"), { as: "emil" })).text).toContain("Zz n11");
    w.clock.forward(8 * 86_400_000);
  });

  it("of which one should not stand there, are rid of it by a moderator, and by nobody else", async () => {
    const id = await asked("Where is the eighth?", { as: "ana" });
    await w.tick();
    await answered(id, "https://bad.example/spam", { as: "carla" });
    await answered(id, "https://good.example/fine", { as: "dora" });
    expect((await sent("resource withdraw", { question: id, answer: 1 }, { as: "dora" })).refusal).toBe(
      "resource.answer.gone",
    );
    const looked = await sent("resource asked", { question: id }, MODERATOR);
    const away = buttons(looked.view).find((one) => inputOf(one)["answer"] === 1);
    expect((await w.press(away!, MODERATOR)).refusal).toBeUndefined();
    const shown = await card();
    expect(shown).not.toContain("bad.example");
    expect(shown).toContain("good.example");
    expect(await told("ana")).toHaveLength(1);
  });

  it("with the address of somebody who was erased since are not said to be of whoever asked", async () => {
    const id = await asked("Where is the ninth?", { as: "ana" });
    await answered(id, "https://laws.example/erased", { as: "emil" });
    const { store, seal, clock, ids, catalogue } = w;
    await store.system((db) =>
      erasePerson({ db, seal, now: clock.now(), ids, community: { id: "c1" } }, catalogue, "emil"),
    );
    const { text } = await answered(id, "https://laws.example/erased", { as: "dora" });
    expect(text).toContain("That address was answered before.");
  });
});
