import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cardQuestion } from "../../src/core/features/contacts/freshness/card-question.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { translator } from "../../src/core/kernel/language/translate.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { View } from "../../src/core/kernel/views/model.ts";
import { enterArisen } from "../../src/core/services/review/arising/arising.ts";
import { contact, save as saveContact } from "../core/features/contacts/people.ts";
import { resource, save as saveResource } from "../core/features/resources/library.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

// Whoever confirms or approves says so of what they were shown: what somebody changed meanwhile is shown first, with the button again.
const MODERATOR: Who = { as: "moderator" };
const ADMIN: Who = { as: "admin" };
const SINCE = "It was changed since it was shown to you, so nothing was done. As it is now:";

let w: World;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:50:00Z" });
});
afterEach(() => w.close());

const find = (view: View | undefined, label: string) => {
  const found = actionsIn(view ?? { blocks: [] }).find((one) => one.label === label);
  if (!found) throw new Error(`no button "${label}" in ${JSON.stringify(view)}`);
  return found;
};
const press = ({ view }: Said, label: string, who: Who = MODERATOR) => w.press(find(view, label), who);
const later = () => w.clock.forward(60_000);
const arise = () =>
  w.store.asCommunity(w.community, "maintenance", (db) =>
    enterArisen({ db, community: { id: w.community }, now: w.clock.now(), ids: w.ids }, w.product.catalogue),
  );

describe("a contact", () => {
  const stored = () => w.db((db) => db.contact.findFirstOrThrow({ where: { name: { contains: "Ríos" } } }));
  beforeEach(() => saveContact(w, [contact("Ana Ríos", { post: "Investigator" })]));

  it("is verified as its card was shown", async () => {
    const card = await w.say("contact show Ríos", MODERATOR);
    later();
    await w.say('contact edit Ríos post:"Director general"', ADMIN);
    const since = await press(card, "Verify");
    expect(since.text).toContain(SINCE);
    expect(since.text).toContain("Director general");
    expect((await stored()).verifiedAt).toBeNull();
    expect((await press(since, "Verify")).text).toContain("Verified: the card says that you checked it today.");
    expect((await stored()).verifiedAt).toEqual(w.clock.now());
  });

  it("is confirmed by whose it is as their card was shown, and as a question said it", async () => {
    await w.say('contact edit Ríos person:"The member"', MODERATOR);
    later();
    const card = await w.say("contact show Ríos");
    const { id, personId } = await stored();
    await w.db((db) => db.contact.update({ where: { communityId_id: { communityId: w.community, id } }, data: { askedAt: w.clock.now() } })); // biome-ignore format: one line
    const question = await w.db((db) =>
      cardQuestion(
        { db, community: { id: w.community }, now: w.clock.now() },
        {
          ...{ person: { id: personId!, role: "member" }, subject: id, again: false },
          words: { t: translator("en"), format: formatter("en", "UTC"), term: (key) => key, now: w.clock.now() },
        },
      ),
    );
    later();
    await w.say('contact edit Ríos name:"Otra Ríos"', MODERATOR);
    for (const asked of [card.view, question]) {
      const since = await w.press(find(asked, "Yes, it is right"));
      expect(since.text).toContain(SINCE);
      expect(since.text).toContain("Otra Ríos");
    }
    expect((await stored()).confirmedAt).toBeNull();
    const since = await press(card, "Yes, it is right", {});
    expect((await press(since, "Yes, it is right", {})).text).toContain("Your card says that you confirmed it today");
  });

  it("of which nobody says that it is right is right as the card of its review said it", async () => {
    await w.db((db) => db.contact.updateMany({ data: { staleAt: w.clock.now(), silences: 2 } }));
    await arise();
    const card = await w.say('review show "Ana Ríos"', MODERATOR);
    later();
    await w.say('contact edit Ríos post:"Director general"', ADMIN);
    expect((await press(card, "It is right")).refusal).toBe("review.changed");
    expect((await stored()).verifiedAt).toBeNull();
    expect((await press(await w.say('review show "Ana Ríos"', MODERATOR), "It is right")).refusal).toBeUndefined();
  });

  it("was put right as far as the card had what people said", async () => {
    const OTHER = { as: "colleague", profile: { name: "The colleague", standing: "member", admin: false } } as const;
    await w.say('contact wrong Ríos "The number is dead."');
    later();
    const card = await w.say("contact reports Ríos", MODERATOR);
    await w.say('contact wrong Ríos "She moved to another unit."', OTHER);
    expect((await press(card, "It is put right")).refusal).toBe("review.changed");
    const open = () => w.db((db) => db.contactReport.count({ where: { settledAt: null } }));
    expect(await open()).toBe(2);
    await press(await w.say("contact reports Ríos", MODERATOR), "It is put right");
    expect(await open()).toBe(0);
  });

  it("is still the point of contact under the name that was shown", async () => {
    await w.say("contact mandate Ríos topic:tracing", MODERATOR);
    later();
    const list = await w.say("contact named PY", MODERATOR);
    later();
    await w.say('contact edit Ríos name:"Otra Ríos"', ADMIN);
    const since = await press(list, "Yes to all");
    expect(since.text).toContain(SINCE);
    expect(since.text).toContain("Otra Ríos");
    expect(await w.db((db) => db.mandate.count({ where: { confirmedAt: { not: null } } }))).toBe(0);
    expect((await press(since, "Yes to all")).text).toContain("Thank you: 1 point of contact is confirmed.");
  });

  it("is confirmed beside one that was recorded by a clock that was ahead", async () => {
    for (const topic of ["tracing", "marking"]) await w.say(`contact mandate Ríos topic:${topic}`, MODERATOR);
    const recordedAt = new Date(w.clock.now().getTime() + 300 * 86_400_000);
    await w.db((db) => db.mandate.updateMany({ where: { topicKey: "marking" }, data: { recordedAt } }));
    later();
    const done = await press(await w.say("contact named PY", MODERATOR), "Yes to all");
    expect(done.text).toContain("Thank you: 1 point of contact is confirmed.");
  });
});

describe("a resource", () => {
  const law = (title: string, more: object = {}) =>
    saveResource(w, [resource(title, { kind: "law", country: "PY", url: "https://example.org/act", ...more })]);
  const verified = () => w.db((db) => db.resourceFreshness.count({ where: { verifiedAt: { not: null } } }));

  it("is still in force as its card was shown", async () => {
    await law("Firearms Act");
    w.clock.forward(400 * 86_400_000);
    const card = await w.say('resource show "Firearms Act"', MODERATOR);
    await w.say('resource edit "Firearms Act" summary:"Repealed in part."', ADMIN);
    const since = await press(card, "Still in force");
    expect(since.text).toContain(SINCE);
    expect(since.text).toContain("Repealed in part.");
    expect(await verified()).toBe(0);
    await press(since, "Still in force");
    expect(await verified()).toBe(1);
  });

  it("that waits for somebody to look is in force as the card of its review said it", async () => {
    await law("Firearms Act");
    w.clock.forward(400 * 86_400_000);
    const { id: resourceId } = await w.db((db) => db.resource.findFirstOrThrow());
    await w.db((db) => db.resourceFreshness.create({ data: { communityId: w.community, resourceId, unansweredAt: w.clock.now() } })); // biome-ignore format: one line
    await arise();
    const card = await w.say('review show "Firearms Act"', MODERATOR);
    await w.say('resource edit "Firearms Act" summary:"Repealed in part."', ADMIN);
    expect((await press(card, "Still in force")).refusal).toBe("review.changed");
    expect(await verified()).toBe(0);
    expect(
      (await press(await w.say('review show "Firearms Act"', MODERATOR), "Still in force")).refusal,
    ).toBeUndefined();
  });

  it("that somebody suggests is approved as its own card said it", async () => {
    await w.say('resource add "New guide" https://new.example.org/ guide');
    const card = await w.say('resource show "New guide"', MODERATOR);
    await w.say('resource edit "New guide" summary:"Buy it here."');
    expect((await press(card, "Approve")).refusal).toBe("review.changed");
    expect((await press(await w.say('resource show "New guide"', MODERATOR), "Approve")).refusal).toBeUndefined();
  });

  it("becomes one with another as both were shown", async () => {
    await law("Act on Firearms");
    later();
    await law("Firearms Act, text");
    await arise();
    const queue = await w.say("review list", MODERATOR);
    const card = await w.press(actionsIn(queue.view!).find(({ spoken }) => spoken?.includes("Act"))!, MODERATOR);
    await w.say('resource edit "Firearms Act, text" summary:"Of another year."', ADMIN);
    expect((await press(card, "Merge into the first")).refusal).toBe("review.changed");
    expect(await w.db((db) => db.resource.count({ where: { publishedAt: { not: null } } }))).toBe(2);
  });
});

describe("a conclusion", () => {
  const statuses = () =>
    w.db(async (db) => (await db.conclusion.findMany({ orderBy: { createdAt: "asc" } })).map(({ status }) => status));
  const idOf = async (text: string) =>
    (await w.db((db) => db.conclusion.findFirstOrThrow({ where: { text: { contains: text } } }))).id;
  const reword = async (from: string, to: string, who: Who = {}) =>
    w.send({ kind: "values", path: "conclusion edit", values: { conclusion: await idOf(from), text: to } }, who);

  it("is adopted as its card said it", async () => {
    await w.say('conclusion add "Mark every import"');
    const card = await w.say(`conclusion show ${await idOf("Mark")}`, MODERATOR);
    later();
    await reword("Mark", "Mark no import");
    const since = await press(card, "Adopt");
    expect(since.text).toContain(SINCE);
    expect(since.text).toContain("Mark no import");
    expect(await statuses()).toEqual(["proposed"]);
    await press(since, "Adopt");
    expect(await statuses()).toEqual(["adopted"]);
  });

  it("is adopted with others as they were listed", async () => {
    await w.say('conclusion add "Mark every import"');
    await w.say('conclusion add "Trace every export"');
    const list = await w.say("conclusion list status:proposed", MODERATOR);
    const asked = await press(list, "Adopt all 2 shown");
    later();
    await reword("Mark", "Mark no import");
    const since = await press(asked, "Yes, adopt all 2");
    expect(since.text).toContain(SINCE);
    expect(since.text).toContain("Mark no import");
    expect(await statuses()).toEqual(["proposed", "proposed"]);
    await press(since, "Yes, adopt all 2");
    expect(await statuses()).toEqual(["adopted", "adopted"]);
  });

  it("is taken on as its card said it", async () => {
    await w.say('conclusion add "Send the list" kind:action owner:"The member"', MODERATOR);
    const card = await w.say(`conclusion show ${await idOf("Send")}`);
    later();
    await reword("Send", "Send the list and pay for it", MODERATOR);
    const since = await press(card, "I do it", {});
    expect(since.text).toContain(SINCE);
    const answers = () => w.db((db) => db.conclusionOwner.count({ where: { answered: "accepted" } }));
    expect(await answers()).toBe(0);
    await press(since, "I do it", {});
    expect(await answers()).toBe(1);
  });
});

it("a draft of minutes is adopted and posted as it was shown", async () => {
  await w.say('meeting add "Call" 2026-11-24 10:00 duration:1h repeat:weekly', MODERATOR);
  await w.say("minutes open Call", MODERATOR);
  later();
  await w.say("note decision: we mark every import");
  await w.say("minutes close", MODERATOR);
  const draft = await w.say("minutes show", MODERATOR);
  const { id } = await w.db((db) => db.conclusion.findFirstOrThrow());
  await w.send({ kind: "values", path: "conclusion edit", values: { conclusion: id, text: "We mark no import" } }, {});
  const since = await press(draft, "Adopt all and post");
  expect(since.text).toContain(SINCE);
  expect(since.text).toContain("We mark no import");
  const posted = () => w.db((db) => db.session.count({ where: { postedAt: { not: null } } }));
  expect(await posted()).toBe(0);
  await press(since, "Adopt all and post");
  expect(await posted()).toBe(1);
});
