import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resourceNews } from "../../src/core/features/resources/subscriptions/news-chore.ts";
import { savePassages } from "../../src/core/features/resources/passages/save-passages.ts";
import { loadResources } from "../../src/core/features/resources/select-resources.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { View } from "../../src/core/kernel/views/model.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { CONSOLE } from "../../src/core/services/posts/posts.ts";
import { resource, save } from "../core/features/resources/library.ts";
import { missetClock } from "../support/misset-clock.ts";
import { type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await save(w, [
    resource("Seizures at seaports: a practical guide", { kind: "guide", url: "https://g.example/1" }),
    resource("Engraved frames of pistols", { kind: "ruling", country: "PY", url: "https://g.example/2" }),
    resource("Marking protocol", { topics: ["marking"], url: "https://g.example/3" }),
  ]);
});
afterAll(() => w.close());

const button = (view: View | undefined, label: string) => {
  const found = actionsIn(view!).find((action) => action.label.startsWith(label));
  if (!found) throw new Error(`there is no button ${label} among ${actionsIn(view!).map((one) => one.label).join(", ")}`); // biome-ignore format: one line
  return found;
};
const alertOf = (view: View | undefined) => actionsIn(view!).find(({ label }) => label.startsWith("Alert me"))?.label;
const plain = (view: View) => toPlain(view, { format: formatter("en", "UTC"), now: w.clock.now() });
const day = async (whom = "member") => {
  w.clock.forward(86_400_000);
  await resourceNews.run(w);
  const posts = await w.tick();
  return posts.filter(({ caller, to }) => caller === undefined && to.recipient === whom).map(({ view }) => plain(view));
};
/** Publishes resources after what was followed until then. */
const published = async (all: Parameters<typeof save>[1]) => {
  w.clock.forward(60_000);
  await save(w, all);
};
const forget = () => w.db((db) => db.resourceSubscription.deleteMany({}));
const SEIZURES = "“seizures at seaports”";

describe("a search that is followed by its words", () => {
  it("is kept as it was typed, and shown among what one is told of", async () => {
    const found = await w.say("resource find  seizures at   seaports");
    const alert = button(found.view, "Alert me: “seizures");
    expect(alert).toMatchObject({ spoken: `Tell me of new ones: ${SEIZURES}` });
    expect((await w.press(alert)).text).toContain(`I will tell you of new ones: ${SEIZURES}.`);
    expect((await w.say("resource subscribe Seizures at seaports")).text).toContain("already");
    expect((await w.say("resource subscriptions")).text).toContain(SEIZURES);
  });
  it("is told of what answers all of it, said of it or in its text, and of nothing else", async () => {
    await published([
      resource("Seaports of the Pacific", { url: "https://g.example/11" }),
      resource("Seizures on highways", { url: "https://g.example/12" }),
      resource("Seizing weapons in a seaport", { url: "https://g.example/13" }),
      resource("Red seizures at seaports", { sharing: "red", url: "https://g.example/14" }),
      resource("Manual of the coast guard", { kind: "guide", url: "https://g.example/15" }),
    ]);
    await w.db(async (db) => {
      const { id } = await db.resource.findFirstOrThrow({ where: { title: "Manual of the coast guard" } });
      const [manual] = await loadResources(db, w.community, [id]);
      const text = "Whoever makes seizures at seaports tells the harbour master.";
      await savePassages(db, w.community, [{ resource: manual!, passages: [{ text, language: "en" }] }]);
    });
    const [told, ...others] = await day();
    expect(others).toEqual([]);
    expect(told).toContain(`2 new resources for you\nNew for: ${SEIZURES}\n`);
    expect(told).toContain("Seizing weapons in a seaport");
    expect(told).toContain("Manual of the coast guard");
    expect(told).not.toContain("Pacific");
    expect(told).not.toContain("highways");
    expect(told).not.toContain("Red");
    expect(await day()).toEqual([]);
  });
  it("is told again once a clock that was ahead by a year is right", async () => {
    const set = missetClock(w);
    set(365 * 86_400_000);
    await resourceNews.run(w);
    set(0);
    await published([resource("Seizures at the seaports of the south", { url: "https://g.example/16" })]);
    expect(await day()).toEqual([expect.stringContaining("seaports of the south")]);
    expect(await day()).toEqual([]);
  });
  it("tells each what they may see, and nobody of what became more confidential since", async () => {
    await w.say("resource subscribe seizures at seaports", MODERATOR);
    await published([
      resource("Amber seizures at seaports", { sharing: "amber", url: "https://g.example/21" }),
      resource("Clear seizures at seaports", { url: "https://g.example/22" }),
    ]);
    w.clock.forward(86_400_000);
    await resourceNews.run(w);
    await w.db((db) =>
      db.resource.updateMany({ where: { title: "Clear seizures at seaports" }, data: { sharing: "red" } }),
    );
    const posts = (await w.tick()).filter(({ caller }) => caller === undefined);
    const told = new Map(posts.map(({ to, view }) => [to.recipient, plain(view)]));
    expect(told.get("member")).not.toContain("Clear seizures");
    expect(told.get("moderator")).toContain("Amber seizures");
    expect(told.get("moderator")).toContain("Clear seizures");
  });
  it("asks for what its words say: a country, a kind, what is not wanted, another language", async () => {
    await forget();
    await w.say("resource subscribe rulings from Brazil about engraving -airguns");
    await w.say("resource subscribe tracing language:pt");
    await published([
      resource("Engraving upheld", { kind: "ruling", country: "BR", url: "https://g.example/31" }),
      resource("Engraving of airguns", { kind: "ruling", country: "BR", url: "https://g.example/32" }),
      resource("Engraving in Peru", { kind: "ruling", country: "PE", url: "https://g.example/33" }),
      resource("Law on engraving", { kind: "law", country: "BR", url: "https://g.example/34" }),
      resource("Rastreamento de armas", { language: "pt", topics: ["tracing"], url: "https://g.example/35" }),
      resource("Tracing arms", { topics: ["tracing"], url: "https://g.example/36" }),
    ]);
    const [told] = await day();
    expect(told).toContain("2 new resources for you");
    expect(told).toContain("New for: “rulings from Brazil about engraving -airguns”\nEngraving upheld");
    expect(told).toContain("New for: “tracing”, Portuguese\nRastreamento de armas");
  });
  it("is offered where nothing is found, and for what a search says besides a kind, a country and a topic", async () => {
    await forget();
    const nothing = await w.say('resource find "hovercraft patrols"');
    await w.press(button(nothing.view, "Alert me"));
    expect((await w.say("resource subscriptions")).text).toContain('“"hovercraft patrols"”');
    await published([
      resource("Patrols by hovercraft", { url: "https://g.example/41" }),
      resource("On hovercraft patrols", { url: "https://g.example/42" }),
    ]);
    const [told] = await day();
    expect(told).toContain("1 new resource for you");
    expect(told).toContain("On hovercraft patrols");
    expect(alertOf((await w.say("resource find marking")).view)).toBe("Alert me: marking");
    expect(alertOf((await w.say("resource find marking language:en")).view)).toBe("Alert me: marking, English");
    expect(alertOf((await w.say("resource find siezures at seaports")).view)).toContain("“seizures at");
    expect(alertOf((await w.say(`resource find ${"seaports ".repeat(40)}`)).view)).toBeUndefined();
    expect(alertOf((await w.say("resource find seizures at seaports", { as: "guest" })).view)).toBeUndefined();
  });
  it("ends by its button, leaves no words in the record, and is in what one takes out", async () => {
    await forget();
    await w.say("resource subscribe drones over prisons");
    const logged = await w.db((db) => db.audit.findMany({ where: { action: "resource.subscribe" } }));
    expect(JSON.stringify(logged)).not.toContain("drones");
    expect((await w.say("me held")).text).toContain("New resources of which you are told");
    await w.press(button((await w.say("resource subscriptions")).view, "Stop telling me"));
    expect((await w.say("resource subscriptions")).text).toContain("You are told of no new resources.");
    expect((await w.say("resource subscribe ???")).refusal).toBe("resource.subscribe.which");
  });
  it("is told to all who follow it, however many they are", async () => {
    const people = Array.from({ length: 45 }, (_, n) => `p${n}`);
    const common = { communityId: w.community, createdAt: w.clock.now() };
    await w.db(async (db) => {
      await db.person.createMany({ data: people.map((id) => ({ ...common, id, name: id, role: "member" })) });
      await db.handle.createMany({
        data: people.map((id) => ({ communityId: w.community, platform: CONSOLE, externalId: id, personId: id })),
      });
    });
    for (const as of people) await w.say("resource subscribe buoys in harbours", { as });
    await published([resource("Buoys of a harbour", { url: "https://g.example/51" })]);
    w.clock.forward(86_400_000);
    await resourceNews.run(w);
    const told = await w.db((db) => db.delivery.findMany({ where: { kind: "news", personId: { in: people } } }));
    expect(told.map(({ personId }) => personId).sort()).toEqual(people.toSorted());
  });
});
