import { describe, expect, it } from "vitest";
import { endOfHours, readHours } from "../../../../src/core/services/preferences/hours.ts";

describe("hours of the day", () => {
  it.each([
    ["09:00-18:00", "09:00-18:00"],
    ["9:00 – 18:00", "09:00-18:00"],
    ["21:00-07:00", "21:00-07:00"],
    ["from 9 am to 6 pm", "09:00-18:00"],
    ["21h to 7h", "21:00-07:00"],
    ["de 9h a 18h30", "09:00-18:30"],
    ["das 9h às 18h", "09:00-18:00"],
    ["9h30-17h", "09:30-17:00"],
    ["desde las 9:00 hasta las 18:00", "09:00-18:00"],
    ["de 9 heures à 18 heures", "09:00-18:00"],
    ["de 9 de la mañana a 6 de la tarde", "09:00-18:00"],
    ["21:00 jusqu'à 07:00", "21:00-07:00"],
    ["21:00 até 07:00", "21:00-07:00"],
  ])("%s", (text, hours) => {
    expect(readHours(text)).toEqual({ hours });
  });
  it.each([
    ["9-18", ["09:00-18:00"]],
    ["9-5", ["09:00-05:00", "09:00-17:00"]],
  ])("%s is in doubt and offered", (text, candidates) => {
    expect(readHours(text)).toEqual({ wrong: "doubt", candidates });
  });
  it.each(["", "-", "25:00-07:00", "09:00", "morning", "09:00-18:00-20:00", "99-100", "9-", `${"9".repeat(500)}-1`])(
    "%s is nothing",
    (text) => {
      expect(readHours(text)).toEqual({ wrong: "nothing" });
    },
  );
  it("that begin where they end are refused", () => {
    expect(readHours("08:00-08:00")).toEqual({ wrong: "empty" });
  });

  const zone = "America/Asuncion";
  it.each([
    ["2026-11-24T23:59:00Z", undefined],
    ["2026-11-25T00:00:00Z", "2026-11-25T10:00:00.000Z"],
    ["2026-11-25T02:59:00Z", "2026-11-25T10:00:00.000Z"],
    ["2026-11-25T03:00:00Z", "2026-11-25T10:00:00.000Z"],
    ["2026-11-25T09:59:59Z", "2026-11-25T10:00:00.000Z"],
    ["2026-11-25T10:00:00Z", undefined],
  ])("over midnight, at %s", (at, end) => {
    // UTC-3 all year since 2024.
    expect(endOfHours("21:00-07:00", new Date(at), zone)?.toISOString()).toBe(end);
  });
  it.each([
    ["2026-11-24T11:59:00Z", undefined],
    ["2026-11-24T12:00:00Z", "2026-11-24T16:00:00.000Z"],
    ["2026-11-24T16:00:00Z", undefined],
  ])("within a day, at %s", (at, end) => {
    expect(endOfHours("09:00-13:00", new Date(at), zone)?.toISOString()).toBe(end);
  });
  it("end at the next time there is, where clocks jump over theirs", () => {
    // Madrid skips 02:00–03:00 on 29 March 2026.
    expect(endOfHours("22:00-02:30", new Date("2026-03-29T00:30:00Z"), "Europe/Madrid")?.toISOString()).toBe(
      "2026-03-29T01:30:00.000Z",
    );
  });
});
