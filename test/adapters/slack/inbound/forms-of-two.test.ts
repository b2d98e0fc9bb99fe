import { expect, it } from "vitest";
import { field, initial, town, troubles, words } from "./harness.ts";

it("forms of one meeting that two have open at once lose nothing of what either typed", async () => {
  const place = await town();
  const { fake, users, channel, world } = place;
  const stored = () =>
    world.db((db) => db.meeting.findFirstOrThrow({ select: { title: true, place: true, agenda: true } }));
  await place.type(users.member, 'meeting add "Call" 2030-12-03 15:00');
  const bothOpen = async () => {
    for (const who of [users.member, users.moderator]) await place.type(who, "meeting edit Call");
  };
  const sent = (who: string, values: Readonly<Record<string, string>>) =>
    place.watch(who, () =>
      fake.submit(
        who,
        Object.fromEntries(Object.entries(values).map(([option, text]) => [field(place, who, option), text])),
      ),
    );

  await bothOpen();
  await sent(users.moderator, { place: "Room 4" });
  const apart = words((await sent(users.member, { url: "https://meet.example.org/x" })).map((s) => s.blocks));
  expect(apart).toContain("Meeting changed: Call");
  expect(apart).not.toContain("Room 4");
  expect(await stored()).toMatchObject({ title: "Call", place: "Room 4" });

  await bothOpen();
  await sent(users.moderator, { place: "Room 5", title: "Call" });
  const [raced] = await sent(users.member, { place: "Room 6", title: "Call again" });
  expect([raced?.ephemeral, words(raced?.blocks)]).toEqual([true, expect.stringContaining("The moderator changed")]);
  expect(await stored()).toMatchObject({ title: "Call", place: "Room 5" });
  await fake.press(users.member, { channel, ts: raced?.ts ?? "" }, "Change");
  await place.settled();
  expect([initial(place, users.member, "title"), initial(place, users.member, "place")]).toEqual([
    "Call again",
    "Room 6",
  ]);
  await sent(users.member, {});
  expect(await stored()).toMatchObject({ title: "Call again", place: "Room 6" });
  expect(fake.errors).toEqual([]);
  expect(troubles(place)).toEqual([]);
});
