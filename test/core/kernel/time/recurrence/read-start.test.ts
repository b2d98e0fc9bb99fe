import { expect, test } from "vitest";
import { readStart } from "../../../../../src/core/kernel/time/recurrence/read-start.ts";

// Wednesday
const CONTEXT = { now: "2026-11-25T15:00:00.000Z", zone: "America/Mexico_City" };

test.each([
  ["en", "every Friday until the trial at 10:00"],
  ["es", "todos los viernes hasta el juicio a las 10:00"],
  ["fr", "chaque vendredi jusqu'au procès à 10h"],
] as const)(
  "of a repetition that is not understood whole, no single time is offered (%s): %s",
  async (language, said) => {
    const reading = await readStart(said, { ...CONTEXT, languages: [language] });
    expect(reading).toMatchObject({ kind: "unsure", reason: "partial", candidates: [] });
    expect(reading).toHaveProperty("left");
  },
);

test("what has no repetition is offered without the words that were not understood", async () => {
  const reading = await readStart("Friday at 10:00 or so", { ...CONTEXT, languages: ["en"] });
  expect(reading).toMatchObject({ reason: "partial", candidates: [{ local: "2026-11-27T10:00" }] });
});
