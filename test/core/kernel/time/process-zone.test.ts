import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nextOccurrence } from "../../../../src/core/kernel/time/recurrence.ts";
import { nextRun } from "../../../../src/core/kernel/time/schedule.ts";
import { readWhen } from "../../../../src/core/kernel/time/when/read-when.ts";

const before = process.env["TZ"];

describe.each([
  ["Asia/Kolkata", -330],
  ["America/St_Johns", 210],
  ["Pacific/Kiritimati", -840],
])("while the process runs in %s", (processZone, offset) => {
  beforeEach(() => {
    process.env["TZ"] = processZone;
    // Otherwise these tests would prove nothing.
    expect(new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset()).toBe(offset);
  });

  afterEach(() => {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  });

  test("dates are read in the reader's zone all the same", async () => {
    const where = { now: "2027-03-13T23:30:00Z", zone: "America/New_York", languages: ["en"] } as const;
    const local = async (text: string) => {
      const reading = await readWhen(text, where);
      return reading.kind === "sure" ? `${reading.moment.local} ${reading.moment.at}` : reading.kind;
    };
    expect(await local("tomorrow at 02:30")).toBe("2027-03-14T03:30 2027-03-14T07:30:00.000Z");
    expect(await local("in 24 hours")).toBe("2027-03-14T19:30 2027-03-14T23:30:00.000Z");
    expect(await local("2027-03-20 15:00")).toBe("2027-03-20T15:00 2027-03-20T19:00:00.000Z");
    expect(await local("martes a las 15h")).toBe("2027-03-16T15:00 2027-03-16T19:00:00.000Z");
    expect(await local("29 february at 10:00")).toBe("2028-02-29T10:00 2028-02-29T15:00:00.000Z");
  });

  test("and so are occurrences and runs", async () => {
    const weekly = { local: "2016-03-06T02:30", zone: "America/New_York", rule: "FREQ=WEEKLY" } as const;
    expect(nextOccurrence(weekly, "2027-03-13T00:00:00Z")?.at).toBe("2027-03-14T07:30:00.000Z");
    expect(await nextRun("30 2 * * *", "America/New_York", "2027-03-13T12:00:00Z")).toBe("2027-03-14T07:30:00.000Z");
  });
});
