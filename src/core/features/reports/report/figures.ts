import { type ConclusionStatus, OPEN_STATUSES } from "../../conclusions/feature.ts";
import type { Numbered } from "./report.ts";

/** States in the order in which reports show them: what is furthest first. */
export const SHOWN_STATUSES = [
  "done",
  "in-progress",
  "adopted",
  "proposed",
  "dropped",
  "superseded",
] as const satisfies readonly ConclusionStatus[];

/** The programme's outputs. */
export const OUTPUTS = [1, 2, 3, 4] as const;

/** How many of some conclusions are in each of these states. */
export const countsOf = (
  conclusions: readonly Numbered[],
  statuses: readonly ConclusionStatus[] = SHOWN_STATUSES,
): number[] => statuses.map((status) => conclusions.filter((one) => one.status === status).length);

/** Conclusions by the output that they contribute to; of none last, where there are any. */
export function byOutput(conclusions: readonly Numbered[]): {
  readonly output: number | undefined;
  readonly conclusions: readonly Numbered[];
}[] {
  const none = conclusions.filter(({ output }) => output === undefined);
  return [
    ...OUTPUTS.map((output) => ({ output, conclusions: conclusions.filter((one) => one.output === output) })),
    ...(none.length === 0 ? [] : [{ output: undefined, conclusions: none }]),
  ];
}

/** Whether it is still to be done. */
export const isOpen = ({ status }: Pick<Numbered, "status">): boolean => OPEN_STATUSES.some((one) => one === status);

/** Whether it should have been done by the day (YYYY-MM-DD) on which the report is made. */
export const isOverdue = (one: Pick<Numbered, "status" | "dueOn">, day: string): boolean =>
  one.dueOn !== undefined && isOpen(one) && one.dueOn < day;
