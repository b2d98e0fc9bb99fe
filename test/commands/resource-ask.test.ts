import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { oldQuestions } from "../../src/core/features/resources/channel-questions/questions-chore.ts";
import { DeliveryError, type Transport } from "../../src/core/kernel/commands/transport.ts";
import type { Action, View } from "../../src/core/kernel/views/model.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { erasePerson } from "../../src/core/services/privacy/erasing/erase-person.ts";
import { CONSOLE } from "../../src/core/services/posts/posts.ts";
import { openWeb, type Web } from "../../src/core/services/web/web.ts";
import { type FakeSite, fakeSite } from "../core/services/web/fake-site.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

const DAY = 86_400_000;
const LAW = { kind: "law", title: "Decree 12 on marking" };
const MEMBERS = ["ana", "bruno", "carla", "dora", "emil", "fina"];

let site: FakeSite;
let web: Web;
let w: World;
beforeAll(async () => {
  site = await fakeSite((_host, path, _request, response) => {
    response.writeHead(path === "/law" ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end('<html lang="es"><title>Decreto 34 &lt;marcaje&gt;</title></html>');
  });
  web = openWeb({ ...site.parts, apartMs: 0 });
  w = await world({ now: "2026-11-24T15:00:00Z", outside: { web } });
  await addMembers(w);
});
afterAll(async () => {
  await w.close();
  await web.close();
  await site.close();
});

async function addMembers(at: World) {
  await at.db(async (db) => {
    const people = MEMBERS.map((id) => ({ id, name: id[0]!.toUpperCase() + id.slice(1), role: "member" }));
    await db.person.createMany({
      data: people.map((one) => ({ ...one, communityId: "c1", createdAt: at.clock.now() })),
    });
    await db.handle.createMany({
      data: MEMBERS.map((id) => ({ communityId: "c1", platform: CONSOLE, externalId: id, personId: id })),
    });
  });
}

const reader = () => ({ format: formatter("en", "America/Mexico_City"), now: w.clock.now() });
const plain = (view: View) => toPlain(view, reader());
const labels = (view: View | undefined) => (view ? actionsIn(view).map(({ label }) => label) : []);
function button(view: View | undefined, label: string): Action {
  const found = view && actionsIn(view).find((action) => action.label === label);
  if (!found) throw new Error(`there is no button ${label}, only: ${labels(view).join(", ")}`);
  return found;
}
const idOf = (said: Said) =>
  String((button(said.view, "Undo") as { input: Record<string, unknown> }).input["question"]);
const sent = (path: string, values: Record<string, unknown>, who: Who) => w.send({ kind: "values", path, values }, who);
/** Asks #general, and returns the question's id. */
async function asked(words: string, who: Who): Promise<string> {
  return idOf(await w.press(button((await w.say(`resource ask ${words}`, who)).view, "Post it"), who));
}
const answered = (question: string, url: string, who: Who, more: object = {}) =>
  sent("resource answer", { question, url, kind: "law", title: `Text ${url.split("/").at(-1)}`, ...more }, who);
const post = async () => (await w.tick()).filter(({ to }) => to.address === "channel").map(({ view }) => plain(view));
const told = async (who: string) =>
  (await w.tick()).filter(({ to }) => to.address === "direct" && to.recipient === who).map(({ view }) => view);
const card = async () => (await w.refresh()).map(({ view }) => plain(view));
const stored = (id: string) => w.db((db) => db.resourceQuestion.findFirstOrThrow({ where: { id } }));
const suggested = (url: string) => w.db((db) => db.resource.findMany({ where: { url } }));

describe("asking a channel", () => {
  it("is offered where nothing is found, to members; and nothing is kept or posted before they post it", async () => {
    const nothing = await w.say("resource find zzgrommet law kind:law country:PY", { as: "ana" });
    const preview = await w.press(button(nothing.view, "Ask #general"), { as: "ana" });
    expect(preview.text).toContain("Ana asks\nzzgrommet law (law, Paraguay)");
    const said = await w.say("resource find zzgrommet law", { as: "ana" });
    expect(button(said.view, "Ask #general")).toMatchObject({ input: { words: "zzgrommet law", kind: "law" } });
    expect(await w.db((db) => db.resourceQuestion.count())).toBe(0);
    expect(await post()).toEqual([]);
    expect(labels((await w.say("resource find zzgrommet", { as: "guest" })).view)).not.toContain("Ask #general");
    expect((await sent("resource ask", { words: "Where?", post: true }, { as: "guest" })).refusal).toBe("role.least");
  });

  it("is offered by the search over everything, where it was limited to resources", async () => {
    const values = { words: "zzgrommet", only: "resources" };
    expect(labels((await sent("find", values, { as: "ana" })).view)).toContain("Ask #general");
    expect(labels((await sent("find", { words: "zzgrommet" }, { as: "ana" })).view)).not.toContain("Ask #general");
  });

  it("stands in the channel once, however often it is posted, and text stays text", async () => {
    const preview = await w.say("resource ask Where is *the* <!channel> decree?", { as: "ana" });
    const press = button(preview.view, "Post it");
    await Promise.all([w.press(press, { as: "ana" }), w.press(press, { as: "ana" })]);
    const posts = await post();
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatch(/^Ana asks\nWhere is \*the\* <!channel> decree\?\nOpen until/);
    expect((await w.press(press, { as: "ana" })).text).toContain("You ask #general that already");
    expect(await post()).toEqual([]);
  });

  it("chooses a channel in a direct message, where others than the community do not read along", async () => {
    const direct = { as: "bruno", direct: true } as const;
    const nothing = await w.say("resource find zzgrommet", direct);
    const form = await w.press(button(nothing.view, "Ask a channel"), direct);
    expect(form.form?.fields.map(({ name }) => name)).toEqual(["words", "channel"]);
    expect((await w.say("resource ask Where is it?", direct)).text).toContain("Which channel is to be asked?");
    const preview = await sent("resource ask", { words: "Where is it?", channel: { id: "C9", name: "laws" } }, direct);
    expect(preview.text).toContain("This would stand in #laws");
    const id = idOf(await w.press(button(preview.view, "Post it"), direct));
    expect(await stored(id)).toMatchObject({ channel: "C9", askerId: "bruno", cleared: 1 });
    const outside = { as: "bruno", clearance: "clear" } as const;
    expect(labels((await w.say("resource find zzgrommet", outside)).view)).not.toContain("Ask #general");
    expect((await w.say("resource ask Where is it?", outside)).refusal).toBe("resource.ask.outsiders");
    await sent("settings clearance", { label: "red", was: "green" }, { as: "admin", channel: "secret" });
    expect((await w.db((db) => db.channel.findFirst({ where: { name: "secret" } })))?.clearance).toBe("red");
    expect((await w.say("resource ask Where is it? channel:#secret", { as: "bruno" })).refusal).toBe(
      "resource.ask.unknown",
    );
  });

  it("is over when it is taken back, by whoever asked or a moderator, and the post says nothing of it", async () => {
    const id = await asked("Where is the private matter?", { as: "carla" });
    await post();
    expect((await sent("resource withdraw", { question: id }, { as: "dora" })).refusal).toBe(
      "resource.question.not-yours",
    );
    expect((await sent("resource asked", { question: id }, { as: "dora" })).refusal).toBe(
      "resource.question.not-yours",
    );
    const looked = await sent("resource asked", { question: id }, { as: "moderator" });
    expect(labels(looked.view)).toEqual(["I know it", "Take it back"]);
    expect((await w.press(button(looked.view, "Take it back"), { as: "moderator" })).refusal).toBeUndefined();
    expect(await card()).toEqual(["A question stood here. It was taken back."]);
    expect((await answered(id, "https://x.example/late", { as: "dora" })).refusal).toBe(
      "resource.question.is.withdrawn",
    );
    const other = await asked("Where is what I typed too fast?", { as: "carla" });
    await sent("resource withdraw", { question: other }, { as: "carla" });
    expect(await post()).toEqual([]);
  });
});

describe("an answer", () => {
  it("is accepted as a suggestion of whoever gave it, once, whoever accepts how often", async () => {
    const id = await asked("Where is the decree on marking?", { as: "ana" });
    await answered(id, "https://laws.example.org/12", { as: "bruno" }, { ...LAW, note: "Article 4 *says* who." });
    const [view] = await told("ana");
    expect(plain(view!)).toContain("Bruno answers your question");
    expect((await sent("resource accept", { question: id, answer: 1 }, { as: "bruno" })).refusal).toBe(
      "resource.question.not-yours",
    );
    const both = [1, 2].map(() => w.press(button(view, "That is it"), { as: "ana" }));
    const refusals = (await Promise.all(both)).map(({ refusal }) => refusal);
    expect(refusals.filter((one) => one === undefined)).toHaveLength(1);
    const [resource, ...others] = await suggested("https://laws.example.org/12");
    expect(others).toEqual([]);
    expect(resource).toMatchObject({ ...LAW, submittedById: "bruno", publishedAt: null, sharing: "green" });
    expect(resource?.summary).toBe("Article 4 *says* who.");
    const items = await w.db((db) => db.reviewItem.findMany({ where: { subjectId: resource!.id } }));
    expect(items).toMatchObject([{ submittedById: "bruno", decision: null }]);
    const [thanks] = await told("bruno");
    expect(plain(thanks!)).toContain("That is it, says Ana. Thank you!");
    const [shown] = await card();
    expect(shown).toContain("This is it: Decree 12 on marking (https://laws.example.org/12) · Bruno");
    expect(shown).not.toContain("I know it");
    await w.say(`review approve ${items[0]!.id}`, { as: "moderator" });
    expect((await card()).join("\n")).toContain(`[Show] /resource show resource:${resource!.id}`);
  });

  it("of two at the same address at once is one, and of others each has its number", async () => {
    const id = await asked("Where is the form?", { as: "bruno" });
    const url = "https://laws.example.org/form";
    const said = await Promise.all([
      answered(id, url, { as: "carla" }),
      answered(id, `${url}/?utm_source=x`, { as: "dora" }),
      answered(id, "https://laws.example.org/else", { as: "emil" }),
    ]);
    expect(said.filter(({ text }) => text.includes("with the same address before"))).toHaveLength(1);
    const rows = await w.db((db) => db.resourceAnswer.findMany({ where: { questionId: id } }));
    expect(rows.map(({ number }) => number).sort()).toEqual([1, 2]);
    const answers = (await told("bruno")).filter(({ title }) => title?.endsWith("answers your question"));
    expect(answers).toHaveLength(2);
    expect((await sent("resource asked", { question: id }, { as: "bruno" })).text).toContain("Text else");
  });

  it("that is in the library is shown to whoever asked, and nothing awaits review", async () => {
    await w.say("resource add “Marking manual” https://laws.example.org/manual guide", { as: "moderator" });
    const [own] = await suggested("https://laws.example.org/manual");
    const [item] = await w.db((db) => db.reviewItem.findMany({ where: { subjectId: own!.id } }));
    await w.say(`review approve ${item!.id}`, { as: "admin" });
    const id = await asked("How is it marked?", { as: "dora" });
    const near = await sent("resource answer", { question: id, url: "https://m.example/", kind: "guide", title: "Marking manual" }, { as: "emil" }); // biome-ignore format: one line
    expect(near.text).toContain("“Marking manual” is there already");
    const done = await w.press(button(near.view, "It is that one"), { as: "emil" });
    expect(done.text).toContain("It is in the library already.");
    const accepted = await sent("resource accept", { question: id, answer: 1 }, { as: "dora" });
    expect(accepted.text).toContain("Emil is thanked. It is in the library:");
    expect(accepted.view?.title).toBe("Marking manual");
    expect(await suggested("https://laws.example.org/manual")).toHaveLength(1);
    expect(plain((await told("emil"))[0]!)).toContain("It is in the library already.");
  });

  it("is what whoever gave it suggested before, where that still awaits review", async () => {
    const url = "https://laws.example.org/waiting";
    await w.say(`resource add “A waiting law” ${url} law`, { as: "fina" });
    const id = await asked("Which law waits?", { as: "emil" });
    await answered(id, url, { as: "fina" });
    const accepted = await sent("resource accept", { question: id, answer: 1 }, { as: "emil" });
    expect(accepted.text).toContain("Once a moderator approves it");
    expect(await suggested(url)).toHaveLength(1);
  });

  it("has the title of its page, which is shown before; and is asked for one where there is none", async () => {
    const id = await asked("Which decree is 34?", { as: "fina" });
    const form = { question: id, kind: "law" };
    const found = await sent("resource answer", { ...form, url: "http://laws.org/law" }, { as: "ana" });
    expect(found.form?.fields.find(({ name }) => name === "title")?.value).toBe("Decreto 34 <marcaje>");
    const none = await sent("resource answer", { ...form, url: "http://laws.org/gone" }, { as: "ana" });
    expect(none.text).toContain("title: I could not read there what it is called.");
    const own = await sent("resource answer", { ...form, url: "http://laws.org/law", title: "T" }, { as: "fina" });
    expect(own.text).toContain("That is your own question.");
  });

  it("that is not it leaves the question open, is it after all, and goes when it is taken back", async () => {
    const id = await asked("Which one is it?", { as: "dora" });
    await answered(id, "https://laws.example.org/a", { as: "ana" });
    await answered(id, "https://laws.example.org/b", { as: "bruno" });
    await post();
    const not = await sent("resource decline", { question: id, answer: 1 }, { as: "dora" });
    expect((await card()).join("\n")).toContain("· Ana · not the one");
    expect((await sent("resource withdraw", { question: id, answer: 2 }, { as: "ana" })).refusal).toBe(
      "resource.answer.gone",
    );
    await sent("resource withdraw", { question: id, answer: 2 }, { as: "bruno" });
    expect((await card()).join("\n")).not.toContain("Bruno");
    await answered(id, "https://laws.example.org/b", { as: "bruno" });
    expect(await w.db((db) => db.resourceAnswer.count({ where: { questionId: id } }))).toBe(3);
    expect((await w.press(button(not.view, "It is it after all"), { as: "dora" })).text).toContain("Ana is thanked");
    expect((await sent("resource accept", { question: id, answer: 3 }, { as: "dora" })).refusal).toBe(
      "resource.question.is.answered",
    );
  });
});

describe("what becomes of a question", () => {
  it("closes after a week, says so, and can still be answered for by what came; in time it is forgotten", async () => {
    const id = await asked("Does anybody know?", { as: "emil" });
    await post();
    await answered(id, "https://laws.example.org/week", { as: "fina" });
    await w.tick();
    w.clock.forward(7 * DAY);
    await oldQuestions.run(w);
    const over = (await told("emil")).find(({ title }) => title?.includes("closed after seven days"));
    expect((await card()).join("\n")).toContain("Closed after seven days.");
    expect((await answered(id, "https://laws.example.org/late", { as: "ana" })).refusal).toBe(
      "resource.question.is.ended",
    );
    expect((await w.press(button(over, "That is it"), { as: "emil" })).text).toContain("Fina is thanked");
    w.clock.forward(91 * DAY);
    await oldQuestions.run(w);
    expect(await w.db((db) => db.resourceQuestion.count({ where: { id } }))).toBe(0);
  });

  it("names nobody who is erased: the words go, and the answer stays without a name", async () => {
    const id = await asked("Where is what Carla asks?", { as: "carla" });
    const other = await asked("Where is what Ana asks?", { as: "ana" });
    await answered(other, "https://laws.example.org/carla", { as: "carla" });
    await post();
    const { store, seal, clock, ids, catalogue } = w;
    await store.system((db) =>
      erasePerson({ db, seal, now: clock.now(), ids, community: { id: "c1" } }, catalogue, "carla"),
    );
    const posts = await card();
    expect(posts).toHaveLength(2);
    expect(posts.join("\n")).not.toContain("Carla");
    expect(await stored(id)).toMatchObject({ words: "", askerId: null, state: "withdrawn" });
    expect((await sent("resource accept", { question: other, answer: 1 }, { as: "ana" })).text).toContain(
      "Once a moderator approves it",
    );
    expect(await suggested("https://laws.example.org/carla")).toMatchObject([{ submittedById: "ana" }]);
  });

  it("is told to whoever asked where it could not be posted", async () => {
    const refused: string[] = [];
    const transport: Transport = {
      name: CONSOLE,
      async deliver({ to, view, key }) {
        if (to.address === "channel") throw new DeliveryError({ kind: "gone" }, { cause: "no such channel" });
        refused.push(plain(view));
        return key;
      },
      find: async () => undefined,
    };
    const own = await world({ transports: [transport] });
    const who = { as: "member" };
    const preview = await own.say("resource ask Where is it?", who);
    await own.press(button(preview.view, "Post it"), who);
    await own.product.deliverDue();
    await own.product.deliverDue();
    expect(refused.join("\n")).toContain("could not be posted: #general is gone or closed to me");
    expect(await own.db((db) => db.resourceQuestion.findFirst())).toMatchObject({ state: "unsaid" });
    await own.close();
  });

  it("is limited for whoever asks, and for a channel", async () => {
    const own = await world({ limits: new Map() });
    await addMembers(own);
    const ask = async (n: number, as: string) => {
      const preview = await own.say(`resource ask Question ${n}?`, { as });
      return (await own.press(button(preview.view, "Post it"), { as })).refusal;
    };
    for (const n of [1, 2, 3]) expect(await ask(n, "ana")).toBeUndefined();
    expect(await ask(4, "ana")).toBe("limit.questions");
    for (const [n, as] of ["bruno", "bruno", "bruno", "carla", "carla", "carla", "dora"].entries())
      expect(await ask(10 + n, as)).toBeUndefined();
    expect(await ask(20, "emil")).toBe("resource.ask.full");
    await own.close();
  });
});
