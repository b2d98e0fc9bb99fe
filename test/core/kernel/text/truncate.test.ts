import { expect, it } from "vitest";
import { FOR_PLATFORM, FOR_TITLE, truncate } from "../../../../src/core/kernel/text/truncate.ts";

it.each([
  ["ballistics and forensics, tracing", 27, "ballistics and forensics…"],
  ["Mexico · tracing of firearms", 10, "Mexico…"],
  ["one - two three four", 8, "one…"],
  ["a whole sentence, and more", 17, "a whole sentence…"],
  ["well-known marks", 8, "well-kn…"],
  ["seized in 2024; counted", 30, "seized in 2024; counted"],
])("cuts %j at %i to %j: nothing stands loose before the ellipsis", (text, max, cut) => {
  expect(truncate(text, max, FOR_PLATFORM)).toBe(cut);
  expect(cut.length).toBeLessThanOrEqual(max);
});

it("takes every character where no whole word is asked for", () => {
  expect(truncate("one, two", 5)).toBe("one,…");
});

it("cuts no word of a title, however little that leaves, but one that is too long by itself", () => {
  expect(truncate("Tracing internationalisation", 24, FOR_PLATFORM)).toBe("Tracing internationalis…");
  expect(truncate("Tracing internationalisation", 24, FOR_TITLE)).toBe("Tracing…");
  expect(truncate("Internationalisierungsbeauftragte", 24, FOR_TITLE)).toBe("Internationalisierungsb…");
  expect(truncate("Tracing requests", 24, FOR_TITLE)).toBe("Tracing requests");
});
