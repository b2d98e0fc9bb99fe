import { describe, expect, it } from "vitest";
import type { UnderstoodQuestion } from "../../../../src/core/services/questions/asking/asked.ts";
import { mayBeSlips } from "../../../../src/core/services/questions/asking/may-be-slips.ts";
import { wordsOf } from "../../../../src/core/services/questions/reading/words.ts";
import type { Hit } from "../../../../src/core/services/search/search.ts";

describe("words that nothing has, in what describes something", () => {
  const asked = (text: string, conditions: readonly unknown[] = []) =>
    ({ conditions, telling: wordsOf(text) }) as unknown as UnderstoodQuestion;
  const hit = (...words: string[]): Hit => ({
    ...{ doc: "a", score: 1, met: [], lacks: [] },
    why: words.map((word) => ({ word, fields: ["name"] })),
  });

  it("may be slips where nothing has half of a few words", () => {
    expect(mayBeSlips(asked("smal arms survay"), [hit("arms")])).toBe(true);
    expect(mayBeSlips(asked("small arms survay"), [hit("small", "arms")])).toBe(false);
  });
  it("are none in a sentence, or beside what was understood", () => {
    expect(mayBeSlips(asked("we stopped lorry old rifles unable fire"), [])).toBe(false);
    expect(mayBeSlips(asked("smal arms survay", [{}]), [hit("arms")])).toBe(false);
  });
});
