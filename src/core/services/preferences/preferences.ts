import { z } from "zod";
import { type Language, readLanguage } from "../../kernel/language/language.ts";
import { LATE_POLICY, LATE_RANGES, type LatePolicy } from "./late-policy.ts";
import { HOURS } from "./hours.ts";
import { LONGEST_LEAD, MOST_LEADS } from "./leads.ts";
import { NUDGES } from "./nudge-days.ts";

/** Where a person wants to be told things: by direct message, in channels only, or nowhere. */
const TELLING = ["direct", "channel", "none"] as const;
export type Telling = (typeof TELLING)[number];

// What a stored value of another version cannot mean here is as good as not chosen: nobody loses the bot over it.
const hours = z
  .union([z.literal("off"), z.string().regex(HOURS)])
  .optional()
  .catch(undefined);

const within = ({ least, most }: { least: number; most: number }) =>
  z.number().int().min(least).max(most).optional().catch(undefined);

/** How many messages a day that they did not ask for one person is told, where a community has chosen nothing else; the rest waits for the next morning. */
export const MESSAGES_A_DAY = 5;

/** What a community may choose of that. */
export const MESSAGES_RANGE = { least: 1, most: 100 } as const;

/** After how many days whoever is in the directory is asked whether what stands there is still right, where a community has chosen nothing else. Our choice: twice a year. */
export const FRESH_DAYS = 180;

/** What a community may choose of that; 0 asks nobody. */
export const FRESH_RANGE = { least: 0, most: 1_000 } as const;

/** After how many approved suggestions in a row those of a person need no review; 0, where a community has chosen nothing else, never. */
export const TRUST_RANGE = { least: 0, most: 100 } as const;

/** What a person, or the community for those who chose nothing, has chosen; what is absent was not. */
const chosenSchema = z.object({
  /** Hours of the day at which they work; "off" for none in particular. */
  working: hours,
  /** Hours of the day in which what can wait is not said to them. */
  quiet: hours,
  /** Minutes before a meeting at which they are reminded, the longest first. */
  leads: z.array(z.number().int().min(0).max(LONGEST_LEAD)).max(MOST_LEADS).optional().catch(undefined),
  tell: z.enum(TELLING).optional().catch(undefined),
  /** The late policy of a community, in minutes; no person has one. */
  tolerance: within(LATE_RANGES.tolerance),
  useful: within(LATE_RANGES.useful),
  /** So many messages a day that they did not ask for one person of a community is told; no person has it. */
  messages: within(MESSAGES_RANGE),
  /** After so many days contacts are asked about; a community's only, too. */
  fresh: within(FRESH_RANGE),
  /** After so many approved suggestions in a row somebody's need no review; a community's only, too. */
  trust: within(TRUST_RANGE),
  /** Days before ("-7") and after the day of an action on which whoever it falls to is asked: "-7,-1,0,3"; "off" for none. A community's only. */
  nudges: z
    .union([z.literal("off"), z.string().regex(NUDGES)])
    .optional()
    .catch(undefined),
});
export type ChosenPreferences = z.output<typeof chosenSchema>;

/**
 * Reads what is stored. One JSON column each on person and community, not a column for every choice: they are read
 * together or not at all, nothing is ever looked up by them, each has three states (not chosen, none, something), which a
 * list column cannot tell apart, and a further choice needs no migration. Language and zone are columns, because every
 * invocation reads them.
 */
export function readChosen(stored: unknown): ChosenPreferences {
  const found = chosenSchema.safeParse(stored);
  return found.success ? found.data : {};
}

/** How late is late in a community that has chosen this: what it chose, else the product's. */
export function latePolicyOf({
  tolerance = LATE_POLICY.tolerance,
  useful = LATE_POLICY.useful,
}: ChosenPreferences): LatePolicy {
  return { tolerance, useful };
}

/** What holds for a person. */
export interface Preferences {
  readonly language: Language;
  /** IANA name. */
  readonly zone: string;
  /** "HH:MM-HH:MM" on their wall clock; undefined for none. */
  readonly working?: string;
  readonly quiet?: string;
  /** Minutes before a meeting, the longest first. */
  readonly leads: readonly number[];
  readonly tell: Telling;
}

/** Minutes before a meeting where neither the person nor the community has chosen: as meetings have it. */
export const LEADS: readonly number[] = [15];

type InPlace = { readonly language?: string | undefined; readonly zone?: string | undefined };

/** What holds for a person: their own choice, else the community's, else the product's: no hours, direct messages. */
export function preferencesOf(
  person: ChosenPreferences & InPlace,
  community: ChosenPreferences & { readonly language: string; readonly zone: string },
): Preferences {
  const working = person.working ?? community.working;
  const quiet = person.quiet ?? community.quiet;
  return {
    language: readLanguage(person.language) ?? readLanguage(community.language) ?? "en",
    zone: person.zone ?? community.zone,
    ...(working === undefined || working === "off" ? {} : { working }),
    ...(quiet === undefined || quiet === "off" ? {} : { quiet }),
    leads: person.leads ?? community.leads ?? LEADS,
    tell: person.tell ?? "direct",
  };
}
