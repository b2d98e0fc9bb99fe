import { digestOfSaid } from "../../../services/review/deciding/seen.ts";
import type { ConclusionEntry } from "../conclusion.ts";

/** What tells what was shown of a conclusion, and whose it is, from what it says once somebody has changed it. */
export const shownOf = ({ kind, text, dueOn, owners, pillar, topics, countries }: ConclusionEntry): string =>
  digestOfSaid({
    ...{ kind, text, due: dueOn ?? "", pillar: pillar ?? "" },
    owners: listed(owners.map((owner) => `${owner.kind}:${owner.value}`)),
    ...{ topics: listed(topics), countries: listed(countries) },
  });

const listed = (values: readonly string[]): string => values.toSorted().join(", ");
