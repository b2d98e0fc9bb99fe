import type { Seal } from "../../../kernel/ports/seal.ts";
import type { GivenContact, PrivateFields } from "../contact.ts";
import { notHandedOn, withoutFields } from "../fields/handed-on.ts";
import { openPrivate, type SealedColumns } from "../fields/private-fields.ts";
import { levelOf, type PrivateField, type Visibility } from "../fields/visibility.ts";
import { fieldsOf } from "./fields-of.ts";
import { isConfirmedSince, privateGiven, withoutOwn, withoutOwnersChoice, withoutPrivate } from "./kept-fields.ts";
import { type ContactDecisions, type WholeContact, wholeOf } from "./whole-contact.ts";

/** A stored contact, its private fields still sealed. */
export interface StoredContact {
  readonly whole: WholeContact;
  readonly sealed: SealedColumns;
}

/** With its private fields open. */
export interface OpenContact {
  readonly whole: WholeContact;
  readonly fields: PrivateFields;
}

/** What is to become of a contact that is given. */
export interface ContactPlan {
  readonly id: string;
  /** Its place among those that were given. */
  readonly at: number;
  /** What is stored; absent for one that is new. */
  readonly before?: OpenContact;
  readonly after: OpenContact;
  /** Names of what becomes different. */
  readonly changed: readonly string[];
  /** What whoever it is confirmed later, and would have become different: it stays as it is. */
  readonly confirmed: readonly string[];
  /** Private fields that are shown to nobody else, and stay as they are. */
  readonly hidden: readonly PrivateField[];
  /** What only whoever it is may decide, and would have become different. */
  readonly theirs: readonly string[];
}

/** Who imports: which private fields they see, of all where nothing is said. */
export interface Seeing {
  readonly sees?: (to: Visibility, owner: string | null) => boolean;
  /** Whether they may decide what is for whoever a contact is to decide: of any, where nothing is said. */
  readonly decides?: (owner: string | null) => boolean;
}

const NOTHING: PrivateFields = { emails: [], phones: [] };

/** Finds out what becomes of one contact. Of what nobody else sees it says nothing but that it stays. */
export async function planContact(
  {
    seal,
    community,
    sees = () => true,
    decides = () => true,
  }: Seeing & { readonly seal: Seal; readonly community: string },
  one: { readonly id: string; readonly at: number; readonly given: GivenContact },
  stored: StoredContact | undefined,
  decided: ContactDecisions,
): Promise<ContactPlan> {
  const { id, at, given } = one;
  if (!stored) {
    const whole = wholeOf(given, undefined, decided);
    const after = { whole, fields: fieldsOf(given, NOTHING, whole.country) };
    return { id, at, after, changed: [], confirmed: [], hidden: [], theirs: [] };
  }
  const { visibility, personId } = stored.whole;
  const hidden = privateGiven(given).filter((field) => !sees(levelOf(visibility, field), personId));
  const seen = withoutPrivate(given, hidden);
  const before = { whole: stored.whole, fields: await openPrivate(seal, community, id, stored.sealed) };
  const mine = decides(personId) ? seen : withoutOwnersChoice(seen, stored.whole);
  const closed = notHandedOn(before.whole, wholeOf(mine, before.whole, decided), sees);
  const from = closed.length === 0 ? before : { ...before, fields: withoutFields(before.fields, closed) };
  // That something stood there is told to nobody either.
  const told = (names: readonly string[]) => names.filter((name) => !closed.some((field) => nameOf(field) === name));
  const wished = after(mine, from, decided);
  const theirs = mine === seen ? [] : differences(wished, after(seen, from, decided));
  if (!isConfirmedSince(given, stored.whole))
    return { id, at, before, after: wished, changed: told(differences(before, wished)), confirmed: [], hidden, theirs };
  const allowed = after(withoutOwn(mine), from, decided);
  const changed = told(differences(before, allowed));
  const confirmed = differences(allowed, wished);
  return { id, at, before, after: allowed, changed, confirmed, hidden, theirs };
}

/** Numbers of every kind stand together. */
const nameOf = (field: PrivateField): keyof PrivateFields =>
  field === "mobiles" || field === "always" ? "phones" : field;

function after(given: GivenContact, before: OpenContact, decided: ContactDecisions): OpenContact {
  const whole = wholeOf(given, before.whole, decided);
  return { whole, fields: fieldsOf(given, before.fields, whole.country) };
}

/** Names of what is different. */
function differences(one: OpenContact, other: OpenContact): string[] {
  const [was, is] = [flat(one), flat(other)];
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...names].filter((name) => canonical(was[name]) !== canonical(is[name]));
}

const flat = ({ whole, fields }: OpenContact): Readonly<Record<string, unknown>> => ({ ...whole, ...fields });

/** The same whatever the order of keys. */
const canonical = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
