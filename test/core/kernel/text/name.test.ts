import { describe, expect, it } from "vitest";
import { cleanName } from "../../../../src/core/kernel/text/name.ts";
import { skeleton } from "../../../../src/core/kernel/text/skeleton.ts";

describe("a name as platforms have it", () => {
  it.each([
    ["Ana\u200bPrieto", "AnaPrieto"],
    ["\u200e\u200fAna\u2060", "Ana"],
    ["A\u00adna\ufeff", "Ana"],
    ["Ana \u202eoteirP", "Ana oteirP"],
    ["\u2066Ana\u2069", "Ana"],
    ["Ana\u{e0041}\u{e0042}", "Ana"],
    ["Ana\u3164\u2800", "Ana"],
    ["An\u200da", "Ana"],
    ["\u0301\u0301Ana", "Ana"],
    ["Ana \u0336\u0336b", "Ana b"],
    ["  Ana \t Prieto ", "Ana Prieto"],
    ["\u200b\u200e", ""],
  ])("%j is %j", (said, kept) => {
    expect(cleanName(said)).toBe(kept);
  });
  it("has no marks stacked high", () => {
    const stacked = Array.from(
      "Zalgo",
      (letter) => letter + "\u0338\u0322\u031b\u0359\u0321\u0327\u0335".repeat(9),
    ).join("");
    expect(cleanName(stacked)).not.toMatch(/\p{Mn}{3}/u);
    expect(
      cleanName(stacked)
        .normalize("NFD")
        .replaceAll(/\p{Mn}/gu, ""),
    ).toBe("Zalgo");
    expect(cleanName(`ب${"\u0650\u064f\u0651\u0670\u0653\u0654".repeat(20)}`).length).toBeLessThanOrEqual(5);
  });

  it.each([
    ["Vietnamese", "Nguyễn Thị Ánh Tuyết"],
    ["Vietnamese, taken apart", "Nguyễn Thị".normalize("NFD")],
    ["Arabic with vowels", "مُحَمَّدٌ"],
    ["Persian with a non-joiner", "علی\u200cرضا"],
    ["Devanagari", "श्रीमती क्षितिज"],
    ["Devanagari with joiners after a virama", "क्\u200dष क्\u200cष"],
    ["Bengali", "র\u09cd\u200dযাব"],
    ["Tamil", "ஸ்ரீ தேவி"],
    ["Thai", "น้ำผึ้ง"],
    ["Tibetan", "བསྒྲུབས་"],
    ["Hebrew with points", "שָׁלוֹם"],
    ["Greek", "Ἀθηνᾶ"],
    ["Yoruba", "Ọ̀ṣun Adébáyọ̀"],
    ["Guarani", "Avañe’ẽ g̃uarã"],
    ["Chinese", "王小明"],
    ["Korean", "김민수"],
  ])("keeps what %s needs", (_, name) => {
    expect(cleanName(name)).toBe(name.normalize("NFC"));
  });
});

describe("the skeleton of a name", () => {
  it.each([
    ["Ana Prieto", "Аna Рrieto"],
    ["Ana Prieto", "ANA PRIETO"],
    ["paypal", "раураl"],
    ["Ilona", "llona"],
    ["Marie", "rnarie"],
    ["Otto", "0tto"],
    ["Ana", "𝓐𝓷𝓪"],
    ["Ana", "Ａｎａ"],
    ["Óscar", "Оscar".replace("О", "О\u0301")],
  ])("is the same of %s and %s", (one, other) => expect(skeleton(one)).toBe(skeleton(other)));

  it.each([
    ["Ana", "Anna"],
    ["José", "Jose"],
    ["Иван", "Ivan"],
    ["Ngọc", "Ngoc"],
  ])("is another of %s and %s", (one, other) => expect(skeleton(one)).not.toBe(skeleton(other)));

  it("of a skeleton is itself", () => {
    for (const name of ["Аna Рrieto", "Marie Ilona", "𝓐𝓷𝓪", "ΑΒΓ", "Ömer Ünal"])
      expect(skeleton(skeleton(name))).toBe(skeleton(name));
  });
});
