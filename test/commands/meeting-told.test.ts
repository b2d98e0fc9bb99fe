import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takeBack } from "../support/take-back.ts";
import { type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterAll(() => w.close());

const answer = (meetingId: string, personId: string, value: string) =>
  w.db((db) =>
    db.rsvp.create({
      data: { communityId: "c1", meetingId, occurrence: "", personId, answer: value, answeredAt: w.clock.now() },
    }),
  );
/** A meeting an hour ahead of which the channel and whoever said yes were reminded, and which one declined. */
async function reminded(title: string, repeat = "") {
  const start = new Date(w.clock.now().getTime() + 24 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
  await w.say(`meeting add "${title}" "${start} UTC" remind:1h ${repeat}`);
  const { id } = await w.db((db) => db.meeting.findFirstOrThrow({ where: { title } }));
  await answer(id, "c1moderator", "yes");
  await answer(id, "c1admin", "no");
  w.clock.forward(23 * 3_600_000);
  await w.tick();
  return id;
}
const said = async (seconds: number) => {
  w.clock.forward(seconds * 1_000);
  return (await w.tick()).filter((p) => p.caller === undefined).map((p) => [p.to.recipient, p.view.title]);
};

describe("who was told of a meeting is told what changed, once", () => {
  test("moved: the channel, who comes and who declined", async () => {
    const id = await reminded("Moved call");
    await w.say(`meeting move ${id} to:"in 3 hours"`, { channel: "tracing" });
    expect((await said(60)).sort()).toEqual([
      ["admin", "Moved: Moved call"],
      ["general", "Moved: Moved call"],
      ["moderator", "Moved: Moved call"],
    ]);
    expect(await said(60)).toEqual([]);
  });

  test("once, wherever it was changed, and another place is nothing to who declined", async () => {
    const id = await reminded("Placed call");
    await w.say(`meeting edit ${id} place:Elsewhere`);
    expect((await said(60)).sort()).toEqual([
      ["general", "Changed: Placed call"],
      ["moderator", "Changed: Placed call"],
    ]);
  });

  test("cancelled, and on again: who comes, and not who declined", async () => {
    const id = await reminded("Restored call");
    await w.say(`meeting cancel ${id}`);
    expect((await said(60)).sort()).toEqual([
      ["general", "Cancelled: Restored call"],
      ["moderator", "Cancelled: Restored call"],
    ]);
    await w.say(`meeting restore ${id}`);
    const again = await said(60);
    expect(again.map(([to]) => to).sort()).toEqual(["general", "moderator"]);
    // At another time they may come after all.
    await w.say(`meeting move ${id} to:"in 3 hours"`);
    expect((await said(60)).map(([to]) => to).sort()).toEqual(["admin", "general", "moderator"]);
  });

  test("cancelled as soon as it was moved: who declined needs not hear of either", async () => {
    const id = await reminded("Moved and cancelled");
    await w.say(`meeting move ${id} to:"in 3 hours"`);
    await w.say(`meeting cancel ${id}`);
    expect((await said(60)).sort()).toEqual([
      ["general", "Cancelled: Moved and cancelled"],
      ["moderator", "Cancelled: Moved and cancelled"],
    ]);
  });

  test("nobody, where it is taken back in time", async () => {
    const id = await reminded("Taken back");
    const moved = await w.say(`meeting move ${id} to:"in 3 hours"`, { channel: "tracing" });
    await takeBack(w, moved, { channel: "tracing" });
    const cancelled = await w.say(`meeting cancel ${id}`, { channel: "tracing" });
    await takeBack(w, cancelled, { channel: "tracing" });
    expect(await said(60)).toEqual([]);
  });

  test("of the Undo too, where they were told of the change", async () => {
    const id = await reminded("Told twice");
    const moved = await w.say(`meeting move ${id} to:"in 3 hours"`, { channel: "tracing" });
    expect(await said(60)).toHaveLength(3);
    await takeBack(w, moved, { channel: "tracing" });
    expect((await said(60)).sort()).toEqual([
      ["admin", "Moved: Told twice"],
      ["general", "Moved: Told twice"],
      ["moderator", "Moved: Told twice"],
    ]);
  });

  test("this and following: as of one meeting, and nobody where it is taken back", async () => {
    const id = await reminded("Split call", "repeat:weekly");
    const time =
      "time:" +
      (await w.db((db) => db.meeting.findFirstOrThrow({ where: { title: "Split call" } }))).startsLocal.slice(0, 10);
    // The second time, which nobody was reminded of yet.
    const next = new Date(Date.parse(`${time.slice(5)}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
    const split = await w.say(
      `meeting move ${id} to:"${next} 23:00 America/Mexico_City" time:${next} scope:following`,
      {
        channel: "tracing",
      },
    );
    expect(split.text).toContain("This time and those after it were changed.");
    await takeBack(w, split, { channel: "tracing" });
    expect(await said(60)).toEqual([]);
    await w.say(`meeting move ${id} to:"${next} 23:00 America/Mexico_City" time:${next} scope:following`, {
      channel: "tracing",
    });
    expect((await said(60)).sort()).toEqual([
      ["admin", "Moved: Split call"],
      ["general", "Moved: Split call"],
      ["moderator", "Moved: Split call"],
    ]);
    expect(await said(60)).toEqual([]);
  });
});
