import { sharingRank } from "../../../kernel/access/sharing.ts";
import type { OpenedContact } from "../changing/patch.ts";
import type { PrivateFields } from "../contact.ts";
import { withoutFields } from "../fields/handed-on.ts";
import { filledFields } from "../fields/filled-fields.ts";
import { byKind, type Phone } from "../fields/phone.ts";
import {
  type FieldVisibility,
  levelOf,
  PRIVATE_FIELDS,
  SHOWN_FIELDS,
  type ShownField,
  type Visibility,
  visibilityOf,
} from "../fields/visibility.ts";
import type { WholeContact } from "../saving/whole-contact.ts";

/** A contact that is merged with another. */
export interface UnitedSide extends OpenedContact {
  readonly id: string;
}

/** Which of two contacts that are merged: the one that stays, or the one that goes into it. */
export type WhichOfTwo = "stays" | "goes";

/** Whose details stay where two differ: those that were confirmed later by whoever it is, else verified later by a moderator, else those of the one that stays. */
export function laterSaid(stays: WholeContact, goes: WholeContact): WhichOfTwo {
  for (const at of ["confirmedAt", "verifiedAt"] as const) {
    const [one, other] = [stays[at] ?? "", goes[at] ?? ""];
    if (one !== other) return one > other ? "stays" : "goes";
  }
  return "stays";
}

/**
 * Two contacts as one: details of the one, gaps filled from the other; languages, topics, mandates, phones, e-mails and notes of
 * both. Where they differ in who may see them, the narrower holds; what nobody is shown is handed on to no owner.
 */
export function united(one: UnitedSide, other: UnitedSide, details: WhichOfTwo): OpenedContact {
  const [stays, goes] = [handedOn(one, other), handedOn(other, one)];
  const [first, second] = details === "stays" ? [stays, goes] : [goes, stays];
  const { whole, fields } = first;
  const { whole: filling } = second;
  // A city without its zone, or the other way round, would be wrong.
  const place = whole.city === null && whole.zone === null ? filling : whole;
  return {
    fields: unitedFields(fields, second.fields),
    whole: {
      ...whole,
      ...{ city: place.city, zone: place.zone },
      ...{ hours: whole.hours ?? filling.hours, agency: whole.agency ?? filling.agency },
      ...{ source: whole.source ?? filling.source, sharing: narrowerLabel(whole.sharing, filling.sharing) },
      ...{ languages: all(whole.languages, filling.languages), fluent: sorted(whole.fluent, filling.fluent) },
      ...{ topics: sorted(whole.topics, filling.topics), expert: sorted(whole.expert, filling.expert) },
      visibility: narrower(first, second),
      mandates: [...stays.whole.mandates, ...goes.whole.mandates]
        // Nobody is their own deputy.
        .map((one) => ({ ...one, deputyId: [stays.id, goes.id].includes(one.deputyId ?? "") ? null : one.deputyId }))
        .sort((a, b) => (a.topic < b.topic ? -1 : 1)),
      ...names(stays, goes),
    },
  };
}

/** What of a contact goes into the other: what nobody is shown of one that is nobody's becomes no owner's. */
const handedOn = (one: UnitedSide, { whole }: UnitedSide): UnitedSide =>
  one.whole.personId !== null || whole.personId === null
    ? one
    : { ...one, fields: withoutFields(one.fields, PRIVATE_FIELDS.filter((field) => levelOf(one.whole.visibility, field) === "nobody")) }; // biome-ignore format: one line

/** By what else it is known, and whose it is. */
function names(
  stays: UnitedSide,
  goes: UnitedSide,
): Pick<WholeContact, "reference" | "formerIds" | "formerReferences" | "personId"> {
  const reference = stays.whole.reference ?? goes.whole.reference;
  const given = [...stays.whole.formerReferences, ...goes.whole.formerReferences, goes.whole.reference];
  return {
    reference,
    formerReferences: all(given.filter((one) => one !== null && one !== reference) as string[]),
    formerIds: all(stays.whole.formerIds, [goes.id], goes.whole.formerIds),
    personId: stays.whole.personId ?? goes.whole.personId,
  };
}

function unitedFields(first: PrivateFields, second: PrivateFields): PrivateFields {
  const has = (emails: readonly string[], one: string) => emails.some((e) => e.toLowerCase() === one.toLowerCase());
  const digits = ({ number }: Phone) => number.replace(/[^\d;=]/gu, "");
  const notes = all([first.note, second.note].filter((note) => note !== undefined));
  return {
    emails: [...first.emails, ...second.emails.filter((one) => !has(first.emails, one))],
    phones: byKind([
      ...first.phones,
      ...second.phones.filter((one) => !first.phones.some((phone) => digits(phone) === digits(one))),
    ]),
    ...(notes.length === 0 ? {} : { note: notes.join("\n\n") }),
  };
}

// From the widest on: of what is given on request others learn that it is there.
const WIDTH: readonly Visibility[] = ["community", "request", "moderators", "nobody"];

/** Who is shown each field: of one that both have the fewer of those who saw either, and never more than whoever it is chose. */
function narrower(first: OpenedContact, second: OpenedContact): FieldVisibility {
  const has = ({ fields, whole }: OpenedContact, field: ShownField) =>
    field === "city" ? whole.city !== null : filledFields(fields).includes(field);
  const narrowest = (field: ShownField): Visibility => {
    const holders = [first, second].filter((one) => has(one, field) || one.whole.personId !== null);
    const asked = holders.length === 0 ? [first, second] : holders;
    return WIDTH[Math.max(...asked.map(({ whole }) => WIDTH.indexOf(levelOf(whole.visibility, field))))] ?? "nobody";
  };
  const levels = SHOWN_FIELDS.map((field) => [field, narrowest(field)] as const);
  return visibilityOf(Object.fromEntries(levels) as Record<ShownField, Visibility>);
}

const narrowerLabel = (one: string, other: string): string => (sharingRank(one) >= sharingRank(other) ? one : other);

const all = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];
const sorted = (...lists: readonly (readonly string[])[]): string[] => all(...lists).sort();
