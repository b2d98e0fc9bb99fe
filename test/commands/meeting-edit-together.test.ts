import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Action } from "../../src/core/kernel/views/model.ts";
import { takeBack } from "../support/take-back.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

type Values = Readonly<Record<string, unknown>>;

const MODERATOR: Who = { as: "moderator" };
const SINGLE = "2027-01-12 10:00 zone:Bogota";
const WEEKLY = `${SINGLE} repeat:weekly`;

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterAll(() => w.close());

const add = async (title: string, more: string) => {
  const said = await w.say(`meeting add "${title}" ${more}`);
  if (said.refusal ?? said.plan.kind !== "work") throw new Error(said.text);
  return (await w.db((db) => db.meeting.findFirstOrThrow({ where: { title } }))).id;
};
const stored = (id: string) =>
  w.db((db) =>
    db.meeting.findUniqueOrThrow({
      where: { communityId_id: { communityId: "c1", id } },
      include: {
        changes: { orderBy: { occurrence: "asc" } },
        invitations: { orderBy: [{ kind: "asc" }, { value: "asc" }] },
        documents: true,
      },
    }),
  );
const formIn = ({ form, text }: Said): Values => {
  if (!form) throw new Error(`no form: ${text}`);
  return { ...form.known, ...Object.fromEntries(form.fields.map((f) => [f.name, f.value])) };
};
const open = async (line: string, who?: Who) => formIn(await w.say(line, who));
const send = (values: Values, who?: Who) => w.send({ kind: "values", path: "meeting edit", values }, who);
const change = ({ view, text }: Said): Action => {
  const found = actionsIn(view ?? { blocks: [] }).find((a) => a.label === "Change");
  if (!found) throw new Error(`nothing leads back to the form in ${text}`);
  return found;
};
const again = async (said: Said, who?: Who) => formIn(await w.press(change(said), who));

describe("a form of a meeting that somebody else changed since it was opened", () => {
  test("changes what was changed in it, says that alone, and leaves what the other changed", async () => {
    const id = await add("Apart", `${SINGLE} agenda:"One"`);
    const mine = await open("meeting edit Apart");
    await send({ ...(await open("meeting edit Apart", MODERATOR)), place: "Room 4", agenda: "Two" }, MODERATOR);
    const said = await send({ ...mine, title: "Apart from that", url: "https://meet.example.org/x" });
    expect(said.refusal).toBeUndefined();
    expect(said.text.split("\n").slice(0, 3)).toEqual([
      "Meeting changed: Apart from that",
      "Title: Apart → Apart from that",
      "Address to join: – → https://meet.example.org/x",
    ]);
    expect(said.text).not.toContain("Room 4");
    expect(await stored(id)).toMatchObject({ title: "Apart from that", place: "Room 4", agenda: "Two", sequence: 2 });
    await takeBack(w, said);
    expect(await stored(id)).toMatchObject({ title: "Apart", place: "Room 4", agenda: "Two", link: null });
  });

  test("is about the same meeting, whatever that is called by now", async () => {
    const id = await add("Old name", SINGLE);
    const mine = await open("meeting edit Old name");
    await send({ ...mine, title: "New name" }, MODERATOR);
    await add("Old name", "2027-01-14 10:00");
    expect((await send({ ...mine, place: "Room 2" })).refusal).toBeUndefined();
    expect(await stored(id)).toMatchObject({ title: "New name", place: "Room 2" });
  });

  test("where both changed the same is not done, says who changed what, and comes back with all that was typed", async () => {
    const id = await add("Same", `${SINGLE} place:"Room 1" agenda:One remind:"1 day" capacity:9 names:yes`);
    const mine = await open("meeting edit Same");
    await send({ ...(await open("meeting edit Same", MODERATOR)), place: "Room 2", duration: 90 }, MODERATOR);
    const typed = { ...mine, place: "Room 3", agenda: "", remind: "", capacity: "", names: "no", title: "Same again" };
    const said = await send(typed);
    expect(said.refusal).toBe("meeting.raced");
    expect(said.text.split("\n").slice(0, 3)).toEqual([
      "“Same” was changed in the meantime",
      "The moderator changed: Length and Place. Your change was not made; this is how the meeting is now.",
      "“Change” opens the form with what you typed.",
    ]);
    expect(await stored(id)).toMatchObject({ title: "Same", place: "Room 2", minutes: 90, sequence: 1 });
    const back = await again(said);
    expect(back).toMatchObject({ title: "Same again", place: "Room 3", duration: 90, version: 1 });
    expect((await send(back)).refusal).toBeUndefined();
    expect(await stored(id)).toMatchObject({
      ...{ title: "Same again", place: "Room 3", minutes: 90, agenda: null },
      ...{ leads: null, capacity: null, namesSince: null, sequence: 2 },
    });
  });

  test("says also that the other has answers shown by name", async () => {
    await add("Named", `${SINGLE} place:"Room 1"`);
    const mine = await open("meeting edit Named");
    await send({ ...(await open("meeting edit Named", MODERATOR)), place: "Room 2", names: "yes" }, MODERATOR);
    expect((await send({ ...mine, place: "Room 3" })).text).toContain(
      "The moderator changed: Place and Names in the channel.",
    );
  });

  test("where both did the same leaves it at that", async () => {
    const id = await add("Alike", SINGLE);
    const mine = await open("meeting edit Alike");
    await send({ ...mine, place: "Room 2" }, MODERATOR);
    expect((await send({ ...mine, place: "Room 2" })).refusal).toBe("meeting.edit.same");
    expect((await send({ ...mine, place: "Room 2", duration: 45 })).text).toContain("Length: 1 hour → 45 minutes");
    expect(await stored(id)).toMatchObject({ place: "Room 2", minutes: 45 });
  });

  test("sent at the same moment as another changes what it changes, too", async () => {
    const id = await add("At once", SINGLE);
    const mine = await open("meeting edit At once");
    const both = await Promise.all([
      send({ ...mine, place: "Room 2" }, MODERATOR),
      send({ ...mine, duration: 45 }),
      send({ ...mine, agenda: "One" }, { as: "admin" }),
    ]);
    const done = both.filter((said) => said.refusal === undefined).length;
    expect(done).toBeGreaterThan(1);
    expect((await stored(id)).sequence).toBe(done);
  });

  test("is refused where it was cancelled, and says so", async () => {
    const id = await add("Called off", SINGLE);
    const mine = await open("meeting edit Called off");
    await w.say(`meeting cancel ${id}`, MODERATOR);
    const said = await send({ ...mine, place: "Room 2" });
    expect([said.refusal, said.text.split(".")[0]]).toEqual(["meeting.edit.cancelled", "“Called off” is cancelled"]);
  });

  test("of longer ago than is remembered is not done, and comes back with all that was typed", async () => {
    const id = await add("Long ago", SINGLE);
    const mine = await open("meeting edit Long ago");
    await send({ ...mine, duration: 90 }, MODERATOR);
    await w.db((db) => db.meetingEdit.deleteMany({ where: { meetingId: id } }));
    const said = await send({ ...mine, place: "Room 2" });
    expect([said.refusal, (await stored(id)).place]).toEqual(["meeting.raced", null]);
    expect(await again(said)).toMatchObject({ place: "Room 2", version: 1 });
  });

  test("that moved it where its zone was changed is asked anew, and means the clock that it showed", async () => {
    const id = await add("Zones", SINGLE);
    const mine = await open("meeting edit Zones");
    await send({ ...mine, zone: "Europe/Madrid" }, MODERATOR);
    // On the clock of Bogotá, as the form had it.
    const said = await send({ ...mine, when: "2027-01-12 16:00" });
    expect([said.refusal, (await stored(id)).startsLocal]).toEqual(["meeting.raced", "2027-01-12T10:00"]);
    const back = await again(said);
    expect(back).toMatchObject({ when: "2027-01-12 16:00 America/Bogota", zone: "Europe/Madrid" });
    await send(back);
    expect(await stored(id)).toMatchObject({ startsAt: new Date("2027-01-12T21:00:00Z"), zone: "Europe/Madrid" });
  });

  test("that only says something else leaves its changed zone and start alone", async () => {
    const id = await add("Elsewhere", SINGLE);
    const mine = await open("meeting edit Elsewhere");
    await send({ ...mine, zone: "Europe/Madrid", when: "2027-01-13 09:00" }, MODERATOR);
    expect((await send({ ...mine, duration: 90 })).refusal).toBeUndefined();
    const is = { startsLocal: "2027-01-13T09:00", zone: "Europe/Madrid", minutes: 90 };
    expect(await stored(id)).toMatchObject(is);
    // An end that was said is one of that start.
    expect((await send({ ...mine, end: "12:30" })).refusal).toBe("meeting.raced");
    expect(await stored(id)).toMatchObject(is);
  });

  test("invites who was added by either, but is not done where it would be open to all then", async () => {
    const id = await add("Invited", `${SINGLE} invite:"moderators, PY"`);
    const lines = async () => (await stored(id)).invitations.map(({ value }) => value);
    const mine = await open("meeting edit Invited");
    await send({ ...mine, invite: "moderators, PY, AR" }, MODERATOR);
    expect((await send({ ...mine, invite: "moderators, BR" })).refusal).toBeUndefined();
    expect(await lines()).toEqual(["AR", "BR", "moderator"]);

    const late = await open("meeting edit Invited");
    await send({ ...late, invite: "moderators" }, MODERATOR);
    const { invite: _emptied, ...toAll } = late;
    for (const values of [toAll, { ...late, invite: "AR, BR" }])
      expect((await send(values)).refusal).toBe("meeting.raced");
    expect(await lines()).toEqual(["moderator"]);
  });

  test("adds a document to those that were added meanwhile", async () => {
    const id = await add("Papers", SINGLE);
    for (const title of ["First paper", "Second paper"])
      await w.say(`resource add "${title}" https://example.org/${title.length} guide`, MODERATOR);
    const mine = await open("meeting edit Papers", MODERATOR);
    await send({ ...mine, document: "First paper" }, { as: "admin" });
    expect((await send({ ...mine, document: "Second paper" }, MODERATOR)).refusal).toBeUndefined();
    expect((await stored(id)).documents).toHaveLength(2);
  });
});

describe("a form of a series that somebody else changed since it was opened", () => {
  const moved = { when: "2027-01-20 11:30", scope: "all" };

  test.each([
    ["this", { changes: ["2027-01-20T11:30"], place: null }],
    ["all", { changes: [], place: "Room 2" }],
  ])("changes the time that it showed wherever that is now: %s", async (scope, { changes, place }) => {
    const title = `Moved series ${scope}`;
    const id = await add(title, WEEKLY);
    const mine = await open(`meeting edit "${title}" time:2027-01-19`);
    await send({ ...(await open(`meeting edit "${title}" time:2027-01-19`, MODERATOR)), ...moved }, MODERATOR);
    const said = await send({ ...mine, place: "Room 2", scope });
    expect(said.refusal).toBeUndefined();
    expect(said.text).toContain("20 January 2027 at 11:30");
    const is = await stored(id);
    expect(is).toMatchObject({ startsLocal: "2027-01-13T11:30", place });
    expect(is.changes.map((c) => [c.occurrence, c.place])).toEqual(changes.map((key) => [key, "Room 2"]));
  });

  test("following: goes on from there with what the other changed", async () => {
    const id = await add("Parted later", WEEKLY);
    const mine = await open("meeting edit Parted later time:2027-01-19");
    await send({ ...mine, agenda: "One", scope: "all" }, MODERATOR);
    expect((await send({ ...mine, place: "Room 2", scope: "following" })).refusal).toBeUndefined();
    const next = await w.db((db) => db.meeting.findFirstOrThrow({ where: { continues: id } }));
    expect(next).toMatchObject({ startsLocal: "2027-01-19T10:00", place: "Room 2", agenda: "One" });
  });

  test("asks how much of it is meant, as any other", async () => {
    await add("Still asked", WEEKLY);
    const mine = await open("meeting edit Still asked time:2027-01-19");
    await send({ ...mine, agenda: "One", scope: "all" }, MODERATOR);
    const asked = await send({ ...mine, place: "Room 2" });
    expect(asked.text).toContain("scope: The meeting repeats.");
    expect((await send({ ...formIn(asked), scope: "all" })).text).toContain("Place: – → Room 2");
  });

  test("is apart from what is changed of another of its times, and not of its own", async () => {
    const id = await add("Times", WEEKLY);
    const mine = await open("meeting edit Times time:2027-01-19");
    await send({ ...(await open("meeting edit Times time:2027-01-26")), place: "Room 1", scope: "this" }, MODERATOR);
    expect((await send({ ...mine, place: "Room 2", scope: "this" })).refusal).toBeUndefined();
    expect((await send({ ...mine, place: "Room 3", scope: "this" })).refusal).toBe("meeting.raced");
    expect((await stored(id)).changes.map((c) => [c.occurrence, c.place])).toEqual([
      ["2027-01-19T10:00", "Room 2"],
      ["2027-01-26T10:00", "Room 1"],
    ]);
  });

  test("of a time that was skipped is not done, and comes back for the series", async () => {
    const id = await add("Skipped", WEEKLY);
    const mine = await open("meeting edit Skipped time:2027-01-19");
    await w.say(`meeting skip ${id} time:2027-01-19`, MODERATOR);
    const said = await send({ ...mine, place: "Room 2", scope: "this" });
    expect([said.refusal, (await stored(id)).changes.length]).toEqual(["meeting.raced", 1]);
    // Of another time it is asked again how much is meant.
    const back = await again(said);
    expect(back).toMatchObject({ meeting: id, time: "2027-01-12 10:00", place: "Room 2" });
    expect((await send(back)).text).toContain("scope: The meeting repeats.");
  });

  test("that goes on as another one comes back for that one", async () => {
    const id = await add("Cut in two", WEEKLY);
    const mine = await open("meeting edit Cut in two time:2027-01-26");
    await send(
      { ...(await open("meeting edit Cut in two time:2027-01-19")), duration: 30, scope: "following" },
      MODERATOR,
    );
    const said = await send({ ...mine, place: "Room 2", scope: "all" });
    expect(said.refusal, said.text).toBe("meeting.raced");
    const next = await w.db((db) => db.meeting.findFirstOrThrow({ where: { continues: id } }));
    expect(await again(said)).toMatchObject({ meeting: next.id, place: "Room 2", duration: 30 });
  });
});
