import { type Condition, valuesOf } from "../../services/questions/reading/condition.ts";
import type { ContactsFound } from "./answers.ts";

/** Whether a condition of a question made a difference to who was found: one that was left out did not, but for a place in whose stead others near it were asked. */
export const isApplied =
  ({
    dropped,
    elsewhere,
    noPoc,
    notNow,
    notHere,
    desks = false,
  }: Pick<ContactsFound, "dropped" | "elsewhere" | "noPoc" | "notNow" | "notHere" | "desks">) =>
  (condition: Condition): boolean => {
    if (valuesOf(condition, "now").length > 0) return notNow !== true;
    if (valuesOf(condition, "available").length > 0) return notHere !== true;
    if (valuesOf(condition, "urgent").length > 0) return desks;
    if (valuesOf(condition, "poc").length > 0) return !noPoc;
    const isPlace = ["country", "city"].some((name) => valuesOf(condition, name).length > 0);
    return !dropped.includes(condition) || (elsewhere.length > 0 && isPlace);
  };
