import { createHash } from "node:crypto";
import type { Crime } from "../../../services/taxonomy/crimes.ts";
import type { ResourceKind } from "../resource.ts";

/** Longest question that is followed, in characters: what is longer describes something so closely that nothing new is all of it. */
export const FOLLOWED_WORDS_MAX = 300;

/** Which new resources somebody wants to be told of; an absent part may be any, and one at least is there. */
export interface FollowedResources {
  readonly kind?: ResourceKind;
  readonly country?: string;
  readonly topic?: string;
  readonly crime?: Crime;
  /** A language of the document. */
  readonly language?: string;
  /** A question, as it was typed: what answers all of it. */
  readonly words?: string;
}

interface Columns {
  readonly kind: string;
  readonly country: string;
  readonly topicKey: string;
  readonly crime: string;
  readonly language: string;
  readonly words: string;
}

/** The columns that tell it from others; "" where it may be any. */
export const keyOf = ({ kind, country, topic, crime, language, words }: FollowedResources) => ({
  ...{ kind: kind ?? "", country: country ?? "", topicKey: topic ?? "", crime: crime ?? "", language: language ?? "" },
  wordsKey: words === undefined ? "" : createHash("sha256").update(words.toLowerCase()).digest("hex"),
});

/** All of its columns. */
export const columnsOf = (wanted: FollowedResources) => ({ ...keyOf(wanted), words: wanted.words ?? "" });

/** What stands in the columns. */
export const wantedIn = (row: Columns): FollowedResources => ({
  ...(row.kind === "" ? {} : { kind: row.kind as ResourceKind }),
  ...(row.country === "" ? {} : { country: row.country }),
  ...(row.topicKey === "" ? {} : { topic: row.topicKey }),
  ...(row.crime === "" ? {} : { crime: row.crime as Crime }),
  ...(row.language === "" ? {} : { language: row.language }),
  ...(row.words === "" ? {} : { words: row.words }),
});

/** A question as it is followed: white space is one space. */
export const followedWords = (words: string): string => words.replaceAll(/\s+/gu, " ").trim();

/** Whether it says anything: who wants to be told of all reads a digest. */
export const isSomething = (wanted: FollowedResources): boolean =>
  Object.values(wanted).some((part) => part !== undefined);
