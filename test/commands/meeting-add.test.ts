import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Action } from "../../src/core/kernel/views/model.ts";
import { audited } from "../support/audited.ts";
import { type Said, type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterAll(() => w.close());

const button = (said: Said, label: string): Action => {
  const found = actionsIn(said.view ?? { blocks: [] }).find((a) => a.label === label);
  if (!found) throw new Error(`no button "${label}" in ${said.text}`);
  return found;
};
const stored = (title: string) =>
  w.db((db) => db.meeting.findFirst({ where: { title }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] }));
const waiting = () => w.db((db) => db.delivery.findMany({ where: { state: "planned", kind: "wave" } }));

describe("meeting add", () => {
  test("acts on a phrase without doubt and echoes it in the zones of the meeting and the reader", async () => {
    const said = await w.say(
      'meeting add "Tracing call" 2027-01-12 10:00 zone:Bogota repeat:weekly duration:45m place:"Video call" remind:1h',
      {
        locale: "es",
      },
    );
    expect(said.plan).toMatchObject({ kind: "work", audience: "caller", place: "new", posts: {} });
    expect(said.text.split("\n").slice(0, 9)).toEqual([
      "Reunión programada: Tracing call",
      "Anunciada en #general.",
      "Cuándo: martes, 12 de enero de 2027, 10:00 (Bogotá)",
      "Su hora: mar, 12 ene 2027, 09:00 GMT-6",
      "Duración: 45 minutos",
      "Se repite: cada semana, los martes",
      "Lugar: Video call",
      "Recordatorio: 1 hora antes, en #general",
      "Organiza: The member",
    ]);
    expect(await stored("Tracing call")).toMatchObject({
      startsLocal: "2027-01-12T10:00",
      zone: "America/Bogota",
      minutes: 45,
      rule: "FREQ=WEEKLY",
      leads: [60],
      organiserId: "c1member",
      platform: "console",
      spaceId: "test",
      channel: "general",
    });
  });

  test.each([
    [
      "en",
      "from 3 to 5 March at 9:00",
      "Wednesday, 3 March 2027 at 09:00 (Mexico City)",
      "every day, until 5 March 2027",
    ],
    ["es", "del 3 al 5 de marzo a las 9", "miércoles, 3 de marzo de 2027", "cada día, hasta el 5 de marzo de 2027"],
    ["pt", "de 3 a 5 de março às 9h", "quarta-feira, 3 de março de 2027", "todos os dias, até 5 de março de 2027"],
    ["fr", "du 3 au 5 mars à 9h", "mercredi 3 mars 2027", "chaque jour, jusqu’au 5 mars 2027"],
  ])("asks whether several days are a stretch or each of them (%s): %s", async (locale, when, first, daily) => {
    const { plan } = await w.say(`meeting add "Workshop ${locale}" ${when}`, { locale });
    if (plan.kind !== "form") throw new Error(plan.kind);
    const { problem, suggestions = [] } = plan.errors?.["when"] ?? {};
    expect(problem?.code).toBe("when.days");
    const [each, stretch] = suggestions;
    expect(each?.label).toContain(first);
    expect(each?.label).toContain(` · ${daily}`);
    expect(stretch?.label).toContain(first);
    expect(stretch?.label).toContain(" → ");
    for (const [name, choice, stored] of [
      ["each", each, { rule: "FREQ=DAILY;UNTIL=20270305", minutes: 60 }],
      ["stretch", stretch, { rule: null, minutes: 63 * 60 }],
    ] as const) {
      const title = `Workshop ${locale} ${name}`;
      await w.say(`meeting add title:"${title}" when:"${choice?.value ?? ""}"`, { locale });
      const found = await w.db((db) => db.meeting.findFirstOrThrow({ where: { title } }));
      expect(found).toMatchObject({ startsLocal: "2027-03-03T09:00", zone: "America/Mexico_City", ...stored });
    }
  });

  test("is no longer than a month, however its end is said", async () => {
    const { plan } = await w.say('meeting add "Too long" when:"2027-03-03T09:00/2027-05-03T09:00 America/Mexico_City"');
    expect(plan).toMatchObject({ kind: "form", errors: { end: { problem: { code: "option.duration.most" } } } });
  });

  test.each([
    ["en", "tomorrow at 15:00", "Meeting scheduled: Call en"],
    ["es", "mañana a las 15:00", "Reunión programada: Call es"],
    ["pt", "amanhã às 15:00", "Reunião agendada: Call pt"],
    ["fr", "demain à 15:00", "Réunion planifiée\u00a0: Call fr"],
  ])("speaks %s", async (locale, when, first) => {
    const said = await w.say(`meeting add "Call ${locale}" ${when}`, { locale });
    expect(said.text.split("\n")[0]).toBe(first);
    expect(await stored(`Call ${locale}`)).toMatchObject({
      startsLocal: "2026-11-25T15:00",
      zone: "America/Mexico_City",
    });
  });

  test("keeps the zone of the option when the phrase names another", async () => {
    await w.say('meeting add "Two zones" 2027-01-12 16:00 Europe/Vienna zone:Bogota');
    expect(await stored("Two zones")).toMatchObject({
      startsLocal: "2027-01-12T10:00",
      zone: "America/Bogota",
      startsAt: new Date("2027-01-12T15:00:00Z"),
    });
  });

  test("says when a change of clocks makes the time impossible or double", async () => {
    const gap = await w.say('meeting add "Gap" 2027-03-28 02:30 zone:Europe/Vienna');
    expect(gap.text).toContain(
      "the time you named does not exist that day. I took the next that does: Sunday, 28 March 2027 at 03:30 (Vienna).",
    );
    const overlap = await w.say('meeting add "Overlap" 2027-10-31 02:30 zone:Europe/Vienna');
    expect(overlap.text).toContain(
      "comes twice that day. I took the first: Sunday, 31 October 2027 at 02:30 (Vienna).",
    );
    expect(await stored("Overlap")).toMatchObject({ startsAt: new Date("2027-10-31T00:30:00Z") });
  });

  test.each([
    ['meeting add "Past" yesterday at 15:00', "when: Monday, 23 November 2026 at 15:00 (Mexico City) has passed."],
    ['meeting add "No time" tomorrow', "when: At what time?"],
    ['meeting add "Nonsense" colourless green ideas', "when: I can't read that as a date and time."],
    ['meeting add "Early" tomorrow at 15:00 remind:29d', "remind: "],
    ['meeting add "Long" tomorrow at 15:00 duration:32d', "duration: "],
    [`meeting add "${"x".repeat(121)}" tomorrow at 15:00`, "title: That is 121 characters; at most 120 fit here."],
    [`meeting add "Place" tomorrow at 15:00 place:"${"x".repeat(201)}"`, "place: That is 201 characters"],
    ['meeting add "Zone" tomorrow at 15:00 zone:Atlantis', "zone: "],
    ['meeting add "Often" tomorrow at 15:00 repeat:hourly', "repeat: "],
  ])("asks instead of guessing: %s", async (line, error) => {
    const said = await w.say(line);
    expect(said.plan.kind).toBe("form");
    expect(said.text).toContain(error);
    expect(said.form?.fields.find((f) => f.name === "title")?.value).toBeDefined();
  });

  test("is for members", async () => {
    expect((await w.say('meeting add "Guest" tomorrow at 15:00', { as: "guest" })).refusal).toBe("role.least");
    expect(await stored("Guest")).toBeNull();
  });

  test("is undone with one button, and the undoing too", async () => {
    const before = (await waiting()).length;
    const added = await w.say('meeting add "Undone" tomorrow at 15:00 remind:1h');
    const undone = await w.press(button(added, "Undo"));
    expect(undone.plan).toMatchObject({ kind: "work", place: "here", audience: "caller" });
    expect(undone.text).toContain("Cancelled: Undone");
    expect(await waiting()).toHaveLength(before);
    const again = await w.press(button(undone, "Undo"));
    expect(again.text).toContain("On again: Undone");
    expect(await waiting()).toHaveLength(before + 1);
  });

  test("is recorded in the audit log", async () => {
    await w.say('meeting add "Audited" tomorrow at 15:00');
    const meeting = await stored("Audited");
    expect((await audited(w)).find(({ subject }) => subject === `meeting:${meeting?.id}`)).toMatchObject({
      action: "meeting.add",
      actorId: "c1member",
    });
  });
});
