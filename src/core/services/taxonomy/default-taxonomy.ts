import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { Language } from "../../kernel/language/language.ts";

// src/core/services/taxonomy and dist/core/services/taxonomy are equally deep, so the same path leads to prisma/ from both.
const SHIPPED = new URL("../../../../prisma/taxonomy/topics.csv", import.meta.url);

const label = z.string().trim().min(1);
const rowSchema = z.object({
  key: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(["pillar", "topic"]),
  en: label,
  es: label,
  pt: label,
  fr: label,
  also: z.string().transform(parts),
});

/** A pillar or topic that a community begins with. */
export interface NewTerm {
  readonly key: string;
  readonly kind: "pillar" | "topic";
  readonly labels: Readonly<Record<Language, string>>;
  /** Synonyms, in whatever language. */
  readonly also: readonly string[];
}

/** The file of the default taxonomy, which comes with the product. */
export function taxonomyFile(): Uint8Array {
  return new Uint8Array(readFileSync(SHIPPED));
}

/** Reads such a file. Throws for one that is not as it should be. */
export function readTaxonomy(file: Uint8Array): NewTerm[] {
  const rows: unknown[] = parse(file, { columns: true, bom: true, skip_empty_lines: true });
  return rows.map((row) => {
    const { key, kind, also, ...labels } = rowSchema.parse(row);
    return { key, kind, labels, also };
  });
}

/** The pillars and topics that a new community begins with. */
export function defaultTaxonomy(): readonly NewTerm[] {
  return readTaxonomy(taxonomyFile());
}

function parts(text: string): string[] {
  return text
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
