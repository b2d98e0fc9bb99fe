import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mergeAnswers } from "../../../../src/core/features/meetings/rsvp/merge-answers.ts";
import { stores, type World, world } from "../../../support/world.ts";
import { addMeeting, addMembers } from "../../features/meetings/meeting-world.ts";

const MINUTE = 60_000;

describe.each(stores)("what two who become one had answered (%s)", (kind) => {
  let w: World;
  let id: string;
  beforeAll(async () => {
    w = await world({ now: "2026-11-24T15:00:00Z", kind });
    await addMembers(w, 4);
  });
  afterAll(() => w.close());
  beforeEach(async () => {
    await w.db((db) => db.meeting.deleteMany());
    id = await addMeeting(w, {
      capacity: 2,
      startsLocal: "2027-06-01T12:00",
      zone: "UTC",
      startsAt: new Date("2027-06-01T12:00:00Z"),
    });
  });

  const say = async (as: string, answer: string) => {
    w.clock.forward(MINUTE);
    await w.say(`meeting rsvp ${id} answer:${answer}`, { as });
  };
  const merge = () =>
    w.db((db) => mergeAnswers({ db, community: { id: w.community }, now: w.clock.now(), ids: w.ids }, "p1", "p2"));
  const held = async () =>
    (await w.db((db) => db.rsvp.findMany({ orderBy: { personId: "asc" } }))).map((r) => [r.personId, r.answer, r.seat]);

  it("counts once, the newer answer", async () => {
    for (const [newer, older] of [
      ["p1", "p2"],
      ["p2", "p1"],
    ] as const) {
      await say(older, "yes");
      await say(newer, "maybe");
      await merge();
      expect(await held()).toEqual([["p1", "maybe", null]]);
      await w.db((db) => db.rsvp.deleteMany());
    }
  });

  it("is what they said themselves, over a newer interest in the platform's event", async () => {
    const interest = (personId: string, occurrence: string) =>
      w.db((db) =>
        db.rsvp.create({
          data: {
            ...{ communityId: w.community, meetingId: id, occurrence, personId },
            ...{ answer: "maybe", via: "event 1", answeredAt: new Date(w.clock.now().getTime() + MINUTE) },
          },
        }),
      );
    for (const [own, other] of [
      ["p1", "p2"],
      ["p2", "p1"],
    ] as const) {
      await say(own, "yes");
      for (const time of ["", "2027-06-01T12:00"]) await interest(other, time);
      await merge();
      expect(await held()).toEqual([["p1", "yes", "held"]]);
      await w.db((db) => db.rsvp.deleteMany());
    }
  });

  it("two places become one, and the other is offered to the first in line", async () => {
    for (const p of ["p1", "p2", "p3"]) await say(p, "yes");
    await merge();
    expect(await held()).toEqual([
      ["p1", "yes", "held"],
      ["p3", "yes", "offered"],
    ]);
  });

  it("the place of the older yes is kept by the newer, and the earlier of two places in line", async () => {
    for (const p of ["p2", "p3", "p1"]) await say(p, "yes");
    await merge();
    expect(await held()).toEqual([
      ["p1", "yes", "held"],
      ["p3", "yes", "held"],
    ]);
    await w.db((db) => db.rsvp.deleteMany());
    await w.db((db) => db.meeting.updateMany({ data: { capacity: 1 } }));
    for (const p of ["p3", "p2", "p4", "p1"]) await say(p, "yes");
    await merge();
    await say("p3", "no");
    expect(await held()).toEqual([
      ["p1", "yes", "offered"],
      ["p3", "no", null],
      ["p4", "yes", "waiting"],
    ]);
  });

  it("a newer no gives the older place away", async () => {
    for (const p of ["p1", "p3", "p4"]) await say(p, "yes");
    await say("p2", "no");
    await merge();
    expect(await held()).toEqual([
      ["p1", "no", null],
      ["p3", "yes", "held"],
      ["p4", "yes", "offered"],
    ]);
  });

  it("attendance and mutes are theirs, once", async () => {
    const of = (personId: string, occurrence: string) => ({
      communityId: w.community,
      meetingId: id,
      occurrence,
      personId,
      at: w.clock.now(),
    });
    await w.db(async (db) => {
      await db.attendance.createMany({
        data: [of("p1", "a"), of("p2", "a"), of("p2", "b")].map((a) => ({ ...a, how: "here" })),
      });
      await db.mute.createMany({ data: [of("p1", "a"), of("p2", "a"), of("p2", "b")] });
    });
    await merge();
    const [attended, muted] = await w.db(
      async (db) => [await db.attendance.findMany(), await db.mute.findMany()] as const,
    );
    for (const rows of [attended, muted])
      expect(rows.map((r) => `${r.personId} ${r.occurrence}`).sort()).toEqual(["p1 a", "p1 b"]);
  });
});
