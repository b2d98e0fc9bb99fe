import type { Db } from "../../../services/store/store.ts";
import type { GivenContact } from "../contact.ts";
import { dayOf } from "../fields/day.ts";
import type { SealedColumns } from "../fields/private-fields.ts";
import { type FieldVisibility, readVisibility, withoutUsual } from "../fields/visibility.ts";
import { bareMandate, type Mandate } from "../mandates/mandate.ts";

/** Everything of a contact but its private fields, as it is written: null where there is nothing. */
export interface WholeContact {
  readonly reference: string | null;
  readonly name: string;
  readonly organisation: string;
  readonly post: string;
  readonly agency: string | null;
  readonly country: string;
  readonly city: string | null;
  readonly zone: string | null;
  readonly hours: string | null;
  readonly languages: readonly string[];
  readonly fluent: readonly string[];
  /** In order. */
  readonly topics: readonly string[];
  readonly expert: readonly string[];
  readonly sharing: string;
  readonly visibility: FieldVisibility;
  readonly awayUntil: string | null;
  /** The id of the moderator who verified it; moments as in ISO 8601. */
  readonly verifiedById: string | null;
  readonly verifiedAt: string | null;
  readonly confirmedAt: string | null;
  /** The day since which they have left the post, as they say. */
  readonly leftAt: string | null;
  readonly source: string | null;
  readonly personId: string | null;
  /** Ids and references of contacts that were merged into it. */
  readonly formerIds: readonly string[];
  readonly formerReferences: readonly string[];
  /** In the order of their topics. */
  readonly mandates: readonly Mandate[];
}

/** What is decided of a contact beside what is given of it: the topics of its mandates when all is saved, and who answers in its place, by reference. */
export interface ContactDecisions {
  readonly poc: readonly string[];
  readonly deputy: (reference: string) => string | undefined;
}

/** What is given, with what is stored where nothing is. One that is not stored is given whole. */
export function wholeOf(
  given: GivenContact,
  stored: WholeContact | undefined,
  { poc, deputy }: ContactDecisions,
): WholeContact {
  const languages = unique([...(given.languages ?? stored?.languages ?? []), ...(given.fluent ?? [])]);
  const topics = sorted([...(given.topics ?? stored?.topics ?? []), ...(given.expert ?? []), ...poc]);
  return {
    ...{ name: either(given.name, stored?.name, ""), post: either(given.post, stored?.post, "") },
    organisation: either(given.organisation, stored?.organisation, ""),
    ...{ country: either(given.country, stored?.country, ""), languages, topics },
    sharing: either(given.sharing, stored?.sharing, "green"),
    // What it goes by already others may know it by.
    reference: either(stored?.reference, given.reference, null),
    ...{ agency: or(given.agency, stored?.agency), city: or(given.city, stored?.city) },
    ...{ zone: or(given.zone, stored?.zone), hours: or(given.hours, stored?.hours) },
    fluent: among(given.fluent ?? stored?.fluent, languages),
    expert: among(given.expert ?? stored?.expert, topics),
    visibility: withoutUsual({ ...stored?.visibility, ...given.visibility }),
    ...{ awayUntil: or(given.awayUntil, stored?.awayUntil), source: or(given.source, stored?.source) },
    ...{ verifiedById: or(undefined, stored?.verifiedById), verifiedAt: or(undefined, stored?.verifiedAt) },
    ...{ confirmedAt: or(undefined, stored?.confirmedAt), leftAt: or(undefined, stored?.leftAt) },
    personId: or(given.person, stored?.personId),
    ...{ formerIds: stored?.formerIds ?? [], formerReferences: stored?.formerReferences ?? [] },
    mandates: sorted(poc).map((topic) => mandateOf(topic, given, stored, deputy)),
  };
}

const either = <T>(said: T | null | undefined, was: T | null | undefined, otherwise: T): T => said ?? was ?? otherwise;

/** What is said, null for nothing; what was there where nothing is said. */
const or = <T>(said: T | null | undefined, was: T | null | undefined): T | null =>
  said === undefined ? (was ?? null) : said;

function mandateOf(
  topic: string,
  given: Pick<GivenContact, "mandate" | "mandates">,
  stored: WholeContact | undefined,
  deputyOf: ContactDecisions["deputy"],
): Mandate {
  const { deputy, ...facts } = { ...given.mandate, ...given.mandates?.[topic] };
  const before = stored?.mandates.find((one) => one.topic === topic) ?? bareMandate(topic);
  const deputyId = deputy === undefined || deputy === null ? deputy : deputyOf(deputy);
  return { ...before, ...facts, ...(deputyId === undefined ? {} : { deputyId }) };
}

/** Contacts as they are stored, their private fields still sealed, by id. */
export async function storedContacts(
  db: Db,
  community: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly whole: WholeContact; readonly sealed: SealedColumns }>> {
  if (ids.length === 0) return new Map();
  const rows = await db.contact.findMany({
    where: { communityId: community, id: { in: [...ids] } },
    include: { topics: { select: { topicKey: true, level: true } }, pointOfContacts: true },
  });
  return new Map(
    rows.map(
      ({
        id,
        topics,
        pointOfContacts,
        sealedEmails,
        sealedPhones,
        sealedMobiles,
        sealedAlways,
        sealedNote,
        ...row
      }) => [
        id,
        {
          sealed: { sealedEmails, sealedPhones, sealedMobiles, sealedAlways, sealedNote },
          whole: {
            ...{ reference: row.reference, name: row.name, organisation: row.organisation, post: row.post },
            ...{ agency: row.agency, country: row.country, city: row.city, zone: row.zone, hours: row.hours },
            ...{ languages: row.languages, fluent: sorted(row.fluent), sharing: row.sharing, source: row.source },
            ...{ verifiedById: row.verifiedById, personId: row.personId, awayUntil: dayOf(row.awayUntil) },
            ...{ formerIds: row.formerIds, formerReferences: row.formerReferences },
            topics: sorted(topics.map(({ topicKey }) => topicKey)),
            expert: sorted(topics.filter(({ level }) => level > 1).map(({ topicKey }) => topicKey)),
            visibility: readVisibility(row.visibility),
            verifiedAt: row.verifiedAt?.toISOString() ?? null,
            confirmedAt: row.confirmedAt?.toISOString() ?? null,
            leftAt: dayOf(row.leftAt),
            mandates: pointOfContacts
              .map(({ topicKey, since, until, namedBy, note, deputyId }) => ({
                ...{ topic: topicKey, since: dayOf(since), until: dayOf(until), namedBy, note, deputyId },
              }))
              .sort((a, b) => (a.topic < b.topic ? -1 : 1)),
          },
        },
      ],
    ),
  );
}

const unique = (some: readonly string[]): string[] => [...new Set(some)];
const sorted = (some: readonly string[]): string[] => unique(some).sort();
const among = (some: readonly string[] = [], all: readonly string[]): string[] =>
  sorted(some.filter((one) => all.includes(one)));
