import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { settleAllPlaces } from "../../../../../src/core/features/meetings/places/places.ts";
import { places } from "../../../../../src/core/features/meetings/places/places-chore.ts";
import { offeredUntil } from "../../../../../src/core/features/meetings/places/offer.ts";
import { inLine } from "../../../../../src/core/features/meetings/participants/waiting-list.ts";
import { answersTo } from "../../../../../src/core/features/meetings/participants/answers.ts";
import { type World, world } from "../../../../support/world.ts";
import { addMeeting, addMembers, button, plain, toldTo } from "../meeting-world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe("a meeting with limited places", () => {
  let w: World;
  let id: string;
  beforeEach(async () => {
    // Tuesday, 09:00 in Mexico City; the meeting begins in five days.
    w = await world({ now: "2026-11-24T15:00:00Z" });
    await addMembers(w, 6);
    id = await addMeeting(w, {
      capacity: 2,
      startsLocal: "2026-11-29T09:00",
      startsAt: new Date("2026-11-29T15:00:00Z"),
    });
  });
  afterEach(() => w.close());

  const say = (as: string, answer: string) => w.say(`meeting rsvp ${id} answer:${answer}`, { as });
  const seats = async () => {
    const answers = await w.db((db) => answersTo(db, w.community, id, "2026-11-29T09:00"));
    return Object.fromEntries([...answers.values()].filter((a) => a.answer === "yes").map((a) => [a.personId, a.seat]));
  };
  const change = async (data: {
    capacity?: number | null;
    startsLocal?: string;
    startsAt?: Date;
    rsvpMinutes?: number;
  }) =>
    w.db(async (db) => {
      await db.meeting.updateMany({ where: { id }, data });
      await settleAllPlaces({ db, community: { id: w.community }, now: w.clock.now(), ids: w.ids }, id);
    });
  const fill = async (...persons: string[]) => {
    for (const p of persons) await say(p, "yes");
  };
  const pass = (ms: number) => {
    w.clock.forward(ms);
    return w.tick();
  };

  it("gives the places to the first, and tells the others their place in line", async () => {
    expect((await say("p1", "yes")).text).toContain("You said yes");
    await fill("p2");
    const third = await say("p3", "yes");
    expect(third.text).toContain("On the waiting list: Board call");
    expect(third.text).toContain("All 2 places are taken. You are number 1 in line.");
    expect((await say("p4", "yes")).text).toContain("You are number 2 in line.");
    // Asking again moves nobody.
    expect((await say("p3", "yes")).text).toContain("You are number 1 in line.");
    expect(await seats()).toEqual({ p1: "held", p2: "held", p3: "waiting", p4: "waiting" });
  });

  it("passes on the place of somebody who left the community", async () => {
    await fill("p1", "p2", "p3", "p4");
    await places.run(w);
    expect(await seats()).toEqual({ p1: "held", p2: "held", p3: "waiting", p4: "waiting" });
    await w.db((db) => db.person.updateMany({ where: { id: "p1" }, data: { leftAt: w.clock.now() } }));
    await places.run(w);
    await places.run(w);
    expect(await seats()).toEqual({ p2: "held", p3: "offered", p4: "waiting" });
    expect((await w.tick()).map((post) => post.to.recipient)).toContain("p3");
  });

  it("offers a place that becomes free to the first in line, who accepts; the organiser is told once", async () => {
    await fill("p1", "p2", "p3", "p4");
    await say("p1", "no");
    expect(await seats()).toEqual({ p2: "held", p3: "offered", p4: "waiting" });
    const [offer, ...others] = await w.tick();
    expect(others).toEqual([]);
    expect(offer && plain(offer)).toBe(
      [
        "A place is free for you: Board call",
        "When: Sun, 29 Nov 2026, 09:00 GMT-6",
        "You were next in line. It is kept for you until Tue, 24 Nov 2026, 21:00 GMT-6.",
        "After that it is offered to the next.",
        `[Accept] /meeting rsvp answer:yes meeting:${id}`,
        `[Decline] /meeting rsvp answer:no meeting:${id}`,
        `[Show] /meeting show meeting:${id}`,
      ].join("\n"),
    );
    expect(offer?.to).toMatchObject({ address: "direct", recipient: "p3" });
    const accepted = await w.press(button(offer?.view, "Accept"), { as: "p3" });
    expect(accepted.text).toContain("You said yes: Board call");
    expect(await seats()).toEqual({ p2: "held", p3: "held", p4: "waiting" });
    const told = await pass(10 * MINUTE);
    expect(toldTo(told)).toEqual(["moderator: Places have changed hands: Board call"]);
    expect(told[0] && plain(told[0])).toContain("Places: 2 of 2 taken\nWaiting list: 1");
    expect(await pass(24 * HOUR)).toEqual([]);
  });

  it("passes an offer on that was declined, or not taken in time; who let it pass is not asked again, but may come back", async () => {
    await fill("p1", "p2", "p3", "p4", "p5");
    await say("p1", "no");
    const [offer] = await w.tick();
    // The organiser hears of both at once.
    w.clock.forward(MINUTE);
    await w.press(button(offer?.view, "Decline"), { as: "p3" });
    expect(await seats()).toEqual({ p2: "held", p4: "offered", p5: "waiting" });
    expect(toldTo(await w.tick())).toEqual(["p4: A place is free for you: Board call"]);
    expect(toldTo(await pass(12 * HOUR - 1))).toEqual(["moderator: Places have changed hands: Board call"]);
    expect(toldTo(await pass(1))).toEqual(["p5: A place is free for you: Board call"]);
    expect(await seats()).toEqual({ p2: "held", p4: "lapsed", p5: "offered" });
    const [told] = await pass(5 * MINUTE);
    expect(told && plain(told)).toContain("Person 4 – let an offered place pass");
    // The last in line lets it pass too: the place is whoever's who says yes.
    expect(await pass(12 * HOUR)).toEqual([]);
    expect(toldTo(await pass(5 * MINUTE))).toEqual(["moderator: Places have changed hands: Board call"]);
    expect((await say("p4", "yes")).text).toContain("You said yes: Board call");
    expect(await seats()).toEqual({ p2: "held", p4: "held", p5: "lapsed" });
  });

  it("an offer that is over cannot be accepted any more, also before anything noticed that it is", async () => {
    await fill("p1", "p2", "p3", "p4");
    await say("p1", "no");
    const [offer] = await w.tick();
    w.clock.forward(12 * HOUR);
    const late = await w.press(button(offer?.view, "Accept"), { as: "p3" });
    expect(late.text).toContain("You are number 1 in line.");
    expect(await seats()).toEqual({ p2: "held", p3: "waiting", p4: "offered" });
  });

  it("is not lost by an outage: whoever could not be told of an offer has it as long as anybody", async () => {
    await fill("p1", "p2", "p3", "p4");
    await say("p1", "no");
    w.clock.forward(20 * HOUR);
    const posts = await w.tick();
    expect(posts.map((p) => p.to.recipient).sort()).toEqual(["moderator", "p3"]);
    const offer = posts.find((p) => p.to.recipient === "p3");
    expect(offer && plain(offer)).toContain("It is kept for you until Wed, 25 Nov 2026, 17:00 GMT-6.");
    expect(await pass(12 * HOUR - 1)).toEqual([]);
    expect(toldTo(await pass(1))).toContain("p4: A place is free for you: Board call");
  });

  it("more places are offered at once, fewer throw nobody out, none for a limit gives everybody one", async () => {
    await fill("p1", "p2", "p3", "p4", "p5", "p6");
    await change({ capacity: 4 });
    expect(await seats()).toEqual({
      p1: "held",
      p2: "held",
      p3: "offered",
      p4: "offered",
      p5: "waiting",
      p6: "waiting",
    });
    expect(toldTo(await pass(10 * MINUTE)).sort()).toEqual([
      "moderator: Places have changed hands: Board call",
      "p3: A place is free for you: Board call",
      "p4: A place is free for you: Board call",
    ]);
    await change({ capacity: 1 });
    await say("p3", "yes");
    expect(await seats()).toEqual({ p1: "held", p2: "held", p3: "held", p4: "offered", p5: "waiting", p6: "waiting" });
    // Three of four are given up before anybody else gets one.
    for (const p of ["p1", "p2", "p3"]) await say(p, "no");
    expect(await seats()).toEqual({ p4: "offered", p5: "waiting", p6: "waiting" });
    await change({ capacity: null });
    expect(await seats()).toEqual({ p4: null, p5: null, p6: null });
    expect(toldTo(await w.tick()).sort()).toEqual(["p4", "p5", "p6"].map((p) => `${p}: You have a place: Board call`));
  });

  it("is closed at the deadline: nothing is offered any more, and those in line are told", async () => {
    await fill("p1", "p2", "p3");
    w.clock.forward(5 * 24 * HOUR - 10 * MINUTE);
    await say("p1", "no");
    const [offer] = await w.tick();
    expect(offer && plain(offer)).toContain("until Sun, 29 Nov 2026, 09:00 GMT-6");
    await fill("p4");
    const posts = await pass(10 * MINUTE);
    expect(posts.filter((p) => p.to.recipient === "p4").map(plain)[0]).toContain("You have no place this time.");
    expect(await seats()).toEqual({ p2: "held", p3: "lapsed", p4: "waiting" });
    expect((await pass(5 * MINUTE)).filter((p) => p.to.recipient !== "moderator")).toEqual([]);
    expect((await w.press(button(offer?.view, "Accept"), { as: "p3" })).refusal).toBe("rsvp.deadline");
  });

  it("a moved meeting closes its list at its new deadline", async () => {
    await fill("p1", "p2", "p3");
    await change({ startsLocal: "2026-11-26T09:00", startsAt: new Date("2026-11-26T15:00:00Z") });
    await pass(2 * 24 * HOUR - 1);
    expect(toldTo(await pass(1))).toEqual([expect.stringContaining("p3: No place became free")]);
    expect(await pass(3 * 24 * HOUR)).toEqual([]);
  });

  it("offers are not said for a meeting that was cancelled meanwhile, and stand again with it", async () => {
    await fill("p1", "p2", "p3");
    await say("p1", "no");
    await w.say(`meeting cancel ${id}`, { as: "moderator" });
    expect(toldTo(await pass(24 * HOUR)).filter((t) => t.includes("place"))).toEqual([]);
  });

  it("of many who press for the last place at once exactly one gets it, and the others stand in line, each at a place of their own", async () => {
    await fill("p1");
    const said = await Promise.all(["p2", "p3", "p4", "p5", "p6"].map((p) => say(p, "yes")));
    expect(Object.values(await seats()).filter((s) => s === "held")).toHaveLength(2);
    expect(said.flatMap((s) => /number (\d)/.exec(s.text)?.[1] ?? []).sort()).toEqual(["1", "2", "3", "4"]);
    // And so it is with those who give theirs up at once.
    const held = Object.entries(await seats()).flatMap(([p, s]) => (s === "held" ? [p] : []));
    await Promise.all(held.map((p) => say(p, "no")));
    expect(Object.values(await seats()).sort()).toEqual(["offered", "offered", "waiting", "waiting"]);
    expect(w.logged).toEqual([]);
  });
});

describe("how long a place is kept for somebody", () => {
  const until = (minutes: number) => offeredUntil(new Date(0), new Date(minutes * MINUTE)).getTime() / MINUTE;
  it.each([
    ["a week ahead", 7 * 24 * 60, 12 * 60],
    ["a day ahead", 24 * 60, 6 * 60],
    ["four hours ahead", 240, 60],
    ["an hour ahead", 60, 30],
    ["twenty minutes ahead", 20, 20],
  ])("%s", (_when, left, kept) => expect(until(left)).toBe(kept));
});

describe("the line", () => {
  it("is in order of joining", () => {
    const waits = (personId: string, at: number) => ({
      ...{
        personId,
        occurrence: "",
        answer: "yes" as const,
        seat: "waiting" as const,
        note: null,
        answeredAt: new Date(0),
      },
      ...{ queuedAt: new Date(at), offeredUntil: null },
    });
    expect(inLine([waits("b", 2), waits("c", 1), waits("a", 3)]).map((a) => a.personId)).toEqual(["c", "b", "a"]);
  });
});
