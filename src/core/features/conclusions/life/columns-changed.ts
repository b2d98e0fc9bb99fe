import type { Prisma } from "../../../services/store/rows.ts";
import { dayOf, dayStored } from "../conclusion-entries.ts";
import type { FoundConclusion } from "./found-conclusion.ts";
import type { GivenChange } from "./given-change.ts";
import type { NotedChange } from "./history.ts";

/** What a change writes into a conclusion's row, and notes in its history; nothing of what is so already. */
export interface ColumnsChanged {
  readonly data: Prisma.ConclusionUncheckedUpdateManyInput;
  readonly noted: readonly NotedChange[];
}

/** The columns that a change makes different, but for its status, and for its text. */
export function columnsChanged(found: FoundConclusion, given: GivenChange): ColumnsChanged {
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
export const ends = (from: string, to: string): Pick<NotedChange, "from" | "to"> => ({
  ...(from === "" ? {} : { from }),
  ...(to === "" ? {} : { to }),
});

function factsChanged(found: FoundConclusion, given: GivenChange): Prisma.ConclusionUncheckedUpdateManyInput {
  const { pillar, output, sharing, meetingId, source } = given;
  return {
    ...listChanged("topics", found.topics, given.topics),
    ...listChanged("countries", found.countries, given.countries),
    ...listChanged("crimes", found.crimes, given.crimes),
    ...(pillar === undefined || pillar === found.pillarKey ? {} : { pillarKey: pillar }),
    ...(output === undefined || output === found.output ? {} : { output }),
    ...(meetingId === undefined || meetingId === found.meetingId ? {} : { meetingId }),
    ...(source === undefined || source === found.source ? {} : { source }),
    ...(sharing === undefined || sharing === found.sharing ? {} : { sharing }),
  };
}

/** A list under its name, where it is given and not what it was. */
const listChanged = (
  name: string,
  was: readonly string[],
  is: readonly string[] | null | undefined,
): Readonly<Record<string, string[]>> =>
  is === undefined || (is ?? []).join() === was.join() ? {} : { [name]: [...(is ?? [])] };
