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

const button = (said: Said, label: string): Action => {
  const found = actionsIn(said.view ?? { blocks: [] }).find((a) => a.label === label);
  if (!found) throw new Error(`no button "${label}" in ${said.text}`);
  return found;
};
const mod = { as: "moderator" };
const active = () => w.db((db) => db.digest.findMany({ where: { stoppedAt: null } }));
const generalSpeaks = (language: string | null) =>
  w.db((db) => db.channel.updateMany({ where: { externalId: "general" }, data: { language } }));
const planned = () => w.db((db) => db.delivery.findMany({ where: { kind: "digest", state: "planned" } }));

describe("digest schedule", () => {
  test("says in words when, and when next", async () => {
    const said = await w.say("digest schedule weekly zone:Vienna at:8:30", mod);
    expect(said.plan).toMatchObject({ audience: "caller" });
    expect(said.text.split("\n").slice(0, 4)).toEqual([
      "Digest scheduled in #general",
      "Posted: At 08:30, only on Monday (Vienna)",
      "Next: Monday, 30 November 2026 at 08:30 (Vienna)",
      "Your time: Mon, 30 Nov 2026, 01:30 GMT-6",
    ]);
    expect(await active()).toMatchObject([
      {
        cron: "30 8 * * 1",
        zone: "Europe/Vienna",
        channel: "general",
        platform: "console",
        spaceId: "test",
        madeById: "c1moderator",
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
      "#general ya tiene este resumen\nSe publica: A las 09:00",
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
  ])("refuses %s", async (line, refusal) => {
    const before = (await active()).length;
    expect((await w.say(line, mod)).refusal).toBe(refusal);
    expect(await active()).toHaveLength(before);
  });

  test.each([
    ["en", "every Thursday", "0 9 * * 4"],
    ["en", "every Thursday at 10:30", "30 10 * * 4"],
    ["en", "every other week", "2026-11-30T09:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"],
    ["en", "every two weeks on Friday", "2026-11-27T09:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"],
    ["es", "semanal", "0 9 * * 1"],
    ["es", "cada semana", "0 9 * * 1"],
    ["es", "cada martes", "0 9 * * 2"],
    ["es", "cada viernes a las 8", "0 8 * * 5"],
    ["es", "primer lunes del mes", "2026-12-07T09:00 FREQ=MONTHLY;BYDAY=1MO"],
    ["es", "cada miércoles hasta junio", "2026-11-25T09:00 FREQ=WEEKLY;BYDAY=WE;UNTIL=20270630"],
    ["pt", "mensal", "0 9 1 * *"],
    ["pt", "toda quarta-feira", "0 9 * * 3"],
    ["pt", "quinzenal", "2026-11-30T09:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"],
    ["fr", "hebdomadaire", "0 9 * * 1"],
    ["fr", "tous les jours", "0 9 * * *"],
    ["fr", "le lundi", "0 9 * * 1"],
    ["fr", "le dernier vendredi du mois", "2026-11-27T09:00 FREQ=MONTHLY;BYDAY=-1FR"],
  ])("reads how often as a meeting does, in %s: %s", async (locale, every, cron) => {
    const channel = `every-${locale}-${cron.replace(/\W+/g, "-")}`;
    const said = await w.say(`digest schedule ${every}`, { ...mod, locale, channel });
    expect(said.text, said.refusal).not.toBe("");
    expect((await active()).filter((d) => d.channel === channel).map((d) => d.cron)).toEqual([cron]);
  });

  test("asks what it cannot read, and refuses what does not repeat or says its time twice", async () => {
    expect((await w.say("digest schedule sometimes", mod)).form?.command).toBe("digest schedule");
    expect((await w.say("digest schedule once", mod)).plan).toMatchObject({
      kind: "form",
      errors: { every: { problem: { code: "digest.every.once" } } },
    });
    expect((await w.say('digest schedule "every Monday at 10:00" at:9:00', mod)).refusal).toBe("digest.every.at");
  });

  test("is for moderators", async () => {
    expect((await w.say("digest schedule weekly")).refusal).toBe("role.least");
  });
});

describe("digest stop", () => {
  test("stops it, once, and can be undone without losing what was recorded meanwhile", async () => {
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
    const stopped = await w.press(button(managed, "Stop it"), mod);
    expect(stopped.text).toContain("The digest in #tracing is stopped");
    expect((await planned()).filter((r) => r.subjectId === one?.id)).toEqual([]);
    expect((await w.press(button(managed, "Stop it"), mod)).refusal).toBe("digest.stopped.already");
    await w.say('conclusion add "Meanwhile."');
    const resumed = await takeBack(w, stopped, mod);
    expect(resumed.text).toContain("Digest scheduled in #tracing");
    expect((await active()).filter((d) => d.channel === "C77")).toEqual([one]);
    expect((await planned()).filter((r) => r.subjectId === one?.id)).toHaveLength(1);
  });

  test("is for moderators and whoever made it", async () => {
    const [one] = await active();
    expect((await w.say(`digest stop ${one?.id}`)).refusal).toBe("digest.notYours");
    await w.db((db) => db.digest.updateMany({ where: { id: one?.id ?? "" }, data: { madeById: "c1member" } }));
    expect((await w.say(`digest stop ${one?.id}`)).refusal).toBeUndefined();
  });
});

describe("digest now", () => {
  test("is a private preview of the last seven days, or of what is asked", async () => {
    await w.db((db) => db.conclusion.deleteMany());
    await w.say('conclusion add "Old." topic:tracing');
    w.clock.forward(8 * 24 * 3_600_000);
    await w.say('conclusion add "New." topic:marking country:PY');
    const said = await w.say("digest now");
    expect(said.plan).toMatchObject({ audience: "caller" });
    expect(said.text).toBe(
      [
        "Preview: 1 new conclusion",
        "25 November 2026 – 2 December 2026",
        "Marking",
        "- New.",
        "  Paraguay",
        "[See all of them] /conclusion list since:2026-12-02",
      ].join("\n"),
    );
    expect((await w.say("digest now since:30 days")).text).toContain("Preview: 2 new conclusions");
    expect((await w.say("digest now since:2026-11-24", { locale: "fr" })).text).toContain(
      "Aperçu\u00a0: 2 nouvelles conclusions",
    );
    expect((await w.say("digest now since:tomorrow")).refusal).toBe("digest.now.ahead");
  });

  test("teaches when there is nothing", async () => {
    w.clock.forward(30 * 24 * 3_600_000);
    expect((await w.say("digest now")).text).toContain("Nothing was recorded in that time.");
  });
});
