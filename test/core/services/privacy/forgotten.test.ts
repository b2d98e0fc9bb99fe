import { afterAll, beforeAll, expect, it } from "vitest";
import { oldChanges } from "../../../../src/core/features/contacts/changing/old-changes-chore.ts";
import { oldEdits } from "../../../../src/core/features/meetings/history/old-edits-chore.ts";
import { contact, save } from "../../features/contacts/people.ts";
import { type World, world } from "../../../support/world.ts";

const DAY_MS = 86_400_000;
const MODERATOR = { as: "moderator" };

let w: World;
beforeAll(async () => {
  w = await world();
  await save(w, [contact("Lucía Ferreira")]);
  await w.say('contact edit "Lucía Ferreira" city:Luque', MODERATOR);
  await w.say('meeting add "Board call" tomorrow 15:00', MODERATOR);
  await w.say('meeting edit "Board call" place:"Room 4"', MODERATOR);
});
afterAll(() => w.close());

it("what contacts were before is forgotten after 30 days and what meetings were after 60, though nothing else happens", async () => {
  const begun = w.clock.now().getTime();
  const left = async (days: number) => {
    w.clock.forward(begun + days * DAY_MS - w.clock.now().getTime());
    for (const chore of [oldChanges, oldEdits]) await chore.run({ ...w, clock: w.clock });
    return w.db(async (db) => [await db.contactChange.count(), await db.meetingEdit.count()]);
  };
  expect([await left(29), await left(31), await left(59), await left(61)]).toEqual([
    [1, 1],
    [0, 1],
    [0, 1],
    [0, 0],
  ]);
});
