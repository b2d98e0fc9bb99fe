import { afterAll, beforeAll, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Action } from "../../src/core/kernel/views/model.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

// What people do to digests that nobody meant them to do.
const MODERATOR: Who = { as: "moderator" };

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterAll(() => w.close());

const button = (said: Said, label: string): Action => {
  const found = actionsIn(said.view ?? { blocks: [] }).find((one) => one.label === label);
  if (!found) throw new Error(`no "${label}" in ${said.text}`);
  return found;
};
const only = () => w.db((db) => db.digest.findFirstOrThrow());

it("what no cron expression says, such as every two weeks, comes back when a change of it is taken back", async () => {
  await w.say("digest schedule every two weeks on Friday at 17:30", MODERATOR);
  const { id, cron } = await only();
  expect(cron).toContain("INTERVAL=2");
  const edited = await w.say(`digest edit ${id} every:Tuesday`, MODERATOR);
  expect((await only()).cron).toBe("30 17 * * 2");
  const undone = await w.press(button(edited, "Undo"), MODERATOR);
  expect(undone.refusal).toBeUndefined();
  expect((await only()).cron).toBe(cron);
  const edit = (every: string) =>
    w.send({ kind: "values", path: "digest edit", values: { digest: id, every } }, MODERATOR);
  expect((await edit("2026-99-99T99:99 FREQ=DAILY")).refusal).toBe("digest.every.fields");
  expect((await edit("2026-11-24T09:00 FREQ=HOURLY")).refusal).toBe("digest.every.fields");
  expect((await edit("2020-01-01T09:00 FREQ=DAILY;COUNT=2")).refusal).toBe("digest.every.never");
  expect((await edit("2026-11-24T09:00 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")).refusal).toBe("digest.every.never");
});

it.each([
  ["en", "every minute, every 5 minutes, every half hour, twice an hour, each minute"],
  ["es", "cada minuto, cada 10 minutos, cada media hora, dos veces por hora, todos los minutos"],
  ["pt", "a cada minuto, todos os minutos, a cada meia hora, duas vezes por hora, de minuto em minuto"],
  ["fr", "chaque minute, toutes les minutes, toutes les demi-heures, deux fois par heure, toutes les cinq minutes"],
])("words that are too often are said to be (%s): %s", async (locale, all) => {
  for (const words of all.split(", ")) {
    const { plan } = await w.say(`digest schedule ${words}`, { ...MODERATOR, locale });
    expect(plan, words).toMatchObject({ kind: "form", errors: { every: { problem: { code: "digest.every.often" } } } });
  }
});

it.each([
  ["en", "twice a week", "Say on which days: “Monday and Thursday”"],
  ["en", "three times per week at 9", "Say on which days: “Monday and Thursday”"],
  ["es", "dos veces por semana", "Diga en qué días: «lunes y jueves»"],
  ["es", "2 veces a la semana", "Diga en qué días: «lunes y jueves»"],
  ["pt", "duas vezes por semana", "Diga em quais dias: “segunda e quinta”"],
  ["fr", "deux fois par semaine", "Dites quels jours : « lundi et jeudi »"],
])("so many times a week is asked about by its days (%s): %s", async (locale, words, answer) => {
  const said = await w.say(`digest schedule ${words}`, { ...MODERATOR, locale });
  expect(said.text.replaceAll(/\s/gu, " ")).toContain(answer);
  // What it says to write instead is understood.
  const [, days] = /[“«]\s?([^”»]+?)\s?[”»]/u.exec(answer) ?? [];
  const again = await w.say(`digest schedule ${days} to:me`, { ...MODERATOR, locale });
  expect(again.refusal ?? again.form).toBeUndefined();
  expect((await w.db((db) => db.digest.findFirstOrThrow({ orderBy: { id: "desc" } }))).cron).toBe("0 9 * * 1,4");
  await w.db((db) => db.digest.deleteMany({ where: { personId: { not: null } } }));
});

it.each([
  ["en", "every hour"],
  ["es", "cada hora"],
  ["pt", "toda hora"],
  ["fr", "toutes les heures"],
])("every hour is not too often (%s): %s", async (locale, words) => {
  const said = await w.say(`digest schedule ${words} to:me`, { ...MODERATOR, locale });
  expect(said.refusal ?? said.form).toBeUndefined();
  expect((await w.db((db) => db.digest.findFirstOrThrow({ where: { personId: { not: null } } }))).cron).toBe(
    "0 * * * *",
  );
  await w.db((db) => db.digest.deleteMany({ where: { personId: { not: null } } }));
});

it.each([
  ["lunes a las 9:30", "es", "30 9 * * 1"],
  ["lunes y jueves a las 8:30", "es", "30 8 * * 1,4"],
  ["segunda e quinta às 8h30", "pt", "30 8 * * 1,4"],
  ["lundi et jeudi à 8h30", "fr", "30 8 * * 1,4"],
  ["Monday at 9", "en", "0 9 * * 1"],
])("a day and a time are how often: %s (%s)", async (every, locale, cron) => {
  const values = { every, to: "me" };
  const said = await w.send({ kind: "values", path: "digest schedule", values }, { ...MODERATOR, locale });
  expect(said.refusal).toBeUndefined();
  const last = await w.db((db) =>
    db.digest.findFirstOrThrow({ where: { personId: { not: null } }, orderBy: { id: "desc" } }),
  );
  expect(last.cron).toBe(cron);
  await w.db((db) => db.digest.deleteMany({ where: { id: last.id } }));
});
