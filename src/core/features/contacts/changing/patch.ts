import { defined } from "../../../kernel/values/defined.ts";
import type { DayValue } from "../../../kernel/options/values.ts";
import type { PrivateFields } from "../contact.ts";
import { keptNumber, type Phone, type PhoneKind } from "../fields/phone.ts";
import { type Visibility, withoutUsual } from "../fields/visibility.ts";
import type { WholeContact } from "../saving/whole-contact.ts";

/** A contact with its private fields open. */
export interface OpenedContact {
  readonly whole: WholeContact;
  readonly fields: PrivateFields;
}

/** What is to become of a contact: what is absent stays, null takes out. */
export interface Patch {
  readonly name?: string | undefined;
  readonly organisation?: string | undefined;
  readonly post?: string | undefined;
  readonly country?: string | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly phone?: readonly string[] | null | undefined;
  readonly mobile?: readonly string[] | null | undefined;
  readonly always?: readonly string[] | null | undefined;
  readonly email?: readonly string[] | null | undefined;
  readonly back?: DayValue | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
  readonly expert?: readonly string[] | null | undefined;
  readonly fluent?: readonly string[] | null | undefined;
  readonly city?: string | null | undefined;
  readonly zone?: string | null | undefined;
  readonly hours?: string | null | undefined;
  readonly agency?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly phone_for?: Visibility | undefined;
  readonly city_for?: Visibility | undefined;
  readonly mobile_for?: Visibility | undefined;
  readonly always_for?: Visibility | undefined;
  readonly email_for?: Visibility | undefined;
  readonly note_for?: Visibility | undefined;
  readonly sharing?: string | undefined;
  readonly source?: string | null | undefined;
  readonly person?: string | null | undefined;
}

/** The contact as the patch has it. `filled`: a form that showed what holds was filled in, so that what is empty in it is taken out; private fields it did not show. */
export function patched({ whole, fields }: OpenedContact, patch: Patch, filled: boolean): OpenedContact {
  const country = patch.country ?? whole.country;
  return {
    whole: {
      ...whole,
      ...{ name: patch.name ?? whole.name, organisation: patch.organisation ?? whole.organisation, country },
      ...{ post: patch.post ?? whole.post, sharing: patch.sharing ?? whole.sharing },
      ...knownAs(whole, patch, filled),
      ...worksAs(whole, patch, filled),
      visibility: shownTo(whole.visibility, patch),
      source: patch.source === undefined ? whole.source : patch.source,
      personId: patch.person === undefined ? whole.personId : patch.person,
    },
    fields: fieldsOf(fields, patch, country),
  };
}

/** What is given, else what there was; nothing where an emptied form says so. */
function or<T>(given: T | null | undefined, before: T | null, filled: boolean): T | null {
  if (given !== undefined) return given;
  return filled ? null : before;
}

/** What a contact speaks and knows; they work on what they are a point of contact for. */
function knownAs(whole: WholeContact, patch: Patch, filled: boolean) {
  const topics = or(patch.topics, whole.topics, filled) ?? [];
  const expert = or(patch.expert, whole.expert, filled) ?? [];
  const fluent = or(patch.fluent, whole.fluent, filled) ?? [];
  return {
    languages: [...new Set([...(patch.languages ?? whole.languages), ...fluent])],
    fluent: sorted(fluent),
    topics: sorted([...topics, ...expert, ...whole.mandates.map(({ topic }) => topic)]),
    expert: sorted(expert),
  };
}

/** Where and when a contact is at work. */
function worksAs(whole: WholeContact, patch: Patch, filled: boolean) {
  const hours = or(patch.hours, whole.hours, filled);
  return {
    city: or(patch.city, whole.city, filled),
    zone: or(patch.zone, whole.zone, filled),
    hours: hours === "off" ? null : hours,
    agency: or(patch.agency, whole.agency, filled),
    awayUntil: awayUntil(patch.back, whole.awayUntil, filled),
  };
}

function fieldsOf(fields: PrivateFields, patch: Patch, country: string): PrivateFields {
  const note = patch.note === undefined ? fields.note : (patch.note ?? undefined);
  return {
    emails: patch.email === undefined ? fields.emails : (patch.email ?? []),
    phones: phonesOf(fields.phones, patch, country),
    ...(note === undefined ? {} : { note }),
  };
}

const sorted = (some: readonly string[]): string[] => [...new Set(some)].sort();

function awayUntil(back: Patch["back"], before: string | null, filled: boolean): string | null {
  if (back === undefined) return filled ? null : before;
  return back?.date ?? null;
}

function shownTo(before: WholeContact["visibility"], patch: Patch): WholeContact["visibility"] {
  const given = {
    ...{ phones: patch.phone_for, mobiles: patch.mobile_for, always: patch.always_for },
    ...{ emails: patch.email_for, note: patch.note_for, city: patch.city_for },
  };
  return withoutUsual({ ...before, ...defined(given) });
}

/** Those of each kind that is given in place of those there were; a number that nobody said the kind of is a desk's. */
function phonesOf(before: readonly Phone[], { phone, mobile, always }: Patch, country: string): Phone[] {
  const of = (given: readonly string[] | null | undefined, kind?: PhoneKind): Phone[] =>
    given === undefined
      ? before.filter((one) => (one.kind === "desk" ? undefined : one.kind) === kind)
      : (given ?? []).map((typed) => ({
          number: keptNumber(typed, country),
          ...(kind === undefined ? {} : { kind }),
        }));
  return [...of(phone), ...of(mobile, "mobile"), ...of(always, "always")];
}
