import { describe, expect, it } from "vitest";
import { run } from "../../../../src/core/kernel/views/build.ts";
import { allWell, buttonIn, labelsIn, publicly, town, words } from "./harness.ts";

const YES = "Yes, do it";
const NO = "No, go back";

describe("buttons that cannot be taken back", () => {
  it("ask first; No takes the question away, Yes acts once and openly, and the question goes", async () => {
    const place = await town();
    const { users, fake, world, channel } = place;
    await place.slash(users.member, "conclusion add", { text: "Board call" });
    const { id: conclusion } = await world.db((db) => db.conclusion.findFirstOrThrow());
    const withdraw = run("Withdraw it", "conclusion withdraw", { conclusion }, { weight: "danger" });
    const posted = await publicly(place, withdraw);
    const card = fake.seenBy(users.member, channel).find((s) => s.id === posted);
    const withdrawn = () => world.db(async (db) => (await db.conclusion.findFirstOrThrow()).withdrawnAt !== null);

    const [question] = await place.press(users.member, card, /^Withdraw/);
    expect(question?.ephemeralTo).toBe(users.member);
    expect(labelsIn(question?.components)).toEqual([YES, NO]);
    expect(await withdrawn()).toBe(false);
    await place.press(users.member, question, NO);
    expect(fake.seenBy(users.member, channel).map((s) => s.id)).not.toContain(question?.id);
    expect(await withdrawn()).toBe(false);

    const [again] = await place.press(users.member, card, /^Withdraw/);
    const yes = buttonIn(again?.components, YES);
    const told = await place.press(users.member, again, YES);
    expect(await withdrawn()).toBe(true);
    expect(told.map((s) => s.ephemeralTo)).toEqual([undefined]);
    expect(words(told[0]?.components)).toMatch(new RegExp(`Board call[^]*Asked by <@${users.member}>`));
    expect(fake.seenBy(users.member, channel).map((s) => s.id)).not.toContain(again?.id);
    // The same press again finds it done.
    await expect(fake.press(users.member, again?.id ?? "", yes)).rejects.toThrow();
    allWell(place);
  });

  it("show a private answer, and a refusal, where the question was", async () => {
    const place = await town();
    const { users, fake } = place;
    const role = fake.addRole(place.guild, { name: "Moderators" });
    await place.slash(users.admin, "settings role", { role });
    const [shown] = await place.slash(users.admin, "settings role");
    const [question] = await place.press(users.admin, shown, "No role");
    const done = await place.press(users.admin, question, YES);
    expect(done.map((s) => [s.id, s.ephemeralTo])).toEqual([[question?.id, users.admin]]);
    expect(labelsIn(done[0]?.components)).not.toContain(YES);

    const id = await publicly(place, run("Clear", "settings role", { role: "default" }, { weight: "danger" }));
    const post = fake.seenBy(users.member, place.channel).find((s) => s.id === id);
    const [asked] = await place.press(users.member, post, "Clear");
    const refused = await place.press(users.member, asked, YES);
    expect(refused.map((s) => [s.id, s.ephemeralTo])).toEqual([[asked?.id, users.member]]);
    expect(labelsIn(refused[0]?.components)).toEqual([]);
    allWell(place);
  });

  it("have one winner where two press at once, and a polite word for the other", async () => {
    const place = await town();
    const { users, fake, world } = place;
    await place.slash(users.member, "resource add", { title: "Treaty", url: "https://example.org/", kind: "treaty" });
    const { id: item } = await world.db((db) => db.reviewItem.findFirstOrThrow());
    const id = await publicly(place, run("Approve", "review approve", { item }, { place: "here" }));
    const post = fake.seenBy(users.member, place.channel).find((s) => s.id === id);
    const approve = buttonIn(post?.components, "Approve");
    const [first, second] = await Promise.all(
      [users.moderator, users.admin].map((who) => place.watch(who, () => fake.press(who, id, approve))),
    );
    const said = [first, second].map((s) => words(s?.map((one) => one.components)));
    expect([first, second].map((s) => s?.map((one) => one.ephemeralTo))).toEqual([[users.moderator], [users.admin]]);
    expect(said.filter((s) => s.includes("Treaty") && !s.includes("already"))).toHaveLength(1);
    expect(said.filter((s) => s.includes("already"))).toHaveLength(1);
    expect(await world.db((db) => db.audit.count({ where: { action: "review.approve" } }))).toBe(1);
    allWell(place);
  });
});
