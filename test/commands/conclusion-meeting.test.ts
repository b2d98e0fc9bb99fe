import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takeBack } from "../support/take-back.ts";
import { type Who, type World, world } from "../support/world.ts";

// What is concluded in a meeting is labelled as it, and told to no more people, wherever it is recorded.
const MODERATOR: Who = { as: "moderator" };
const THERE: Who = { as: "moderator", channel: "moderators" };

let w: World;
beforeAll(async () => {
  w = await world();
  await w.db((db) =>
    db.channel.create({
      data: {
        communityId: "c1",
        id: "c1mods",
        spaceId: "c1s",
        externalId: "moderators",
        name: "moderators",
        clearance: "red",
      },
    }),
  );
  await w.say('meeting add "Sources" tomorrow at 15:00 sharing:red', THERE);
  await w.say('meeting add "For some" tomorrow at 15:00 invite:"@The member"', MODERATOR);
  await w.say('meeting add "For all" tomorrow at 15:00 sharing:clear', MODERATOR);
});
afterAll(() => w.close());

const labelOf = (text: string) =>
  w.db(async (db) => (await db.conclusion.findFirstOrThrow({ where: { text } })).sharing);

describe("conclusion add of a meeting that is named", () => {
  test.each([
    ["Sources", MODERATOR, "caller", "red"],
    ["Sources", THERE, "channel", "red"],
    ["For some", { as: "member" }, "caller", "green"],
    ["For some", THERE, "channel", "green"],
    ["For all", { as: "member" }, "channel", "green"],
  ] as const)("%s, by %j: shown to the %s, labelled %s", async (meeting, who, audience, label) => {
    const said = `About ${meeting} ${JSON.stringify(who)}`;
    const added = await w.send({ kind: "values", path: "conclusion add", values: { text: said, meeting } }, who);
    expect(added.plan).toMatchObject({ kind: "work", audience });
    // To all it is not said of which: that could not be taken back where fewer may know of it later.
    const named = audience === "caller" ? `Meeting: ${meeting}\n` : "";
    expect(added.text).toContain(`Conclusion recorded\n${said}\n${named}${label === "red" ? "TLP:RED" : ""}`);
    expect(added.text.includes("It is proposed")).toBe(who["as"] === "member");
    expect(await labelOf(said)).toBe(label);
    // What withdraws it repeats it to no more people either.
    const taken = await takeBack(w, added, who);
    expect(taken.plan).toMatchObject({ kind: "work", audience });
    expect(taken.text).toContain(`“${said}” no longer appears`);
  });
  test("announces a digest only where that may carry it", async () => {
    let told = 0;
    const next = async (meeting: string, who: Who) =>
      (await w.say(`conclusion add "Told later ${(told += 1)}" meeting:"${meeting}"`, who)).text
        .split("\n")
        .filter((line) => line.includes("digest"));
    await w.say("digest schedule daily at:9:00", MODERATOR);
    expect(await next("For all", MODERATOR)).toEqual([
      "The next digest in this channel carries it: Wed, 25 Nov 2026, 09:00 GMT-6",
    ]);
    expect(await next("Sources", MODERATOR)).toEqual([]);
    expect(await next("For some", MODERATOR)).toEqual([]);
    expect(await next("Sources", THERE)).toEqual([]);
    await w.say("digest schedule daily at:8:00", THERE);
    expect(await next("Sources", THERE)).toEqual([
      "The next digest in this channel carries it: Wed, 25 Nov 2026, 08:00 GMT-6",
    ]);
    expect(await next("For some", { as: "member" })).toEqual([
      "The community’s next digest carries it: Wed, 25 Nov 2026, 08:00 GMT-6",
    ]);
    // A direct message is answered to one person, and a digest there is judged as in any channel.
    expect(await next("Sources", { as: "moderator", channel: "general", direct: true })).toEqual([
      "The community’s next digest carries it: Wed, 25 Nov 2026, 08:00 GMT-6",
    ]);
  });
});

describe("conclusion add of no meeting", () => {
  test.each([
    ["what may be read there", THERE, "red"],
    ["as much of it as its recorder may see", { as: "member", channel: "moderators" }, "amber"],
    ["for the community, where nothing else is said of a channel", MODERATOR, "green"],
    ["for the community, where nobody else reads", { as: "moderator", direct: true }, "green"],
  ] as const)("is labelled %s", async (what, who, label) => {
    const said = `Agreed: ${what}`;
    const { text } = await w.say(`conclusion add "${said}"`, who);
    expect(await labelOf(said)).toBe(label);
    expect(text.includes("TLP:")).toBe(label !== "green");
  });

  test("what moderators record among themselves is found by no member", async () => {
    await w.say('conclusion add "The informant stays unnamed."', THERE);
    expect((await w.say("conclusion find informant", { as: "member" })).text).not.toContain("unnamed");
    expect((await w.say("conclusion find informant", THERE)).text).toContain("unnamed");
  });
});

describe("a sharing label that is given", () => {
  test("holds up to what may be said there, and is at least the meeting's", async () => {
    const add = async (text: string, options: string, who?: Who) => w.say(`conclusion add "${text}" ${options}`, who);
    await add("For anybody", "sharing:clear");
    expect(await labelOf("For anybody")).toBe("clear");
    await add("Need to know", "sharing:amber", { direct: true });
    expect(await labelOf("Need to know")).toBe("amber");
    await add("As the meeting", "sharing:green meeting:Sources", THERE);
    expect(await labelOf("As the meeting")).toBe("red");
    const high = await add("Too high for here", "sharing:amber", MODERATOR);
    expect(high.refusal).toBe("conclusion.add.sharing");
    expect(high.text).toContain("Here TLP:GREEN is the most");
    expect((await add("Too high for a member", "sharing:red", { direct: true })).refusal).toBe(
      "conclusion.add.sharing",
    );
  });
});

describe("a meeting and a source that are given afterwards", () => {
  const readsIt = async (id: string) => (await w.say(`conclusion show ${id}`)).text.includes("Said before the call");
  const idOf = (text: string) => w.db(async (db) => (await db.conclusion.findFirstOrThrow({ where: { text } })).id);

  test("hold for who reads it, and stand in its history without the meeting's name", async () => {
    await w.say('conclusion add "Said before the call" sharing:green', MODERATOR);
    const id = await idOf("Said before the call");
    expect(await readsIt(id)).toBe(true);
    const source = "https://example.org/said";
    const done = await w.say(`conclusion edit ${id} meeting:Sources source:${source}`, THERE);
    expect(done.text).toContain("Changed.");
    expect(await w.db((db) => db.conclusion.findUniqueOrThrow({ where: { communityId_id: { communityId: w.community, id } }, include: { meeting: true } }))).toMatchObject({ source, sharing: "green", label: 4, meeting: { title: "Sources" } }); // biome-ignore format: one line
    // The meeting's label is the conclusion's now.
    expect(await readsIt(id)).toBe(false);
    const history = await w.say(`conclusion history ${id}`, { as: "moderator", direct: true });
    expect(history.text).toContain("What it is about");
    expect(history.text).not.toContain("Sources");
    const shown = await w.say(`conclusion show ${id}`, { as: "moderator", direct: true });
    expect(shown.text).toContain("Meeting: Sources");
    expect((await w.say(`conclusion link ${id} source:none`, { as: "moderator", direct: true })).text).toContain(
      "Changed.",
    );
  });

  test("only a meeting that the caller may see, and no other in place of its own by who only recorded it", async () => {
    await w.say('conclusion add "Mine to place"');
    const id = await idOf("Mine to place");
    expect((await w.say(`conclusion edit ${id} meeting:Sources`)).text).not.toContain("Changed.");
    expect((await w.say(`conclusion edit ${id} meeting:"For some"`)).text).toContain("Changed.");
    expect((await w.say(`conclusion edit ${id} meeting:"For all"`)).refusal).toBe("conclusion.edit.others");
    expect((await w.say(`conclusion edit ${id} meeting:"For all"`, MODERATOR)).text).toContain("Changed.");
  });
});
