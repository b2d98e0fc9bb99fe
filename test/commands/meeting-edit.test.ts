import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Prisma } from "../../src/core/services/store/generated/client.ts";
import type { Action } from "../../src/core/kernel/views/model.ts";
import { takeBack } from "../support/take-back.ts";
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
const PARTS = {
  changes: { orderBy: { occurrence: "asc" } },
  invitations: true,
  documents: true,
  rsvps: { orderBy: [{ occurrence: "asc" }, { personId: "asc" }] },
} satisfies Prisma.MeetingInclude;
const stored = (id: string) =>
  w.db((db) => db.meeting.findUniqueOrThrow({ where: { communityId_id: { communityId: "c1", id } }, include: PARTS }));
/** A meeting but for what counts its changes. */
const facts = async (id: string) => {
  const { sequence: _s, changedAt: _c, ...rest } = await stored(id);
  return rest;
};
const add = async (title: string, more = "2027-01-12 10:00 zone:Bogota repeat:weekly", as = "member") => {
  const said = await w.say(`meeting add "${title}" ${more}`, { as });
  if (said.refusal ?? said.plan.kind !== "work") throw new Error(said.text);
  return (await w.db((db) => db.meeting.findFirstOrThrow({ where: { title } }))).id;
};
const answer = (meetingId: string, occurrence: string, personId = "c1admin", value = "yes") =>
  w.db((db) =>
    db.rsvp.create({
      data: { communityId: "c1", meetingId, occurrence, personId, answer: value, answeredAt: w.clock.now() },
    }),
  );

describe("one meeting", () => {
  test("is changed in what was given, and said to be", async () => {
    const id = await add("Board call", "2027-01-12 10:00 zone:Bogota");
    const said = await w.say("meeting edit Board call place:Room 4 duration:90m remind:off");
    expect(said.plan).toMatchObject({ audience: "caller" });
    expect(said.text.split("\n").slice(0, 4)).toEqual([
      "Meeting changed: Board call",
      "Length: 1 hour → 1 hour, 30 minutes",
      "Place: – → Room 4",
      "Reminder: none",
    ]);
    expect(await stored(id)).toMatchObject({
      place: "Room 4",
      minutes: 90,
      leads: [],
      sequence: 1,
      endsAt: new Date("2027-01-12T16:30:00Z"),
    });
    expect(await w.db((db) => db.audit.findFirst({ where: { action: "meeting.change" } }))).toMatchObject({
      detail: { scope: "all", changed: ["minutes", "place", "leads"] },
    });
    expect((await w.say("meeting edit Board call place:Room 4")).refusal).toBe("meeting.edit.same");
  });

  test("loses what it may do without by a word, in any language, and only that", async () => {
    const id = await add(
      "Lessened",
      '2027-01-12 10:00 zone:Bogota place:"Room 4" agenda:One invite:"moderators, PY" remind:"1 day" languages:en, es deadline:1d capacity:12 url:https://meet.example.org/x chair:"The admin"',
    );
    const said = await w.say("meeting edit Lessened capacity:none deadline:off place:none");
    expect(said.text.split("\n").slice(1, 4)).toEqual([
      "Place: Room 4 → none any more",
      "Places: 12 → none any more",
      "Answers until: 1 day before → none any more",
    ]);
    expect(await stored(id)).toMatchObject({
      place: null,
      capacity: null,
      rsvpMinutes: 0,
      agenda: "One",
      link: "https://meet.example.org/x",
      leads: [1440],
    });
    await w.say(
      "meeting edit Lessened url:ninguno agenda:nenhum languages:aucune chair:none remind:default invite:none",
      { locale: "es" },
    );
    expect(await stored(id)).toMatchObject({
      link: null,
      agenda: null,
      languages: [],
      chairId: null,
      leads: null,
      invitations: [],
      title: "Lessened",
    });
    expect((await w.say("meeting edit Lessened title:none")).refusal).toBeUndefined();
    expect(await stored(id)).toMatchObject({ title: "none" });
  });

  test("named alone comes as a form filled in with what it is; what is emptied there is taken away", async () => {
    await add(
      "Formed",
      '2027-01-12 10:00 zone:Bogota place:"Room 4" agenda:One invite:"moderators, PY, @The admin" remind:"1 day, 1 hour" languages:en, es deadline:1d url:https://meet.example.org/x',
    );
    const asked = await w.say("meeting edit Formed");
    const held = Object.fromEntries(asked.form?.fields.map((f) => [f.name, f.value]) ?? []);
    expect(held).toMatchObject({
      ...{
        title: "Formed",
        when: "2027-01-12 10:00",
        duration: 60,
        zone: "America/Bogota",
        place: "Room 4",
        agenda: "One",
        url: "https://meet.example.org/x",
      },
      ...{
        invite: "country:PY, @The admin, moderator",
        remind: "1 day, 1 hour",
        deadline: 1440,
        languages: "en,es",
        sharing: "green",
        repeat: "once",
      },
    });
    // Which meeting it is stays settled: its values are those of no other.
    const { id } = await w.db((db) => db.meeting.findFirstOrThrow({ where: { title: "Formed" } }));
    expect(asked.form?.known).toEqual({ meeting: id, version: 0 });
    const { place: _place, invite: _invite, ...kept } = held;
    const same = await w.send({ kind: "values", path: "meeting edit", values: { ...held, ...asked.form?.known } });
    expect(same.refusal).toBe("meeting.edit.same");
    const changed = await w.send({ kind: "values", path: "meeting edit", values: { ...kept, ...asked.form?.known } });
    expect(changed.text).toContain("Place: Room 4 → none any more\nInvited: none any more\n");
    const now = await w.db((db) => db.meeting.findFirstOrThrow({ where: { title: "Formed" }, include: PARTS }));
    expect(now).toMatchObject({ place: null, agenda: "One", languages: ["en", "es"], invitations: [] });
  });

  test.each([
    ["end:12:30", { minutes: 150 }],
    ["end:2027-01-14 13:00", { minutes: 2 * 1440 + 180 }],
    ["end:09:00", "end: That is not after the beginning."],
    ["end:12:30 duration:1h30", "end: The end and the length do not agree."],
    ["sharing:red", "sharing: You may not see that label yourself."],
    ["sharing:amber", "sharing: The channel that is reminded may see up to TLP:GREEN"],
    ["chair:The guest", "chair: That person may not see this meeting"],
    ["invite:narnia", "invite: I do not know who “narnia” is."],
    ["repeat:FREQ=HOURLY", "repeat: Meetings repeat daily at most"],
  ])("%s", async (options, expected) => {
    const title = `Tried ${options.replaceAll(/\W/g, "")}`;
    const id = await add(title, "2027-01-12 10:00 zone:Bogota");
    const said = await w.say(`meeting edit "${title}" zone:Bogota ${options}`);
    if (typeof expected === "string") {
      expect(said.plan.kind).toBe("form");
      expect(said.text).toContain(expected);
      expect((await stored(id)).sequence).toBe(0);
    } else expect(await stored(id)).toMatchObject(expected);
  });

  test("is never asked how much of it is meant, nor which of its times", async () => {
    await add("Once only", "2027-01-12 10:00");
    await add("Again and again", "2027-01-12 10:00 repeat:weekly");
    const asked = async (line: string) => (await w.say(line, { as: "member" })).form?.fields.map(({ name }) => name);
    for (const [path, options] of [
      ["meeting edit", ["scope", "time"]],
      ["meeting move", ["scope", "time"]],
      ["meeting rsvp", ["all", "time"]],
    ] as const) {
      const once = await asked(`${path} Once only`);
      const again = await asked(`${path} Again and again`);
      for (const option of options) {
        expect(once, path).not.toContain(option);
        expect(again, path).toContain(option);
      }
    }
  });

  test("shows what holds as nobody's choice", async () => {
    await add("Prefilled", "2027-01-12 10:00");
    const { form } = await w.say("meeting edit Prefilled", { as: "member" });
    expect(form?.fields.find(({ name }) => name === "zone")).toMatchObject({ held: true });
    const wrong = await w.say("meeting edit Prefilled place:Here zone:nowhere", { as: "member" });
    const held = wrong.form?.fields.flatMap((f) => (f.held ? [f.name] : [])) ?? [];
    expect(held).toContain("duration");
    expect(held).not.toContain("place");
  });

  test("keeps in its form who chairs, also somebody who has left and so cannot stand in it", async () => {
    await w.db((db) =>
      db.person.create({
        data: { communityId: "c1", id: "c1chair", name: "Zoe Chair", role: "member", createdAt: w.clock.now() },
      }),
    );
    const id = await add("Chaired", '2027-01-12 10:00 zone:Bogota chair:"Zoe Chair"');
    const sent = async (more: object) => {
      const { form } = await w.say("meeting edit Chaired");
      const opened = Object.fromEntries(form?.fields.map((f) => [f.name, f.value]) ?? []);
      const values = { ...form?.known, ...opened, ...more };
      await w.send({ kind: "values", path: "meeting edit", values });
      return { shown: form?.fields.find(({ name }) => name === "chair")?.shown, ...(await stored(id)) };
    };
    expect(await sent({ place: "One" })).toMatchObject({ shown: "Zoe Chair", place: "One", chairId: "c1chair" });
    await w.db((db) => db.person.updateMany({ where: { id: "c1chair" }, data: { leftAt: w.clock.now() } }));
    expect(await sent({ place: "Two" })).toMatchObject({ shown: undefined, place: "Two", chairId: "c1chair" });
    expect(await sent({ chair: "none" })).toMatchObject({ chairId: null });
    await w.say('meeting edit Chaired chair:"The admin"');
    expect(await sent({ chair: "" })).toMatchObject({ shown: "The admin", chairId: null });
  });

  test("is handed over by its organiser, and the new one is told", async () => {
    const id = await add("Handed over", "2027-01-12 10:00 zone:Bogota");
    await w.say("meeting edit Handed over organiser:The admin");
    expect(await stored(id)).toMatchObject({ organiserId: "c1admin" });
    expect(
      (await w.tick()).filter((p) => p.to.address === "direct").map((p) => [p.to.recipient, JSON.stringify(p.view)]),
    ).toEqual([["admin", expect.stringContaining("The member made you the organiser of “Handed over”")]]);
    expect((await w.say("meeting edit Handed over place:X")).refusal).toBe("meeting.notYours");
    expect((await w.say("meeting edit Handed over organiser:The member", { as: "moderator" })).refusal).toBeUndefined();
  });

  test("is changed by its organiser and moderators only", async () => {
    await add("Not mine", "2027-01-12 10:00", "moderator");
    for (const line of ["edit Not mine place:X", 'move "Not mine" to:friday 10:00', "cancel Not mine"])
      expect((await w.say(`meeting ${line}`)).text).toBe(
        "“Not mine” can be changed or cancelled by The moderator, who organises it, or by a moderator.",
      );
    await add("No longer", "2027-01-12 10:00");
    await w.say("meeting cancel No longer");
    const { id } = await w.db((db) => db.meeting.findFirstOrThrow({ where: { title: "No longer" } }));
    expect((await w.say(`meeting edit ${id} place:X`)).refusal).toBe("meeting.edit.cancelled");
  });

  test("changed by two at once is changed once, and the other is told what changed", async () => {
    // On a busy machine one may be done before the other begins: until they meet.
    let id = "";
    let lost: Awaited<ReturnType<typeof w.say>>[] = [];
    await expect
      .poll(
        async () => {
          id = await add("Race", "2027-01-12 10:00");
          const both = await Promise.all([
            w.say(`meeting edit ${id} place:One`),
            w.say(`meeting edit ${id} place:Two`, { as: "moderator" }),
          ]);
          lost = both.filter((s) => s.refusal === "meeting.raced");
          return lost.length;
        },
        { timeout: 20_000, interval: 1 },
      )
      .toBe(1);
    expect(lost[0]?.text).toMatch(
      /^“Race” was changed in the meantime\nThe (?:member|moderator) changed: Place\. Your change was not made/,
    );
    const { place } = await stored(id);
    expect(lost[0]?.text).toContain(`Place: ${place}`);
    const stale = await w.send({
      kind: "values",
      path: "meeting edit",
      values: { meeting: id, title: "Race", place: "Three", version: 0 },
    });
    expect(stale.refusal).toBe("meeting.raced");
    expect(await stored(id)).toMatchObject({ place, sequence: 1 });
  });

  test("submitted twice is changed once", async () => {
    const id = await add("Twice", "2027-01-12 10:00");
    const submit = () =>
      w.send({
        kind: "values",
        path: "meeting edit",
        values: { meeting: id, title: "Twice", place: "Here", version: 0 },
      });
    expect([(await submit()).refusal, (await submit()).refusal]).toEqual([undefined, "meeting.edit.same"]);
    expect(await stored(id)).toMatchObject({ place: "Here", sequence: 1 });
  });
});

describe("a series", () => {
  test("repeats as is said from its own first time on, not from today", async () => {
    const id = await add("Month's end", "2027-01-31 10:00 zone:Bogota");
    expect((await w.say("meeting edit Month's end repeat:monthly")).refusal).toBeUndefined();
    expect((await stored(id)).rule).toBe("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1");
    const offered = await w.send({
      kind: "suggest",
      path: "meeting edit",
      option: "repeat",
      text: "monthly",
      values: { meeting: id },
    });
    expect(offered.plan).toMatchObject({
      kind: "suggest",
      choices: [{ value: "monthly", label: "Every month on the last day" }],
    });
    const late = await world({ now: "2026-12-31T15:00:00Z" });
    try {
      await late.say('meeting add "The fifth" 2027-01-05 10:00 zone:Bogota');
      await late.say("meeting edit The fifth repeat:monthly");
      expect((await late.db((db) => db.meeting.findFirstOrThrow())).rule).toBe("FREQ=MONTHLY");
    } finally {
      await late.close();
    }
  });

  test("asks how much of it is meant, and one time says which facts are the series'", async () => {
    await add("Asked");
    const said = await w.say("meeting edit Asked place:Room 5");
    expect(said.text).toBe(
      "scope: The meeting repeats. Change only the time on Tuesday, 12 January 2027 at 10:00 (Bogotá), that and those after it, or all?",
    );
    expect(said.plan.kind === "form" && said.plan.errors?.["scope"]?.suggestions?.map((s) => s.value)).toEqual([
      "this",
      "following",
      "all",
    ]);
    expect((await w.say("meeting edit Asked capacity:9 scope:this")).text).toContain(
      "cannot be changed for one time: Places.",
    );
    expect((await w.say("meeting edit Asked organiser:The admin")).refusal).toBeUndefined();
  });

  test("this: one time differs, and Undo makes it like the others", async () => {
    const id = await add("This");
    const before = await facts(id);
    const said = await w.say(
      'meeting edit This time:2027-01-19 scope:this when:"2027-01-20 11:00 Bogota" place:Elsewhere',
    );
    expect(said.text).toContain(
      "Only this time of the series was changed.\nWhen: Tuesday, 19 January 2027 at 10:00 → Wednesday, 20 January 2027 at 11:00 (Bogotá)",
    );
    const after = await stored(id);
    expect(after.changes).toMatchObject([
      {
        occurrence: "2027-01-19T10:00",
        kind: "changed",
        startsLocal: "2027-01-20T11:00",
        startsAt: new Date("2027-01-20T16:00:00Z"),
        place: "Elsewhere",
        title: null,
        sequence: 1,
      },
    ]);
    expect(after.sequence).toBe(1);
    const undone = await takeBack(w, said);
    expect(undone.text).toContain("Change taken back: This");
    expect(await facts(id)).toEqual(before);
    await takeBack(w, undone);
    expect((await stored(id)).changes).toMatchObject([{ occurrence: "2027-01-19T10:00", place: "Elsewhere" }]);
  });

  test("all: the times move as the one that was looked at, with answers, exceptions and skipped ones", async () => {
    const id = await add("All");
    await w.say("meeting skip All time:2027-01-26");
    await w.say('meeting edit All time:2027-02-02 scope:this when:"2027-02-03 18:00 Bogota"');
    await answer(id, "2027-01-19T10:00");
    const before = await facts(id);
    const said = await w.say('meeting edit All time:2027-01-19 scope:all when:"2027-01-20 11:30 Bogota"');
    expect(said.text).toContain("The whole series was changed.");
    const after = await stored(id);
    expect(after).toMatchObject({ startsLocal: "2027-01-13T11:30", rule: "FREQ=WEEKLY" });
    expect(after.changes.map((c) => [c.occurrence, c.kind, c.startsLocal])).toEqual([
      ["2027-01-27T11:30", "skipped", null],
      ["2027-02-03T11:30", "changed", "2027-02-03T18:00"],
    ]);
    expect(after.rsvps.map((r) => r.occurrence)).toEqual(["2027-01-20T11:30"]);
    await takeBack(w, said);
    expect(await facts(id)).toEqual(before);
  });

  test("following: the series ends before, another goes on with what was changed, answered and invited; Undo joins them again", async () => {
    const id = await add("Following", '2027-01-12 10:00 zone:Bogota repeat:"FREQ=WEEKLY;COUNT=10" invite:moderators');
    await w.say('meeting edit Following time:2027-02-09 scope:this place:"Far away"');
    await answer(id, "");
    await answer(id, "2027-01-12T10:00", "c1member", "maybe");
    await answer(id, "2027-02-02T10:00", "c1moderator", "no");
    const before = await facts(id);
    const said = await w.say(
      'meeting edit Following time:2027-01-26 scope:following duration:30m when:"2027-01-26 15:00 Bogota"',
    );
    expect(said.text).toContain("This time and those after it were changed.");
    const old = await stored(id);
    expect(old).toMatchObject({
      rule: "FREQ=WEEKLY;UNTIL=20270125",
      endsAt: new Date("2027-01-19T16:00:00Z"),
      changes: [],
      minutes: 60,
    });
    expect(old.rsvps.map((r) => [r.occurrence, r.answer])).toEqual([
      ["", "yes"],
      ["2027-01-12T10:00", "maybe"],
    ]);
    const next = await w.db((db) => db.meeting.findFirstOrThrow({ where: { continues: id }, include: PARTS }));
    expect(next).toMatchObject({
      startsLocal: "2027-01-26T15:00",
      rule: "FREQ=WEEKLY;COUNT=8",
      minutes: 30,
      invitations: [{ kind: "role", value: "moderator" }],
    });
    expect(next.changes.map((c) => [c.occurrence, c.place])).toEqual([["2027-02-09T15:00", "Far away"]]);
    expect(next.rsvps.map((r) => [r.occurrence, r.answer])).toEqual([
      ["", "yes"],
      ["2027-02-02T15:00", "no"],
    ]);
    await takeBack(w, said);
    expect(await facts(id)).toEqual(before);
    expect((await stored(next.id)).cancelledAt).not.toBeNull();
  });

  test("following the first time is all", async () => {
    const id = await add("From the first");
    await w.say("meeting edit From the first scope:following duration:30m");
    expect(await stored(id)).toMatchObject({ minutes: 30 });
    expect(await w.db((db) => db.meeting.count({ where: { continues: id } }))).toBe(0);
  });

  test.each([
    ["a weekday that is named", 'repeat:"FREQ=WEEKLY;BYDAY=TU"', "FREQ=WEEKLY;BYDAY=WE"],
    ["the second Tuesday", 'repeat:"FREQ=MONTHLY;BYDAY=2TU"', "FREQ=MONTHLY;BYDAY=2WE"],
    ["a day of the month", 'repeat:"FREQ=MONTHLY;BYMONTHDAY=12"', "FREQ=MONTHLY;BYMONTHDAY=13"],
    ["several weekdays stay", 'repeat:"FREQ=WEEKLY;BYDAY=TU,TH"', "FREQ=WEEKLY;BYDAY=TU,TH"],
  ])("moved to another day: %s", async (name, repeat, rule) => {
    const id = await add(`Rule ${name}`, `2027-01-12 10:00 zone:Bogota ${repeat}`);
    await w.say(`meeting move ${id} to:"2027-01-13 10:00 Bogota" scope:all`);
    expect(await stored(id)).toMatchObject({ startsLocal: "2027-01-13T10:00", rule });
  });

  test("Undo of what was changed again is refused, and says what is so now", async () => {
    const id = await add("Late undo");
    await w.say(`meeting edit ${id} scope:all place:One`);
    const managed = await w.say(`meeting manage ${id}`);
    await w.say(`meeting edit ${id} scope:all place:Two`);
    const undone = await w.press(button(managed, "Take the last change back"));
    expect(undone.refusal).toBe("meeting.raced");
    expect(undone.text).toContain("Place: Two");
    expect(await stored(id)).toMatchObject({ place: "Two" });
  });
});

describe("meeting move and skip", () => {
  test.each([
    ["meeting move Moving to 16:30", "2027-01-12T16:30", "a time alone is of the same day"],
    ["meeting move Moving to 2027-01-14", "2027-01-14T16:30", "a day alone keeps the time"],
    ["meeting move Moving to:2027-01-15 08:00", "2027-01-15T08:00", "both"],
    ['meeting move "Moving" tomorrow at 15:00', "2026-11-25T15:00", "in words"],
  ])("%s", async (line, local) => {
    const zone = "America/Mexico_City";
    if (!(await w.db((db) => db.meeting.findFirst({ where: { title: "Moving" } }))))
      await add("Moving", '2027-01-12 10:00 zone:"Mexico City" duration:45m');
    const said = await w.say(line);
    expect(said.text).toContain("Meeting moved: Moving");
    const now = await w.db((db) => db.meeting.findFirstOrThrow({ where: { title: "Moving" } }));
    expect(now).toMatchObject({ startsLocal: local, zone, minutes: 45 });
  });

  test("asks about what is no moment, what is past and which times are meant", async () => {
    const id = await add("Unclear");
    expect((await w.say(`meeting move ${id} to:colourless green ideas`)).text).toContain(
      "to: I can't read that as a date and time.",
    );
    expect((await w.say(`meeting move ${id} to:"yesterday at 15:00"`)).text).toContain("to: Monday, 23 November 2026");
    expect((await w.say(`meeting move ${id} to:"16:30 Bogota time"`)).text).toContain("scope: The meeting repeats.");
    expect((await w.say(`meeting move ${id} to:16:30 time:2027-01-13 scope:this`)).refusal).toBe("meeting.time.none");
  });

  test("an hour typed where another zone's clock hangs is asked about at once, both shown", async () => {
    await add("Revision", "2027-01-12 10:00 zone:Lisbon");
    const said = await w.say("meeting move Revision 12:00", { zone: "Europe/Madrid" });
    expect(said.text).toBe(
      "to: Do you mean the clocks in Madrid, where you are, or in Lisbon, where the meeting is kept?",
    );
    expect(said.plan).toMatchObject({
      kind: "form",
      errors: {
        to: { suggestions: [{ value: "2027-01-12 12:00 Europe/Madrid" }, { value: "2027-01-12 12:00 Europe/Lisbon" }] },
      },
    });
    // Who may not move it hears so when they answer, for the words may mean another one.
    await add("Reviewed", "2027-01-12 10:00 zone:Lisbon", "moderator");
    const { plan } = await w.say("meeting move Reviewed 12:00", { zone: "Europe/Madrid" });
    expect(plan).toMatchObject({ kind: "form" });
    expect(plan).not.toHaveProperty("errors");
  });

  test("says that the clocks change", async () => {
    const id = await add("Gap", "2027-03-26 02:30 zone:Europe/Vienna");
    const said = await w.say(`meeting move ${id} to:2027-03-28 02:30`, { zone: "Europe/Vienna" });
    expect(said.text).toContain(
      "the time you named does not exist that day. I took the next that does: Sunday, 28 March 2027 at 03:30 (Vienna).",
    );
  });

  test("skips one time, says the next, and Undo brings it back", async () => {
    const id = await add("Skipping");
    const before = await facts(id);
    const said = await w.say("meeting cancel Skipping time:2027-01-19");
    expect(said.text.split("\n").slice(0, 5)).toEqual([
      "Skipped: Skipping",
      "Only this time is left out; the series goes on.",
      "It was to be: Tuesday, 19 January 2027 at 10:00 (Bogotá)",
      "Your time: Tue, 19 Jan 2027, 09:00 GMT-6",
      "The next: Tuesday, 26 January 2027 at 10:00 (Bogotá)",
    ]);
    expect((await w.say("meeting skip Skipping time:2027-01-19")).refusal).toBe("meeting.time.none");
    await takeBack(w, said);
    expect(await facts(id)).toEqual(before);
    await add("Single", "2027-01-12 10:00");
    expect((await w.say("meeting skip Single")).refusal).toBe("meeting.skip.single");
  });
});
