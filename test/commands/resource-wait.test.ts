import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Action, View } from "../../src/core/kernel/views/model.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { erasePerson } from "../../src/core/services/privacy/erasing/erase-person.ts";
import { CONSOLE } from "../../src/core/services/posts/posts.ts";
import { type Who, type World, world } from "../support/world.ts";

const MEMBERS = ["ana", "bruno", "carla", "dora"];
let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await w.db(async (db) => {
    const people = MEMBERS.map((id) => ({ id, name: id[0]!.toUpperCase() + id.slice(1), role: "member" }));
    await db.person.createMany({
      data: people.map((one) => ({ ...one, communityId: w.community, createdAt: w.clock.now() })),
    });
    await db.handle.createMany({
      data: MEMBERS.map((id) => ({ communityId: w.community, platform: CONSOLE, externalId: id, personId: id })),
    });
  });
});
afterAll(() => w.close());

const plain = (view: View) => toPlain(view, { format: formatter("en", "UTC"), now: w.clock.now() });
function button(view: View | undefined, label: string): Action {
  const found = view && actionsIn(view).find((action) => action.label === label);
  if (!found) throw new Error(`there is no button ${label}, only: ${actionsIn(view!).map((one) => one.label).join(", ")}`); // biome-ignore format: one line
  return found;
}
const sent = (path: string, values: Record<string, unknown>, who: Who) => w.send({ kind: "values", path, values }, who);
/** Asks #general, and returns the question's post. */
async function asked(words: string, who: Who): Promise<View> {
  await w.press(button((await w.say(`resource ask ${words}`, who)).view, "Post it"), who);
  const [post] = (await w.tick()).filter(({ to }) => to.address === "channel");
  return post!.view;
}
const idIn = (post: View) => String((button(post, "Tell me too") as { input: Record<string, unknown> }).input["question"]); // biome-ignore format: one line
const card = async () => (await w.refresh()).map(({ view }) => plain(view));
const told = async () =>
  (await w.tick()).filter(({ to }) => to.address === "direct").map(({ to, view }) => [to.recipient, plain(view)]);
const answers = (question: string, url: string, who: Who) =>
  sent("resource answer", { question, url, kind: "law", title: "Decree 12" }, who);

describe("who wants to know it, too", () => {
  it("presses below the question, is told once it is answered, and is no name there", async () => {
    const post = await asked("Where is the zzmark decree?", { as: "ana" });
    const press = button(post, "Tell me too");
    expect((await w.press(press, { as: "bruno" })).text).toContain("I will tell you when it is answered:");
    expect((await w.press(press, { as: "bruno" })).text).toContain("You are told when it is answered:");
    await w.press(press, { as: "carla" });
    await w.press(press, { as: "dora" });
    expect((await w.press(press, { as: "ana" })).text).toContain("That is your own question");
    const [shown] = await card();
    expect(shown).toContain("3 others want to know it, too");
    expect(shown).not.toMatch(/Bruno|Carla|Dora/);
    const dora = await w.press(press, { as: "dora" });
    await w.press(button(dora.view, "Stop telling me"), { as: "dora" });
    const question = idIn(post);
    await answers(question, "https://x.example/12", { as: "carla" });
    expect((await told()).map(([who]) => who)).toEqual(["ana"]);
    await sent("resource accept", { question, answer: 1 }, { as: "ana" });
    const all = await told();
    // Carla answered it herself, and is thanked.
    expect(all.map(([who]) => who).sort()).toEqual(["bruno", "carla"]);
    const [, says] = all.find(([who]) => who === "bruno")!;
    expect(says).toContain("What you waited for is answered\nWhere is the zzmark decree?\nDecree 12");
    expect(says).not.toContain("Show");
    expect((await w.press(press, { as: "dora" })).refusal).toBe("resource.question.is.answered");
  });
  it("finds it instead of asking the same again, and only who may see it does", async () => {
    await asked("zzgrommet circular", { as: "ana" });
    const nothing = await w.say("resource find zzgrommet circular", { as: "bruno" });
    const labels = actionsIn(nothing.view!).map(({ label }) => label);
    expect(labels).not.toContain("Ask #general");
    expect((await w.press(button(nothing.view, "Asked in #general: tell me too"), { as: "bruno" })).text).toContain(
      "zzgrommet circular",
    );
    const own = await w.say("resource find zzgrommet circular", { as: "ana" });
    expect(actionsIn(own.view!).map(({ label }) => label)).toContain("Ask #general");
    await w.db((db) => db.resourceQuestion.updateMany({ data: { cleared: 4 } }));
    const hidden = await w.say("resource find zzgrommet circular", { as: "carla" });
    expect(actionsIn(hidden.view!).map(({ label }) => label)).toContain("Ask #general");
    const question = (await w.db((db) => db.resourceQuestion.findFirst({ where: { state: "open" } })))!.id;
    expect((await sent("resource wait", { question }, { as: "carla" })).refusal).toBe("resource.question.gone");
    await w.db((db) => db.resourceQuestion.updateMany({ data: { cleared: 1 } }));
  });
  it("is forgotten with whoever goes, and is told nothing of what was taken back", async () => {
    const post = await asked("Where is the zzother decree?", { as: "ana" });
    for (const as of ["bruno", "dora"]) await w.press(button(post, "Tell me too"), { as });
    const { store, seal, clock, ids, catalogue } = w;
    await store.system((db) =>
      erasePerson({ db, seal, now: clock.now(), ids, community: { id: w.community } }, catalogue, "dora"),
    );
    const left = await w.db((db) => db.resourceQuestionWaiter.findMany({ where: { questionId: idIn(post) } }));
    expect(left.map(({ personId }) => personId)).toEqual(["bruno"]);
    await sent("resource withdraw", { question: idIn(post) }, { as: "ana" });
    expect(await told()).toEqual([]);
  });
});
