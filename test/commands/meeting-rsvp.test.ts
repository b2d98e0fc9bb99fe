import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answered } from "../../src/core/features/meetings/participants/answers.ts";
import { withNote } from "../../src/core/features/meetings/participants/answer-note.ts";
import { type World, world } from "../support/world.ts";
import { addMeeting, addMembers, button } from "../core/features/meetings/meeting-world.ts";

let w: World;
// Tuesday, 09:00 in Mexico City.
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await addMembers(w, 4);
});
afterEach(() => w.close());

const stored = () => w.db((db) => db.rsvp.findMany({ orderBy: [{ personId: "asc" }, { occurrence: "asc" }] }));
/** With what they noted in clear. */
const rows = async () => {
  const at = { community: { id: w.community }, seal: w.seal };
  return Promise.all((await stored()).map((row) => withNote(at, row as typeof row & Answered)));
};
const answer = async (as: string) =>
  (await rows()).filter((r) => r.personId === as).map((r) => [r.occurrence, r.answer]);

describe("an answer", () => {
  it("is told to who gives it alone, with their own time and a way back", async () => {
    const id = await addMeeting(w, { link: "https://meet.example/1" });
    const said = await w.say('meeting rsvp Board call answer:yes note:"I may be late"', {
      as: "p1",
      zone: "Europe/Vienna",
    });
    expect(said.plan).toMatchObject({ audience: "caller" });
    expect(said.text).toBe(
      [
        "You said yes: Board call · Wed 25 Nov, 15:00 (your time 22:00)",
        `[Undo] /meeting rsvp meeting:${id} answer:withdraw undoes:${w.clock.now().getTime()}`,
        "Your note: I may be late",
        "Your note is seen by the organiser, the chair and moderators only.",
      ].join("\n"),
    );
    const undone = await w.press(button(said.view, "Undo"), { as: "p1", zone: "Europe/Vienna" });
    expect(undone.text.split("\n")[0]).toBe("Answer withdrawn: Board call · Wed 25 Nov, 15:00 (your time 22:00)");
    expect(await rows()).toEqual([]);
  });

  it("keeps its note while it is the same, and leaves it to the former answer when it is another", async () => {
    await addMeeting(w);
    await w.say('meeting rsvp Board answer:maybe note:"If the train runs"', { as: "p1" });
    expect((await stored())[0]?.note).not.toContain("train");
    const same = await w.say("meeting rsvp Board answer:maybe", { as: "p1" });
    expect(same.text).toContain("Your note: If the train runs");
    expect(same.text).not.toContain("[Undo]");
    const changed = await w.say("meeting rsvp Board answer:no", { as: "p1" });
    expect(changed.text).not.toContain("Your note");
    expect(await rows()).toMatchObject([{ answer: "no", note: null }]);
    await w.press(button(changed.view, "Undo"), { as: "p1" });
    expect(await rows()).toMatchObject([{ answer: "maybe", note: "If the train runs" }]);
    const cleared = await w.say("meeting rsvp Board answer:maybe note:default", { as: "p1" });
    expect(cleared.text).not.toContain("Your note");
    await w.press(button(cleared.view, "Undo"), { as: "p1" });
    expect(await rows()).toMatchObject([{ answer: "maybe", note: "If the train runs" }]);
    expect(await w.db((db) => db.audit.count({ where: { action: "meeting.rsvp" } }))).toBe(5);
  });

  it("is not taken back by what takes back an earlier one", async () => {
    await addMeeting(w);
    const said = async (what: string) => {
      w.clock.forward(60_000);
      return w.say(`meeting rsvp Board answer:${what}`, { as: "p1" });
    };
    const yes = await said("yes");
    const no = await said("no");
    const old = await w.press(button(yes.view, "Undo"), { as: "p1" });
    expect(old.text).toBe("You have changed your answer for “Board call” since. It stays as it is.");
    expect(await answer("p1")).toEqual([["", "no"]]);
    const again = await said("yes");
    expect((await w.press(button(yes.view, "Undo"), { as: "p1" })).refusal).toBe("rsvp.undo.old");
    expect((await w.press(button(no.view, "Undo"), { as: "p1" })).refusal).toBe("rsvp.undo.old");
    expect(await answer("p1")).toEqual([["", "yes"]]);
    await w.press(button(again.view, "Undo"), { as: "p1" });
    expect(await answer("p1")).toEqual([["", "no"]]);
    const none = await said("withdraw");
    await said("maybe");
    expect((await w.press(button(none.view, "Undo"), { as: "p1" })).refusal).toBe("rsvp.undo.old");
    expect(await answer("p1")).toEqual([["", "maybe"]]);
  });

  it("is read in words of four languages, and asked for where it is missing", async () => {
    await addMeeting(w);
    for (const [locale, word, answered] of [
      ["es", "sí", "yes"],
      ["pt", "talvez", "maybe"],
      ["fr", "non", "no"],
    ] as const) {
      await w.say(`meeting rsvp Board answer:${word}`, { as: "p1", locale });
      expect(await answer("p1")).toEqual([["", answered]]);
    }
    expect((await w.say("meeting rsvp Board", { as: "p1" })).plan.kind).toBe("form");
    expect((await w.say("meeting rsvp Board answer:yes", { as: "guest" })).refusal).toBe("role.least");
  });

  it("is refused after the deadline, when the time is over, and when it is cancelled", async () => {
    const id = await addMeeting(w, { rsvpMinutes: 120 });
    w.clock.forward(28 * 3_600_000 - 1);
    expect((await w.say(`meeting rsvp ${id} answer:yes`, { as: "p1" })).refusal).toBeUndefined();
    w.clock.forward(1);
    const late = await w.say(`meeting rsvp ${id} answer:no`, { as: "p1" });
    expect(late.text).toBe(
      "Answers for “Board call” were taken until Wednesday, 25 November 2026 at 13:00 (Mexico City). If something has changed, write to whoever organises it.",
    );
    w.clock.forward(3 * 3_600_000);
    expect((await w.say(`meeting rsvp ${id} answer:no`, { as: "p1" })).refusal).toBe("meeting.over");
    const other = await addMeeting(w, {
      title: "Off",
      startsLocal: "2026-12-25T15:00",
      startsAt: new Date("2026-12-25T21:00:00Z"),
    });
    await w.say(`meeting cancel ${other}`, { as: "moderator" });
    expect((await w.say(`meeting rsvp ${other} answer:yes`, { as: "p1" })).refusal).toBe("rsvp.cancelled");
    expect(await answer("p1")).toEqual([["", "yes"]]);
  });

  it("cannot be given to a meeting that one may not see: it is as if there were none", async () => {
    const id = await addMeeting(w, { sharing: "red" });
    const none = await w.say("meeting rsvp zzzzzzzzzz answer:yes", { as: "p1" });
    const hidden = await w.say(`meeting rsvp ${id} answer:yes`, { as: "p1" });
    expect(hidden.text.replace(id, "zzzzzzzzzz")).toBe(none.text);
    expect(await rows()).toEqual([]);
  });

  it("withdrawn where there is none says so", async () => {
    await addMeeting(w);
    expect((await w.say("meeting rsvp Board answer:withdraw", { as: "p1" })).refusal).toBe("rsvp.withdraw.none");
  });

  it("stays when the meeting's only time is moved", async () => {
    const id = await addMeeting(w);
    await w.say("meeting rsvp Board answer:yes", { as: "p1" });
    await w.db((db) =>
      db.meeting.updateMany({
        where: { id },
        data: { startsLocal: "2026-11-26T15:00", startsAt: new Date("2026-11-26T21:00:00Z") },
      }),
    );
    expect((await w.say("meeting attendees Board", { as: "moderator" })).text).toContain("Who comes: 1 yes");
  });
});

describe("in a series", () => {
  const series = (more = {}) => addMeeting(w, { rule: "FREQ=WEEKLY", ...more });

  it("is about the next time, or about all", async () => {
    const id = await series();
    const said = await w.say("meeting rsvp Board answer:yes", { as: "p1" });
    expect(await answer("p1")).toEqual([["2026-11-25T15:00", "yes"]]);
    const all = await w.press(button(said.view, "For all times"), { as: "p1" });
    expect(all.text.split("\n").slice(0, 4)).toEqual([
      "You said yes: Board call · all times of the series · Wed, 25 Nov 2026, 15:00 GMT-6",
      `[Undo] /meeting rsvp meeting:${id} all:true answer:withdraw undoes:${w.clock.now().getTime()}`,
      "Your answers about single times stay as they are:",
      "- Wed, 25 Nov 2026, 15:00 GMT-6 – Yes",
    ]);
    await w.say(`meeting rsvp ${id} answer:no time:2026-12-02`, { as: "p1" });
    expect(await answer("p1")).toEqual([
      ["", "yes"],
      ["2026-11-25T15:00", "yes"],
      ["2026-12-02T15:00", "no"],
    ]);
    // Of two answers the one about the time wins.
    for (const [time, words] of [
      ["2026-12-02", "0 yes · 0 maybe · 1 no"],
      ["2026-12-09", "1 yes · 0 maybe · 0 no"],
    ])
      expect((await w.say(`meeting attendees ${id} time:${time}`, { as: "p2" })).text).toContain(`Who comes: ${words}`);
  });

  it("an answer about one time withdrawn leaves the one for the series, which is withdrawn by itself", async () => {
    const id = await series();
    await w.say(`meeting rsvp ${id} answer:maybe all:yes`, { as: "p1" });
    expect((await w.say(`meeting rsvp ${id} answer:withdraw`, { as: "p1" })).refusal).toBe("rsvp.withdraw.series");
    await w.say(`meeting rsvp ${id} answer:no`, { as: "p1" });
    const back = await w.say(`meeting rsvp ${id} answer:withdraw`, { as: "p1" });
    expect(back.text).toContain("Answer withdrawn: Board call");
    expect(back.text).toContain("Your answer for the whole series holds again: Maybe.");
    const gone = await w.say(`meeting rsvp ${id} answer:withdraw all:yes`, { as: "p1" });
    expect(gone.text).toContain("Answer withdrawn: Board call");
    expect(await rows()).toEqual([]);
    await w.press(button(gone.view, "Undo"), { as: "p1" });
    expect(await answer("p1")).toEqual([["", "maybe"]]);
  });

  it("without a time named it is the first for which answers are still taken; a named one is not exchanged", async () => {
    const id = await series({ rsvpMinutes: 24 * 60 });
    w.clock.forward(7 * 3_600_000);
    await w.say(`meeting rsvp ${id} answer:yes`, { as: "p1" });
    expect(await answer("p1")).toEqual([["2026-12-02T15:00", "yes"]]);
    expect((await w.say(`meeting rsvp ${id} answer:yes time:2026-11-25`, { as: "p1" })).refusal).toBe("rsvp.deadline");
    expect((await w.say(`meeting rsvp ${id} answer:yes time:2026-11-26`, { as: "p1" })).refusal).toBe(
      "meeting.time.none",
    );
  });

  it("with limited places there is none for all times", async () => {
    const id = await series({ capacity: 3 });
    const refused = await w.say(`meeting rsvp ${id} answer:yes all:yes`, { as: "p1" });
    expect(refused.text).toBe(
      "Places at “Board call” are limited and given for each time, so there is no answer for all times at once. Answer for one time: /meeting rsvp",
    );
    expect((await w.say(`meeting rsvp ${id} answer:yes`, { as: "p1" })).text).not.toContain("[For all times]");
  });
});
