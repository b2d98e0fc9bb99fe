import { declared, oncePerProduct } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import type {
  DigestFilter,
  DigestReading,
  DigestSection,
  DigestTold,
  DigestStretch,
} from "../../services/digests/section.ts";
import { activitySection } from "./activity.ts";
import type { Digest } from "./digest.ts";
import { MINUTE_MS } from "../../kernel/time/units.ts";

// A thing bears the moment at which its command began and appears when that commits, perhaps after a digest that covers the
// moment. So each digest looks back this far beyond the last one's end, for what that one did not yet see.
/** How far a digest looks back beyond the end of the last one, in milliseconds. */
export const EDGE_MS = 10 * MINUTE_MS;

/** Entries that one section shows, where it is alone. */
const MOST = 12;

/** What one digest is to tell: what is new of it up to a moment. */
export interface DigestPart {
  readonly digest: Pick<
    Digest,
    "id" | "sections" | "personId" | "pillarKey" | "topicKey" | "country" | "coveredUntil" | "beginsAt" | "seen"
  >;
  readonly upTo: Date;
}

/** A section with what it says; it says something. */
export interface SectionTold {
  readonly section: DigestSection;
  readonly told: DigestTold;
}

/** What there is to tell; and of each digest, as "section:id", what of it is newer than its edge. */
export interface ToldDigests {
  readonly sections: readonly SectionTold[];
  readonly edge: readonly string[];
}

/** The sections that features declare, in the order in which they stand. */
export const sectionsOf: (product: Features) => readonly DigestSection[] = oncePerProduct((product) =>
  [...declared(product, "digest").flat(), activitySection].toSorted((a, b) => a.rank - b.rank),
);

/** The sections that can be chosen, by name. */
export const choosable: (product: Features) => Readonly<Record<string, Label>> = oncePerProduct((product) =>
  Object.fromEntries(sectionsOf(product).flatMap(({ name, label, only }) => (only === "own" ? [] : [[name, label]]))),
);

/** Those that a digest has where none are chosen. */
export const usualSections = (product: Features): string[] =>
  sectionsOf(product).flatMap(({ name, only, chosen }) => (only === "own" || chosen ? [] : [name]));

/** What digests say together to those who read them: each thing once, whichever of them it belongs to. The edge begins where it is said, else ten minutes before their end. */
export async function tell(reading: DigestReading, parts: readonly DigestPart[], begins?: Date): Promise<ToldDigests> {
  const sections: SectionTold[] = [];
  const edge: string[] = [];
  for (const section of sectionsOf(reading.catalogue)) {
    const [first, ...others] = parts.filter(({ digest }) => isIn(section, digest, reading)).map(stretchOf(section));
    if (first === undefined) continue;
    const stretches = [first, ...others] as const;
    const upTo = Math.min(...stretches.map((one) => one.upTo.getTime()));
    const told = await section.build(reading, { stretches, edge: begins ?? new Date(upTo - EDGE_MS), most: MOST });
    edge.push(...(told.edge ?? []).map((id) => `${section.name}:${id}`));
    if (told.count > 0) sections.push({ section, told });
  }
  return { sections, edge };
}

const LEVELS = ["anybody", "members", "moderators"] as const;

function isIn(
  { name, only }: DigestSection,
  { sections, personId }: DigestPart["digest"],
  { readers }: DigestReading,
): boolean {
  if (only === "own") return personId !== null;
  if (only !== undefined && LEVELS.indexOf(readers) < LEVELS.indexOf(only)) return false;
  return sections.includes(name);
}

const stretchOf =
  ({ name }: DigestSection) =>
  ({ digest, upTo }: DigestPart): DigestStretch => {
    const after = new Date(Math.max(digest.coveredUntil.getTime() - EDGE_MS, digest.beginsAt.getTime()));
    const told = (of: string) =>
      digest.seen.flatMap((one) => (one.startsWith(`${of}:`) ? [one.slice(of.length + 1)] : []));
    const beside = Object.fromEntries(digest.sections.flatMap((of) => (of === name ? [] : [[of, told(of)]])));
    return { filter: filterOf(digest), after, upTo, except: told(name), beside };
  };

/** What a digest is about. */
export const filterOf = ({
  pillarKey,
  topicKey,
  country,
}: Pick<Digest, "pillarKey" | "topicKey" | "country">): DigestFilter => ({
  ...(pillarKey === null ? {} : { pillar: pillarKey }),
  ...(topicKey === null ? {} : { topic: topicKey }),
  ...(country === null ? {} : { country }),
});
