import { expect, it } from "vitest";
import { writtenIn } from "../../../../src/core/features/resources/adding/written-in.ts";

it.each([
  ["Ley de armas", "es"],
  ["Ley 7411/2024", "es"],
  ["Lei 10.826/2003", "pt"],
  ["Estatuto do Desarmamento (Lei 10.826)", "pt"],
  ["Loi sur les armes", "fr"],
  ["Arms Trade Treaty", "en"],
  ["Gun Control Act", "en"],
  ["Guía de marcación", "es"],
  ["Relatório anual", "pt"],
])("%s is written in %s", (title, language) => {
  expect(writtenIn(title)).toBe(language);
});

it.each(["CIFTA", "UNODC 2026", "Decreto 15", "Guide"])("%s does not tell", (title) => {
  expect(writtenIn(title)).toBeUndefined();
});

it("what is said of it tells more than its title", () => {
  expect(writtenIn("Guide", "Comment marquer les armes à feu que les douanes ont saisies.")).toBe("fr");
});
