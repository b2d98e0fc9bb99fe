import { execFile } from "node:child_process";
import { describe, expect, it } from "vitest";
import { inPager, pagerOf } from "../../../src/terminal/io/pager.ts";

const PAGER = new URL("../../../src/terminal/io/pager.ts", import.meta.url).href;

/** Runs code in a process of its own, as a signal would end this one. */
function inProcess(code: string) {
  const program = `const { inPager } = await import("${PAGER}"); ${code}`;
  return new Promise<{ stdout: string; stderr: string; code: unknown; signal: unknown }>((done) => {
    execFile(
      process.execPath,
      ["--import", import.meta.resolve("tsx"), "--input-type=module", "-e", program],
      (error, stdout, stderr) => done({ stdout, stderr, code: error?.code ?? 0, signal: error?.signal ?? null }),
    );
  });
}

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

  it("that is not there is missed without a word", async () => {
    const ended = await inProcess(`process.stdout.write(String(await inPager("no-such-pager", "text", process.env)));`);
    expect(ended).toEqual({ stdout: "false", stderr: "", code: 0, signal: null });
  });

  it("has Ctrl-C to itself: the answer stays until it is left", async () => {
    const { stdout, code, signal } = await inProcess(
      `process.stdout.write(String(await inPager("cat - && kill -INT $PPID && sleep 0.2", "text ", process.env)));`,
    );
    expect({ stdout, code, signal }).toEqual({ stdout: "text true", code: 0, signal: null });
  });
});
