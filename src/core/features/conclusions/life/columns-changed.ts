import type { Prisma } from "../../../services/store/rows.ts";
import { dayOf, dayStored } from "../conclusion-entries.ts";
import type { Found } from "./found-conclusion.ts";
import type { GivenChange } from "./given-change.ts";
import type { Noted } from "./history.ts";

/** What a change writes into a conclusion's row, and notes in its history; nothing of what is so already. */
export interface ColumnsChanged {
  readonly data: Prisma.ConclusionUncheckedUpdateManyInput;
  readonly noted: readonly Noted[];
}

/** The columns that a change makes different, but for its status, and for its text. */
export function columnsChanged(found: Found, given: GivenChange): ColumnsChanged {
  const due = found.dueOn === null ? "" : dayOf(found.dueOn);
  const facts = factsChanged(found, given);
  const isKind = given.kind !== undefined && given.kind !== found.kind;
  const isDue = given.dueOn !== undefined && (given.dueOn ?? "") !== due;
  return {
    data: {
      ...facts,
      ...(isKind ? { kind: given.kind } : {}),
      ...(isDue ? { dueOn: given.dueOn == null ? null : dayStored(given.dueOn) } : {}),
    },
    noted: [
      ...(isKind ? [{ what: "kind", from: found.kind, to: given.kind } as const] : []),
      ...(isDue ? [{ what: "due", ...ends(due, given.dueOn ?? "") } as const] : []),
      ...(Object.keys(facts).length > 0 ? [{ what: "facts", to: Object.keys(facts).join(" ") } as const] : []),
    ],
  };
}

/** What was and what is, without what is nothing. */
export const ends = (from: string, to: string): Pick<Noted, "from" | "to"> => ({
  ...(from === "" ? {} : { from }),
  ...(to === "" ? {} : { to }),
});

function factsChanged(found: Found, given: GivenChange): Prisma.ConclusionUncheckedUpdateManyInput {
  const lists = { topics: given.topics, countries: given.countries, crimes: given.crimes };
  const single = { pillarKey: given.pillar, output: given.output, sharing: given.sharing };
  return Object.fromEntries([
    ...Object.entries(lists)
      .filter(
        ([name, value]) => value !== undefined && (value ?? []).join() !== found[name as keyof typeof lists].join(),
      )
      .map(([name, value]) => [name, [...(value ?? [])]]),
    ...Object.entries(single).filter(
      ([name, value]) => value !== undefined && value !== found[name as keyof typeof single],
    ),
  ]);
}
