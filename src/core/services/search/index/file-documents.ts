import type { Language } from "../../../kernel/language/language.ts";
import { type Breathe, breather } from "../../../kernel/values/breather.ts";
import type { Db } from "../../store/store.ts";
import type { Document, DocumentField, IndexedText } from "../document.ts";
import { FIELDS, LABELLED, packCounts } from "../scoring/counts.ts";
import { exactTerm, type Terms, termsOf } from "../words/stems.ts";
import { type WordToken, tokens } from "../words/tokens.ts";
import { isCorrectable } from "./wording.ts";

/** A document as it is filed. */
export interface FiledDocument {
  /** By term and label, how often it stands in which fields (scoring/counts.ts). */
  readonly terms: ReadonlyMap<string, number>;
  /** Of its prose, in words. */
  readonly length: number;
  /** Folded words that a typo can be a slip of. */
  readonly words: ReadonlySet<string>;
  /** Its words, folded and in order: a line for each text, with a space before and after each word. */
  readonly wording: string;
}

/** Finds out under which terms documents are to be filed; in the documents' order. Others are answered in between. */
export async function fileDocuments(
  db: Db,
  docs: readonly Document[],
  breathe: Breathe = breather(),
): Promise<FiledDocument[]> {
  const read: ReadPiece[][] = [];
  for (const doc of docs) {
    read.push(readDocument(doc));
    await breathe();
  }
  const words = new Map<Language, Set<string>>();
  for (const { language, tokens: found } of read.flat()) {
    if (language === "simple") continue;
    const known = words.get(language) ?? new Set();
    for (const t of found) if (t.form !== "exact") known.add(t.lower);
    words.set(language, known);
  }
  const terms = new Map<Language, Terms>();
  for (const [language, known] of words)
    terms.set(language, (await termsOf(db, [language], [...known])).get(language) ?? new Map());
  const filed: FiledDocument[] = [];
  for (const [at, pieces] of read.entries()) {
    filed.push(fileDocument(pieces, terms, docs[at]?.labels ?? []));
    await breathe();
  }
  return filed;
}

/** The words of a document's pieces; a text that is read in several languages has the same in each. */
function readDocument({ fields }: Document): ReadPiece[] {
  const known = new Map<string, readonly WordToken[]>();
  return FIELDS.flatMap((field) =>
    (fields[field] ?? []).map(({ text, language }) => {
      const found = known.get(text) ?? tokens(text);
      known.set(text, found);
      return { field, language, tokens: found };
    }),
  );
}

interface ReadPiece {
  readonly field: DocumentField;
  readonly language: IndexedText["language"];
  readonly tokens: readonly WordToken[];
}

function fileDocument(
  pieces: readonly ReadPiece[],
  stems: ReadonlyMap<Language, Terms>,
  labels: Document["labels"],
): FiledDocument {
  const counts = new Map<string, Record<DocumentField, number>>();
  const words = new Set<string>();
  const lengths = new Map<IndexedText["language"], number>();
  for (const piece of pieces) {
    const length = countPiece(piece, stems, counts, words);
    if (piece.field === "body") lengths.set(piece.language, (lengths.get(piece.language) ?? 0) + length);
  }
  const terms = new Map<string, number>(labels.map((label) => [label, LABELLED]));
  for (const [term, own] of counts) terms.set(term, packCounts(own));
  // Prose in several languages is a translation or a reading of itself: the longest counts.
  return { terms, words, length: Math.max(0, ...lengths.values()), wording: wordingOf(pieces) };
}

/** Counts the terms of a piece and notes its words; says how long it is. */
function countPiece(
  { field, language, tokens: found }: ReadPiece,
  stems: ReadonlyMap<Language, Terms>,
  counts: Map<string, Record<DocumentField, number>>,
  words: Set<string>,
): number {
  let length = 0;
  for (const token of found) {
    const under = termsFor(token, language, stems);
    if (under.length === 0) continue;
    if (!token.extra) length += 1;
    if (token.form !== "exact" && !words.has(token.folded) && isCorrectable(token.folded)) words.add(token.folded);
    for (const term of under) {
      const own = counts.get(term) ?? { name: 0, body: 0, other: 0 };
      own[field] += 1;
      counts.set(term, own);
    }
  }
  return length;
}

// A text that is read in several languages stands there once.
function wordingOf(pieces: readonly ReadPiece[]): string {
  const lines = pieces.map(({ tokens: found }) =>
    found
      .filter(({ extra }) => !extra)
      .map(({ folded }) => folded)
      .join(" "),
  );
  return [...new Set(lines)].map((line) => ` ${line} `).join("\n");
}

function termsFor(
  token: WordToken,
  language: IndexedText["language"],
  terms: ReadonlyMap<Language, Terms>,
): readonly string[] {
  if (language === "simple" || token.form === "exact") return [exactTerm(token.folded)];
  const stems = terms.get(language)?.get(token.lower)?.terms ?? [];
  return token.form === "both" ? [...stems, exactTerm(token.folded)] : stems;
}
