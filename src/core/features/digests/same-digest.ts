import type { Digest } from "./digest.ts";

/** What a digest says, how often, and in which language; the schedule and the zone are known to be good. */
export type DigestChoices = Pick<
  Digest,
  "cron" | "zone" | "language" | "sections" | "pillarKey" | "topicKey" | "country" | "saysNothing"
>;

/** Whether two say the same things. */
export const sameContents = (one: DigestChoices, other: DigestChoices): boolean =>
  one.pillarKey === other.pillarKey &&
  one.topicKey === other.topicKey &&
  one.country === other.country &&
  one.sections.toSorted().join(" ") === other.sections.toSorted().join(" ");

/** Whether two say the same things at the same times, in one language. */
export const sameChoices = (one: DigestChoices, other: DigestChoices): boolean =>
  sameContents(one, other) && one.cron === other.cron && one.zone === other.zone && one.language === other.language;
