import { Temporal } from "temporal-polyfill";
import { readExact, readInterval } from "./exact.ts";
import { guesses, judge } from "./judge.ts";
import { lexiconOf } from "./lexicon.ts";
import { scan } from "./scan.ts";
import { type Parse, parsePartly, parseWhole } from "./phrase.ts";
import { placeSaid } from "./place-said.ts";
import type { WhenReading } from "./reading.ts";
import { type PhraseReader, resolve } from "./resolve.ts";
import { cleanText, type PhraseToken, tokenize } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

// The longest phrases in use are under 80 characters; whatever is longer is not a date.
const LONGEST_PHRASE = 160;
const LONGEST_LEFT = 80;

/** `readWhen` over vocabularies, the reader's own first. */
export function readPhrase(
  raw: string,
  where: { readonly now: string; readonly zone: string },
  vocabularies: readonly Vocabulary[],
): WhenReading {
  const reader: PhraseReader = { now: Temporal.Instant.from(where.now), zone: where.zone };
  const text = cleanText(raw.slice(0, 4 * LONGEST_PHRASE));
  if (text.length > LONGEST_PHRASE || raw.length > 4 * LONGEST_PHRASE)
    return { kind: "unsure", reason: "nothing", candidates: [] };
  const exact = readExact(text, reader) ?? readInterval(text, reader);
  if (exact) return judge([exact], reader);
  // Of what is written as ISO 8601 and is no date, it is said why.
  return readSpoken(text.replace(/^(\d{4}-\d\d-\d\d)T(?=\d\d:)/i, "$1 "), reader, vocabularies);
}

function readSpoken(text: string, reader: PhraseReader, vocabularies: readonly Vocabulary[]): WhenReading {
  const tokens = tokenize(text);
  let first: WhenReading | undefined;
  for (const vocabulary of vocabularies) {
    const reading = wholeReading(tokens, text, vocabulary, reader);
    if (reading && (reading.kind !== "unsure" || reading.reason === "ambiguous")) return reading;
    first ??= reading;
  }
  if (first) return first;
  const part = partReading(tokens, text, vocabularies, reader);
  if (part === undefined) return { kind: "unsure", reason: "nothing", candidates: [] };
  return placeReading(text, part, reader, vocabularies) ?? part;
}

/** The phrase without a place that it names: on the clock of that place, and on the reader's. */
function placeReading(
  text: string,
  part: WhenReading,
  reader: PhraseReader,
  vocabularies: readonly Vocabulary[],
): WhenReading | undefined {
  const said = part.kind === "unsure" && part.left ? placeSaid(text, part.left) : undefined;
  if (!said) return undefined;
  const candidates = [...new Set([...said.zones, reader.zone])].flatMap((zone) => {
    const read = readSpoken(said.rest, { ...reader, zone }, vocabularies);
    return read.kind === "sure" ? [{ ...read.moment, ...(read.ends ? { ends: read.ends } : {}) }] : [];
  });
  return candidates.length > 1 ? { kind: "unsure", reason: "place", left: said.place, candidates } : undefined;
}

function wholeReading(
  tokens: readonly PhraseToken[],
  text: string,
  vocabulary: Vocabulary,
  reader: PhraseReader,
): WhenReading | undefined {
  const parses = parseWhole(scan(tokens, lexiconOf(vocabulary)), text);
  const ways = parses.map(({ pieces }) => resolve(pieces, reader, vocabulary)).filter(({ kind }) => kind !== "nothing");
  return ways.length === 0 ? undefined : judge(ways, reader);
}

/** In the language that leaves the fewest tokens over. */
function partReading(
  tokens: readonly PhraseToken[],
  text: string,
  vocabularies: readonly Vocabulary[],
  reader: PhraseReader,
): WhenReading | undefined {
  let best: { reading: WhenReading; left: number } | undefined;
  for (const vocabulary of vocabularies) {
    const parse = parsePartly(scan(tokens, lexiconOf(vocabulary)), text);
    const left = parse.skipped.reduce((sum, [start, end]) => sum + end - start, 0);
    if (best && best.left <= left) continue;
    const reading = guesses(resolve(parse.pieces, reader, vocabulary), reader);
    if (reading?.kind === "unsure") best = { left, reading: { ...reading, left: leftOver(parse, tokens, text) } };
  }
  return best?.reading;
}

function leftOver({ skipped }: Parse, tokens: readonly PhraseToken[], text: string): string {
  const words = skipped.map(([start, end]) => text.slice(tokens[start]?.start, tokens[end - 1]?.end)).join(" … ");
  return words.length > LONGEST_LEFT ? `${words.slice(0, LONGEST_LEFT)}…` : words;
}
