import { expect, test } from "vitest";
import { readUrl } from "../../../../src/core/kernel/text/read-url.ts";

test("an address is one however often it was asked for, whatever its letters", () => {
  for (let n = 0; n < 20_000; n += 1)
    if (readUrl("https://münchen.de/ley") === undefined) throw new Error(`none at the ${n}th time`);
  expect(readUrl("https://münchen.de/ley")?.host).toBe("xn--mnchen-3ya.de");
  expect(readUrl("/ley", "https://example.org/a")?.href).toBe("https://example.org/ley");
  expect(readUrl("ley de armas")).toBeUndefined();
});
