import type { GivenContact } from "../contact.ts";
import { isOver } from "../mandates/current.ts";
import type { WholeContact } from "./whole-contact.ts";

interface Certain {
  readonly id: string;
  readonly given: GivenContact;
}

/**
 * For which topics each contact is the point of contact when all are saved: those that are given, of two for the same country and topic the
 * later one, and none that is over; and where nothing is given, those that it has and none of the others is given.
 */
export function mandatesOf(
  all: readonly Certain[],
  now: Date,
): (one: Certain, stored: WholeContact | undefined) => readonly string[] {
  const single = new Map(
    all.flatMap(({ id, given }) =>
      given.country === undefined
        ? []
        : currentOf(given, now).map((topic) => [`${given.country ?? ""} ${topic}`, id] as const),
    ),
  );
  return ({ id, given }, stored) => {
    const country = given.country ?? stored?.country ?? "";
    const holder = (topic: string) => single.get(`${country} ${topic}`);
    if (given.poc === undefined)
      return (stored?.mandates ?? []).map(({ topic }) => topic).filter((topic) => (holder(topic) ?? id) === id);
    return currentOf(given, now).filter((topic) => (holder(topic) ?? id) === id);
  };
}

/** The topics that are given of which the mandate is not over. */
const currentOf = ({ poc = [], mandate, mandates }: GivenContact, now: Date): readonly string[] =>
  poc.filter((topic) => !isOver({ until: mandates?.[topic]?.until ?? mandate?.until ?? null }, now));
