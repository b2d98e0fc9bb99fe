import type { Db } from "../../../services/store/store.ts";
import { contactsPlaced } from "../../contacts/feature.ts";
import type { ConclusionEntry } from "../conclusion.ts";
import { entriesOf, WITH_ENTRY } from "../conclusion-entries.ts";
import { conclusionsWhere, type ConclusionFilter } from "../conclusion-filter.ts";
import type { NamedOwner, OwnerKind } from "../owners/owner.ts";
import { countriesHere, progressOf } from "../tracking/concerned.ts";
import type { TrackingStatus } from "../tracking/tracking.ts";
import { trackedCountries } from "../tracking/tracked-countries.ts";
import { wordingFor } from "../wording.ts";

/** Which conclusions a report is asked for; an absent part asks for any. */
export interface ReportedFilter extends Pick<ConclusionFilter, "meeting" | "pillar" | "since"> {
  readonly output?: number;
  /** Concluded before that moment. */
  readonly until?: Date;
}

/** A conclusion as reports have it, in the language that was asked for where somebody worded it in that. */
export interface ReportedConclusion
  extends Pick<
    ConclusionEntry,
    "id" | "kind" | "status" | "concludedAt" | "dueOn" | "pillar" | "topics" | "countries"
  > {
  readonly text: string;
  /** The language of the text. */
  readonly language: string;
  readonly meeting?: { readonly id: string; readonly title: string };
  readonly output?: number;
  readonly owners: readonly ReportedOwner[];
  /** Of a recommendation, how far the countries are that it concerns, by ISO code. */
  readonly progress: ReadonlyMap<string, TrackingStatus>;
  /** Rank of the label under which it is read. */
  readonly label: number;
}

/** Who is to do it. */
export interface ReportedOwner {
  readonly kind: OwnerKind;
  /** What they are called; of a country its code. */
  readonly name: string;
  /** Of which country (ISO code), where that is known. */
  readonly country?: string;
  /** Rank of the label of a contact; 0 for others. */
  readonly label: number;
}

/** Conclusions that stand and fit, which the reader may see, the latest first. */
export async function reportedConclusions(
  db: Db,
  community: string,
  { output, until, ...filter }: ReportedFilter,
  { language, most }: { readonly language: string; readonly most: number },
): Promise<ReportedConclusion[]> {
  const where = await conclusionsWhere(db, community, filter);
  const limits = [
    ...(output === undefined ? [] : [{ output }]),
    ...(until === undefined ? [] : [{ concludedAt: { lt: until } }]),
  ];
  const rows = await db.conclusion.findMany({
    where: { AND: [where, ...limits] },
    orderBy: [{ concludedAt: "desc" }, { id: "desc" }],
    take: most,
    include: WITH_ENTRY,
  });
  const entries = await entriesOf(db, community, rows);
  const owned = await placing(
    db,
    community,
    entries.flatMap(({ owners }) => owners),
  );
  const tracked = await trackedCountries(
    db,
    community,
    entries.map(({ id }) => id),
  );
  const recommended = entries.filter(({ kind }) => kind === "recommendation");
  const here = await countriesHere(db, community, recommended);
  return entries.map((entry, at): ReportedConclusion => {
    const { meetingId, output: serves, label = 0 } = rows[at] ?? {};
    const { id, kind, status, concludedAt, dueOn, pillar, topics, countries, meeting, owners } = entry;
    const { text, language: worded } = wordingFor(entry, language);
    return {
      ...{ id, kind, status, concludedAt, topics, countries, text, language: worded, label },
      ...(dueOn === undefined ? {} : { dueOn }),
      ...(pillar === undefined ? {} : { pillar }),
      ...(meetingId == null || meeting === undefined ? {} : { meeting: { id: meetingId, title: meeting } }),
      ...(serves == null ? {} : { output: serves }),
      owners: owners.flatMap(owned),
      progress: kind === "recommendation" ? progressOf(entry, tracked.get(id) ?? new Map(), here) : new Map(),
    };
  });
}

/** Who owners are, with the country of people and contacts; nobody for one whom the reader may not know of. */
async function placing(
  db: Db,
  communityId: string,
  owners: readonly NamedOwner[],
): Promise<(owner: NamedOwner) => ReportedOwner[]> {
  const ids = (wanted: OwnerKind) => [
    ...new Set(owners.flatMap(({ kind, value }) => (kind === wanted ? [value] : []))),
  ];
  const contacts = await contactsPlaced(db, communityId, ids("contact"));
  const persons = await db.person.findMany({
    where: { communityId, id: { in: ids("person") } },
    select: { id: true, country: true },
  });
  const countries = new Map(persons.map(({ id, country }) => [id, country]));
  return ({ kind, value, name }) => {
    if (kind === "country") return [{ kind, name: value, country: value, label: 0 }];
    if (kind === "agency") return [{ kind, name: value, label: 0 }];
    if (name === undefined) return [];
    const contact = contacts.get(value);
    const country = kind === "contact" ? contact?.country : countries.get(value);
    return [{ kind, name, ...(country == null ? {} : { country }), label: contact?.label ?? 0 }];
  };
}
