/** Terms and counts as a document's row has them. */
export function writeEntry(terms: ReadonlyMap<string, number>): string {
  return [...terms].map(([term, counts]) => `${term} ${counts}`).join(" ");
}

/** Such an entry again. */
export function readEntry(text: string): ReadonlyMap<string, number> {
  const parts = text.split(" ");
  const terms = new Map<string, number>();
  for (let at = 0; at + 1 < parts.length; at += 2) terms.set(parts[at] ?? "", Number(parts[at + 1]));
  return terms;
}
