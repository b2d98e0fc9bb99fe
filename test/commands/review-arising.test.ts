import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { enterArisen } from "../../src/core/services/review/arising/arising.ts";
import { resource, save } from "../core/features/resources/library.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };
let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const press = (said: Said, label: string, who: Who = MODERATOR) => {
  const found = actionsIn(said.view ?? { blocks: [] }).find((one) => [one.label, one.spoken].includes(label));
  if (!found) throw new Error(`no button "${label}" in ${said.text}`);
  return w.press(found, who);
};
const arise = () =>
  w.store.asCommunity(w.community, "maintenance", (db) =>
    enterArisen({ db, community: { id: w.community }, now: w.clock.now(), ids: w.ids }, w.product.catalogue),
  );
const waiting = () =>
  w.db(async (db) =>
    (await db.reviewItem.findMany({ where: { decision: null } })).map(({ subjectKind }) => subjectKind),
  );
const card = (title: string) => w.say(`review show "${title}"`, MODERATOR);

describe("contacts that may be one", () => {
  const add = (name: string, more: string) => w.say(`contact add "${name}" ${more}`, MODERATOR);
  const called = () => w.db(async (db) => (await db.contact.findMany({ orderBy: { createdAt: "asc" } })).map(({ name, organisation }) => `${name} ${organisation}`)); // biome-ignore format: one line

  it("wait once, side by side, and are merged or two from there", async () => {
    await add("Ramona Agüero", 'organisation:"Ministry of Justice" post:Prosecutor country:PY phone:"+595 21 555 001"');
    w.clock.forward(60_000);
    await add("R. Agüero", 'organisation:"Public Ministry" post:Prosecutor country:PY phone:"+595 21 555 003"');
    await w.say('contact edit "R. Agüero" phone:"+595 21 555 001"', MODERATOR);
    await Promise.all([arise(), arise()]);
    expect(await waiting()).toEqual(["contact-duplicate"]);
    const queue = await w.say("review list", MODERATOR);
    expect(queue.text).toMatch(/Ramona Agüero \/ R\. Agüero\n.*\nMay be the same/u);
    const shown = await press(queue, "Show Ramona Agüero / R. Agüero");
    expect(shown.text).toContain("Ministry of Justice");
    expect(shown.text).not.toContain("555");
    const item = await w.db((db) => db.reviewItem.findFirstOrThrow());
    expect((await w.say(`review approve ${item.id}`, MODERATOR)).refusal).toBe("review.pair.decide");
    expect((await w.say(`review ask ${item.id} why`, MODERATOR)).refusal).toBe("review.ask.nobodys");
    expect((await press(shown, "They are two")).text).toContain("they stay two");
    await arise();
    expect(await waiting()).toEqual([]);
    expect((await w.say("contact duplicates", MODERATOR)).text).not.toContain("Agüero");
    expect((await w.say(`review history ${item.id}`, MODERATOR)).text).toContain(
      "The moderator said that they are two",
    );
  });

  it("are merged as one decision, which can be taken back", async () => {
    const { id } = await w.db((db) => db.reviewItem.findFirstOrThrow());
    await w.say(`review reopen ${id}`, MODERATOR);
    const merged = await press(await w.say(`review show ${id}`, MODERATOR), "Merge");
    expect(merged.text).toContain("Merged: one contact");
    expect(await called()).toHaveLength(1);
    expect((await w.say(`review approve ${id}`, { as: "admin" })).text).toContain("The moderator merged the two");
    expect((await w.say(`review history ${id}`, MODERATOR)).text).toContain("The moderator merged the two");
    await press(merged, "Undo");
    expect(await called()).toEqual(["Ramona Agüero Ministry of Justice", "R. Agüero Public Ministry"]);
    expect(await waiting()).toEqual(["contact-duplicate"]);
  });

  it("go out of the queue by themselves when they are settled elsewhere, and come back when they are not", async () => {
    const before = await w.db((db) => db.reviewItem.findFirstOrThrow());
    await w.say('contact edit "R. Agüero" phone:"+595 21 555 002"', MODERATOR);
    expect((await w.say("review list", MODERATOR)).text).toContain("Nothing awaits review");
    expect((await w.say(`review history ${before.id}`, MODERATOR)).text).toContain("It was seen to elsewhere");
    await arise();
    expect(await waiting()).toEqual([]);
    await w.say('contact edit "R. Agüero" phone:"+595 21 555 001"', MODERATOR);
    await arise();
    expect(await w.db((db) => db.reviewItem.findMany({ where: { decision: null } }))).toMatchObject([
      { id: before.id },
    ]);
    await w.say('contact edit "R. Agüero" phone:"+595 21 555 003"', MODERATOR);
  });
});

describe("resources that may be one", () => {
  it("are merged with what they lack, and made two again", async () => {
    await save(w, [resource("Act on Firearms", { kind: "law", country: "PY", url: "https://example.org/act/1", topics: ["tracing"] })]); // biome-ignore format: one line
    w.clock.forward(60_000);
    await save(w, [resource("Firearms Act, text", { kind: "law", country: "PY", url: "http://www.example.org/act/1/", topics: ["marking"], summary: "What it says.", body: "Congress" })]); // biome-ignore format: one line
    await save(w, [resource("Another", { url: "https://example.org/home" }), resource("Third", { url: "https://example.org/home" }), resource("Fourth", { url: "https://example.org/home" })]); // biome-ignore format: one line
    await arise();
    expect(await waiting()).toEqual(["resource-duplicate"]);
    const shown = await press(await w.say("review list", MODERATOR), "Show Act on Firearms / Firearms Act, text");
    expect(shown.text).toMatch(/One resource, or two\?[^]*Congress/u);
    const label = (sharing: string) => w.db((db) => db.resource.updateMany({ where: { title: "Firearms Act, text" }, data: { sharing } })); // biome-ignore format: one line
    await label("amber");
    expect((await press(shown, "Merge into the first")).refusal).toBe("review.changed");
    const amber = await card("Act on Firearms / Firearms Act, text");
    expect((await press(amber, "Merge into the first")).refusal).toBe("resource.merge.label");
    await label("clear");
    const merged = await press(shown, "Merge into the first");
    expect(merged.text).toContain("is one with “Act on Firearms” now");
    const rows = () => w.db((db) => db.resource.findMany({ where: { country: "PY" }, orderBy: { createdAt: "asc" }, include: { topics: true } })); // biome-ignore format: one line
    const [stays, goes] = await rows();
    expect(stays).toMatchObject({ summary: "What it says.", body: "Congress", topics: [{}, {}] });
    expect(goes?.publishedAt).toBeNull();
    expect((await w.say("resource list country:PY")).text).not.toContain("Firearms Act, text");
    expect((await w.say("resource find firearms act")).text).toContain("Act on Firearms");
    await press(merged, "Undo");
    const [first, second] = await rows();
    expect(first).toMatchObject({ summary: null, body: null, topics: [{ topicKey: "tracing" }] });
    // As old as it was: no digest tells it anew.
    expect(second?.publishedAt).toEqual(second?.createdAt);
    expect((await w.say("resource list country:PY")).text).toContain("Firearms Act, text");
    await press(await card("Act on Firearms / Firearms Act, text"), "They are two");
    await arise();
    expect(await waiting()).toEqual([]);
  });
});

describe("more than are looked through at a time", () => {
  let many: World;
  beforeAll(async () => {
    many = await world();
  });
  afterAll(() => many.close());
  const enter = () =>
    many.store.asCommunity(many.community, "maintenance", (db) =>
      enterArisen(
        { db, community: { id: many.community }, now: many.clock.now(), ids: many.ids },
        many.product.catalogue,
      ),
    );
  const open = () =>
    many.db(async (db) =>
      (await db.reviewItem.findMany({ where: { decision: null }, orderBy: { subjectId: "asc" } })).map(
        ({ subjectId }) => subjectId,
      ),
    );
  const contacts = (name: string, ids: readonly string[], personIds: readonly (string | null)[] = []) =>
    many.db((db) =>
      db.contact.createMany({
        data: ids.map((id, n) => ({
          ...{ communityId: many.community, id, name, folded: name.toLowerCase(), organisation: "", post: "" },
          ...{ country: "UY", sharing: "green", createdAt: many.clock.now(), updatedAt: many.clock.now() },
          personId: personIds[n] ?? null,
        })),
      }),
    );
  const numbered = (of: string, count: number) => Array.from({ length: count }, (_, n) => `${of}${n + 10}`);

  it("wait, of contacts of one name, until they are decided, and others come after them", async () => {
    await contacts("Ana Silva", numbered("ana", 25));
    await enter();
    const first = await open();
    expect(first).toHaveLength(25);
    await many.say("review list", MODERATOR);
    await enter();
    expect(await open()).toEqual(first);
    const { id } = await many.db((db) => db.reviewItem.findFirstOrThrow({ where: { subjectId: first[0]! } }));
    await many.say(`review reject ${id} reason:"They are two."`, MODERATOR);
    await enter();
    const next = await open();
    expect(next).toHaveLength(25);
    expect(next.filter((one) => !first.includes(one))).toHaveLength(1);
  });

  it("are not kept out by those of two people, which cannot be one", async () => {
    await many.db(async (db) => {
      await db.contact.deleteMany();
      await db.reviewItem.deleteMany();
    });
    const people = numbered("person", 21);
    await many.db((db) =>
      db.person.createMany({
        data: people.map((id) => ({
          communityId: many.community,
          id,
          name: id,
          role: "member",
          createdAt: many.clock.now(),
        })),
      }),
    );
    await contacts(
      "Ana Silva",
      people.map((id) => `of${id}`),
      people,
    );
    await contacts("Zoe Nobody", ["zoe1", "zoe2"]);
    await enter();
    expect(await open()).toEqual(["zoe1.zoe2"]);
  });

  it("nor, of resources, by those of which somebody said that they are two", async () => {
    const twice = (n: number) =>
      [1, 2].map((m) => resource(`Text ${n} ${m}`, { url: `https://example.org/text/${n}` }));
    await save(many, Array.from({ length: 101 }, (_, n) => twice(n + 100)).flat());
    for (let n = 0; n < 4; n += 1) {
      await enter();
      await many.db((db) =>
        db.reviewItem.updateMany({
          where: { subjectKind: "resource-duplicate", decision: null },
          data: { decision: "rejected", decidedById: "c1moderator", decidedAt: many.clock.now() },
        }),
      );
    }
    expect(await many.db((db) => db.reviewItem.count({ where: { subjectKind: "resource-duplicate" } }))).toBe(100);
    await enter();
    expect(await many.db((db) => db.reviewItem.count({ where: { subjectKind: "resource-duplicate" } }))).toBe(101);
  });
});

describe("what nobody says is still right", () => {
  it("waits until a moderator says so, and is taken back as it was", async () => {
    await w.db((db) =>
      db.contact.updateMany({ where: { name: "R. Agüero" }, data: { staleAt: w.clock.now(), silences: 2 } }),
    );
    await Promise.all([arise(), arise()]);
    expect(await waiting()).toEqual(["contact-stale"]);
    const shown = await card("R. Agüero");
    expect(shown.text).toContain("Nobody says that it is right");
    const contact = () => w.db((db) => db.contact.findFirstOrThrow({ where: { name: "R. Agüero" } }));
    const before = await contact();
    const right = await press(shown, "It is right");
    expect(right.text).toContain("counts as verified from today");
    expect((await contact()).verifiedAt).toEqual(w.clock.now());
    await press(right, "Undo");
    expect(await contact()).toMatchObject({ verifiedAt: before.verifiedAt, staleAt: before.staleAt });
    expect(await waiting()).toEqual(["contact-stale"]);
    await w.say('contact verify "R. Agüero"', MODERATOR);
    expect(await waiting()).toEqual([]);
    const { id } = await w.db((db) => db.reviewItem.findFirstOrThrow({ where: { subjectKind: "contact-stale" } }));
    expect((await w.say(`review history ${id}`, MODERATOR)).text).toContain("The moderator said that it is right");
  });

  it("is left until the next silence, of the library too", async () => {
    const stale = (name: string) =>
      w.db(async (db) => {
        const { id: resourceId } = await db.resource.findFirstOrThrow({ where: { title: name } });
        const unansweredAt = new Date(w.clock.now().getTime() + 1);
        const which = { communityId: w.community, resourceId };
        await db.resourceFreshness.upsert({
          where: { communityId_resourceId: which },
          create: { ...which, unansweredAt },
          update: { unansweredAt },
        });
      });
    await stale("Act on Firearms");
    await arise();
    expect(await waiting()).toEqual(["resource-stale"]);
    const left = await press(await card("Act on Firearms"), "Leave it for now");
    expect(left.text).toContain("stays marked as it is");
    await arise();
    expect(await waiting()).toEqual([]);
    w.clock.forward(200 * 24 * 3_600_000);
    await stale("Act on Firearms");
    await arise();
    const still = await press(await card("Act on Firearms"), "Still in force");
    expect(still.text).toContain("counts as checked from today");
    const act = () => w.db((db) => db.resource.findFirstOrThrow({ where: { title: "Act on Firearms" } }));
    expect((await act()).legalStatus).toBe("in-force");
    await press(still, "Undo");
    expect(await act()).toMatchObject({ legalStatus: "unknown", statusAsOf: null });
    expect(await waiting()).toEqual(["resource-stale"]);
    await w.say('resource verify "Act on Firearms" still:repealed', MODERATOR);
    expect(await waiting()).toEqual([]);
  });

  it("is not said to be right by who had its card open before somebody said otherwise", async () => {
    await w.db((db) => db.contact.updateMany({ where: { name: "R. Agüero" }, data: { staleAt: w.clock.now(), silences: 2 } })); // biome-ignore format: one line
    w.clock.forward(48 * 3_600_000);
    await w.db((db) => db.resourceFreshness.updateMany({ data: { unansweredAt: w.clock.now(), askedId: null } }));
    await w.say('resource edit "Act on Firearms" status:in-force', MODERATOR);
    await w.db((db) => db.resourceFreshness.updateMany({ data: { unansweredAt: new Date(w.clock.now().getTime() + 86_400_000) } })); // biome-ignore format: one line
    await arise();
    expect((await waiting()).sort()).toEqual(["contact-stale", "resource-stale"]);
    const [one, act] = [await card("R. Agüero"), await card("Act on Firearms")];
    await w.db((db) =>
      db.contact.updateMany({ where: { name: "R. Agüero" }, data: { leftAt: new Date("2026-11-20") } }),
    );
    await w.say('resource edit "Act on Firearms" status:repealed', { as: "admin" });
    expect((await press(one, "It is right")).refusal).toBe("review.settled");
    expect((await press(act, "Still in force")).refusal).toBe("review.settled");
    expect(await w.db((db) => db.resource.findFirstOrThrow({ where: { title: "Act on Firearms" } }))).toMatchObject({
      legalStatus: "repealed",
    });
    await w.db((db) => db.contact.updateMany({ where: { name: "R. Agüero" }, data: { leftAt: null, staleAt: null } }));
    await w.say("review list", MODERATOR);
    expect(await waiting()).toEqual([]);
  });

  it("is not all of it at once", async () => {
    await w.db((db) =>
      db.contact.createMany({
        data: Array.from({ length: 40 }, (_, n) => ({
          ...{
            communityId: w.community,
            id: `many${n}`,
            name: `Many ${n}`,
            folded: `many ${n}`,
            organisation: "",
            post: "",
          },
          ...{
            country: "UY",
            createdAt: w.clock.now(),
            updatedAt: w.clock.now(),
            staleAt: w.clock.now(),
            sharing: "green",
          },
        })),
      }),
    );
    await arise();
    await arise();
    expect((await waiting()).filter((kind) => kind === "contact-stale")).toHaveLength(25);
  });
});
