import type { ConclusionStatus, ReportedConclusion } from "../../conclusions/feature.ts";

/** How far a country is with a recommendation. */
export type Progress = "not-started" | "under-way" | "done" | "no-information";

const BY_STATUS: Readonly<Record<ConclusionStatus, Progress>> = {
  proposed: "not-started",
  adopted: "not-started",
  "in-progress": "under-way",
  done: "done",
  dropped: "no-information",
  superseded: "no-information",
};

/** The countries (ISO codes) of which something can be said about a recommendation. */
export const countriesOf = ({ countries, owners, tracking }: ReportedConclusion): readonly string[] => [
  ...new Set([
    ...countries,
    ...owners.flatMap(({ country }) => (country === undefined ? [] : [country])),
    ...tracking.keys(),
  ]),
];

/** What the country itself says; else, where it has taken the recommendation on, what the state of that is. */
export function progressOf({ status, owners, tracking }: ReportedConclusion, country: string): Progress {
  const own = owners.some((owner) => owner.country === country) ? BY_STATUS[status] : "no-information";
  return tracking.get(country) ?? own;
}

/** The sign of each state. */
export const PROGRESS_MARKS: Readonly<Record<Progress, string>> = {
  "not-started": "○",
  "under-way": "◐",
  done: "●",
  "no-information": "–",
};
