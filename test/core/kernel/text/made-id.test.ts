import { expect, it } from "vitest";
import { calledBy, isMadeId } from "../../../../src/core/kernel/text/made-id.ts";

it.each(["U0000000A1", "T0000000A2:U0000000A1", "1179934729330688001", "8k3ebbeqx7bdp5x1a4dyts5o4c"])(
  "%s is an id that a platform made",
  (id) => expect(isMadeId(id)).toBe(true),
);
it.each(["general", "ana", "Ana", "GENERAL", "tracing-2026", "Ana Prieto"])("%s is a word of people's", (word) =>
  expect(isMadeId(word)).toBe(false),
);
it("a thing is called by its name, else by its id, but never by one that was made", () => {
  expect(calledBy("general", "C0000000A1")).toBe("general");
  expect(calledBy(undefined, "general")).toBe("general");
  expect(calledBy(null, "C0000000A1")).toBe("…");
  expect(calledBy("C0000000A1", "C0000000A1")).toBe("…");
});
