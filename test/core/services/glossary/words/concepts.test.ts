import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../../../src/core/kernel/language/language.ts";
import { COUNTRIES } from "../../../../../src/core/kernel/language/countries.ts";
import { fold } from "../../../../../src/core/kernel/text/fold.ts";
import { readConcept } from "../../../../../src/core/services/glossary/words/concept.ts";
import { shippedLines } from "../../../../../src/core/services/glossary/words/shipped.ts";

const lines = shippedLines();
const concepts = lines.map((line) => ({ line, ...readConcept(line) }));
const texts = concepts.flatMap(({ line, said }) =>
  LANGUAGES.flatMap((language) => (said[language] ?? []).map((wording) => ({ line, language, ...wording }))),
);

/** Words that look alike and mean something else: a concept that joins them is wrong. English, then the language and its false friend. */
const FALSE_FRIENDS: readonly (readonly [en: string, language: "es" | "pt" | "fr", other: string])[] = [
  ["actual", "es", "actual"],
  ["actual", "pt", "atual"],
  ["actual", "fr", "actuel"],
  ["library", "es", "librería"],
  ["library", "pt", "livraria"],
  ["library", "fr", "librairie"],
  ["eventual", "es", "eventual"],
  ["eventual", "pt", "eventual"],
  ["eventual", "fr", "éventuel"],
  ["assist", "es", "asistir"],
  ["attend", "es", "atender"],
  ["attend", "fr", "attendre"],
  ["realise", "es", "realizar"],
  ["pretend", "es", "pretender"],
  ["pretend", "fr", "prétendre"],
  ["demand", "fr", "demander"],
  ["demand", "es", "demandar"],
  ["sentence", "es", "oración"],
  ["injury", "es", "injuria"],
  ["injury", "fr", "injure"],
  ["success", "es", "suceso"],
  ["success", "pt", "sucedido"],
  ["fabric", "es", "fábrica"],
  ["parent", "es", "pariente"],
  ["parent", "pt", "parente"],
  ["carpet", "es", "carpeta"],
  ["exit", "es", "éxito"],
  ["exit", "pt", "êxito"],
  ["push", "pt", "puxar"],
  ["conductor", "es", "conductor"],
  ["constipated", "es", "constipado"],
  ["fine", "fr", "fine"],
  ["file", "fr", "file"],
  ["chair", "fr", "chair"],
  ["location", "fr", "location"],
  ["lecture", "fr", "lecture"],
  ["lecture", "es", "lectura"],
  ["policy", "es", "póliza"],
  ["notice", "es", "noticia"],
  ["notice", "pt", "notícia"],
  ["journey", "fr", "journée"],
  ["assume", "es", "asumir"],
  ["resume", "es", "resumir"],
  ["resume", "pt", "resumir"],
  ["resume", "fr", "résumer"],
  ["argument", "es", "argumento"],
  ["intend", "pt", "entender"],
];

describe("each concept of the glossary", () => {
  it("is one of many, as the product says", () => {
    expect(lines.length).toBeGreaterThanOrEqual(4_000);
  });
  it("has a part of speech and something in every language", () => {
    const parts = new Set(["noun", "verb", "adj", "adv", "phrase"]);
    const wrong = concepts.filter(
      ({ part, said }) => !parts.has(part) || LANGUAGES.some((l) => (said[l]?.length ?? 0) === 0),
    );
    expect(wrong.map(({ line }) => line)).toEqual([]);
  });
  it("stands once: no other has the same usual words in all languages, and no term stands twice in one", () => {
    const heads = new Map<string, string[]>();
    for (const { line, part, said } of concepts) {
      const head = `${part} ${LANGUAGES.map((l) => fold(said[l]?.[0]?.text ?? "")).join(" | ")}`;
      heads.set(head, [...(heads.get(head) ?? []), line]);
    }
    expect([...heads.values()].filter((same) => same.length > 1)).toEqual([]);
    const twice = concepts.filter(({ said }) =>
      LANGUAGES.some((l) => {
        const all = (said[l] ?? []).map(({ text, country }) => `${text} @${country ?? ""}`);
        return new Set(all).size < all.length;
      }),
    );
    expect(twice.map(({ line }) => line)).toEqual([]);
  });
  it("is written as terms are: no acronyms, no brackets, no stray marks, countries that there are", () => {
    const wrong = texts.filter(
      ({ text, country }) =>
        /^\p{Lu}{2,}$/u.test(text) ||
        /[()[\]{}@/|“”"]/.test(text) ||
        text !== text.normalize("NFC").trim() ||
        /\s{2}/.test(text) ||
        (country !== undefined && !COUNTRIES.includes(country)),
    );
    expect(wrong.map(({ text, country, line }) => ({ text, country, line }))).toEqual([]);
  });
  it("joins no false friends", () => {
    const joined = concepts.filter(({ said }) =>
      FALSE_FRIENDS.some(
        ([en, language, other]) =>
          said.en?.some(({ text }) => text === en) && said[language]?.some(({ text }) => text === other),
      ),
    );
    expect(joined.map(({ line }) => line)).toEqual([]);
  });
});
