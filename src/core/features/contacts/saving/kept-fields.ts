import type { GivenContact } from "../contact.ts";
import { PRIVATE_FIELDS, type PrivateField, reach } from "../fields/visibility.ts";
import type { WholeContact } from "./whole-contact.ts";

/** What whoever a contact is says of themselves, and confirms. */
const OWN = [
  ...["name", "organisation", "post", "country", "languages", "fluent", "topics", "expert", "city", "zone", "hours"],
  ...["agency", "awayUntil", "visibility", "emails", "phones", "numbers", "note"],
] as const satisfies readonly (keyof GivenContact)[];

/** Whether whoever it is confirmed it later than what is given is from: what is of an unknown day is no later than anything. */
export function isConfirmedSince({ asOf }: GivenContact, { confirmedAt }: Pick<WholeContact, "confirmedAt">): boolean {
  return confirmedAt !== null && !(asOf !== undefined && asOf.getTime() >= Date.parse(confirmedAt));
}

/** What is given without what is theirs to say. */
export const withoutOwn = (given: GivenContact): GivenContact => without(given, OWN);

const COLUMNS = {
  emails: ["emails"],
  phones: ["phones", "numbers"],
  note: ["note"],
} as const satisfies Readonly<Record<PrivateField, readonly (keyof GivenContact)[]>>;

/** Those of the private fields of which something is given. */
export const privateGiven = (given: GivenContact): PrivateField[] =>
  (["phones", "emails", "note"] as const).filter((field) => COLUMNS[field].some((key) => given[key] !== undefined));

/**
 * What is given without what only whoever a contact is may decide (changing/hold-owners-choice.ts): that a private field reaches more than they
 * let it, and, where they narrowed any, whose contact it is.
 */
export function withoutOwnersChoice(given: GivenContact, { visibility, personId }: WholeContact): GivenContact {
  const narrowed = PRIVATE_FIELDS.filter((field) => visibility[field] !== undefined);
  if (personId === null || narrowed.length === 0) return given;
  const { visibility: wished, ...rest } = given;
  const held = Object.entries(wished ?? {}).filter(
    ([field, to]) => reach(to) <= reach(visibility[field as PrivateField]),
  );
  return {
    ...without(rest, ["person"]),
    ...(held.length === 0 ? {} : { visibility: Object.fromEntries(held) }),
  };
}

/** What is given without these private fields. */
export const withoutPrivate = (given: GivenContact, fields: readonly PrivateField[]): GivenContact =>
  without(
    given,
    fields.flatMap((field) => [...COLUMNS[field]]),
  );

const without = (given: GivenContact, keys: readonly (keyof GivenContact)[]): GivenContact =>
  Object.fromEntries(Object.entries(given).filter(([key]) => !(keys as readonly string[]).includes(key)));
