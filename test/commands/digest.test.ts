import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Action } from "../../src/core/kernel/views/model.ts";
import { takeBack } from "../support/take-back.ts";
import { type Said, type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterAll(() => w.close());

const DAY = 24 * 3_600_000;
const button = (said: Said, label: string): Action => {
  const found = actionsIn(said.view ?? { blocks: [] }).find((a) => a.label === label);
  if (!found) throw new Error(`no button "${label}" in ${said.text}`);
  return found;
};
const labels = (said: Said) => actionsIn(said.view ?? { blocks: [] }).map(({ label }) => label);
const mod = { as: "moderator" };
const active = () =>
  w.db((db) => db.digest.findMany({ where: { stoppedAt: null }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }));
const last = async () => (await active()).at(-1)!;
const byId = (id: string) => w.db((db) => db.digest.findFirstOrThrow({ where: { id } }));
const generalSpeaks = (language: string | null) =>
  w.db((db) => db.channel.updateMany({ where: { externalId: "general" }, data: { language } }));
const planned = () => w.db((db) => db.delivery.findMany({ where: { kind: "digest", state: "planned" } }));
const clear = async () => {
  await w.db((db) => db.delivery.deleteMany({ where: { kind: "digest" } }));
  await w.db((db) => db.digest.deleteMany());
  await w.db((db) => db.conclusion.deleteMany());
};

describe("digest schedule", () => {
  test("says in words when, and when next", async () => {
    const said = await w.say("digest schedule weekly zone:Vienna at:8:30", mod);
    expect(said.plan).toMatchObject({ audience: "caller" });
    expect(said.text.split("\n").slice(0, 4)).toEqual([
      "Digest scheduled in #general",
      "When: 08:30 · every week on Monday (Vienna)",
      "Next: Monday, 30 November 2026 at 08:30 (Vienna)",
      "Your time: Mon, 30 Nov 2026, 01:30 GMT-6",
    ]);
    expect(await active()).toMatchObject([
      {
        ...{ cron: "30 8 * * 1", zone: "Europe/Vienna", channel: "general", platform: "console", spaceId: "test" },
        ...{ madeById: "c1moderator", personId: null },
      },
    ]);
    expect((await planned()).map((r) => r.dueAt.toISOString())).toEqual(["2026-11-30T07:30:00.000Z"]);
    expect(await w.db((db) => db.audit.count({ where: { action: "digest.schedule" } }))).toBe(1);
  });

  test("asked twice, even at once, says that it exists", async () => {
    const [first, second] = await Promise.all([
      w.say("digest schedule daily", mod),
      w.say("digest schedule daily", { as: "admin" }),
    ]);
    expect([first, second].map((s) => s.text.split("\n")[0]).sort()).toEqual([
      "#general already has this digest",
      "Digest scheduled in #general",
    ]);
    expect((await active()).filter((d) => d.cron === "0 9 * * *")).toHaveLength(1);
    // It is for who asks alone, in their language, whatever the channel's is.
    await generalSpeaks("fr");
    expect((await w.say("digest schedule daily", { ...mod, locale: "es" })).text).toContain(
      "#general ya tiene este resumen\nCuándo: 09:00 · cada día",
    );
    await generalSpeaks(null);
  });

  test.each([
    ["digest schedule 0 7 * * 1-5", "0 7 * * 1-5"],
    ['digest schedule "15 18 1 * *"', "15 18 1 * *"],
    ["digest schedule monthly at:14h", "0 14 1 * *"],
  ])("%s", async (line, cron) => {
    expect((await w.say(line, mod)).refusal).toBeUndefined();
    expect((await active()).map((d) => d.cron)).toContain(cron);
  });

  test.each([
    ["digest schedule 0 9 * *", "digest.every.fields"],
    ["digest schedule 61 9 * * *", "digest.every.fields"],
    ["digest schedule * * * * *", "digest.every.often"],
    ["digest schedule 0 9 30 2 *", "digest.every.never"],
    ["digest schedule weekly at:sometime", "digest.every.time"],
    ['digest schedule "0 9 * * 1" at:10:00', "digest.every.at"],
    ["digest schedule weekly channel:#nowhere", "digest.channel"],
    ["digest schedule weekly to:me channel:#general", "digest.both"],
  ])("refuses %s", async (line, refusal) => {
    const before = (await active()).length;
    expect((await w.say(line, mod)).refusal).toBe(refusal);
    expect(await active()).toHaveLength(before);
  });

  test.each([
    ["en", "every Thursday", "0 9 * * 4"],
    ["en", "Thursday", "0 9 * * 4"],
    ["en", "every week on Tuesday", "0 9 * * 2"],
    ["en", "every Thursday at 10:30", "30 10 * * 4"],
    ["en", "weekdays", "0 9 * * 1,2,3,4,5"],
    ["en", "every Monday at 9", "0 9 * * 1"],
    ["en", "weekdays at 5", "0 17 * * 1,2,3,4,5"],
    ["en", "every other week", "2026-11-30T09:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"],
    ["en", "every two weeks on Friday", "2026-11-27T09:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"],
    ["es", "semanal", "0 9 * * 1"],
    ["es", "cada semana", "0 9 * * 1"],
    ["es", "cada dos semanas", "2026-11-30T09:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"],
    ["es", "cada martes", "0 9 * * 2"],
    ["es", "cada viernes a las 8", "0 8 * * 5"],
    ["es", "primer lunes del mes", "2026-12-07T09:00 FREQ=MONTHLY;BYDAY=1MO"],
    ["es", "cada miércoles hasta junio", "2026-11-25T09:00 FREQ=WEEKLY;BYDAY=WE;UNTIL=20270630"],
    ["pt", "terça", "0 9 * * 2"],
    ["pt", "mensal", "0 9 1 * *"],
    ["pt", "toda quarta-feira", "0 9 * * 3"],
    ["pt", "quinzenal", "2026-11-30T09:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"],
    ["fr", "hebdomadaire", "0 9 * * 1"],
    ["fr", "tous les jours", "0 9 * * *"],
    ["fr", "le lundi", "0 9 * * 1"],
    ["fr", "le dernier vendredi du mois", "2026-11-27T09:00 FREQ=MONTHLY;BYDAY=-1FR"],
  ])(
    "reads how often as a meeting does, in %s: %s; and the form of a change shows it in words that mean the same",
    async (locale, every, cron) => {
      const channel = `every-${locale}-${cron.replace(/\W+/g, "-")}-${every.length}`;
      const said = await w.say(`digest schedule ${every}`, { ...mod, locale, channel });
      expect(said.text, said.refusal).not.toBe("");
      const made = (await active()).find((d) => d.channel === channel);
      expect(made?.cron).toBe(cron);
      const { form } = await w.say(`digest edit ${made?.id}`, { ...mod, locale, channel });
      const [shown, at] = ["every", "at"].map((name) => form?.fields.find((field) => field.name === name)?.value);
      expect(String(shown)).not.toMatch(/FREQ=|\* \*/);
      // Saved as it is shown, nothing is changed.
      const values = { digest: made?.id, every: shown, at };
      const saved = await w.send({ kind: "values", path: "digest edit", values }, { ...mod, locale, channel });
      expect(saved.refusal, saved.text).toBe("digest.edit.same");
    },
  );

  test("asks what it cannot read, and refuses what does not repeat or says its time twice", async () => {
    expect((await w.say("digest schedule sometimes", mod)).form?.command).toBe("digest schedule");
    expect((await w.say("digest schedule once", mod)).plan).toMatchObject({
      kind: "form",
      errors: { every: { problem: { code: "digest.every.once" } } },
    });
    expect((await w.say('digest schedule "every Monday at 10:00" at:9:00', mod)).refusal).toBe("digest.every.at");
  });

  test("is for moderators in channels, and for members to themselves alone", async () => {
    expect((await w.say("digest schedule weekly channel:#general")).refusal).toBe("digest.channel.moderators");
    expect((await w.say("digest schedule weekly to:channel")).refusal).toBe("digest.channel.moderators");
    expect((await w.say("digest schedule weekly", { as: "guest" })).refusal).toBe("role.least");
    const own = await w.say("digest schedule weekly");
    expect(own.text.split("\n")[0]).toBe("Your digest is scheduled");
    expect(own.plan).not.toHaveProperty("posts");
    expect(await last()).toMatchObject({ personId: "c1member", channel: "", madeById: "c1member" });
    expect((await planned()).filter(({ personId }) => personId !== null)).toMatchObject([
      { address: "direct", recipient: "member", personId: "c1member" },
    ]);
    // Nobody else sees it, or may change it.
    const { id } = await last();
    expect((await w.say("digest list", mod)).text).not.toContain("Your own");
    for (const path of ["manage", "pause", "remove", "stop", "preview", "now", "post"])
      expect((await w.say(`digest ${path} ${id}`, mod)).text).not.toMatch(/paused|removed|scheduled|moment/);
    expect(await byId(id)).toMatchObject({ stoppedAt: null, pausedAt: null });
    // Where they talk to the bot alone, a moderator's is their own, too.
    expect((await w.say("digest schedule monthly", { ...mod, direct: true })).text).toContain(
      "Your digest is scheduled",
    );
    await clear();
  });

  test("says what the first one has, and asks with what to begin", async () => {
    await w.say('conclusion add "Before." topic:tracing');
    await w.say('conclusion add "Also before." country:PY');
    const said = await w.say("digest schedule daily sections:conclusions", mod);
    expect(said.text).toContain("Starts with the last 7 days (2 items)? It would say: 2 new conclusions.");
    expect(labels(said)).toEqual(["Yes, start with these", "Only what is new", "Manage"]);
    const { id } = await last();
    w.clock.forward(60_000);
    const fresh = await w.press(button(said, "Only what is new"), mod);
    expect(fresh.text).not.toContain("new conclusion");
    expect(await byId(id)).toMatchObject({ beginsAt: w.clock.now() });
    const again = await w.press(button(fresh, "Start with the last days"), mod);
    expect(again.text).toContain("It starts with the last 7 days: 2 new conclusions.");
    expect((await w.press(button(said, "Yes, start with these"), mod)).text).toContain(
      "It starts with the last 7 days",
    );
    await w.press(button(fresh, "Start with the last days"), mod);
    expect((await w.say(`digest begin ${id} new`)).refusal).toBe("digest.notYours");
    // Of one topic there is less.
    const some = await w.say("digest schedule daily topic:tracing language:es sections:conclusions", mod);
    expect(some.text).toContain("About: Tracing\nLanguage: Spanish\n");
    expect(some.text).toContain("(1 item)");
    await clear();
  });

  test("has an end: more than anybody reads is refused", async () => {
    for (let hour = 0; hour < 12; hour += 1) await w.say(`digest schedule daily at:${hour + 8}:00 to:me`);
    expect((await w.say("digest schedule weekly to:me")).refusal).toBe("digest.most");
    await clear();
  });
});

describe("digest list and edit", () => {
  test("a list says where, how often and when next, and leads on", async () => {
    expect((await w.say("digest list")).text).toContain("No digests\n");
    await w.say("digest schedule every Monday at 9:00", mod);
    await w.say("digest schedule weekdays at:7:30");
    const seen = await w.say("digest list");
    expect(seen.text).toContain("2 digests\nYour own, by direct message · 07:30 · Monday to Friday");
    expect(seen.text).toContain(
      "#general · 09:00 · every week on Monday (Mexico City)\nNext: Mon, 30 Nov 2026, 09:00 GMT-6\n",
    );
    expect(labels(seen)).toEqual(["Manage", "Preview", "Schedule a digest"]);
    expect((await w.say("digest list", mod)).text).toContain("1 digest\n");
  });

  test("what is not named stays; it can be undone; and nothing becomes new again", async () => {
    const one = (await active()).find(({ personId }) => personId === null)!;
    const edited = await w.say(`digest edit ${one.id} every:Tuesday topic:tracing language:pt`, mod);
    expect(edited.text).toContain("The digest in #general is changed\nWhen: 09:00 · every week on Tuesday");
    const now = await byId(one.id);
    expect(now).toMatchObject({ cron: "0 9 * * 2", topicKey: "tracing", language: "pt", zone: one.zone });
    expect(now).toMatchObject({ coveredUntil: one.coveredUntil, beginsAt: one.beginsAt, seen: one.seen });
    expect((await planned()).filter((r) => r.subjectId === one.id).map((r) => r.dueAt.toISOString())).toEqual([
      "2026-12-01T15:00:00.000Z",
    ]);
    expect((await w.say(`digest edit ${one.id} at:10:15`, mod)).text).toContain("10:15 · every week on Tuesday");
    expect((await w.say(`digest edit ${one.id} topic:none country:PY`, mod)).text).toContain("About: Paraguay\n");
    expect((await w.say(`digest edit ${one.id} every:* * * * *`, mod)).refusal).toBe("digest.every.often");
    expect((await w.say(`digest edit ${one.id} every:Monday`)).refusal).toBe("digest.notYours");
    await w.press(button(edited, "Undo"), mod);
    expect(await byId(one.id)).toMatchObject({ cron: "0 9 * * 1", topicKey: null, language: null, country: "PY" });
    await clear();
  });
});

describe("digest pause and resume", () => {
  test("it rests, and says or leaves out what came meanwhile, as is wished", async () => {
    await w.say("digest schedule daily sections:conclusions", mod);
    const { id } = await last();
    const paused = await w.say(`digest pause ${id}`, mod);
    expect(paused.text).toContain("The digest in #general is paused");
    expect((await planned()).filter((r) => r.subjectId === id)).toEqual([]);
    expect((await w.say(`digest pause ${id}`, mod)).refusal).toBe("digest.paused.already");
    expect((await w.say("digest list", mod)).text).toContain("\nPaused\n");
    expect((await w.say(`digest post ${id}`, mod)).refusal).toBe("digest.paused.already");
    await w.say('conclusion add "Meanwhile."');
    w.clock.forward(3 * DAY);
    expect(await w.tick()).toEqual([]);
    const resumed = await w.press(button(paused, "Let it go on"), mod);
    expect(resumed.text).toContain("The digest in #general goes on");
    expect(resumed.text).toContain("(1 item)?");
    expect((await w.say(`digest resume ${id}`, mod)).refusal).toBe("digest.resumed.already");
    await w.press(button(resumed, "Only what is new"), mod);
    w.clock.forward(DAY);
    expect(await w.tick()).toEqual([]);
    await clear();
  });
});

describe("digest remove", () => {
  test("asks first, removes it once, and can be undone without losing what was recorded meanwhile", async () => {
    await w.db((db) =>
      db.channel.create({
        data: { communityId: w.community, id: "c1t", spaceId: "c1s", externalId: "C77", name: "tracing" },
      }),
    );
    const scheduled = await w.say("digest schedule daily channel:#tracing", mod);
    const one = (await active()).find((d) => d.channel === "C77");
    const managed = await w.press(button(scheduled, "Manage"), mod);
    expect(managed.plan).toMatchObject({ audience: "caller" });
    expect((await w.press(button(scheduled, "Manage"))).refusal).toBe("digest.notYours");
    const asked = await w.press(button(managed, "Remove…"), mod);
    expect(asked.text).toContain("Remove the digest in #tracing?");
    expect((await byId(one!.id)).stoppedAt).toBeNull();
    const stopped = await w.press(button(asked, "Remove it"), mod);
    expect(stopped.text).toContain("The digest in #tracing is removed");
    expect((await planned()).filter((r) => r.subjectId === one?.id)).toEqual([]);
    expect((await w.press(button(asked, "Remove it"), mod)).refusal).toBe("digest.stopped.already");
    for (const path of ["edit", "pause", "resume", "remove", "preview", "post"])
      expect((await w.say(`digest ${path} ${one?.id}${path === "edit" ? " at:7:00" : ""}`, mod)).refusal, path).toBe(
        "digest.stopped.already",
      );
    await w.say('conclusion add "Meanwhile."');
    const resumed = await takeBack(w, stopped, mod);
    expect(resumed.text).toContain("Digest scheduled in #tracing");
    expect((await active()).filter((d) => d.channel === "C77")).toEqual([one]);
    expect((await planned()).filter((r) => r.subjectId === one?.id)).toHaveLength(1);
  });

  test("is for moderators and whoever made it", async () => {
    const one = await last();
    expect((await w.say(`digest stop ${one.id}`)).refusal).toBe("digest.notYours");
    await w.db((db) => db.digest.updateMany({ where: { id: one.id }, data: { madeById: "c1member" } }));
    expect((await w.say(`digest stop ${one.id}`)).refusal).toBeUndefined();
    await clear();
  });
});

describe("digest preview and now", () => {
  test("a preview is private: of the last seven days, of what is asked, or of a digest", async () => {
    await w.say('conclusion add "Old." topic:tracing');
    w.clock.forward(8 * DAY);
    await w.say('conclusion add "New." topic:marking country:PY');
    for (const path of ["now", "preview"]) {
      const said = await w.say(`digest ${path}`);
      expect(said.plan).toMatchObject({ audience: "caller" });
      expect(said.text).toMatch(/^Preview: 1 new conclusion\n/);
      expect(said.text).toContain("\nMarking\nNew. · Proposed · Paraguay\n[Show] /conclusion show");
      expect((await w.say(`digest ${path} since:30 days`)).text).toContain("Preview: 2 new conclusions");
    }
    expect((await w.say("digest now since:2026-11-24", { locale: "fr" })).text).toContain(
      "Aperçu\u00a0: 2 nouvelles conclusions",
    );
    expect((await w.say("digest now since:tomorrow")).refusal).toBe("digest.now.ahead");
    await w.say("digest schedule weekly topic:tracing sections:conclusions language:es", mod);
    expect((await w.say(`digest preview ${(await last()).id} since:30 days`)).text).toContain(
      "Vista previa: 1 conclusión nueva",
    );
    await clear();
  });

  test("now posts in the channel what is new once somebody who may says so, and not again when it is due", async () => {
    await w.say("digest schedule daily sections:conclusions", mod);
    const { id } = await last();
    await w.say('conclusion add "Urgent."');
    expect(labels(await w.say("digest now"))).not.toContain("Post it now in #general");
    const asked = await w.say("digest now", mod);
    expect(asked.text).toContain("Preview: 1 new conclusion");
    expect(await w.tick()).toEqual([]);
    expect((await w.press(button(asked, "Post it now in #general"), mod)).text).toContain(
      "appears in #general in a moment",
    );
    expect((await w.tick()).map(({ view }) => view.title)).toEqual(["Digest: 1 new conclusion"]);
    expect((await w.press(button(asked, "Post it now in #general"), mod)).refusal).toBe("digest.post.nothing");
    await w.say('conclusion add "Later."');
    expect(await planned()).toHaveLength(1);
    w.clock.forward(DAY);
    const [next, another] = await w.tick();
    expect([
      JSON.stringify(next?.view).includes("Urgent."),
      JSON.stringify(next?.view).includes("Later."),
      another,
    ]).toEqual([false, true, undefined]);
    expect((await w.say(`digest post ${id}`)).refusal).toBe("digest.notYours");
    await clear();
  });

  test("teaches when there is nothing, and says so where that was asked for", async () => {
    w.clock.forward(30 * DAY);
    await w.db((db) => db.person.updateMany({ data: { createdAt: new Date(0) } }));
    expect((await w.say("digest now")).text).toContain("Nothing came in that time.");
    await w.say("digest schedule daily empty:yes", mod);
    w.clock.forward(DAY);
    expect((await w.tick()).map(({ view }) => view.title)).toEqual(["Digest: nothing new"]);
  });
});
