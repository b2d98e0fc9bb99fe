import type { Caller } from "../../../kernel/access/caller.ts";
import { notHandedOn, withoutFields } from "../fields/handed-on.ts";
import { accessTo, type PrivateField } from "../fields/visibility.ts";
import type { UndoableChange } from "./change-contact.ts";
import { type OpenedContact, type Patch, patched } from "./patch.ts";

const seenBy =
  (caller: Pick<Caller, "personId" | "role">) =>
  (...[to, owner]: Parameters<Parameters<typeof notHandedOn>[2]>): boolean =>
    accessTo(to, caller, owner) === "shown";

/** The contact as somebody's patch has it (`patched`), without what of it they do not see and others would see by that. */
export function patchedBy(
  caller: Pick<Caller, "personId" | "role">,
  before: OpenedContact,
  patch: Patch,
  filled: boolean,
): OpenedContact {
  const after = patched(before, patch, filled);
  const closed = notHandedOn(before.whole, after.whole, seenBy(caller));
  if (closed.length === 0) return after;
  return patched({ ...before, fields: withoutFields(before.fields, closed) }, patch, filled);
}

/** The fields that are empty after a change for that, if anything stood there. */
export function emptiedBy(
  caller: Pick<Caller, "personId" | "role">,
  { before, after }: Pick<UndoableChange, "before" | "after">,
): PrivateField[] {
  return after === null ? [] : notHandedOn(before.whole, after.whole, seenBy(caller));
}
