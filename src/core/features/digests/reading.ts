import { atLeast, type Role } from "../../kernel/access/role.ts";
import type { Sharing } from "../../kernel/access/sharing.ts";
import type { Community } from "../../kernel/access/caller.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import { formatter } from "../../kernel/language/format.ts";
import type { Language } from "../../kernel/language/language.ts";
import { translator } from "../../kernel/language/translate.ts";
import type { DigestReading } from "../../services/digests/section.ts";
import { channelReads, personReads, type Reader } from "../../services/store/reader.ts";
import { companyIn } from "../../services/store/reader-settings.ts";
import { asReader, type Db } from "../../services/store/store.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";
import type { Term } from "../../services/taxonomy/taxonomy.ts";

/** For whose eyes a digest is: those of all who read a channel, or of one person in the role that they act in. */
export type DigestReader =
  | { readonly kind: "channel"; readonly clearance: Sharing }
  | { readonly kind: "person"; readonly id: string; readonly role: Role };

/** For whose eyes and in whose words a digest is. */
export interface Audience {
  readonly reader: DigestReader;
  readonly language: Language;
  /** IANA name. */
  readonly zone: string;
}

/** Where a digest is read from. */
export interface Source {
  readonly db: Db;
  readonly community: Community;
  readonly now: Date;
  readonly catalogue: Features;
  readonly terms: readonly Term[];
}

const READERS = ["anybody", "members", "moderators"] as const;

/** Reads for an audience what they may see, and nothing else, in their words. */
export function readAs<T>(
  { db, community, now, catalogue, terms }: Source,
  { reader, language, zone }: Audience,
  work: (reading: DigestReading) => Promise<T>,
): Promise<T> {
  const words = { t: translator(language), format: formatter(language, zone), term: labelling(terms, language) };
  const person = reader.kind === "person" ? { person: { id: reader.id, role: reader.role } } : {};
  return asReader({ db }, storeReader(reader), (read) =>
    work({ db: read.db, community, now, catalogue, ...words, ...person, readers: readersOf(reader) }),
  );
}

const storeReader = (reader: DigestReader): Reader =>
  reader.kind === "channel" ? channelReads(reader.clearance) : personReads(reader);

function readersOf(reader: DigestReader): DigestReading["readers"] {
  if (reader.kind === "channel") return READERS[companyIn(reader.clearance)] ?? "anybody";
  if (atLeast(reader.role, "moderator")) return "moderators";
  return atLeast(reader.role, "member") ? "members" : "anybody";
}
