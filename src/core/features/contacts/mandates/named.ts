import { digestOfSaid } from "../../../services/review/deciding/seen.ts";
import { sql } from "../../../services/store/store.ts";
import type { LookingAt } from "../select-contacts.ts";
import { isCurrent } from "./current.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** After so many days whoever named a point of contact is asked whether it is still so. Our choice: as networks of contact points do, once a year. */
const CONFIRMED_DAYS = 365;

/** Mandates that were confirmed, or recorded, before that are to be confirmed anew. */
const confirmedBy = (now: Date): Date => new Date(now.getTime() - CONFIRMED_DAYS * DAY_MS);

/** A mandate of a country, and how far it and its holder's card are confirmed. */
export interface NamedMandate {
  /** The topic's key. */
  readonly topic: string;
  /** The contact's id. */
  readonly contact: string;
  readonly name: string;
  readonly organisation: string;
  readonly recordedAt: Date;
  readonly confirmedAt: Date | null;
  /** Whether it is to be confirmed anew. */
  readonly due: boolean;
  /** Whether whoever confirms for the country was asked about it, this time, and has not answered; who has answered has confirmed it, or named somebody else. */
  readonly questioned: boolean;
  /** Whether the holder was ever asked whether their card is right, and answered. */
  readonly asked: boolean;
  readonly answered: boolean;
}

/** The mandates of a country that are not over, by topic, as far as the reader may see who has them. */
export function mandatesOf({ db, community, now }: LookingAt, country: string): Promise<NamedMandate[]> {
  return db.$queryRaw<NamedMandate[]>(sql`
    select pc.topic_key as topic, c.id as contact, c.name, c.organisation, m.recorded_at as "recordedAt", m.confirmed_at as "confirmedAt",
      coalesce(m.confirmed_at, m.recorded_at) <= ${confirmedBy(now)} as due,
      coalesce(m.confirmed_at, m.recorded_at) <= ${confirmedBy(now)} and k.asked_at is not null as questioned, c.asked_at is not null as asked,
      coalesce(greatest(c.confirmed_at, c.verified_at) >= c.asked_at, false) as answered
    from point_of_contact pc join contact c on c.community_id = pc.community_id and c.id = pc.contact_id
    join mandate m on m.community_id = pc.community_id and m.country = pc.country and m.topic_key = pc.topic_key
      and m.contact_id = pc.contact_id and m.ended_at is null
    left join correspondent k on k.community_id = pc.community_id and k.country = pc.country
    where pc.community_id = ${community.id} and pc.country = ${country} and ${isCurrent(now)} order by pc.topic_key`);
}

/**
 * What tells which mandates were shown at a moment, and whose, from those that there are once one was changed. What was recorded later is
 * not among them, by a clock that was ahead either.
 */
export function shownOfMandates(mandates: readonly NamedMandate[], at: Date): string {
  const known = mandates.filter(({ recordedAt }) => recordedAt <= at);
  return digestOfSaid(
    Object.fromEntries(known.map((one) => [one.topic, JSON.stringify([one.contact, one.name, one.organisation])])),
  );
}

/** The condition that whoever confirms for its country was asked twice about the mandate in `pc` (point_of_contact), and answered nothing. */
export const isUnanswered = (now: Date): ReturnType<typeof sql> => sql`exists (
  select from mandate m join correspondent k on k.community_id = m.community_id and k.country = m.country
  where m.community_id = pc.community_id and m.country = pc.country and m.topic_key = pc.topic_key and m.contact_id = pc.contact_id
    and m.ended_at is null and k.silences >= 2 and coalesce(m.confirmed_at, m.recorded_at) <= ${confirmedBy(now)})`;

/** The condition that the country of the correspondent `k` has a mandate that is to be confirmed anew. */
export const hasDue = (now: Date): ReturnType<typeof sql> => sql`exists (
  select from mandate m join point_of_contact pc on pc.community_id = m.community_id and pc.country = m.country and pc.topic_key = m.topic_key
    and pc.contact_id = m.contact_id
  where m.community_id = k.community_id and m.country = k.country and m.ended_at is null and ${isCurrent(now)}
    and coalesce(m.confirmed_at, m.recorded_at) <= ${confirmedBy(now)})`;

/** How whoever confirms for a country answers: of how many mandates they were asked about, when they were asked last, they said that these are still so. What is recorded and was never asked about is not among them. */
export function confirmedOf(mandates: readonly NamedMandate[]): { readonly confirmed: number; readonly count: number } {
  const confirmed = mandates.filter(({ due, confirmedAt }) => !due && confirmedAt !== null).length;
  return { confirmed, count: confirmed + mandates.filter(({ questioned }) => questioned).length };
}
