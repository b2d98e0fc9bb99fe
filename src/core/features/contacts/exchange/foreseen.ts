import type { Seal } from "../../../kernel/ports/seal.ts";
import { lowered } from "../../../services/taxonomy/labelling.ts";
import { batches } from "../../../services/store/saving.ts";
import type { Db } from "../../../services/store/store.ts";
import { groupBy } from "../../../kernel/values/group-by.ts";
import type { GivenContact } from "../contact.ts";
import { dayInWords, dayOf } from "../fields/day.ts";
import { isOver } from "../mandates/current.ts";
import type { MatchedContact } from "../saving/match-contacts.ts";
import type { ContactPlan } from "../saving/plan-contact.ts";
import type { WholeContact } from "../saving/whole-contact.ts";
import { removedContacts } from "./removed.ts";
import type { ExchangeWording } from "./wording.ts";

/** Who is what a row would make of somebody else, before it is saved. */
export interface Foreseen {
  /** Who has the mandate of a country for a topic. */
  readonly holder: (country: string, topic: string) => { readonly id: string; readonly name: string } | undefined;
  /** The name of a person whom a row names. */
  readonly person: (id: string) => string;
  /** When such a contact was taken out of the directory. */
  readonly removed: (given: GivenContact) => Date | undefined;
}

/** Looks up what previews of rows tell beside what is in the rows. */
export async function foresee(
  {
    db,
    community,
    seal,
    now,
  }: { readonly db: Db; readonly community: string; readonly seal: Seal; readonly now: Date },
  matched: readonly MatchedContact[],
): Promise<Foreseen> {
  const named = await db.pointOfContact.findMany({
    where: { communityId: community },
    select: { country: true, topicKey: true, until: true, contact: { select: { id: true, name: true } } },
  });
  const holders = new Map(
    named
      .filter(({ until }) => !isOver({ until: dayOf(until) }, now))
      .map(({ country, topicKey, contact }) => [`${country} ${topicKey}`, contact]),
  );
  const persons = new Map<string, string>();
  for (const batch of batches([...new Set(matched.flatMap(({ given }) => given.person ?? []))]))
    for (const { id, name } of await db.person.findMany({
      where: { communityId: community, id: { in: [...batch] } },
      select: { id: true, name: true },
    }))
      persons.set(id, name);
  return {
    holder: (country, topic) => holders.get(`${country} ${topic}`),
    person: (id) => persons.get(id) ?? "",
    removed: await removedContacts({ db, community, seal }),
  };
}

/** Whose a row makes its contact, and what it would be the point of contact for: of one that is there already only what it takes from others. */
export function foreseenOf(
  { id, before, after: { whole } }: ContactPlan,
  foreseen: Foreseen,
  { t, format, term }: ExchangeWording,
): string[] {
  const byHolder = groupBy(
    whole.mandates.map(({ topic }) => ({ topic, holder: foreseen.holder(whole.country, topic) })),
    ({ holder }) => (holder === undefined || holder.id === id ? "" : holder.id),
  );
  const country = format.country(whole.country);
  const taken = [...byHolder].flatMap(([other, all]) => {
    if (other === "" && before !== undefined) return [];
    const topics = format.all(all.map(({ topic }) => lowered(term(topic))));
    const holder = all[0]?.holder?.name ?? "";
    return [
      other === ""
        ? t("contact.import.point", { country, topics })
        : t("contact.import.point.now", { country, topics, holder }),
    ];
  });
  const { personId } = whole;
  const is = personId !== null && personId !== before?.whole.personId;
  return [
    ...backOf(before === undefined, whole, foreseen, { t, format }),
    ...taken,
    ...(is ? [t("contact.import.belongs", { person: foreseen.person(personId) })] : []),
  ];
}

/** That a contact which is made was taken out before, and comes back by it. */
function backOf(
  made: boolean,
  { reference, name, organisation, country }: WholeContact,
  { removed }: Foreseen,
  { t, format }: Pick<ExchangeWording, "t" | "format">,
): string[] {
  const day = made ? removed({ ...(reference === null ? {} : { reference }), name, organisation, country }) : undefined;
  return day ? [t("contact.import.back", { day: dayInWords(day.toISOString().slice(0, 10), format) })] : [];
}
