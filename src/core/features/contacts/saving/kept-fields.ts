import type { GivenContact } from "../contact.ts";
import { PHONE_KINDS, phoneOf, type PhoneKind } from "../fields/phone.ts";
import {
  levelOf,
  narrowedIn,
  PRIVATE_FIELDS,
  type PrivateField,
  reach,
  type ShownField,
} from "../fields/visibility.ts";
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

/** Those of the private fields of which something is given. */
export const privateGiven = (given: GivenContact): PrivateField[] =>
  PRIVATE_FIELDS.filter((field) => {
    const kind = KINDS[field];
    if (kind === undefined) return given[field as "emails" | "note"] !== undefined;
    return given.phones !== undefined || given.numbers?.[kind] !== undefined;
  });

const KINDS: Readonly<Partial<Record<PrivateField, PhoneKind>>> = {
  phones: "desk",
  mobiles: "mobile",
  always: "always",
};

/**
 * What is given without what only whoever a contact is may decide (changing/hold-owners-choice.ts): that a private field reaches more than they
 * let it, and, where they narrowed any, whose contact it is.
 */
export function withoutOwnersChoice(given: GivenContact, { visibility, personId }: WholeContact): GivenContact {
  if (personId === null || narrowedIn(visibility).length === 0) return given;
  const { visibility: wished, ...rest } = given;
  const held = Object.entries(wished ?? {}).filter(
    ([field, to]) => reach(to) <= reach(levelOf(visibility, field as ShownField)),
  );
  return {
    ...without(rest, ["person"]),
    ...(held.length === 0 ? {} : { visibility: Object.fromEntries(held) }),
  };
}

/** What is given without these private fields. */
export function withoutPrivate(given: GivenContact, fields: readonly PrivateField[]): GivenContact {
  if (fields.length === 0) return given;
  const kinds = fields.flatMap((field) => KINDS[field] ?? []);
  const { phones, numbers } = given;
  const left = Object.entries(numbers ?? {}).filter(([kind]) => !kinds.includes(kind as PhoneKind));
  // Numbers of all kinds that are given together stay of those that are seen.
  const seen = PHONE_KINDS.filter((kind) => !kinds.includes(kind));
  const some = phones?.map(phoneOf) ?? [];
  const together = seen.map(
    (kind) => [kind, some.filter((one) => (one.kind ?? "desk") === kind).map(({ number }) => number)] as const,
  );
  const rest = without(given, [
    ...(["emails", "note"] as const).filter((field) => fields.includes(field)),
    ...(kinds.length > 0 ? (["phones", "numbers"] as const) : []),
  ]);
  if (kinds.length === 0) return rest;
  const kept = Object.fromEntries(phones === undefined ? left : together);
  return Object.keys(kept).length === 0 ? rest : { ...rest, numbers: kept };
}

const without = (given: GivenContact, keys: readonly (keyof GivenContact)[]): GivenContact =>
  Object.fromEntries(Object.entries(given).filter(([key]) => !(keys as readonly string[]).includes(key)));
