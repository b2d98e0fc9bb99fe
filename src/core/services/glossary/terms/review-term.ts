import type { ReviewSubject } from "../../review/subject.ts";
import type { Db } from "../../store/store.ts";
import { termsById } from "./load-terms.ts";
import { termRevision } from "./revise-term.ts";
import { saidInLanguages } from "./said-fields.ts";
import { countriesOf, headOf } from "./term.ts";

declare module "../../review/subject.ts" {
  interface ReviewKinds {
    term: true;
  }
}

/** How suggested terms go through the review queue. */
export const termReview: ReviewSubject = {
  label: "audit.kind.term",
  about: "term",
  cannot: { merge: "review.merge.not" },
  revision: termRevision,
  // It has no topics; who knows a country knows whether it is said so there.
  async concerns({ db, community }, ids) {
    const terms = await termsById(db, community.id, ids);
    return new Map(terms.map(({ id, said }) => [id, { topics: [], countries: countriesOf(said) }]));
  },
  async describe({ db, community, format }, ids) {
    const terms = await termsById(db, community.id, ids);
    return new Map(
      terms.map(({ id, said, definition }) => [
        id,
        {
          title: headOf(said, format.language),
          facts: [saidInLanguages(said), ...(definition === undefined ? [] : [definition])],
          show: { command: "term show", input: { term: id } },
        },
      ]),
    );
  },
  approve: ({ db, community, now }, id) => publish(db, community.id, id, now),
  async reject() {
    // It was never published.
  },
  reopen: ({ db, community }, id) => publish(db, community.id, id, null),
};

async function publish(db: Db, community: string, id: string, at: Date | null): Promise<void> {
  await db.glossaryTerm.update({
    where: { communityId_id: { communityId: community, id } },
    data: { publishedAt: at },
  });
}
