import { expect, it } from "vitest";
import "../../../support/all-messages.ts";
import { tallyWords } from "../../../../src/core/features/meetings/rsvp/tally.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";

it("writes how many places are taken as each language writes a colon", () => {
  expect(tallyWords(translator("en"), { capacity: 3 }, [])).toContain("Places: 0 of 3");
  expect(tallyWords(translator("fr"), { capacity: 3 }, [])).toContain("Places\u00a0: 0 sur 3");
});
