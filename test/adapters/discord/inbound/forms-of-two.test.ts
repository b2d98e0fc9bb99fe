import { expect, it } from "vitest";
import { allWell, fieldsIn, town, words } from "./harness.ts";

it("forms of one meeting that two have open at once lose nothing of what either typed", async () => {
  const place = await town();
  const { fake, users, world } = place;
  const stored = () => world.db((db) => db.meeting.findFirstOrThrow({ select: { title: true, minutes: true } }));
  await place.slash(users.member, "meeting add", { title: "Call", when: "2030-12-03 15:00" });
  const bothOpen = async () => {
    for (const who of [users.member, users.moderator]) await place.slash(who, "meeting edit", { meeting: "Call" });
  };

  await bothOpen();
  await place.submit(users.moderator, { duration: "45" });
  await place.submit(users.member, { title: "Call of the board" });
  expect(await stored()).toEqual({ title: "Call of the board", minutes: 45 });

  await bothOpen();
  await place.submit(users.moderator, { title: "Call of all" });
  const [raced] = await place.submit(users.member, { title: "Call of some", duration: "90" });
  expect([raced?.ephemeralTo, words(raced?.components)]).toEqual([
    users.member,
    expect.stringContaining("The moderator changed"),
  ]);
  expect(await stored()).toEqual({ title: "Call of all", minutes: 45 });
  await place.press(users.member, raced, "Change");
  expect(fieldsIn(fake.modal(users.member))["title"]?.["value"]).toBe("Call of some");
  await place.submit(users.member);
  expect(await stored()).toEqual({ title: "Call of some", minutes: 90 });
  allWell(place);
});
