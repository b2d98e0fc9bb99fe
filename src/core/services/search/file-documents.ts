import type { Language } from "../../kernel/language/language.ts";
import type { Db } from "../store/store.ts";
import { type Field, FIELDS } from "./fields.ts";
import { exactTerm, type Terms, termsOf } from "./stems.ts";
import { type Token, tokens } from "./tokens.ts";
import type { Document, Filed, IndexedText } from "./document.ts";

// Shorter words, and words with digits, are not corrected: too many others are one edit away.
const CORRECTABLE = 4;

/** Finds out under which terms documents are to be filed; in the documents' order. */
export async function fileDocuments(db: Db, docs: readonly Document[]): Promise<Filed[]> {
  const read = docs.map((doc) =>
    (Object.keys(FIELDS) as Field[]).flatMap((field) =>
      (doc.fields[field] ?? []).map((piece) => ({ field, language: piece.language, tokens: tokens(piece.text) })),
    ),
  );
  const terms = new Map<Language, Terms>();
  const words = new Map<Language, Set<string>>();
  for (const { language, tokens: found } of read.flat()) {
    if (language === "simple") continue;
    const known = words.get(language) ?? new Set();
    for (const t of found) if (t.form !== "exact") known.add(t.lower);
    words.set(language, known);
  }
  for (const [language, known] of words)
    terms.set(language, (await termsOf(db, [language], [...known])).get(language) ?? new Map());
  return read.map((pieces) => fileDocument(pieces, terms));
}

interface ReadPiece {
  readonly field: Field;
  readonly language: IndexedText["language"];
  readonly tokens: readonly Token[];
}

function fileDocument(pieces: readonly ReadPiece[], terms: ReadonlyMap<Language, Terms>): Filed {
  const filed: Filing = { terms: new Map(), words: new Set() };
  const lengths = new Map<Field, Map<IndexedText["language"], number>>();
  for (const piece of pieces) {
    const { field, language } = piece;
    const inField = lengths.get(field) ?? new Map<IndexedText["language"], number>();
    lengths.set(field, inField.set(language, (inField.get(language) ?? 0) + filePiece(filed, piece, terms)));
  }
  // Texts of a field in several languages are translations or readings of each other: the longest counts.
  const length = [...lengths.values()].reduce((sum, inField) => sum + Math.max(...inField.values()), 0);
  return { ...filed, length };
}

interface Filing {
  readonly terms: Map<string, { tf: number; fields: number }>;
  readonly words: Set<string>;
}

/** Files a piece, and says how long it is. */
function filePiece(
  filed: Filing,
  { field, language, tokens: found }: ReadPiece,
  terms: ReadonlyMap<Language, Terms>,
): number {
  const { weight, label } = FIELDS[field];
  let length = 0;
  for (const token of found) {
    const under = termsFor(token, language, terms);
    if (under.length === 0) continue;
    if (!label && !token.extra) length += weight;
    if (token.folded.length >= CORRECTABLE && token.form !== "exact") filed.words.add(token.folded);
    for (const term of under) fileTerm(filed, term, field);
  }
  return length;
}

function fileTerm(filed: Filing, term: string, field: Field): void {
  const { bit, weight, label } = FIELDS[field];
  const entry = filed.terms.get(term) ?? { tf: 0, fields: 0 };
  if (!label || (entry.fields & bit) === 0) entry.tf += weight;
  entry.fields |= bit;
  filed.terms.set(term, entry);
}

function termsFor(token: Token, language: IndexedText["language"], terms: ReadonlyMap<Language, Terms>): string[] {
  if (language === "simple" || token.form === "exact") return [exactTerm(token.folded)];
  const stems = terms.get(language)?.get(token.lower)?.terms ?? [];
  return token.form === "both" ? [...stems, exactTerm(token.folded)] : [...stems];
}
