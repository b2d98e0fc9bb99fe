import type { Scope } from "../query.ts";
import { type Entry, readEntry, rememberEntries } from "./entries.ts";

/** What stands in no segment, a line each with number, length, digest and, where it is not known, the entry; all is known then. */
export function readDelta(scope: Scope, text: string, known: ReadonlyMap<string, Entry["terms"]>): Entry[] {
  const read = new Map<string, Entry["terms"]>();
  const delta = (text === "" ? [] : text.split("\n")).map((line) => {
    const [number = "", length = "", digest = ""] = line.split(" ", 3);
    const terms = known.get(digest) ?? readEntry(line.slice(number.length + length.length + digest.length + 3));
    read.set(digest, terms);
    return { number: Number(number), length: Number(length), terms };
  });
  rememberEntries(scope, read);
  return delta;
}

/** The entries under each of the terms. */
export function entriesUnder(delta: readonly Entry[], wanted: ReadonlySet<string>): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of delta)
    for (const term of shared(entry, wanted)) {
      const own = found.get(term);
      if (own) own.push(entry);
      else found.set(term, [entry]);
    }
  return found;
}

// Whichever are fewer are looked up among the others.
const shared = ({ terms }: Entry, wanted: ReadonlySet<string>): string[] =>
  wanted.size < terms.size
    ? [...wanted].filter((term) => terms.has(term))
    : [...terms.keys()].filter((term) => wanted.has(term));
