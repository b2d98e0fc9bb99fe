import type { ConclusionEntry } from "./conclusion.ts";

/** What a conclusion says, and in which language. */
export interface ConclusionWording {
  readonly text: string;
  readonly language: string;
  /** Whether it is as it was said first, in another language than the one that was asked for. */
  readonly foreign: boolean;
}

/** What a conclusion says in that language, where there is a version in it; else what it said first. */
export function wordingFor(
  { text, language, versions }: Pick<ConclusionEntry, "text" | "language" | "versions">,
  wanted: string,
): ConclusionWording {
  const version = language === wanted ? undefined : versions[wanted];
  return version === undefined
    ? { text, language, foreign: language !== wanted }
    : { text: version, language: wanted, foreign: false };
}
