import { afterAll, beforeAll, expect, it } from "vitest";
import { clearNotes } from "../../../../src/core/features/meetings/participants/clear-notes-chore.ts";
import { rotateKeys } from "../../../../src/core/services/sealing/rotate-keys.ts";
import { sealOn } from "../../../support/seals.ts";
import { addMeeting, addMembers } from "./meeting-world.ts";
import { type World, world } from "../../../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  await addMembers(w, 2);
});
afterAll(() => w.close());

const notes = () =>
  w.db(async (db) => (await db.rsvp.findMany({ orderBy: { personId: "asc" } })).map(({ note }) => note ?? ""));
const seen = async () => (await w.say("meeting attendees Board", { as: "moderator" })).text;

it("what was noted with an answer in clear is shown as ever, and sealed by a regular chore", async () => {
  const meeting = await addMeeting(w);
  await w.say('meeting rsvp Board answer:yes note:"New words"', { as: "p1" });
  await w.say("meeting rsvp Board answer:maybe", { as: "p2" });
  expect((await notes())[0]).not.toContain("words");
  await w.db((db) =>
    db.rsvp.updateMany({ where: { meetingId: meeting, personId: "p2" }, data: { note: "Old words" } }),
  );
  expect(await seen()).toMatch(/New words[^]*Old words/);
  await clearNotes.run({ ...w, clock: w.clock });
  expect((await notes()).map((note) => w.seal.sealedBy(note))).toEqual(["k1", "k1"]);
  expect((await notes()).join()).not.toContain("words");
  expect(await seen()).toMatch(/New words[^]*Old words/);
});

it("a note that is sealed anew makes no card be written anew, as an answer does", async () => {
  const changes = () => w.store.system((db) => db.cardChange.count());
  const [meeting] = await w.db((db) => db.meeting.findMany());
  const about = { subjectId: meeting?.id ?? "", occurrence: "", time: "", kind: "announcement", detail: {} };
  const place = { platform: "console", spaceId: w.slug, recipient: "general", receipt: "r" };
  const now = w.clock.now();
  await w.db((db) =>
    db.card.create({
      data: { communityId: w.community, id: "card", key: "card", ...about, ...place, freeAt: now, createdAt: now },
    }),
  );
  await w.say('meeting rsvp Board answer:no note:"Other words"', { as: "p2" });
  const before = await changes();
  expect(before).toBeGreaterThan(0);
  const seal = sealOn("k2", "k1");
  expect(await rotateKeys({ ...w, seal, settle: async () => undefined })).toMatchObject({ done: true });
  expect((await notes()).map((note) => seal.sealedBy(note))).toEqual(["k2", "k2"]);
  expect(await changes()).toBe(before);
});
