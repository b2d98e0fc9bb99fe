import type { Community } from "../../kernel/access/caller.ts";
import type { Role } from "../../kernel/access/role.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Format } from "../../kernel/language/format.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import type { Input, Press, Rich } from "../../kernel/views/model.ts";
import type { Db } from "../store/store.ts";

/** Who reads a digest, and in whose words it is: `db` finds what they may see. */
export interface DigestReading {
  readonly db: Db;
  readonly community: Community;
  readonly now: Date;
  readonly t: Translate;
  readonly format: Format;
  /** Labels of topics and pillars. */
  readonly term: (key: string) => string;
  readonly catalogue: Features;
  /** Whose own digest it is; absent in a channel's. */
  readonly person?: { readonly id: string; readonly role: Role };
  /** Who reads it at least: whoever comes by, members, or moderators alone. */
  readonly readers: "anybody" | "members" | "moderators";
}

/** What a digest is about, where it is not about everything. */
export interface DigestFilter {
  readonly pillar?: string;
  readonly topic?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** What one subscription is to be told: what is new after the one moment and up to the other, but for what it knows already. */
export interface DigestStretch {
  readonly filter: DigestFilter;
  readonly after: Date;
  readonly upTo: Date;
  /** Ids of what was told. */
  readonly except: readonly string[];
  /** By the name of each other section that the same digest says: ids of what of that was told. */
  readonly beside: Readonly<Record<string, readonly string[]>>;
}

/** What a section is asked for: whatever belongs to any of the stretches, each thing once. */
export interface DigestQuestion {
  readonly stretches: readonly [DigestStretch, ...DigestStretch[]];
  /** From when on ids of what is new are to be named all: what may have been recorded and was not there yet is looked for again. */
  readonly edge: Date;
  /** So many are shown at most. */
  readonly most: number;
}

/** One thing of a digest: a line that says how it stands, and the button to the whole of it. */
export interface DigestItem {
  readonly line: Rich;
  readonly show?: Press;
  /** Under what it stands where nothing but this section is said. */
  readonly group?: string;
}

/** Things of a section that stand together, the largest group first. */
export interface DigestGroup {
  readonly heading: string;
  readonly count: number;
  readonly input?: Input;
  /** It is of those that are in no other. */
  readonly rest?: true;
}

/** What a section says. */
export interface DigestTold {
  /** How many there are, shown or not. */
  readonly count: number;
  readonly items: readonly DigestItem[];
  /** What leads to all of them. */
  readonly more?: { readonly command: string; readonly input: Input };
  readonly groups?: readonly DigestGroup[];
  /** Of what is new: ids of what came after the edge. */
  readonly edge?: readonly string[];
}

/** A part of a digest. */
export interface DigestSection {
  /** The word by which it is chosen; digests are stored with it. */
  readonly name: string;
  /**
   * Where it stands, the least first: from 0 what waits for its reader, from 10 what is late, from 20 what is new, from 30 what is
   * coming, from 40 what else there is.
   */
  readonly rank: number;
  readonly label: Label;
  /** So many of them in a few words: "4 new conclusions". */
  counted?(t: Translate, count: number): string;
  /** Whether each thing in it is said once, and not for as long as it stands. */
  readonly news?: true;
  /** Where it is, if not everywhere: where members alone read, or moderators; in somebody's own digest, chosen or not. */
  readonly only?: "members" | "moderators" | "own";
  /** It is there where it is asked for by its name alone. */
  readonly chosen?: true;
  build(reading: DigestReading, asked: DigestQuestion): Promise<DigestTold>;
  /** How many new things came in each of so many weeks, which end at `until`, the oldest first. */
  weekly?(reading: DigestReading, filters: readonly DigestFilter[], until: Date, weeks: number): Promise<number[]>;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What it adds to digests. */
    readonly digest?: readonly DigestSection[];
  }
}
