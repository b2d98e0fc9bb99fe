import { pairDecisions, thingsOfPair } from "../../../services/review/arising/pairs.ts";
import type { ReviewSubject } from "../../../services/review/subject.ts";
import { resourceConcerns } from "../concerns.ts";
import { factsSaid } from "../card/said.ts";
import { shownOf } from "../shown-of.ts";
import { loadResources } from "../select-resources.ts";
import { likelyResourcePairs } from "./likely-pairs.ts";
import { publishedMerging } from "./merge-published.ts";
import { resourcePairCard } from "./pair-card.ts";

declare module "../../../services/review/subject.ts" {
  interface ReviewKinds {
    /** Two published resources that may be one. */
    "resource-duplicate": true;
  }
}

/** How published resources that may be the same go through the review queue: side by side, until they are merged or somebody says that they are two. */
export const resourcePairReview: ReviewSubject = {
  label: "resource.pairs.kind",
  ...pairDecisions,
  merging: publishedMerging,
  card: resourcePairCard,
  arising: async (at, ids) => (await likelyResourcePairs(at, ids)).map(({ id }) => id),
  async says({ db, community }, id) {
    const both = await loadResources(db, community.id, thingsOfPair(id));
    return Object.fromEntries(both.map((one) => [one.id, shownOf(one)]));
  },
  async describe({ db, community, t, format }, ids) {
    const found = await loadResources(db, community.id, [...new Set(ids.flatMap(thingsOfPair))]);
    return new Map(
      ids.flatMap((id) => {
        const there = thingsOfPair(id).flatMap((one) => found.find((resource) => resource.id === one) ?? []);
        const [first, second] = there;
        if (!first || !second) return [];
        const title = [...new Set(there.map((one) => one.title))].join(" / ");
        const stands = first.published ? first : second;
        return [
          [
            id,
            {
              title,
              facts: factsSaid(stands, { t, format }),
              asks: t("review.pair.asks"),
              show: { command: "resource show", input: { resource: stands.id } },
            },
          ],
        ];
      }),
    );
  },
  async concerns(looking, ids) {
    const about = await resourceConcerns(looking, [...new Set(ids.flatMap(thingsOfPair))]);
    return new Map(
      ids.map((id) => {
        const both = thingsOfPair(id).flatMap((one) => about.get(one) ?? []);
        return [
          id,
          { topics: both.flatMap(({ topics }) => topics), countries: both.flatMap(({ countries }) => countries) },
        ];
      }),
    );
  },
};
