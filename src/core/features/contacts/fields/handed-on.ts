import type { PrivateFields } from "../contact.ts";
import { fieldOfPhone } from "./phone.ts";
import {
  type FieldVisibility,
  levelOf,
  PRIVATE_FIELDS,
  type PrivateField,
  reach,
  type Visibility,
} from "./visibility.ts";

interface Shown {
  readonly visibility: FieldVisibility;
  readonly personId: string | null;
}

/**
 * The private fields that whoever makes a change does not see, and that somebody more would see by it: whose contact it becomes, or to whom they
 * are shown. What stands there is not theirs to hand on: it goes. Whether anything stands there, this does not say.
 */
export function notHandedOn(
  before: Shown,
  after: Shown,
  sees: (to: Visibility, owner: string | null) => boolean,
): PrivateField[] {
  const passed = after.personId !== null && after.personId !== before.personId;
  return PRIVATE_FIELDS.filter((field) => {
    const was = levelOf(before.visibility, field);
    return !sees(was, before.personId) && (passed || reach(levelOf(after.visibility, field)) > reach(was));
  });
}

/** Private fields without these. */
export function withoutFields(fields: PrivateFields, which: readonly PrivateField[]): PrivateFields {
  const { note, ...others } = fields;
  return {
    emails: which.includes("emails") ? [] : others.emails,
    phones: others.phones.filter((one) => !which.includes(fieldOfPhone(one))),
    ...(note === undefined || which.includes("note") ? {} : { note }),
  };
}
