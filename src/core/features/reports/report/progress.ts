import type { ConclusionStatus, ReportedConclusion } from "../../conclusions/feature.ts";

/** How far a country is with a recommendation. */
export type Progress = "not-started" | "under-way" | "done" | "no-information";

/** What is known of how far countries are. Another source can take the place of `progressByOwners`: nothing else knows where it comes from. */
export interface ProgressSource {
  /** The countries (ISO codes) of which something can be said about a recommendation. */
  countries(recommendation: ReportedConclusion): readonly string[];
  of(recommendation: ReportedConclusion, country: string): Progress;
}

const BY_STATUS: Readonly<Record<ConclusionStatus, Progress>> = {
  proposed: "not-started",
  adopted: "not-started",
  "in-progress": "under-way",
  done: "done",
  dropped: "no-information",
  superseded: "no-information",
};

/** From who has taken a recommendation on and what its state is: of a country that owns it the state is its, of one that it only concerns nothing is known. */
export const progressByOwners: ProgressSource = {
  countries: ({ countries, owners }) => [
    ...new Set([...countries, ...owners.flatMap(({ country }) => (country === undefined ? [] : [country]))]),
  ],
  of: ({ status, owners }, country) =>
    owners.some((owner) => owner.country === country) ? BY_STATUS[status] : "no-information",
};

/** The sign of each state. */
export const PROGRESS_MARKS: Readonly<Record<Progress, string>> = {
  "not-started": "○",
  "under-way": "◐",
  done: "●",
  "no-information": "–",
};
