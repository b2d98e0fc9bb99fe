import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { deferred } from "../../../src/terminal/io/deferred.ts";
import { type Complete, keyboard } from "../../../src/terminal/io/keyboard.ts";

/** A terminal that is none: what is typed, what is shown, and the keyboard between them. */
function terminal(complete: Complete) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 40, rows: 20 });
  let shown = "";
  output.setEncoding("utf8").on("data", (text: string) => (shown += text));
  const keys = keyboard(input as unknown as NodeJS.ReadStream, output as unknown as NodeJS.WriteStream, complete);
  return { keys, type: (text: string) => input.write(text), shown: () => shown };
}

const moment = () => new Promise((over) => setTimeout(over, 20));

describe("a keyboard at a terminal", () => {
  it("completes with Tab", async () => {
    const { keys, type } = terminal(async () => ["/contact find "]);
    const line = keys.read("> ");
    type("/con\t");
    await moment();
    type("tracing\r");
    expect(await line).toBe("/contact find tracing");
    keys.close();
  });

  it("keeps what is typed right after Tab until the words to go on with are there", async () => {
    const found = deferred<readonly string[]>();
    const asked: string[] = [];
    const { keys, type } = terminal((line) => (asked.push(line), found.promise));
    const line = keys.read("> ");
    // In one piece, as keys come that were typed while the process was busy.
    type("/con\tXY");
    await moment();
    type("Z\r");
    await moment();
    found.resolve(["/contact find "]);
    expect(await line).toBe("/contact find XYZ");
    expect(asked).toEqual(["/con"]);
    keys.close();
  });

  it("goes on with what was typed while nothing was asked for, also where a Tab is in it", async () => {
    const found = deferred<readonly string[]>();
    const { keys, type } = terminal(() => found.promise);
    type("/con\tXY");
    await moment();
    const line = keys.read("> ");
    await moment();
    found.resolve(["/contact find "]);
    await moment();
    type("Z\r");
    expect(await line).toBe("/contact find XYZ");
    keys.close();
  });

  it("is not torn by what is shown while a Tab is looked up", async () => {
    const found = deferred<readonly string[]>();
    const { keys, type, shown } = terminal(() => found.promise);
    const line = keys.read("> ");
    type("/con\t");
    await moment();
    keys.print("something that was posted meanwhile");
    type("XY");
    await moment();
    found.resolve(["/contact find "]);
    await moment();
    type("Z\r");
    expect(await line).toBe("/contact find XYZ");
    expect(shown()).toContain("something that was posted meanwhile");
    keys.close();
  });

  it("breaks what it shows between words, wide characters counted twice", async () => {
    const { keys, shown } = terminal(async () => []);
    keys.print("- Practitioners who fight illicit firearms trafficking");
    keys.print("会議の予定を確認してください 会議の予定を確認してください");
    await moment();
    expect(shown()).toBe(
      "- Practitioners who fight illicit\n  firearms trafficking\n会議の予定を確認してください\n会議の予定を確認してください\n",
    );
    keys.close();
  });
});
