import type { Language } from "../../../kernel/language/language.ts";

/** Countries that are asked for together: a part of the world, or a union of states. */
export interface Region {
  /** ISO 3166-1 alpha-2 codes, with spaces between them. */
  readonly members: string;
  /** What it is called, the usual name first, with commas between them. What stands in capitals is an abbreviation, and counts in capitals only. */
  readonly names: Readonly<Record<Language, string>>;
  /** What comes from there: masculine adjectives, folded, "_" for a space; other forms are made of them. */
  readonly adjectives?: Readonly<Partial<Record<Language, string>>>;
}
