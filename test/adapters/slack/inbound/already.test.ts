import { expect, it } from "vitest";
import { modalWords, town, troubles, words } from "./harness.ts";

it("a form for what is there already asks in its place, and makes another one where it was opened", async () => {
  const place = await town();
  const { fake, users, channel, world } = place;
  const who = users.member;
  await place.type(who, 'meeting add "Weekly" 2030-12-03 15:00');
  await place.type(who, "meeting add");
  await fake.submit(who, { "option.title": "Weekly", "option.when": "2030-12-03 15:00", "option.place": "Room 4" });
  await place.settled();
  expect(modalWords(place, who)).toContain("There is “Weekly” at that time already.");
  const meetings = () =>
    world.db((db) => db.meeting.findMany({ select: { place: true, channel: true }, orderBy: { createdAt: "asc" } }));
  expect(await meetings()).toEqual([{ place: null, channel }]);
  await fake.press(who, "modal", "Schedule another");
  await place.settled();
  expect(await meetings()).toEqual([
    { place: null, channel },
    { place: "Room 4", channel },
  ]);
  expect(modalWords(place, who)).toContain("Meeting scheduled: Weekly");
  expect(words(fake.seenBy(users.guest, channel))).not.toContain("at that time already");
  expect(fake.errors).toEqual([]);
  expect(troubles(place)).toEqual([]);
});
