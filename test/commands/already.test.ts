import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Action } from "../../src/core/kernel/views/model.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

const DAY = 24 * 3_600_000;
const MODERATOR: Who = { as: "moderator" };

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
const meetings = (title: string) =>
  w.db((db) => db.meeting.findMany({ where: { title: { equals: title, mode: "insensitive" } } }));

describe("a meeting of that title and time", () => {
  test("is shown before another is made, and another is made where that is asked for", async () => {
    await w.say('meeting add "Tracing call" 2026-12-01 15:00');
    const asked = await w.say('meeting add "tracing  CALL" when:"in 7 days at 15:00" place:"Room 4" chair:@admin');
    expect([asked.plan.kind, asked.refusal]).toEqual(["answer", undefined]);
    expect(asked.text.split("\n")[0]).toBe("There is “Tracing call” at that time already.");
    expect(await meetings("tracing call")).toHaveLength(1);
    expect((await w.press(button(asked, "Show"))).text).toContain("Tracing call");
    // Pressed a day later it is the same time.
    w.clock.forward(DAY);
    const made = await w.press(button(asked, "Schedule another"));
    expect(made.text.split("\n")[0]).toMatch(/^Meeting scheduled: tracing\s+CALL$/);
    const [one, another] = await meetings("tracing call").then((all) =>
      all.length === 2 ? all : w.db((db) => db.meeting.findMany({ where: { folded: "tracing call" } })),
    );
    expect(another?.startsAt).toEqual(one?.startsAt);
    expect([one, another].map((m) => m?.place).sort()).toEqual(["Room 4", null]);
    expect([one, another].map((m) => m?.chairId).sort()).toEqual(["c1admin", null]);
  });

  test("may be one of a series, and one that was cancelled or is at another time is none", async () => {
    await w.say('meeting add "Weekly call" 2026-12-02 10:00 repeat:weekly');
    expect((await w.say('meeting add "Weekly call" 2026-12-16 10:00')).plan.kind).toBe("answer");
    expect((await w.say('meeting add "Weekly call" 2026-12-17 10:00')).text).toContain("Meeting scheduled");
    const one = await w.say('meeting add "Once" 2026-12-03 10:00');
    await w.press(button(one, "Undo"));
    expect((await w.say('meeting add "Once" 2026-12-03 10:00')).text).toContain("Meeting scheduled");
  });

  test("that was made all the same is told apart where one is chosen", async () => {
    const line = 'meeting add "Twin call" 2026-12-07 15:00';
    await w.say(line);
    await w.press(button(await w.say(line, MODERATOR), "Schedule another"), MODERATOR);
    const chosen = async () => {
      const { plan } = await w.send({
        kind: "suggest",
        path: "meeting show",
        option: "meeting",
        text: "twin",
        values: {},
      });
      return plan.kind === "suggest" ? plan.choices.map(({ label }) => label).sort() : [];
    };
    expect(await chosen()).toEqual([
      "Twin call (7 December 2026, 15:00, The member)",
      "Twin call (7 December 2026, 15:00, The moderator)",
    ]);
    w.clock.forward(DAY);
    await w.press(button(await w.say(line), "Schedule another"));
    expect((await chosen()).filter((label) => label.includes("The member, made on"))).toHaveLength(2);
  });

  test("that whoever asks may not see is told to nobody", async () => {
    await w.say('meeting add "Red call" 2026-12-04 10:00 invite:moderators', { ...MODERATOR, direct: true });
    await w.say('meeting add "Redder call" 2026-12-04 10:00', { as: "admin" });
    await w.db((db) => db.meeting.updateMany({ where: { title: "Redder call" }, data: { sharing: "red" } }));
    for (const title of ["Red call", "Redder call"]) {
      const before = (await meetings(title)).length;
      expect(before, title).toBe(1);
      const said = await w.say(`meeting add "${title}" 2026-12-04 10:00`);
      expect(said.text, title).toContain("Meeting scheduled");
    }
    expect((await w.say('meeting add "Red call" 2026-12-04 10:00', MODERATOR)).plan.kind).toBe("answer");
  });
});

describe("a meeting that is changed into another one", () => {
  const add = async (title: string, more: string, who?: Who) => {
    await w.say(`meeting add "${title}" ${more}`, who);
    return (await w.db((db) => db.meeting.findFirstOrThrow({ where: { title }, orderBy: { id: "desc" } }))).id;
  };
  const stored = (id: string) =>
    w.db((db) => db.meeting.findUniqueOrThrow({ where: { communityId_id: { communityId: "c1", id } } }));

  test("by its title is asked about, and changed where that is asked for", async () => {
    await add("Budget call", "2026-12-05 15:00");
    const id = await add("Second budget call", "2026-12-05 15:00");
    const asked = await w.say(`meeting edit ${id} title:"BUDGET  call" place:"Room 4"`);
    expect([asked.plan.kind, asked.refusal]).toEqual(["answer", undefined]);
    expect(asked.text.split("\n")[0]).toBe("There is “Budget call” at that time already.");
    expect(await stored(id)).toMatchObject({ title: "Second budget call", place: null, sequence: 0 });
    expect((await w.press(button(asked, "Show"))).text).toContain("Budget call");
    expect((await w.press(button(asked, "Change it all the same"))).text).toContain("Place: – → Room 4");
    expect(await stored(id)).toMatchObject({ folded: "budget call", place: "Room 4" });
    // It is the same already: what else is changed of it is nothing to be asked about.
    expect((await w.say(`meeting edit ${id} place:"Room 5"`)).plan.kind).toBe("work");
  });

  test("by its time is asked about, whatever says so, and means the same time a day later", async () => {
    await add("Planning", "2026-12-08 10:00 repeat:weekly");
    const id = await add("Planning", "2026-12-16 10:00");
    const days = Math.floor((Date.parse("2026-12-15T16:00:00Z") - w.clock.now().getTime()) / DAY);
    const asked = await w.say(`meeting move ${id} to:"in ${days} days at 10:00"`);
    expect(asked.text.split("\n")[0]).toBe("There is “Planning” at that time already.");
    expect((await w.say(`meeting edit ${id} when:"2026-12-15 10:00-10:45"`)).plan.kind).toBe("answer");
    const { form } = await w.say(`meeting edit ${id}`);
    const opened = Object.fromEntries(form?.fields.map((f) => [f.name, f.value]) ?? []);
    const values = { ...form?.known, ...opened, when: "2026-12-15 10:00" };
    expect((await w.send({ kind: "values", path: "meeting edit", values })).plan.kind).toBe("answer");
    expect((await stored(id)).sequence).toBe(0);
    w.clock.forward(DAY);
    expect((await w.press(button(asked, "Move it all the same"))).text).toContain("Meeting moved: Planning");
    expect((await stored(id)).startsLocal).toBe("2026-12-15T10:00");
  });

  test("that whoever changes it may not see, or that is itself, is told to nobody", async () => {
    await add("Hidden call", "2026-12-09 10:00 invite:moderators", { ...MODERATOR, direct: true });
    const id = await add("Seen call", "2026-12-09 10:00");
    expect((await w.say(`meeting edit ${id} title:"Hidden call"`)).text).toContain("Meeting changed: Hidden call");
    const series = await add("Own call", "2026-12-09 11:00 repeat:daily");
    const moved = await w.say(`meeting move ${series} to:"2026-12-10 11:00" time:2026-12-09 scope:all`);
    expect(moved.text).toContain("Meeting moved: Own call");
  });
});

describe("a conclusion of that text", () => {
  test("is shown before it is recorded again, to whoever may see it", async () => {
    await w.say("conclusion add Share seizure data within 48 hours. topic:tracing");
    const asked = await w.say("conclusion add share seizure data within 48 HOURS.", { locale: "es" });
    expect([asked.plan.kind, asked.refusal]).toEqual(["answer", undefined]);
    expect(asked.text.split("\n")[0]).toBe("Eso ya se registró el 27 de noviembre de 2026.");
    expect((await w.press(button(asked, "Ver"))).text).toContain("Share seizure data within 48 hours.");
    await w.press(button(asked, "Registrarla otra vez"));
    expect(await w.db((db) => db.conclusion.count())).toBe(2);
    await w.db((db) => db.conclusion.updateMany({ data: { withdrawnAt: w.clock.now() } }));
    expect((await w.say("conclusion add Share seizure data within 48 hours.")).text).toContain("Conclusion recorded");

    await w.db((db) => db.conclusion.updateMany({ data: { text: "Only for a few.", sharing: "red" } }));
    expect((await w.say("conclusion add Only for a few.")).text).toContain("Conclusion recorded");
  });
});

describe("a resource of that link", () => {
  test("is shown before it is suggested under another title, to whoever may see it", async () => {
    await w.say('resource add "Arms Trade Treaty" https://www.un.org/disarmament/ treaty', MODERATOR);
    // A suggestion is its submitter's and the moderators' until it is approved.
    expect((await w.say('resource add "ATT" http://un.org/disarmament treaty')).text).toContain("ATT");
    const asked = await w.say('resource add "The ATT" https://UN.org/disarmament treaty', MODERATOR);
    expect(asked.plan.kind).toBe("answer");
    expect(asked.text.split("\n")[0]).toMatch(/^“(?:ATT|Arms Trade Treaty)” was suggested already/);
    expect((await w.press(button(asked, "Suggest it all the same"), MODERATOR)).text).toContain("The ATT");
    for (const url of ["https://un.org/disarmament#treaty", "https://un.org/disarmament/#treaty"])
      expect((await w.say(`resource add "Other" ${url} treaty`, MODERATOR)).plan.kind, url).toBe("answer");
    expect((await w.say('resource add "Other" https://un.org/ treaty', MODERATOR)).plan.kind).toBe("work");
  });
});

describe("a poll of that title and those times", () => {
  const polls = () => w.db((db) => db.poll.count({ where: { folded: "workshop" } }));

  test("is shown before another is made, while votes are taken", async () => {
    await w.say('meeting poll "Workshop" 2026-12-10 10:00, 2026-12-11 10:00');
    const asked = await w.say('meeting poll "WORKSHOP" times:"2026-12-11 10:00; 2026-12-10 10:00"');
    expect(asked.plan.kind).toBe("answer");
    expect(asked.text.split("\n")[0]).toBe("“Workshop” is being voted on already, with the same times.");
    expect((await w.press(button(asked, "Show"))).text).toContain("Workshop");
    expect((await w.say('meeting poll "Workshop" 2026-12-10 10:00, 2026-12-12 10:00')).plan.kind).toBe("work");
    expect(await polls()).toBe(2);
    await w.press(button(asked, "Start another poll"));
    expect(await polls()).toBe(3);
    await w.db((db) => db.poll.updateMany({ data: { closedAt: w.clock.now() } }));
    expect((await w.say('meeting poll "Workshop" 2026-12-10 10:00, 2026-12-11 10:00')).plan.kind).toBe("work");
  });
});
