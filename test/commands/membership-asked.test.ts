import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { sql } from "../../src/core/services/store/store.ts";
import { button } from "../core/services/communities/newcomers.ts";
import { type World, world } from "../support/world.ts";

const GUEST = { as: "guest", locale: "en" };
const MODERATOR = { as: "moderator" };
const ADMIN = { as: "admin" };
const ASKING =
  'membership request name:"Ana Prieto" agency:"Fiscalía" country:PY email:ana@example.org reason:"I trace firearms."';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const entry = () =>
  w.db(async (db) => {
    const review = await db.reviewItem.findFirstOrThrow({ where: { subjectKind: "membership" } });
    return { ...review, request: await db.membershipRequest.findFirst({ where: { id: review.subjectId } }) };
  });
const told = async (to: string) => {
  w.clock.forward(60_000);
  return (await w.tick()).filter((post) => post.to.recipient === to);
};

describe("whoever asks to become a member", () => {
  it("is asked for changes on their card, told why, and gets their form from there", async () => {
    await w.say(ASKING, GUEST);
    const first = await entry();
    await w.say('conclusion add "Another" note', MODERATOR);
    const card = await w.say(`review show ${first.id}`, MODERATOR);
    const asked = await w.press(button(card, "Ask for changes"), MODERATOR);
    expect(asked.form?.fields.map(({ name }) => name)).toContain("reason");
    const done = await w.say(`review ask ${first.id} "Which unit do you work in?"`, MODERATOR);
    expect(done.text).toContain("Ana Prieto is told, and gets the form again.");
    const [message] = await told("guest");
    expect(JSON.stringify(message?.view)).toContain("Which unit do you work in?");
    const [again] = actionsIn(message!.view);
    expect(again).toMatchObject({ kind: "ask", command: "membership change", label: "Change and send again" });
    const { form } = await w.press(again!, GUEST);
    expect(form?.fields.map(({ name, value }) => [name, value])).toEqual([
      ["name", "Ana Prieto"],
      ["agency", "Fiscalía"],
      ["country", "PY"],
      ["email", undefined],
      ["reason", undefined],
    ]);
    for (const line of ["home", "membership show"])
      expect((await w.say(line, GUEST)).text).toMatch(/Which unit do you work in\?[^]*\[Change and send again\]/u);
    // Nothing is to be decided meanwhile, and it is said what is awaited.
    expect((await w.say("review list", MODERATOR)).text).toContain("Nothing awaits review");
    expect((await w.say(`review approve ${first.id}`, ADMIN)).text).toContain("asked for changes to that already");
    expect((await w.say(`membership show request:${first.subjectId}`, ADMIN)).text).toContain(
      "Changes were asked for: Which unit do you work in?",
    );
  });

  it("sends it again to its old place: the card says what was asked and what changed, and nothing sealed is kept twice", async () => {
    const before = await entry();
    await w.say('membership change agency:"Fiscalía, Unidad de Armas" reason:"I lead the unit."', GUEST);
    const after = await entry();
    expect(after).toMatchObject({ decision: null, createdAt: before.createdAt });
    expect(after.id).not.toBe(before.id);
    expect(after.request).toMatchObject({ agency: "Fiscalía, Unidad de Armas", askedAt: before.request!.askedAt });
    const [message] = await told("moderator");
    expect(JSON.stringify(message?.view)).toContain("has answered about their request to become a member");
    const card = await w.press(button(await w.say("review list", MODERATOR), "Show"), MODERATOR);
    expect(card.text).toMatch(
      /Sent again after changes were asked for\nAsked for: Which unit do you work in\?\nAgency or office: Fiscalía → Fiscalía, Unidad de Armas\nCountry: Paraguay\nReason \(changed\): I lead the unit\.\nOfficial e-mail address: ana@example\.org/u,
    );
    const [row] = await w.store.statement<{ text: string }>(sql`
      select string_agg(t, '|') as text from (select d::text as t from review_decision d union all select i::text from review_item i) t`);
    expect(row?.text).toContain("Unidad de Armas");
    expect(row?.text).not.toMatch(/ana@example|I lead|I trace/u);
    // A card that was opened before they changed it decides nothing.
    const approve = { kind: "values", path: "review approve", values: { item: before.id }, mode: "run" } as const;
    expect((await w.send(approve, ADMIN)).refusal).toBe("option.reference.gone");
    expect((await w.say(`review history ${after.id}`, MODERATOR)).text).toMatch(
      /The guest sent it again[^]*The moderator asked for changes/u,
    );
  });

  it("may be asked once more, and answers by asking anew; of two who do so at once one does", async () => {
    await w.say(`review ask ${(await entry()).id} "And your supervisor?"`, MODERATOR);
    expect((await w.say("membership request", GUEST)).form?.fields.find(({ name }) => name === "agency")?.value).toBe(
      "Fiscalía, Unidad de Armas",
    );
    const both = await Promise.all(
      ["Ana Prieto", "Ana María Prieto"].map((name) => w.say(ASKING.replace("Ana Prieto", name), GUEST)),
    );
    expect(both.filter(({ refusal }) => refusal === undefined)).toHaveLength(1);
    expect(await w.db((db) => db.reviewItem.count({ where: { subjectKind: "membership" } }))).toBe(1);
    expect(await w.db((db) => db.membershipRequest.count())).toBe(1);
  });

  it("is told where an approval is taken back, and withdraws what they were asked to change", async () => {
    const { id } = await entry();
    const approved = await w.say(`review approve ${id}`, ADMIN);
    expect(approved.text).toContain("is a member now");
    expect(JSON.stringify(await told("guest"))).toContain("You are a member now");
    await w.press(button(approved, "Undo"), ADMIN);
    expect(JSON.stringify(await told("guest"))).toContain("A moderator decides anew");
    await w.say(`review ask ${id} "Once more?"`, MODERATOR);
    await w.say("membership withdraw confirm:yes", GUEST);
    expect(await w.db((db) => db.reviewItem.count({ where: { subjectKind: "membership" } }))).toBe(0);
    expect((await w.say("membership change agency:x", GUEST)).refusal).toBe("membership.change.none");
    expect(w.logged.filter(({ level }) => level === "error")).toEqual([]);
  });
});
