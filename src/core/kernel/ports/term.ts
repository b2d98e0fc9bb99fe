import type { Language } from "../language/language.ts";

/** A pillar or topic of the community's taxonomy. */
export interface Term {
  readonly key: string;
  readonly kind: "pillar" | "topic";
  readonly labels: Readonly<Partial<Record<Language, string>>>;
  /** Every label and synonym in every language, folded. */
  readonly names: readonly string[];
  /** Acronyms among them that are words of every day otherwise ("StAR"), as they are written: they stand for it in capitals only, and are none of the names. */
  readonly acronyms?: readonly string[];
}
