import { describe, expect, it } from "vitest";
import { wrapped } from "../../../src/terminal/io/wrap.ts";

describe("wrapping", () => {
  it.each([
    ["short", "short"],
    ["one two three four five six seven", "one two three four five\nsix seven"],
    ["- one two three four five six seven", "- one two three four\n  five six seven"],
    ["  2) one two three four five six", "  2) one two three four\n     five six"],
    ["see https://example.org/a/very/long/address now", "see\nhttps://example.org/a/very/long/address\nnow"],
    ["one\n\n  two", "one\n\n  two"],
    ["- Phone: +595 21 555 0101, +598 2555 0129", "- Phone:\n  +595 21 555 0101,\n  +598 2555 0129"],
    ["Teléfono +54 (9) 11 5550-0115 y más", "Teléfono\n+54 (9) 11 5550-0115 y\nmás"],
  ])("%j in 24 columns", (text, lines) => {
    expect(wrapped(text, 24)).toBe(lines);
  });

  it("does not count what only sets colours", () => {
    expect(wrapped("\u001b[1mone two\u001b[22m three four five", 24)).toBe(
      "\u001b[1mone two\u001b[22m three four five",
    );
  });
});
