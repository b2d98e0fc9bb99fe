import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { renderView } from "../../src/adapters/discord/rendering/render.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { translator } from "../../src/core/kernel/language/translate.ts";
import type { Post } from "../../src/core/services/posts/posts.ts";
import type { Action, View } from "../../src/core/kernel/views/model.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";
import { slashLine } from "../../src/core/kernel/values/command-line.ts";

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterAll(() => w.close());

const ORGANISER: Who = { as: "member" };
const MODERATOR: Who = { as: "moderator" };
const ADMIN: Who = { as: "admin" };
const TIMES = "times:2026-12-01 09:00; 2026-12-02 16:00; 2026-12-03 09:00";

const actionsOf = (view: View | undefined): Action[] => actionsIn(view ?? { blocks: [] });
const button = (said: Said, label: string): Action => {
  const found = actionsOf(said.view).find((a) => a.label === label);
  if (!found) throw new Error(`no button "${label}" in ${said.text}`);
  return found;
};
const make = async (title: string, more = "", who: Who = ORGANISER) => {
  const said = await w.say(`meeting poll "${title}" ${TIMES} ${more}`, who);
  if (said.plan.kind !== "work" || said.refusal) throw new Error(said.text);
  return said;
};
const stored = (title: string) =>
  w.db((db) => db.poll.findFirstOrThrow({ where: { title }, include: { options: true, votes: true } }));
const meetings = (title: string) =>
  w.db((db) => db.meeting.findMany({ where: { title }, include: { rsvps: { orderBy: { personId: "asc" } } } }));
const vote = (title: string, votes: string, who: Who) => w.say(`poll vote "${title}" ${votes}`, who);
const words = (post: Post | undefined) =>
  post ? toPlain(post.view, { format: formatter("en", "America/Mexico_City"), now: post.at }) : "";

describe("meeting poll", () => {
  test("puts times to the vote in the channel, numbered in their order, in the zone of the meeting", async () => {
    const said = await w.say(
      'meeting poll "Order" times:2026-12-03 09:00; 2026-12-01 09:00, 2026-11-25 18:00 Europe/Vienna zone:Bogota duration:90m place:"Room 4"',
      ORGANISER,
    );
    expect(said.plan).toMatchObject({ kind: "work", audience: "caller" });
    const poll = await stored("Order");
    expect(poll).toMatchObject({
      zone: "America/Bogota",
      minutes: 90,
      place: "Room 4",
      sharing: "green",
      organiserId: "c1member",
      channel: "general",
    });
    expect(poll.options.map((o) => [o.number, o.startsLocal, o.startsAt.toISOString()])).toEqual([
      [1, "2026-11-25T12:00", "2026-11-25T17:00:00.000Z"],
      [2, "2026-12-01T09:00", "2026-12-01T14:00:00.000Z"],
      [3, "2026-12-03T09:00", "2026-12-03T14:00:00.000Z"],
    ]);
  });
  test.each([
    ["en", "Find a time: Words en"],
    ["es", "Buscar fecha: Words es"],
    ["pt", "Encontrar uma data: Words pt"],
    ["fr", "Trouver une date : Words fr"],
  ])("speaks %s", async (locale, first) => {
    expect(
      (await make(`Words ${locale}`, "", { ...ORGANISER, locale })).text.split("\n")[0]?.replace(/\s/gu, " "),
    ).toBe(first);
  });
  test("says when the clocks make a time impossible", async () => {
    const said = await w.say('meeting poll "Gap" times:2027-03-28 02:30; 2027-03-29 02:30 zone:Vienna', ORGANISER);
    expect(said.text).toContain("I took the next that does: Sunday, 28 March 2027 at 03:30 (Vienna).");
  });
  test.each([
    ['meeting poll "One" times:tomorrow at 15:00', "times: At least 2 times"],
    ['meeting poll "Doubt" times:tomorrow at 15:00, Friday', "times: “Friday”: At what time?"],
    [
      'meeting poll "Past" times:tomorrow at 15:00, yesterday at 15:00',
      "times: “yesterday at 15:00”: Monday, 23 November 2026",
    ],
  ])("asks instead of guessing: %s", async (line, error) => {
    const said = await w.say(line, ORGANISER);
    expect(said.plan.kind).toBe("form");
    expect(said.text).toContain(error);
  });
  test("does not let voting end after its last time", async () => {
    expect((await w.say(`meeting poll "Late end" ${TIMES} until:2026-12-03 09:00`, ORGANISER)).refusal).toBe(
      "poll.until.late",
    );
  });
  test("keeps what a channel's readers may not see out of it, and is for members", async () => {
    expect((await w.say(`meeting poll "Secret" ${TIMES} sharing:amber`, ORGANISER)).refusal).toBe("poll.clearance");
    expect((await w.say(`meeting poll "Secret" ${TIMES}`, { as: "guest" })).refusal).toBe("role.least");
  });
});

describe("voting", () => {
  beforeAll(() => make("Votes"));

  test("is private, by buttons or typed, and can be changed", async () => {
    const asked = await w.say("poll vote Votes", MODERATOR);
    expect(asked.plan).toMatchObject({ kind: "work", audience: "caller" });
    const pressed = await w.press(button(asked, "2 If need be"), MODERATOR);
    expect(pressed.plan).toMatchObject({ audience: "caller", place: "here" });
    expect(
      actionsOf(pressed.view)
        .filter((a) => "weight" in a && a.weight === "primary")
        .map((a) => a.label),
    ).toEqual(["2 If need be"]);
    await w.press(button(pressed, "No to the rest"), MODERATOR);
    await vote("Votes", "2:yes", MODERATOR);
    expect((await stored("Votes")).votes.map((v) => [v.number, v.personId, v.vote]).sort()).toEqual([
      [1, "c1moderator", "no"],
      [2, "c1moderator", "yes"],
      [3, "c1moderator", "no"],
    ]);
  });
  test("leads through twenty times in steps that Discord shows as one message each", async () => {
    const twenty = Array.from({ length: 20 }, (_, i) => `2027-03-${String(i + 1).padStart(2, "0")} 10:00`).join("; ");
    await w.say(`meeting poll "Twenty" times:${twenty}`, ORGANISER);
    let said = await w.say("poll vote Twenty", MODERATOR);
    const seen: string[] = [];
    for (let step = 1; step <= 4; step += 1) {
      const view = said.view ?? { blocks: [] };
      const values = new Map(actionsOf(view).map((a) => [a, "x"]));
      const ink = {
        t: translator("en"),
        format: formatter("en", "UTC"),
        now: w.clock.now(),
        values,
        users: new Map<string, string>(),
        typeCommand: slashLine,
        mentionCommand: () => undefined,
      };
      expect(renderView(view, ink)).toHaveLength(1);
      seen.push(
        ...actionsOf(view)
          .map((a) => a.label)
          .filter((l) => / Yes$/.test(l)),
      );
      if (step === 4) break;
      const more = actionsOf(view).find((a) => a.label.startsWith("More"));
      said = await w.press(more as Action, MODERATOR);
    }
    expect(seen).toEqual(Array.from({ length: 20 }, (_, i) => `${i + 1} Yes`));
    // A vote shows the step in which it was given.
    expect((await vote("Twenty", "12:no", MODERATOR)).text).toContain("11. ");
  });
  test("needs no name where one poll is open in the channel", async () => {
    expect((await w.say("poll vote 1:yes", { ...MODERATOR, channel: "quiet" })).refusal).toBe("poll.here.none");
    await make("Only one", "", { ...ORGANISER, channel: "quiet" });
    expect((await w.say("poll vote 1:yes", { ...MODERATOR, channel: "quiet" })).text).toContain("Your votes: Only one");
    await make("Another", "", { ...ORGANISER, channel: "quiet" });
    expect((await w.say("poll vote 1:yes", { ...MODERATOR, channel: "quiet" })).refusal).toBe("poll.here.several");
  });
  test("is asked for at home, until every time is answered", async () => {
    const mine = { ...ADMIN, channel: "quiet" };
    const home = await w.say("home", mine);
    expect(home.text).toMatch(/\d polls wait for your vote\n/);
    expect(actionsOf(home.view)).toContainEqual(expect.objectContaining({ command: "poll vote" }));
    const open = await w.db((db) => db.poll.findMany({ where: { closedAt: null } }));
    for (const { id } of open)
      await w.send({ kind: "values", path: "poll vote", values: { poll: id, votes: "all:no" } }, mine);
    expect((await w.say("home", mine)).text).not.toContain("your vote");
    expect((await w.say("poll list", mine)).text).toContain("You have voted.");
    await w.db((db) => db.pollVote.deleteMany({ where: { personId: "c1admin" } }));
  });
  test("at once counts once", async () => {
    await make("At once");
    await Promise.all(Array.from({ length: 6 }, (_, i) => vote("At once", i % 2 ? "all:yes" : "all:no", MODERATOR)));
    expect((await stored("At once")).votes).toHaveLength(3);
  });
});

describe("the results", () => {
  beforeAll(async () => {
    await w.say("me edit zone:Tokyo", ADMIN);
    await w.say("me edit zone:Vienna", MODERATOR);
    await make("Results");
    await vote("Results", "1:yes 2:maybe 3:no", ORGANISER);
    await vote("Results", "1:no 2:yes 3:no", MODERATOR);
    await vote("Results", "1:yes 2:yes 3:no", ADMIN);
  });
  const lines = (said: Said) => said.text.split("\n");

  test("show the best time first, and for whom it is night where", async () => {
    const said = await w.say("poll show Results", ORGANISER);
    // 16:00 in Mexico City is 07:00 the next day in Tokyo, and 23:00 in Vienna.
    expect(
      lines(said)
        .filter((l) => /^- \d\./.test(l))
        .map((l) => l.slice(2, 4)),
    ).toEqual(["2.", "1.", "3.", "2.", "1.", "3."]);
    expect(said.text).toContain("Yes: 2 · If need be: 1 · No: 0");
    expect(said.text).toContain(
      "2. Daytime for 2: 07:00 Tokyo (1), 16:00 Mexico City (1)\nNight for 1: 23:00 Vienna (1)".replaceAll(
        "\n",
        "\n  ",
      ),
    );
  });
  test("name who said what to the organiser and moderators alone", async () => {
    for (const who of [ORGANISER, MODERATOR])
      expect((await w.say("poll show Results", who)).text).toContain("If need be: The member");
    await w.db((db) =>
      db.person.create({
        data: { communityId: "c1", id: "c1other", name: "Other", role: "member", createdAt: w.clock.now() },
      }),
    );
    await w.db((db) =>
      db.handle.create({ data: { communityId: "c1", platform: "console", externalId: "other", personId: "c1other" } }),
    );
    const other = await w.say("poll show Results", { as: "other" });
    expect(other.text).toContain("Yes: 2 · If need be: 1 · No: 0");
    expect(other.text.replace("Organiser: The member", "")).not.toMatch(/The (member|moderator|admin)/);
    expect(actionsOf(other.view).map((a) => a.label)).toEqual(["Vote"]);
    expect(other.text).toContain("Tokyo (1)");
    // Of two, where they are would say who it was.
    await make("Two");
    for (const who of [MODERATOR, ADMIN]) await vote("Two", "1:yes 2:maybe 3:no", who);
    expect((await w.say("poll show Two", ORGANISER)).text).toContain("Tokyo (1)");
    const few = await w.say("poll show Two", { as: "other" });
    expect(few.text).toContain("Yes: 2");
    expect(few.text).not.toMatch(/Tokyo|Vienna/);
  });
  test("do not count who has left", async () => {
    await make("Leaving");
    await vote("Leaving", "1:yes", ADMIN);
    await w.db((db) =>
      db.person.update({
        where: { communityId_id: { communityId: "c1", id: "c1admin" } },
        data: { leftAt: w.clock.now() },
      }),
    );
    expect((await w.say("poll show Leaving", ORGANISER)).text).toContain("Nobody has voted yet.");
    await w.db((db) =>
      db.person.update({ where: { communityId_id: { communityId: "c1", id: "c1admin" } }, data: { leftAt: null } }),
    );
  });
  test("are not for those who may not see the poll", async () => {
    await make("Amber");
    await w.db((db) => db.poll.updateMany({ where: { title: "Amber" }, data: { sharing: "red" } }));
    const form = await w.say("poll show Amber", ORGANISER);
    expect(form.text).toBe("poll: I find nothing called “Amber” that you may see. Write a part of its name.");
    expect((await w.say("poll list", ORGANISER)).text).not.toContain("Amber");
    // A moderator may; where others read along the answer is for them alone, and the poll's channel is not told either.
    await w.tick();
    const closed = await w.say("poll close Amber time:1", MODERATOR);
    expect(closed.plan).toMatchObject({ kind: "work", audience: "caller" });
    expect(closed.text).toContain("The time is found: Amber");
    expect((await w.tick()).filter((p) => p.caller === undefined && p.to.address === "channel")).toEqual([]);
    expect((await w.press(button(closed, "Undo"), MODERATOR)).plan).toMatchObject({ audience: "caller" });
  });
});

describe("closing", () => {
  test("makes the best time the meeting, to which come who said so", async () => {
    await make("Best", 'place:"Room 9" url:https://meet.example/x');
    await vote("Best", "1:yes 2:maybe", ORGANISER);
    await vote("Best", "1:maybe 2:no", MODERATOR);
    await vote("Best", "1:no 2:yes", ADMIN);
    const closed = await w.say("poll close Best", ORGANISER);
    expect(closed.plan).toMatchObject({ audience: "caller" });
    const [meeting, ...others] = await meetings("Best");
    expect(others).toEqual([]);
    expect(meeting).toMatchObject({
      startsLocal: "2026-12-01T09:00",
      zone: "America/Mexico_City",
      place: "Room 9",
      link: "https://meet.example/x",
      organiserId: "c1member",
    });
    expect(meeting?.rsvps.map((r) => [r.personId, r.answer])).toEqual([
      ["c1member", "yes"],
      ["c1moderator", "maybe"],
    ]);
    expect((await vote("Best", "1:no", ADMIN)).refusal).toBe("poll.closed");
  });
  test("is undone with one button, votes kept, and done again", async () => {
    await make("Undone");
    await vote("Undone", "3:yes", MODERATOR);
    const closed = await w.say("poll close Undone", ORGANISER);
    // In the channel there is no button for it: whoever may finds it with the results, too.
    expect(actionsOf(closed.view).map((a) => a.label)).toEqual(["Yes", "Maybe", "No", "Show", "Undo"]);
    const undone = await w.press(button(await w.say("poll show Undone", ORGANISER), "Open it again"), ORGANISER);
    expect(undone.text).toContain("Voting again: Undone");
    expect((await meetings("Undone")).map((m) => m.cancelledAt !== null)).toEqual([true]);
    expect((await vote("Undone", "1:yes", ADMIN)).text).toContain("Your votes: Undone");
    await w.say("poll close Undone time:1", ORGANISER);
    expect((await meetings("Undone")).filter((m) => m.cancelledAt === null).map((m) => m.startsLocal)).toEqual([
      "2026-12-01T09:00",
    ]);
    expect((await w.say("poll reopen Undone", { as: "other" })).refusal).toBe("poll.notYours");
  });
  test("is not what became of one that was cancelled, which is said", async () => {
    await make("Taken back");
    await w.say('poll cancel "Taken back"', ORGANISER);
    for (const said of [
      await vote("Taken back", "1:yes", ADMIN),
      await w.say('poll close "Taken back" time:1', ORGANISER),
      await w.say('poll cancel "Taken back"', ORGANISER),
    ])
      expect([said.refusal, said.text]).toEqual(["poll.cancelled.already", "“Taken back” was cancelled already."]);
  });
  test("at once has one winner", async () => {
    for (let round = 0; round < 4; round += 1) {
      const title = `Race ${round}`;
      await make(title);
      await vote(title, "all:yes", ADMIN);
      const said = await Promise.all(
        [1, 2, 3, 1].map((n) => w.say(`poll close "${title}" time:${n}`, n === 1 ? ORGANISER : MODERATOR)),
      );
      expect(said.map((s) => s.refusal ?? "").sort()).toEqual(["", "poll.closed", "poll.closed", "poll.closed"]);
      expect(await meetings(title)).toHaveLength(1);
    }
  });
  test("waits for a vote that is being given, or refuses it", async () => {
    for (let round = 0; round < 4; round += 1) {
      const title = `Between ${round}`;
      await make(title);
      await vote(title, "1:yes", ADMIN);
      const [voted] = await Promise.all([
        vote(title, "1:yes", MODERATOR),
        w.say(`poll close "${title}" time:1`, ORGANISER),
      ]);
      const [meeting] = await meetings(title);
      expect(meeting?.rsvps.map((r) => r.personId).includes("c1moderator")).toBe(voted.refusal === undefined);
    }
  });
  test.each([
    ["nobody can come", "", "all:no", "poll.close.nobody"],
    ["there is no such time", "time:4", "all:yes", "poll.time.unknown"],
  ])("is refused where %s", async (what, time, votes, refusal) => {
    await make(what);
    await vote(what, votes, ADMIN);
    expect((await w.say(`poll close "${what}" ${time}`, ORGANISER)).refusal).toBe(refusal);
    expect(await stored(what)).toMatchObject({ closedAt: null });
    expect(await meetings(what)).toEqual([]);
  });
  test("is for its organiser and moderators", async () => {
    await make("Mine");
    for (const line of ["poll close Mine time:1", "poll cancel Mine"])
      expect((await w.say(line, { as: "other" })).refusal).toBe("poll.notYours");
  });
  test("elsewhere is told in the poll's channel, once, with how to answer", async () => {
    await w.tick();
    await make("Elsewhere", "", { ...ORGANISER, channel: "tracing" });
    await vote("Elsewhere", "1:yes", MODERATOR);
    await w.say("poll close Elsewhere", { ...ORGANISER, channel: "general" });
    const posts = (await w.tick()).filter((p) => p.caller === undefined);
    expect(posts.map((p) => p.to.recipient)).toEqual(["tracing"]);
    expect(words(posts[0])).toContain("The time is found: Elsewhere");
    expect(actionsOf(posts[0]?.view).map((a) => a.label)).toEqual([
      ...["Yes", "Maybe", "No", "Show", "Manage", "Ask for a point"],
    ]);
  });
  test("is said nowhere where it was taken back meanwhile", async () => {
    await make("Taken back", "", { ...ORGANISER, channel: "tracing" });
    await vote("Taken back", "1:yes", MODERATOR);
    await w.say("poll close Taken back", ORGANISER);
    await w.say("poll reopen Taken back", ORGANISER);
    expect((await w.tick()).filter((p) => words(p).includes("The time is found"))).toEqual([]);
  });
});

describe("a deadline", () => {
  test("ends the voting, and asks the organiser once to close the poll", async () => {
    await make("Deadline", "until:2026-11-26 12:00");
    await make("Closed before", "until:2026-11-26 12:00");
    await vote("Closed before", "1:yes", ADMIN);
    await w.say("poll close Closed before", ORGANISER);
    await w.tick();
    w.clock.forward(Date.parse("2026-11-26T18:00:00Z") - w.clock.now().getTime());
    const asked = (await w.tick()).filter((p) => words(p).includes("Voting on"));
    expect(asked.map((p) => [p.to.address, p.to.recipient, words(p).split("\n")[0]])).toEqual([
      [
        "direct",
        "member",
        "Voting on “Deadline” has ended. Look at the results and choose a time: it becomes the meeting.",
      ],
    ]);
    expect((await vote("Deadline", "1:yes", ADMIN)).refusal).toBe("poll.vote.ended");
    w.clock.forward(86_400_000);
    expect((await w.tick()).filter((p) => words(p).includes("Voting on"))).toEqual([]);
    const shown = await w.press(actionsOf(asked[0]?.view)[0] as Action, ORGANISER);
    expect(shown.text).toContain("Voting has ended; the poll waits for being closed.");
    expect((await w.press(button(shown, "Choose time 2"), ORGANISER)).text).toContain("The time is found: Deadline");
  });
  test("that comes when all times have passed leaves nothing to choose", async () => {
    w.clock.forward(Date.parse("2026-12-04T00:00:00Z") - w.clock.now().getTime());
    expect((await w.say("poll close Mine", ORGANISER)).refusal).toBe("poll.times.past");
    expect((await w.say("poll close Mine time:1", ORGANISER)).refusal).toBe("poll.time.past");
    const cancelled = await w.say("poll cancel Mine", ORGANISER);
    expect(cancelled.text).toContain("Poll cancelled: Mine");
    expect((await w.say("poll reopen Mine", ORGANISER)).text).toContain("Voting again: Mine");
  });
});
