import { describe, expect, it } from "vitest";
import { suggestedInTime } from "../../../src/adapters/kit/suggest.ts";

function trouble() {
  const logged: string[] = [];
  const note = (level: string) => (_facts: object, sentence: string) => void logged.push(`${level}: ${sentence}`);
  return { logged, at: { id: "i1", log: { info: () => undefined, warn: note("warn"), error: note("error") } } };
}

describe("suggestions", () => {
  it("are what was found in time, else nothing", async () => {
    const { at, logged } = trouble();
    expect(await suggestedInTime(at, async () => ["a", "b"])).toEqual(["a", "b"]);
    expect(await suggestedInTime(at, () => new Promise<string[]>(() => undefined), 10)).toEqual([]);
    expect(logged).toEqual([]);
  });

  it("are nothing where something goes wrong, which is written down", async () => {
    const { at, logged } = trouble();
    expect(await suggestedInTime(at, () => Promise.reject(new Error("oh")))).toEqual([]);
    const gone = Object.assign(new Error("gone"), { code: "ECONNRESET" });
    expect(await suggestedInTime(at, () => Promise.reject(gone))).toEqual([]);
    expect(logged).toEqual(["error: nothing could be suggested", "warn: the database cannot be reached"]);
  });
});
