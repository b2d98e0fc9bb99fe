import { describe, expect, it } from "vitest";
import { inPager, pagerOf } from "../../src/terminal/pager.ts";

describe("the pager", () => {
  it.each([
    [{}, "less"],
    [{ PAGER: "more" }, "more"],
    [{ PAGER: "more", RAPPORTEUR_PAGER: "less -R" }, "less -R"],
    [{ PAGER: "more", RAPPORTEUR_PAGER: "" }, undefined],
    [{ PAGER: "cat" }, undefined],
  ])("of %j is %s", (environment, pager) => {
    expect(pagerOf(environment)).toBe(pager);
  });

  it("is waited for, also where it is left before the end, and is missed where it is not there", async () => {
    const long = "a line\n".repeat(100_000);
    const environment = { PATH: process.env["PATH"] };
    expect(await inPager('test "$(wc -l)" = 100000 || exit 127', long, environment)).toBe(true);
    expect(await inPager('test "$LESS" = FRX || exit 127', long, environment)).toBe(true);
    expect(await inPager("no-such-pager 2>/dev/null", long, environment)).toBe(false);
  });
});
