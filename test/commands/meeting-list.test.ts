import { afterAll, beforeAll, expect, test } from "vitest";
import { type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterAll(() => w.close());

// Each entry's lines as one.
const lines = (text: string) =>
  [...text.matchAll(/^([^[\n].*)\n(\w{3}, \d+ \w+ \d{4}, .*)$/gm)].map(([, title, rest]) => `${title} · ${rest}`);
const press = async (text: string) => w.say((/\[(?:More|Back)[^\]]*\] (.*)/.exec(text)?.[1] ?? "").slice(1));

test("teaches when there is nothing", async () => {
  const said = await w.say("meeting list");
  expect(said.text).toBe(
    [
      "No meetings",
      "24 November 2026 – 23 January 2027",
      "Nothing is scheduled then. Schedule a meeting.",
      "[Schedule a meeting] /meeting add",
    ].join("\n"),
  );
});

test("lists every time of a series among single meetings, in order, in the reader's zone, by pages", async () => {
  await w.say('meeting add "Weekly call" 2026-11-25 10:00 zone:Bogota repeat:weekly place:"Video call"');
  await w.say('meeting add "Board call" 2026-12-01 09:00 zone:Bogota');
  await w.say('meeting add "Cancelled call" 2026-12-01 10:00');
  await w.say("meeting cancel Cancelled call");
  await w.say('meeting add "Far ahead" 2027-06-01 10:00');
  const first = await w.say("meeting list", { zone: "Europe/Vienna" });
  expect(first.plan).toMatchObject({ audience: "caller" });
  expect(first.text.split("\n")[0]).toBe("10 meetings");
  expect(lines(first.text).slice(0, 3)).toEqual([
    "Weekly call · Wed, 25 Nov 2026, 16:00 CET · Video call",
    "Board call · Tue, 1 Dec 2026, 15:00 CET",
    "Weekly call · Wed, 2 Dec 2026, 16:00 CET · Video call",
  ]);
  const second = await press(first.text);
  expect(lines(second.text)).toEqual([
    ...["23 Dec 2026", "30 Dec 2026", "6 Jan 2027", "13 Jan 2027", "20 Jan 2027"].map(
      (day) => `Weekly call · Wed, ${day}, 09:00 GMT-6 · Video call`,
    ),
  ]);
  expect((await press(second.text)).text.split("\n")[0]).toBe("10 meetings");
});

test.each([
  ["from:2027-06-01 to:2027-06-01", ["Far ahead · Tue, 1 Jun 2027, 10:00 GMT-6"]],
  ["from:1 de junio de 2027 to:1 de junio de 2027", ["Far ahead · Tue, 1 Jun 2027, 10:00 GMT-6"]],
  ["to:tomorrow", ["Weekly call · Wed, 25 Nov 2026, 09:00 GMT-6 · Video call"]],
  [
    "to:1 week",
    ["Weekly call · Wed, 25 Nov 2026, 09:00 GMT-6 · Video call", "Board call · Tue, 1 Dec 2026, 08:00 GMT-6"],
  ],
])("%s", async (options, expected) => {
  // The weekly call also meets on 2 June 2027, the day after the one asked for.
  expect(lines((await w.say(`meeting list ${options}`)).text)).toEqual(expected);
});

test("refuses a time that ends before it begins or is longer than a year, and asks about a day it cannot read", async () => {
  expect((await w.say("meeting list from:2027-02-01 to:2027-01-01")).refusal).toBe("meeting.list.range");
  expect((await w.say("meeting list from:2027-01-01 to:2029-01-01")).refusal).toBe("meeting.list.long");
  expect((await w.say("meeting list from:sometime")).text).toBe(
    "from: I can’t read that as a day. Write it as “tomorrow”, “15 March 2027”, “2027-03-15” or “2 weeks”.",
  );
});

test("shows what has begun and not ended as under way", async () => {
  await w.say('meeting add "Long one" in 1 hour duration:3d');
  w.clock.forward(2 * 3_600_000);
  expect(lines((await w.say("meeting list to:today")).text)).toEqual([
    "Long one · Tue, 24 Nov 2026, 10:00 GMT-6 · under way",
  ]);
});

test("meeting show tells everything, and offers to cancel only to those who may", async () => {
  await w.say('conclusion add "Agreed." meeting:"Weekly call"');
  const said = await w.say("meeting show Weekly call");
  expect(said.text.split("\n")).toEqual([
    "Weekly call",
    "When: Wednesday, 25 November 2026 at 10:00 (Bogotá)",
    "Your time: Wed, 25 Nov 2026, 09:00 GMT-6",
    "Length: 1 hour",
    "Repeats: every week on Wednesday",
    "Place: Video call",
    "Reminder: 15 minutes before, in #general",
    "Organiser: The member",
    "The next times:",
    "- Wednesday, 25 November 2026 at 10:00 (Bogotá) · Wed, 25 Nov 2026, 09:00 GMT-6",
    "- Wednesday, 2 December 2026 at 10:00 (Bogotá) · Wed, 2 Dec 2026, 09:00 GMT-6",
    "- Wednesday, 9 December 2026 at 10:00 (Bogotá) · Wed, 9 Dec 2026, 09:00 GMT-6",
    "Who comes: 0 yes · 0 maybe · 0 no",
    "Your answer: not answered yet",
    expect.stringContaining("[Yes] /meeting rsvp meeting:"),
    expect.stringContaining("[Maybe] /meeting rsvp meeting:"),
    expect.stringContaining("[No] /meeting rsvp meeting:"),
    expect.stringContaining("[Who comes] /meeting attendees meeting:"),
    "1 conclusion recorded.",
    expect.stringContaining("[Conclusions] /conclusion list meeting:"),
    expect.stringContaining("[Agenda] /minutes agenda meeting:"),
    expect.stringContaining("[To my calendar] /meeting ics meeting:"),
    expect.stringContaining("[Change] /meeting edit meeting:"),
    expect.stringContaining("[Skip the next time] /meeting skip meeting:"),
    expect.stringContaining("[Cancel the meeting] /meeting cancel meeting:"),
  ]);
  await w.say('meeting add "Other’s call" tomorrow at 15:00', { as: "moderator" });
  expect((await w.say("meeting show Other’s call")).text).not.toContain("[Cancel");
  const cancelled = await w.db((db) => db.meeting.findFirstOrThrow({ where: { title: "Cancelled call" } }));
  const gone = await w.say(`meeting show ${cancelled.id}`);
  expect(gone.text).toContain("Cancelled on 24 November 2026");
  expect(gone.text).toContain("[Take the cancellation back] /meeting restore");
});

test("after its reminder went out, meeting show says when", async () => {
  w.clock.forward(Date.parse("2026-11-25T14:50:00Z") - w.clock.now().getTime());
  await w.tick();
  expect((await w.say("meeting show Weekly call")).text).toContain(
    "Reminder: 15 minutes before, in #general\nSent: Wed, 25 Nov 2026, 08:50 GMT-6",
  );
});
