import type { ComparedResource, InCommon } from "./facts.ts";

// Our choice, and why: docs/adr/0049-what-is-related.md. A citation is said by somebody, or stands in a text; a topic is as telling as
// it is rare; that two are of one country, or laws, is no relation by itself.
const CITATION = 4;
const TOPIC = 1.5;
const TOPICS_MOST = 5;
const CRIME = 2;
const OTHER_CRIME = 1.5;
const COUNTRY = 1;
const TEXT = 3;
const OF_LAW = 0.5;
// Texts that have less in common than half of what the likest has say the same words by chance.
const LIKE = 0.5;

/** How much two resources have to do with each other; 0 where nothing relates them. `rarity` of a topic is from 0 (all have it) to 1. */
export function weigh(
  common: InCommon,
  { kind }: Pick<ComparedResource, "kind">,
  rarity: (topic: string) => number,
): number {
  if (!isRelated(common)) return 0;
  const topics = common.topics.reduce((sum, topic) => sum + TOPIC * (0.5 + rarity(topic)), 0);
  return (
    (common.cites ? CITATION : 0) +
    (common.citedBy ? CITATION : 0) +
    Math.min(topics, TOPICS_MOST) +
    CRIME * common.crimes.length +
    (common.otherCrimes.length > 0 ? OTHER_CRIME : 0) +
    (common.sameCountry ? COUNTRY : 0) +
    TEXT * common.text +
    (kind === "law" || kind === "ruling" ? OF_LAW : 0)
  );
}

/** Whether their texts are so alike that this alone relates them. */
export const isAlike = ({ text }: Pick<InCommon, "text">): boolean => text >= LIKE;

const isRelated = (common: InCommon): boolean =>
  common.cites || common.citedBy || common.topics.length > 0 || common.crimes.length > 0 || isAlike(common);
