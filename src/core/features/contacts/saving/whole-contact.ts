import type { Db } from "../../../services/store/store.ts";
import type { ContactInput } from "../contact.ts";
import { dayOf } from "../fields/day.ts";
import type { SealedColumns } from "../fields/private-fields.ts";
import { type FieldVisibility, readVisibility } from "../fields/visibility.ts";
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
  /** In the order of their topics. */
  readonly mandates: readonly Mandate[];
}

/** What is given, with what is stored where nothing is; `poc` are the topics of its mandates when all is saved, `deputy` whoever answers in its place. */
export function wholeOf(
  given: ContactInput,
  stored: WholeContact | undefined,
  { poc, deputyId }: { readonly poc: readonly string[]; readonly deputyId?: string | undefined },
): WholeContact {
  const { deputy: _deputy, ...facts } = given.mandate ?? {};
  const mandate = (topic: string): Mandate => ({
    ...(stored?.mandates.find((one) => one.topic === topic) ?? bareMandate(topic)),
    ...facts,
    ...(deputyId === undefined ? {} : { deputyId }),
  });
  return {
    ...{ name: given.name, organisation: given.organisation, post: given.post, country: given.country },
    ...{ languages: given.languages, topics: sorted(given.topics), sharing: given.sharing },
    reference: given.reference ?? stored?.reference ?? null,
    agency: given.agency ?? stored?.agency ?? null,
    city: given.city ?? stored?.city ?? null,
    zone: given.zone ?? stored?.zone ?? null,
    hours: given.hours ?? stored?.hours ?? null,
    fluent: among(given.fluent ?? stored?.fluent, given.languages),
    expert: among(given.expert ?? stored?.expert, given.topics),
    visibility: { ...stored?.visibility, ...given.visibility },
    awayUntil: given.awayUntil ?? stored?.awayUntil ?? null,
    verifiedById: stored?.verifiedById ?? null,
    verifiedAt: stored?.verifiedAt ?? null,
    confirmedAt: stored?.confirmedAt ?? null,
    leftAt: stored?.leftAt ?? null,
    source: given.source ?? stored?.source ?? null,
    personId: given.person ?? stored?.personId ?? null,
    mandates: sorted(poc).map(mandate),
  };
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
    rows.map(({ id, topics, pointOfContacts, sealedEmails, sealedPhones, sealedNote, ...row }) => [
      id,
      {
        sealed: { sealedEmails, sealedPhones, sealedNote },
        whole: {
          ...{ reference: row.reference, name: row.name, organisation: row.organisation, post: row.post },
          ...{ agency: row.agency, country: row.country, city: row.city, zone: row.zone, hours: row.hours },
          ...{ languages: row.languages, fluent: sorted(row.fluent), sharing: row.sharing, source: row.source },
          ...{ verifiedById: row.verifiedById, personId: row.personId, awayUntil: dayOf(row.awayUntil) },
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
    ]),
  );
}

const sorted = (some: readonly string[]): string[] => [...new Set(some)].sort();
const among = (some: readonly string[] = [], all: readonly string[]): string[] =>
  sorted(some.filter((one) => all.includes(one)));
