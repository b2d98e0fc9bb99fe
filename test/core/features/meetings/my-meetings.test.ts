import { afterEach, beforeEach, expect, it } from "vitest";
import { type World, world } from "../../../support/world.ts";
import { addMeeting, addMembers, button } from "./meeting-world.ts";

let w: World;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await addMembers(w, 3);
});
afterEach(() => w.close());

const invite = (meetingId: string, kind: string, value: string) =>
  w.db((db) => db.invitation.create({ data: { communityId: w.community, meetingId, kind, value } }));
const mine = async (as: string) => (await w.say("me", { as })).text.split("\n").filter((l) => l.startsWith("- "));

it("are those one runs, is invited to and has not declined, or comes to, with the answers", async () => {
  await addMeeting(w, { title: "Open to all" });
  const asked = await addMeeting(w, { title: "By topic", rule: "FREQ=MONTHLY" });
  await invite(asked, "topic", "tracing");
  await addMeeting(w, { title: "Chaired", chairId: "p1" });
  expect(await mine("p1")).toEqual(["- Wed, 25 Nov 2026, 15:00 GMT-6 · Chaired – not answered yet"]);
  await w.say("me edit topics:tracing", { as: "p1" });
  await w.say("meeting rsvp By topic answer:maybe all:yes", { as: "p1" });
  await w.say("meeting rsvp By topic answer:no", { as: "p1" });
  await w.say("meeting rsvp Open to all answer:yes", { as: "p1" });
  expect(await mine("p1")).toEqual([
    "- Wed, 25 Nov 2026, 15:00 GMT-6 · Chaired – not answered yet",
    "- Wed, 25 Nov 2026, 15:00 GMT-6 · Open to all – Yes",
    "- Fri, 25 Dec 2026, 15:00 GMT-6 · By topic – Maybe",
  ]);
  expect(await mine("p2")).toEqual([]);
});

it("are answered at home: whoever has not answers by a press, whoever has is led to the form", async () => {
  const id = await addMeeting(w, { capacity: 1 });
  const home = await w.say("home", { as: "p1" });
  expect(home.text).toContain("Your answer: not answered yet");
  await w.press(button(home.view, "Yes"), { as: "p1" });
  const after = await w.say("home", { as: "p1" });
  expect(after.text).toContain("Your answer: Yes\n[Change my answer]");
  await w.say(`meeting rsvp ${id} answer:yes`, { as: "p2" });
  expect((await w.say("home", { as: "p2" })).text).toContain("Your answer: on the waiting list");
  await w.say(`meeting rsvp ${id} answer:no`, { as: "p1" });
  const offered = await w.say("home", { as: "p2" });
  expect(offered.text).toContain("Your answer: a place is kept for you until Tue, 24 Nov 2026, 16:30 GMT-6");
  await w.press(button(offered.view, "Accept"), { as: "p2" });
  expect((await w.say("home", { as: "p2" })).text).toContain("Your answer: Yes");
});
