import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanName } from "../../../../src/core/kernel/text/name.ts";
import { skeleton } from "../../../../src/core/kernel/text/skeleton.ts";

// What names are made of, and what has been put into them to be seen by nobody or to be seen by all.
const PARTS = [
  ...Array.from("aeÑøßİıЖщΑςعلیשকषက가王々"),
  ...Array.from("’'- .·"),
  ...Array.from("\u0301\u0308\u0336\u0489\u064e\u0651\u093e\u094d\u09be\u0610"),
  ...Array.from("\u200b\u200c\u200d\u200e\u202e\u2066\u061c\u00ad\ufeff\u3164\u180b\u0000\u0085"),
  "\u{e0041}",
  "\u{1f469}\u200d\u{1f680}",
  "\ud800",
];
const name = fc.oneof(
  fc.array(fc.constantFrom(...PARTS), { maxLength: 24 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 24 }),
);

/** Letters of one script that are seen alike in all their forms. */
const plain = fc
  .array(fc.constantFrom(...Array.from("aábcdeéfgñoöuüxyz çłş")), { minLength: 1, maxLength: 24 })
  .map((letters) => letters.join(""));

const always = (holds: (name: string) => void) =>
  fc.assert(
    fc.property(name, (said) => {
      holds(said);
    }),
    { numRuns: 2_000 },
  );

describe("any name, cleaned", () => {
  it("is cleaned once for all", () => always((said) => expect(cleanName(cleanName(said))).toBe(cleanName(said))));

  it("has no controls, nothing that turns what stands around it, and no half of a character", () =>
    always((said) =>
      expect(cleanName(said)).not.toMatch(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u),
    ));

  it("has nothing that nobody sees, but for what joins letters of a script that needs it", () =>
    always((said) =>
      expect(cleanName(said)).not.toMatch(
        /[\u200b\u00ad\ufeff\u3164]|(?<!\p{Mn})\u200d|(?:^|\s|\p{Script=Latin}|\u200c)\u200c/u,
      ),
    ));

  it("is what it is without what nobody sees, wherever that has been put", () =>
    fc.assert(
      fc.property(
        plain,
        fc.constantFrom(...Array.from("\u200b\u200d\u2060\u00ad\ufeff\u3164\u200e")),
        fc.nat(),
        (said, unseen, at) => {
          const letters = Array.from(said.normalize("NFD"));
          letters.splice(at % (letters.length + 1), 0, unseen);
          expect(cleanName(letters.join(""))).toBe(cleanName(said));
        },
      ),
    ));

  it("has no more marks on a letter than a script needs", () =>
    always((said) => expect(cleanName(said)).not.toMatch(/[\p{Mn}\p{Me}]{5}|\p{Script=Latin}[\p{Mn}\p{Me}]{3}/u)));

  it("is one line without spaces at its ends, composed, and no longer than its composed form", () =>
    always((said) => {
      const cleaned = cleanName(said);
      expect(cleaned).toBe(cleaned.trim().replace(/\s+/gu, " "));
      expect(cleaned).toBe(cleaned.normalize("NFC"));
      expect(cleaned.length).toBeLessThanOrEqual(said.normalize("NFC").length);
    }));

  it("keeps every letter of a plain name", () =>
    fc.assert(
      fc.property(plain, (said) => {
        expect(cleanName(said)).toBe(said.replace(/ +/gu, " ").trim());
      }),
    ));
});

describe("the skeleton of any name", () => {
  it("is the same composed or not, and in large or small letters", () =>
    fc.assert(
      fc.property(plain, (said) => {
        expect(skeleton(said.normalize("NFD"))).toBe(skeleton(said));
        expect(skeleton(said.toUpperCase())).toBe(skeleton(said));
      }),
    ));
});
