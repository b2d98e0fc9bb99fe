import type { Language } from "../language/language.ts";

/** A pillar or topic of the community's taxonomy. */
export interface Term {
  readonly key: string;
  readonly kind: "pillar" | "topic";
  readonly labels: Readonly<Partial<Record<Language, string>>>;
  /** Every label and synonym in every language, folded. */
  readonly names: readonly string[];
}
