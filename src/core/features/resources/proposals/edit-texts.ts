import type { SaidByField } from "../../../services/review/subject.ts";
import type { ResourceChange } from "../life/change-resource.ts";
import { RESOURCE_FIELDS, type ResourceField } from "../life/texts.ts";

const KEYS: Readonly<Partial<Record<ResourceField, string>>> = {
  ...{ adopted: "adoptedOn", in_force: "inForceOn", number: "caseNumber", status: "legalStatus" },
  ...{ status_as_of: "statusAsOf", replaced_by: "replacedBy", read_on: "readOn" },
};

const LISTS: readonly ResourceField[] = ["languages", "topics", "crimes"];

/** Where what a resource is to say differs from what it says, "" for nothing. */
export const differing = (was: SaidByField, is: SaidByField): SaidByField =>
  Object.fromEntries(
    RESOURCE_FIELDS.flatMap((field) => {
      const says = is[field] ?? "";
      return says === (was[field] ?? "") ? [] : [[field, says]];
    }),
  );

/** What texts change of a resource. */
export function changeIn(said: SaidByField): ResourceChange {
  const titles: Record<string, string | null> = {};
  const change: Record<string, unknown> = {};
  for (const field of RESOURCE_FIELDS) {
    const says = said[field];
    if (says === undefined) continue;
    if (field.startsWith("title_")) titles[field.slice("title_".length)] = says === "" ? null : says;
    else change[KEYS[field] ?? field] = valueOf(field, says);
  }
  return { ...(change as ResourceChange), titles };
}

function valueOf(field: ResourceField, says: string): unknown {
  if (LISTS.includes(field)) return says === "" ? [] : says.split(", ");
  if (says === "") return null;
  return field === "year" ? Number(says) : says;
}
