import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { command } from "../../../../src/core/kernel/commands/command.ts";
import { opt } from "../../../../src/core/kernel/options/options.ts";
import { text } from "../../../../src/core/kernel/views/build.ts";
import { withOnly } from "../../../support/catalogue.ts";
import { type World, world } from "../../../support/world.ts";

const again = command({
  path: "fixture again",
  summary: "help.summary",
  examples: [],
  audience: "caller",
  allow: "guest",
  input: z.object({
    when: opt.start("help.command").optional(),
    zone: opt.zone("help.command").optional(),
    repeat: opt.repeat("help.command").default("once"),
  }),
  run: async (_context, { repeat }) => ({ title: "Again", blocks: [text(repeat)] }),
});

let w: World;
beforeAll(async () => {
  w = await world({ catalogue: withOnly([again]), now: "2026-11-24T15:00:00Z" });
});
afterAll(() => w.close());

const send = (values: Record<string, unknown>, who = {}) =>
  w.send({ kind: "values", path: "fixture again", values }, who);
const suggest = async (typed: string, values: Record<string, unknown>, who = {}) => {
  const { plan } = await w.send({ kind: "suggest", path: "fixture again", option: "repeat", text: typed, values }, who);
  return plan.kind === "suggest" ? plan.choices : [];
};

describe("an option that says how something repeats", () => {
  it.each([
    ["once", "once"],
    ["no se repite", "once"],
    ["every other Friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"],
    ["RRULE:FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY;BYDAY=TU"],
    ["weekly until 2027-03-01", "FREQ=WEEKLY;UNTIL=20270301"],
  ])("%s is read as %s, and that as itself", async (typed, value) => {
    expect((await send({ when: "2027-01-12 15:00", repeat: typed })).text).toContain(value);
    expect((await send({ when: "2027-01-12 15:00", repeat: value })).text).toContain(value);
  });

  it("is for the first time that the command names, in its zone", async () => {
    const rule = async (values: Record<string, unknown>) => (await send(values)).text;
    expect(await rule({ when: "2027-01-31 15:00", repeat: "monthly" })).toContain(
      "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
    );
    expect(await rule({ when: "2027-01-30 15:00", repeat: "monthly" })).toContain(
      "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
    );
    // Late on the 30th in Mexico is the 31st in Madrid, whose clock the zone of the option makes the meeting's.
    expect(await rule({ when: "2027-01-30 23:00 America/Mexico_City", zone: "Madrid", repeat: "monthly" })).toContain(
      "BYMONTHDAY=28,29,30,31;",
    );
    expect(await rule({ when: "2027-01-12 15:00", repeat: "FREQ=DAILY;UNTIL=20270113T100000" })).toContain(
      "UNTIL=20270112",
    );
  });

  it.each([
    ["every second Tuesday", "repeat.ambiguous"],
    ["every week or so", "repeat.partial"],
    ["when the moon is full", "repeat.nothing"],
    ["FREQ=HOURLY", "repeat.subDaily"],
    ["FREQ=DAILY;BYHOUR=9", "repeat.time"],
    ["FREQ=DAILY;COUNT=2;UNTIL=20280101", "repeat.bothEnds"],
    ["FREQ=DAILY;COUNT=999999", "repeat.size"],
    ["FREQ=DAILY;X=1", "repeat.unknown"],
    ["FREQ=FAST", "repeat.syntax"],
    ["RRULE:COUNT=2", "repeat.frequency"],
    ["FREQ=WEEKLY;BYDAY=2MO", "repeat.combination"],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", "repeat.never"],
    ["weekly until 2026-12-31", "repeat.ended"],
  ])("%s is asked again: %s", async (typed, code) => {
    const { plan } = await send({ when: "2027-01-12 15:00", repeat: typed });
    expect(plan).toMatchObject({ kind: "form", errors: { repeat: { problem: { code } } } });
  });

  it("offers the readings of what is ambiguous", async () => {
    const { plan } = await send({ when: "2027-01-12 15:00", repeat: "every second Tuesday" });
    expect(plan.kind === "form" ? plan.errors?.["repeat"]?.suggestions : undefined).toEqual([
      { value: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", label: "every 2 weeks on Tuesday" },
      { value: "FREQ=MONTHLY;BYDAY=2TU", label: "every month on the second Tuesday" },
    ]);
  });

  it("suggests the usual choices for the first date, and what was understood, in the reader's words", async () => {
    const given = { when: "2027-01-12 15:00" };
    expect((await suggest("", given)).map(({ label }) => label)).toEqual([
      "Does not repeat",
      "Every day",
      "Every week on Tuesday",
      "Every 2 weeks on Tuesday",
      "Every month on the second Tuesday",
      "Every month on the 12th",
      "Every year on 12 January",
    ]);
    expect((await suggest("year", given)).map(({ value }) => value)).toEqual(["yearly"]);
    expect(await suggest("last friday of the month", given, { locale: "es" })).toEqual([
      { value: "FREQ=MONTHLY;BYDAY=-1FR", label: "cada mes, el último viernes" },
    ]);
    expect(await suggest("FREQ=HOURLY", given)).toEqual([]);
  });

  it("says of rhythms what they are about where no first time is known, and reads them for the one that is given", async () => {
    const offered = await suggest("", {}, { locale: "es" });
    expect(offered[0]).toEqual({ value: "once", label: "No se repite" });
    expect(offered.map(({ value }) => value)).toContain("monthly-weekday");
    for (const { value } of offered)
      expect((await send({ when: "2027-01-26 15:00", repeat: value })).text, value).toContain("Again");
    const rule = async (when: string, repeat: string) => (await send({ when, repeat })).text.split("\n").at(-1);
    expect(await rule("2027-01-12 15:00", "monthly-weekday")).toBe("FREQ=MONTHLY;BYDAY=2TU");
    expect(await rule("2027-01-26 15:00", "monthly-weekday")).toBe("FREQ=MONTHLY;BYDAY=4TU");
    expect(await rule("2027-01-26 15:00", "monthly-last-weekday")).toBe("FREQ=MONTHLY;BYDAY=-1TU");
    // There is no fifth Friday in most months.
    expect(await rule("2027-01-29 15:00", "monthly-weekday")).toBe("FREQ=MONTHLY;BYDAY=-1FR");
  });

  it("is completed in a typed line, for the first time in the line", async () => {
    const { plan } = await w.send({ kind: "complete", line: 'fixture again when:"2027-01-31 15:00" repeat:monthly' });
    expect(plan).toMatchObject({
      kind: "suggest",
      choices: [
        {
          value: 'fixture again when:"2027-01-31 15:00" repeat:monthly ',
          label: "Every month on the last day",
        },
      ],
    });
  });
});
