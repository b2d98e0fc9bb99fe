import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterAll(() => w.close());

const add = async (title: string, more = "", as = "member") => {
  await w.say(`meeting add "${title}" tomorrow at 15:00 ${more}`, { as });
  return (await w.db((db) => db.meeting.findFirstOrThrow({ where: { title } }))).id;
};

test("cancels for its organiser, who alone is answered, with a way back", async () => {
  const id = await add("Board call", "repeat:weekly");
  const said = await w.say("meeting cancel Board call all:true");
  expect(said.plan).toMatchObject({ audience: "caller" });
  expect(said.text).toBe(
    [
      "Cancelled: Board call",
      "The whole series is cancelled.",
      "It was to be: Wed, 25 Nov 2026, 15:00 GMT-6",
      "In half a minute I tell everybody who knows of it. Take it back before, and nobody hears of it.",
      `[Undo] /meeting restore meeting:${id}`,
      `[Show] /meeting show meeting:${id}`,
    ].join("\n"),
  );
  const manage = await w.say(`meeting manage meeting:${id}`);
  expect(manage.plan).toMatchObject({ audience: "caller" });
  expect(manage.text).toContain(`[Take the cancellation back] /meeting restore meeting:${id}`);
  expect(await w.db((db) => db.audit.count({ where: { action: "meeting.cancel", subject: `meeting:${id}` } }))).toBe(1);
});

test("cancels for a moderator, not for another member, and says who may", async () => {
  await add("Of a moderator", "", "moderator");
  await add("Of a member");
  const refused = await w.say("meeting cancel Of a moderator");
  expect(refused.refusal).toBe("meeting.notYours");
  expect(refused.text).toBe(
    "“Of a moderator” can be changed or cancelled by The moderator, who organises it, or by a moderator.",
  );
  expect((await w.say("meeting cancel Of a member", { as: "moderator" })).refusal).toBeUndefined();
  await w.db((db) => db.meeting.updateMany({ where: { title: "Of a moderator" }, data: { organiserId: null } }));
  expect((await w.say("meeting cancel Of a moderator")).refusal).toBe("meeting.nobodys");
});

test("a cancelled meeting cannot be cancelled again, nor one that stands be restored", async () => {
  const id = await add("Twice");
  await w.say(`meeting cancel ${id}`);
  expect((await w.say(`meeting cancel ${id}`)).text).toBe("“Twice” is cancelled already.");
  await w.say(`meeting restore ${id}`);
  for (const named of [id, "Twice"])
    expect((await w.say(`meeting restore ${named}`)).text).toBe("“Twice” is not cancelled.");
  expect((await w.say("meeting cancel No such meeting")).plan.kind).toBe("form");
});

test("two who cancel at once: one does, the other is told", async () => {
  const id = await add("Race");
  const both = await Promise.all([w.say(`meeting cancel ${id}`), w.say(`meeting cancel ${id}`, { as: "moderator" })]);
  expect(both.map((s) => s.refusal).sort()).toEqual(["meeting.cancelled.already", undefined]);
});

test("a time that a meeting does not have is not taken for the one that it has", async () => {
  await add("One-off");
  for (const path of ["meeting cancel", "meeting skip", "meeting edit", "meeting move", "meeting rsvp"]) {
    const more = { "meeting edit": " place:Room 4", "meeting move": " to:16:00", "meeting rsvp": " answer:yes" }[path];
    const said = await w.say(`${path} meeting:One-off time:Saturday${more ?? ""}`);
    expect([path, said.refusal]).toEqual([path, "meeting.time.none"]);
  }
  expect((await w.say("meeting cancel One-off Saturday")).refusal).toBe("meeting.time.none");
  for (const path of ["reminder mute", "reminder unmute"])
    expect((await w.say(`${path} One-off time:Saturday`)).refusal).toBe("meeting.time.none");
  expect((await w.say("meeting cancel One-off tomorrow")).refusal).toBeUndefined();
});

test("a day of a series cancels that time alone", async () => {
  const id = await add("Series", "repeat:weekly");
  const said = await w.say("meeting cancel Series tomorrow");
  expect(said.text).toContain("Only this time is left out; the series goes on.");
  expect(await w.db((db) => db.meeting.findFirstOrThrow({ where: { id } }))).toMatchObject({ cancelledAt: null });
});

test.each([
  ["en", "Cancel “Asked en”?", "Only Wed 25 Nov, 15:00, or the whole series?", "This time only", "The whole series"],
  ["es", "¿Cancelar «Asked es»?", "¿Solo el mié, 25 nov, 15:00, o toda la serie?", "Solo esta fecha", "Toda la serie"],
  ["pt", "Cancelar “Asked pt”?", "Só qua., 25 de nov., 15:00, ou a série inteira?", "Só esta data", "Toda a série"],
  [
    "fr",
    "Annuler «\u00a0Asked fr\u00a0»\u00a0?",
    "Seulement le mer. 25 nov., 15:00, ou toute la série\u00a0?",
    "Cette date seulement",
    "Toute la série",
  ],
])("a series named without a time is asked about first, privately, in %s", async (locale, title, which, one, all) => {
  const id = await add(`Asked ${locale}`, "repeat:weekly");
  const asked = await w.say(`meeting cancel ${id}`, { locale });
  expect(asked.plan).toMatchObject({ audience: "caller" });
  expect(asked.text).toBe(
    [
      title,
      which,
      `[${one}] /meeting skip meeting:${id} time:"2026-11-25T15:00"`,
      `[${all}] /meeting cancel meeting:${id} all:true`,
    ].join("\n"),
  );
  const stands = async () => (await w.db((db) => db.meeting.findFirstOrThrow({ where: { id } }))).cancelledAt === null;
  expect(await stands()).toBe(true);
  await w.say(`meeting skip meeting:${id} time:"2026-11-25T15:00"`);
  expect(await stands()).toBe(true);
  await w.say(`meeting cancel meeting:${id} all:true`);
  expect(await stands()).toBe(false);
});

describe("a meeting whose title is a day", () => {
  const drill = (title: string, day: string) => w.say(`meeting add "${title}" ${day} 10:00`);
  const idOf = async (title: string) => (await w.db((db) => db.meeting.findFirstOrThrow({ where: { title } }))).id;
  const cancelled = async (title: string) =>
    (await w.db((db) => db.meeting.findFirstOrThrow({ where: { title } }))).cancelledAt !== null;

  test.each([
    ["en", "Saturday", "2026-11-28"],
    ["es", "domingo", "2026-11-29"],
    ["pt", "segunda-feira", "2026-11-30"],
    ["fr", "mardi", "2026-12-01"],
  ])("is asked about where another one stands on that day (%s): %s", async (locale, day, date) => {
    await drill(day, "2027-02-01");
    await drill(`Drill ${locale}`, date);
    const [named, other] = [await idOf(day), await idOf(`Drill ${locale}`)];
    const { plan } = await w.say(`meeting cancel ${day}`, { locale });
    expect(plan).toMatchObject({
      kind: "form",
      errors: {
        meeting: {
          problem: { code: "option.reference.many" },
          suggestions: [
            { value: named, label: day },
            { value: `${other} ${day}`, label: `Drill ${locale} · ${day}` },
          ],
        },
      },
    });
    expect([await cancelled(day), await cancelled(`Drill ${locale}`)]).toEqual([false, false]);
    await w.say(`meeting cancel meeting:"${other} ${day}"`, { locale });
    expect([await cancelled(day), await cancelled(`Drill ${locale}`)]).toEqual([false, true]);
  });

  test("is meant where none does", async () => {
    await drill("Sunday week", "2027-02-02");
    await w.say("meeting cancel Sunday week");
    expect(await cancelled("Sunday week")).toBe(true);
  });
});

test("what has taken place cannot be cancelled", async () => {
  const id = await add("Over", "duration:30m");
  w.clock.forward(30 * 3_600_000 + 29 * 60_000);
  expect((await w.say(`meeting show ${id}`)).text).toContain("Under way now");
  w.clock.forward(60_000);
  expect((await w.say(`meeting cancel ${id}`)).text).toBe("“Over” has already taken place.");
  expect((await w.say(`meeting show ${id}`)).text).toContain("It has taken place.");
});
