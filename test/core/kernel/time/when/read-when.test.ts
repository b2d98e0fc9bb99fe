import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../../../../src/core/kernel/language/language.ts";
import { readPhrase } from "../../../../../src/core/kernel/time/when/read-phrase.ts";
import { readWhen } from "../../../../../src/core/kernel/time/when/read-when.ts";
import type { Vocabulary } from "../../../../../src/core/kernel/time/when/vocabulary.ts";
import { anyZone, nearChange, SEED } from "../sampled.ts";

const read = (text: string, zone: string, now: string, language: Language = "en") =>
  readWhen(text, { now, zone, languages: [language] });

describe("clock changes", () => {
  test.each([
    // North and south, by an hour, by half an hour, and at midnight
    ["2027-03-14 02:30", "America/New_York", "2027-03-14T07:30:00.000Z", "2027-03-14T03:30", "gap"],
    ["2027-03-28 02:30", "Europe/Madrid", "2027-03-28T01:30:00.000Z", "2027-03-28T03:30", "gap"],
    ["2027-09-05 00:30", "America/Santiago", "2027-09-05T04:30:00.000Z", "2027-09-05T01:30", "gap"],
    ["2027-09-26 02:30", "Pacific/Auckland", "2027-09-25T14:30:00.000Z", "2027-09-26T03:30", "gap"],
    ["2027-10-03 02:15", "Australia/Lord_Howe", "2027-10-02T15:45:00.000Z", "2027-10-03T02:45", "gap"],
    ["2027-11-07 01:30", "America/New_York", "2027-11-07T05:30:00.000Z", "2027-11-07T01:30", "overlap"],
    ["2027-10-31 02:30", "Europe/Madrid", "2027-10-31T00:30:00.000Z", "2027-10-31T02:30", "overlap"],
    ["2027-04-04 02:30", "Pacific/Auckland", "2027-04-03T13:30:00.000Z", "2027-04-04T02:30", "overlap"],
    ["14 march 2027 at 02:30", "America/New_York", "2027-03-14T07:30:00.000Z", "2027-03-14T03:30", "gap"],
  ])("%s in %s", async (phrase, zone, at, local, shifted) => {
    expect(await read(phrase, zone, "2026-11-25T15:00:00Z")).toEqual({
      kind: "sure",
      moment: { at, local, zone },
      shifted,
    });
  });

  test("an amount of hours is time that passes, an amount of days is days of the wall clock", async () => {
    const eve = "2027-03-13T20:00:00Z";
    expect(await read("in 24 hours", "America/New_York", eve)).toMatchObject({ moment: { local: "2027-03-14T16:00" } });
    expect(await read("in 1 day at 15:00", "America/New_York", eve)).toMatchObject({
      moment: { local: "2027-03-14T15:00" },
    });
  });

  test("an offset says which of two repeated times is meant", async () => {
    expect(await read("2027-11-07T01:30-05:00", "America/New_York", "2026-11-25T15:00:00Z")).toEqual({
      kind: "sure",
      moment: { at: "2027-11-07T06:30:00.000Z", local: "2027-11-07T01:30", zone: "America/New_York" },
    });
  });
});

describe("whose today", () => {
  const now = "2026-11-25T15:00:00Z";

  test("is the reader's", async () => {
    expect(await read("tomorrow at 10:00", "America/Mexico_City", now)).toMatchObject({
      moment: { local: "2026-11-26T10:00" },
    });
    expect(await read("tomorrow at 10:00", "Pacific/Auckland", now)).toMatchObject({
      moment: { local: "2026-11-27T10:00" },
    });
    expect(await read("el jueves a las 10:00", "Asia/Kolkata", now, "es")).toMatchObject({
      moment: { at: "2026-11-26T04:30:00.000Z" },
    });
  });

  test("is asked about while the zone that the phrase names has another day", async () => {
    const reading = await read("tomorrow 10:00 UTC", "Pacific/Auckland", now);
    expect(reading).toMatchObject({
      kind: "unsure",
      reason: "ambiguous",
      candidates: [{ local: "2026-11-26T10:00" }, { local: "2026-11-27T10:00" }],
    });
    expect(await read("26 november 10:00 UTC", "Pacific/Auckland", now)).toMatchObject({
      kind: "sure",
      moment: { at: "2026-11-26T10:00:00.000Z" },
    });
  });
});

describe("languages", () => {
  const now = "2026-11-25T15:00:00Z";

  test("all are tried, whichever is the reader's", async () => {
    for (const language of LANGUAGES) {
      for (const phrase of ["tomorrow at 3pm", "mañana a las 15h", "amanhã às 15h", "demain à 15h"]) {
        expect(await read(phrase, "UTC", now, language), `${phrase} for ${language}`).toMatchObject({
          kind: "sure",
          moment: { local: "2026-11-26T15:00" },
        });
      }
    }
    expect(await readWhen("demain à 15h", { now, zone: "UTC", languages: [] })).toMatchObject({ kind: "sure" });
  });

  test("the reader's own decides where a word means different days", async () => {
    // "Mar": March in English, Tuesday or March in Spanish
    expect(await read("mar 1 15:00", "UTC", now, "en")).toMatchObject({
      kind: "sure",
      moment: { local: "2027-03-01T15:00" },
    });
    expect(await read("mar 1 15:00", "UTC", now, "es")).toMatchObject({ kind: "unsure", reason: "ambiguous" });
  });

  test("another language is one more vocabulary", () => {
    const russian: Vocabulary = {
      months: "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря".split("|"),
      weekdays: [
        "понедельник",
        "вторник",
        "среду|среда",
        "четверг",
        "пятницу|пятница",
        "субботу|суббота",
        "воскресенье",
      ],
      numbers: { 1: "один", 2: "два|две" },
      nth: { 1: "первый", [-1]: "последний" },
      later: {},
      units: {
        minute: "минут|минуты",
        hour: "часа|часов|час",
        day: "дня|дней|день",
        week: "недели|неделю",
        month: "месяц|месяца",
        year: "год|года",
      },
      days: { [-1]: "вчера", 0: "сегодня", 1: "завтра", 2: "послезавтра" },
      parts: { morning: "утра", afternoon: "дня", evening: "вечера" },
      partsOfToday: { evening: "сегодня вечером" },
      roles: { at: "в|во", on: "в|во", in: "через", next: "следующий|следующую", h: "часов|часа" },
      looseDays: {},
    };
    const local = (text: string) => {
      const reading = readPhrase(text, { now, zone: "Europe/Moscow" }, [russian]);
      return reading.kind === "sure" ? reading.moment.local : reading;
    };
    expect(local("завтра в 15:00")).toBe("2026-11-26T15:00");
    expect(local("послезавтра в 3 часа дня")).toBe("2026-11-27T15:00");
    expect(local("во вторник в 10 часов")).toBe("2026-12-01T10:00");
    expect(local("15 декабря 2026 в 15:00")).toBe("2026-12-15T15:00");
    expect(local("через 2 часа")).toBe("2026-11-25T20:00");
    const arabic: Vocabulary = { ...russian, days: { 1: "غدًا", 0: "اليوم" }, roles: { at: "الساعة" } };
    expect(readPhrase("غداً الساعة ١٥:٠٠", { now, zone: "Asia/Riyadh" }, [arabic])).toMatchObject({
      kind: "sure",
      moment: { local: "2026-11-26T15:00" },
    });
    const chinese: Vocabulary = { ...russian, days: { 1: "明天" }, parts: { afternoon: "下午" }, roles: { h: "点" } };
    expect(readPhrase("明天下午3点", { now, zone: "Asia/Shanghai" }, [chinese])).toMatchObject({
      kind: "sure",
      moment: { local: "2026-11-26T15:00" },
    });
  });
});

describe("what is written by machines is read back", () => {
  const cases = { seed: SEED, numRuns: 150 };
  const past = "1980-01-01T00:00:00Z";

  test("every ISO rendering, in any zone and near any clock change", async () => {
    await fc.assert(
      fc.asyncProperty(nearChange, anyZone, async ({ zone, at }, other) => {
        const zoned = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
        const elsewhere = Temporal.Instant.from(at).toZonedDateTimeISO(other);
        const renderings = [
          at,
          at.replace(".000Z", "Z"),
          zoned.toInstant().toString(),
          zoned.toString(),
          elsewhere.toString(),
          elsewhere.toString({ timeZoneName: "never" }),
        ];
        for (const written of renderings) {
          // Offsets with seconds belong to local mean time, before clocks had zones.
          expect(await read(written, zone, past), `${written} in ${zone}`).toMatchObject({
            kind: "sure",
            moment: { at },
          });
        }
      }),
      cases,
    );
  });

  test("a candidate's wall clock and zone, as choices carry them", async () => {
    await fc.assert(
      fc.asyncProperty(nearChange, async ({ zone, at }) => {
        const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime();
        const reading = await read(
          `${local.toString({ smallestUnit: "minute" }).replace("T", " ")} ${zone}`,
          "UTC",
          past,
        );
        expect(reading).toMatchObject({ kind: "sure", moment: { local: local.toString({ smallestUnit: "minute" }) } });
        const first = local.toZonedDateTime(zone, { disambiguation: "earlier" });
        expect(reading.kind === "sure" && reading.moment.at).toBe(new Date(first.epochMilliseconds).toISOString());
      }),
      cases,
    );
  });

  test("a date in full, as each language writes it", async () => {
    const locales = { en: "en-GB", es: "es-419", pt: "pt-BR", fr: "fr-FR" } as const;
    const shape = {
      weekday: "long",
      year: "numeric",
      month: "long",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone: "UTC",
    } as const;
    const minutes = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 });
    await fc.assert(
      fc.asyncProperty(minutes, fc.constantFrom(...LANGUAGES), async (minute, language) => {
        const at = new Date(minute * 60_000);
        const written = new Intl.DateTimeFormat(locales[language], shape).format(at);
        expect(await read(written, "UTC", past, language), written).toMatchObject({
          kind: "sure",
          moment: { at: at.toISOString() },
        });
      }),
      cases,
    );
  });
});
