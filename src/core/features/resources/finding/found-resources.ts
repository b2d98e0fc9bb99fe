import type { Findings, UnderstoodQuestion } from "../../../services/questions/ask.ts";
import type { ResourceKind } from "../resource.ts";
import type { PassageHit } from "./find-passages.ts";

/** Longest words of one look-up, in characters. */
export const RESOURCE_WORDS_MAX = 1_000;

/** What resources are asked for besides words; an absent part asks for any. */
export interface ResourceBesides {
  readonly kind?: ResourceKind;
  readonly country?: string;
  readonly topic?: string;
  /** A language of the document. */
  readonly language?: string;
}

/** What is asked for: words, and what must hold besides. */
export interface ResourceQuestion extends ResourceBesides {
  readonly words: string;
}

/** Resources that answer a question, best first, of equals those of the reader's own country where it names none; at most MOST_RESOURCES. */
export interface ResourcesFound extends Pick<Findings, "corrected" | "missing" | "dropped" | "steps"> {
  readonly ids: readonly string[];
  /** What comes closest behind those, where they are few, and what it does without; what is only called alike does without nothing. */
  readonly nearest: { readonly ids: readonly string[]; readonly steps: Findings["steps"] };
  /** The one that the question is the name, the number or the citation of; it is the first. */
  readonly exact?: string;
  /** The article that the question asks for by its number, as it was typed. */
  readonly article?: string;
  /** How many words of the question the first has, but for words of every day. */
  readonly fit: number;
  /** Of those that have words of the question in a passage, the one that has most of them. */
  readonly passages: ReadonlyMap<string, PassageHit>;
  /** The question; without conditions, where they were not applied. */
  readonly asked: UnderstoodQuestion;
}

/** Looks resources up among those the caller may know of. */
export type FindResources = (question: ResourceQuestion) => Promise<ResourcesFound>;
