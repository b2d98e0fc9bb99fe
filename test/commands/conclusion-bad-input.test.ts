import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { following } from "../../src/core/features/conclusions/chores/following-chore.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { View } from "../../src/core/kernel/views/model.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { CONSOLE } from "../../src/core/services/posts/posts.ts";
import { type Who, type World, world } from "../support/world.ts";

// What cannot be meant, or not any more: a clear sentence each, and nothing half done.
const DAY_MS = 86_400_000;
const MODERATOR: Who = { as: "moderator" };
const ANA: Who = { as: "ana" };

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await w.db(async (db) => {
    const row = { communityId: w.community, createdAt: w.clock.now() };
    await db.person.create({ data: { ...row, id: "ana", name: "Ana Ríos", role: "member" } });
    await db.handle.create({
      data: { communityId: w.community, platform: CONSOLE, externalId: "ana", personId: "ana" },
    });
  });
  await w.say('meeting add "Harbour round" when:"today at 09:30" duration:3h', MODERATOR);
  await w.say("minutes open", MODERATOR);
  await w.hush();
});
afterAll(() => w.close());

const plain = (view: View) => toPlain(view, { format: formatter("en", "UTC"), now: w.clock.now() });
const send = (path: string, values: Record<string, string>, who = MODERATOR) =>
  w.send({ kind: "values", path, values }, who);
async function made(text: string, options = ""): Promise<string> {
  const said = await w.say(`conclusion add "${text}" ${options}`, MODERATOR);
  expect(said.refusal, said.text).toBeUndefined();
  return (await w.db((db) => db.conclusion.findFirstOrThrow({ where: { text } }))).id;
}
/** All that what is refused must leave as it was. */
const kept = () =>
  w.db(async (db) => ({
    conclusions: await db.conclusion.findMany({ orderBy: { id: "asc" } }),
    owners: await db.conclusionOwner.findMany({ orderBy: [{ conclusionId: "asc" }, { number: "asc" }] }),
    versions: await db.conclusionVersion.count(),
    history: await db.conclusionChange.count(),
    notes: await db.note.count(),
    corrections: await db.minutesCorrection.count(),
    digests: await db.digest.findMany({ orderBy: { id: "asc" } }),
    waiting: await db.delivery.count({ where: { state: "planned" } }),
    proposals: await db.reviewItem.count(),
  }));

describe("a text of 20,000 characters", () => {
  const LONG = "Every request carries a photograph of all marks. ".repeat(409).trim();

  it.each([
    ["conclusion add", "text", {}, 2_000],
    ["conclusion edit", "text", {}, 2_000],
    ["conclusion edit", "why", { status: "done" }, 500],
    ["conclusion amend", "text", { why: "Clearer" }, 2_000],
    ["conclusion amend", "why", { text: "Said otherwise." }, 500],
    ["conclusion version", "text", { language: "es" }, 2_000],
    ["conclusion progress", "words", {}, 1_000],
    ["conclusion need-help", "words", {}, 1_000],
    ["conclusion return", "why", {}, 500],
    ["conclusion drop", "why", {}, 500],
    ["note", "text", {}, 1_000],
    ["minutes agenda", "point", {}, 200],
  ] as const)(
    "is not cut by %s (%s): it is said how long it is, and stays in the form",
    async (path, option, given, most) => {
      const conclusion = await made(`Something of ${path} ${option}.`, 'kind:action owner:"@The moderator"');
      const before = await kept();
      const ofOne = path.startsWith("conclusion ") && path !== "conclusion add" ? { conclusion } : {};
      const said = await send(path, { ...ofOne, ...given, [option]: LONG });
      expect(said.text).toContain(`${option}: That is ${LONG.length.toLocaleString("en")} characters; at most`);
      expect(said.text).toContain(`${most.toLocaleString("en")} fit here.`);
      expect(said.form?.fields.find(({ name }) => name === option)?.value).toBe(LONG);
      expect(await kept()).toEqual(before);
    },
  );
});

describe("a day that is past", () => {
  it.each(["conclusion add", "conclusion edit", "conclusion assign"])(
    "is asked about by %s before anything is done",
    async (path) => {
      const id = await made(`Of ${path}.`, "kind:action due:2027-01-01");
      const before = await kept();
      const values =
        path === "conclusion add" ? { text: "A new one.", kind: "action" } : { conclusion: id, owner: "Chile" };
      const said = await send(path, { ...values, due: "2026-11-01" });
      expect(said.text).toContain("1 November 2026 is past.");
      expect(actionsIn(said.view ?? { blocks: [] }).map(({ label }) => label)).toEqual(
        expect.arrayContaining(["Another day", "Keep that day"]),
      );
      expect(await kept()).toEqual(before);
    },
  );

  it("is no more time", async () => {
    const conclusion = await made("More time for it.", 'kind:action owner:"@Ana Ríos" due:2026-11-20 again:true');
    const before = await kept();
    const said = await send("conclusion more-time", { conclusion, until: "2026-11-22" }, ANA);
    expect(said.text).toContain("That day is past already. Choose one that is still to come.");
    expect(await kept()).toEqual(before);
  });

  it("is said where a line of the minutes names it, and what was noted is put right", async () => {
    const said = await w.say("note action: Paraguay sends the template by 3 March 2020", MODERATOR);
    expect(said.text).toContain("Due: 3 March 2020\n3 March 2020 is past.\n");
    expect(actionsIn(said.view ?? { blocks: [] }).map(({ label }) => label)).toContain("Put right");
    expect((await w.say("note action: Chile sends the template by 3 March", MODERATOR)).text).not.toContain("is past");
  });
});

describe("a rhythm that never comes, or comes every minute", () => {
  it.each([
    ["0 9 30 2 *", "No date fits that: it would never run."],
    ["0 0 31 4,6,9,11 *", "No date fits that: it would never run."],
    ["* * * * *", "That is more often than once an hour. Once an hour is the most."],
    ["*/5 9 * * 1", "That is more often than once an hour. Once an hour is the most."],
    ["every minute", "That is more often than once an hour. Once an hour is the most."],
  ])("is neither scheduled nor changed to: %s", async (every, sentence) => {
    await send("digest schedule", { every: "daily", to: "me" });
    const { id } = await w.db((db) => db.digest.findFirstOrThrow());
    const before = await kept();
    for (const [path, values] of [
      ["digest schedule", { every, to: "me" }],
      ["digest edit", { digest: id, every }],
    ] as const)
      expect((await send(path, values)).text).toContain(sentence);
    expect(await kept()).toEqual(before);
  });

  it("nor is one in a channel that nobody knows", async () => {
    const before = await kept();
    expect((await w.say("digest schedule weekly channel:#nowhere", MODERATOR)).text).toContain(
      "I don’t know a channel “nowhere” here.",
    );
    expect(await kept()).toEqual(before);
  });
});

describe("an owner who left", () => {
  const leaves = (leftAt: Date | null) =>
    w.db((db) => db.person.updateMany({ where: { id: "ana" }, data: { leftAt } }));
  /** What people are told by themselves about something, the chore having run. */
  const told = async (about: string, days = 1) => {
    w.clock.forward(days * DAY_MS);
    await Promise.all([following.run(w), following.run(w)]);
    return (await w.tick()).filter(({ caller, view }) => caller === undefined && plain(view).includes(about));
  };

  it("is nobody to assign to", async () => {
    const conclusion = await made("Nobody to assign to.", "kind:action");
    await leaves(w.clock.now());
    const before = await kept();
    const said = await send("conclusion assign", { conclusion, owner: "@Ana Ríos" });
    expect(said.text).toContain("Ana Ríos");
    expect(said.form?.command).toBe("conclusion assign");
    expect(await kept()).toEqual(before);
    await leaves(null);
  });

  it("is told once to whoever runs the meeting, with the way to assign it anew, when they would have been reminded", async () => {
    await w.db((db) => db.delivery.deleteMany({ where: { kind: "digest" } }));
    await w.db((db) => db.digest.deleteMany());
    const due = new Date(w.clock.now().getTime() + 10 * DAY_MS).toISOString().slice(0, 10);
    const id = await made("Crates are opened.", `kind:action owner:"@Ana Ríos" due:${due}`);
    const shared = await made("Crates are closed.", `kind:action owner:"@Ana Ríos, @The member" due:${due}`);
    await leaves(w.clock.now());
    expect((await w.say(`conclusion show ${id}`, MODERATOR)).text).toContain("assign it anew");
    expect(await told("Crates are opened.", 1)).toEqual([]);
    const [notice, ...more] = await told("Crates are opened.", 2);
    expect([notice?.to.recipient, more]).toEqual(["moderator", []]);
    expect(plain(notice!.view)).toContain("“Crates are opened.” is to be done by");
    expect(plain(notice!.view)).toContain("those whose it is are not here any more. Assign it anew.");
    const assign = actionsIn(notice!.view).find(({ label }) => label === "Assign");
    expect((await w.press(assign!, MODERATOR)).form?.command).toBe("conclusion assign");
    // Nor is the silence of nobody told, weeks later; of two of whom one is here, that one is asked.
    const later: string[] = [];
    for (let day = 0; day < 25; day += 1)
      for (const { to, view } of await told("Crates are")) later.push(`${to.recipient}: ${plain(view).split("\n")[0]}`);
    expect(later.filter((one) => one.includes("opened"))).toEqual([]);
    expect(later.filter((one) => one.startsWith("member:"))).not.toEqual([]);
    await leaves(null);
    for (const one of [id, shared]) await send("conclusion edit", { conclusion: one, status: "done" });
  });
});
