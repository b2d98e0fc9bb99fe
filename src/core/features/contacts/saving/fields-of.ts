import type { GivenContact, PrivateFields } from "../contact.ts";
import { byKind, keptNumber, PHONE_KINDS, type Phone, phoneOf } from "../fields/phone.ts";

/** The private fields of a contact of that country: what is given, with what is stored where nothing is. */
export function fieldsOf(given: GivenContact, stored: PrivateFields, country: string): PrivateFields {
  const note = given.note === undefined ? stored.note : (given.note ?? undefined);
  return {
    emails: given.emails ?? stored.emails,
    phones: byKind(given.phones?.map(phoneOf) ?? phonesOf(given, stored.phones, country)),
    ...(note === undefined ? {} : { note }),
  };
}

/** Those of each kind that is given in place of those there were, desks first; a number of which nobody said the kind is a desk's. */
function phonesOf({ numbers }: GivenContact, stored: readonly Phone[], country: string): readonly Phone[] {
  if (!numbers) return stored;
  return PHONE_KINDS.flatMap((kind) => {
    const was = stored.filter((one) => (one.kind ?? "desk") === kind);
    return numbers[kind]?.map((typed) => again(keptNumber(typed, country), was, kind, country)) ?? was;
  });
}

/** The number as it is stored already, where it is: as it was typed, and with the kind as it was said. */
function again(number: string, was: readonly Phone[], kind: (typeof PHONE_KINDS)[number], country: string): Phone {
  const before = was.find((one) => one.number === number || keptNumber(one.number, country) === number);
  return before ?? { number, ...(kind === "desk" ? {} : { kind }) };
}
