import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { VOTES } from "../../../../src/core/features/polls/poll.ts";
import { readVotes, VOTE_WORD } from "../../../../src/core/features/polls/read-votes.ts";

const read = (text: string, count = 6, said: number[] = []) => {
  const found = readVotes(text, count, new Set(said));
  return "wrong" in found ? found : Object.fromEntries(found.votes);
};
const MAYBE = "if-need-be";

describe("votes", () => {
  it.each([
    ["1:yes 2:no 3-5:maybe", { 1: "yes", 2: "no", 3: MAYBE, 4: MAYBE, 5: MAYBE }],
    ["1:yes,2:no", { 1: "yes", 2: "no" }],
    ["1,2:yes; 4=no", { 1: "yes", 2: "yes", 4: "no" }],
    ["1 : yes, 2 – 3 : if need be", { 1: "yes", 2: MAYBE, 3: MAYBE }],
    ["all:no 2:yes", { 1: "no", 2: "yes", 3: "no", 4: "no", 5: "no", 6: "no" }],
    ["2:yes rest:no", { 1: "no", 2: "yes", 3: "no", 4: "no", 5: "no", 6: "no" }],
    ["1:sí 2:no 3:si hace falta", { 1: "yes", 2: "no", 3: MAYBE }],
    ["1:Sim 2:Não 3:talvez resto:não", { 1: "yes", 2: "no", 3: MAYBE, 4: "no", 5: "no", 6: "no" }],
    ["1:oui 2:peut-être 3:non", { 1: "yes", 2: MAYBE, 3: "no" }],
    ["1:y 2:n 1:no", { 1: "no", 2: "no" }],
  ])("%s", (text, votes) => {
    expect(read(text)).toEqual(votes);
  });
  it("leave what was said before to “rest”", () => {
    expect(read("rest:yes", 4, [1, 3])).toEqual({ 2: "yes", 4: "yes" });
    expect(read("rest:yes", 2, [1, 2])).toEqual({});
  });
  it.each([
    "7:yes",
    "0:yes",
    "5-2:yes",
    "1:perhapsnot",
    "yes",
    "1",
    "1:",
    ":yes",
    "1:yes 2",
    "x:yes",
    "1-2-3:no",
    "1:yes".repeat(200),
  ])("that make no sense are asked about: %s", (text) => {
    expect(read(text)).toHaveProperty("wrong");
  });
  it.each([
    ["1:yes", true],
    ["3-5:maybe,", true],
    ["rest:no", true],
    ["Board", false],
    ["10:00", false],
    ["https://x.example", false],
  ])("%s looks like one: %s", (word, looks) => {
    expect(new RegExp(`^(?:${VOTE_WORD.source})$`, "u").test(word)).toBe(looks);
  });
  it("are read as they are written, and never throw", () => {
    const vote = fc.constantFrom(...VOTES);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 20 }), vote), { selector: ([n]) => n, minLength: 1 }),
        fc.constantFrom(" ", ", ", ";"),
        (votes, parting) => {
          expect(read(votes.map(([n, v]) => `${n}:${v}`).join(parting), 20)).toEqual(Object.fromEntries(votes));
        },
      ),
    );
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 600 }), (text) => void readVotes(text, 20)));
  });
});
