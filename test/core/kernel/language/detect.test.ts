import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { detectLanguage, onlyFunctionWords } from "../../../../src/core/kernel/language/detect.ts";

describe("the language of a text", () => {
  it.each([
    ["The group shares a monthly list of the ways in which parcels are hidden.", "en"],
    ["Los laboratorios comparten un conjunto común de imágenes antes de marzo.", "es"],
    ["Os laboratórios trocam um conjunto comum de imagens de estojos antes de março.", "pt"],
    ["Le groupe partage une liste mensuelle des saisies avec les douanes.", "fr"],
  ])("%s", (text, language) => expect(detectLanguage(text)).toBe(language));

  it.each(["UNODC 2026", "", "国际合作", "Tracing"])("is not guessed from %j", (text) =>
    expect(detectLanguage(text)).toBeUndefined(),
  );

  it("is right for the demo community's conclusions and summaries", () => {
    const rows = ["conclusions", "resources"].flatMap((file) =>
      parse<{ text?: string; summary?: string; language: string }>(readFileSync(`prisma/demo/${file}.csv`), {
        columns: true,
        bom: true,
      }),
    );
    const wrong = rows
      .map((row) => ({ text: row.text ?? row.summary ?? "", language: row.language }))
      .filter((row) => row.text !== "" && (detectLanguage(row.text) ?? row.language) !== row.language);
    expect(rows.length).toBeGreaterThan(60);
    expect(wrong).toEqual([]);
  });
});

describe("function words", () => {
  it.each(["who is the", "¿Quién es el?", "quem é o", "qui est le", ""])("%j says nothing else", (text) =>
    expect(onlyFunctionWords(text)).toBe(true),
  );
  it.each(["who is Paraguay", "quién es Ramona", "55/255"])("%j names something", (text) =>
    expect(onlyFunctionWords(text)).toBe(false),
  );
});
