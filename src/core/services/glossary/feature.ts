import { feature } from "../../kernel/catalogue/feature.ts";
import { run } from "../../kernel/views/build.ts";
import { plainly } from "../delivery/describing.ts";
import { auditSubjects } from "./dictionaries/audit-subjects.ts";
import { audited } from "./audited.ts";
import { messages } from "./messages/index.ts";
import { termReview } from "./terms/review-term.ts";
import { termLookup } from "./terms/term-lookup.ts";

declare module "../../kernel/commands/budget.ts" {
  interface BudgetKinds {
    /** Terms that somebody adds or suggests. */
    terms: true;
  }
}

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    term: true;
  }
}

declare module "../delivery/notices/notice-about.ts" {
  interface NoticeSubjects {
    term: "informs";
  }
}

export const glossary = feature({
  name: "glossary",
  audited,
  auditSubjects,
  auditKinds: { term: "audit.kind.term", dictionary: "audit.kind.dictionary" },
  messages,
  families: [{ word: "term", shownWith: "resource" }],
  references: { term: termLookup },
  reviews: { term: termReview },
  notices: {
    term: {
      informs: true,
      describe: plainly("deliveries.what.notice.term"),
      lead: (term, t) => run(t("show"), "term show", { term }),
      count: (db, communityId, id) => db.glossaryTerm.count({ where: { communityId, id } }),
    },
  },
  budgets: {
    terms: {
      // Our choice: moderators read each of them.
      ...{ most: 30, moderators: 300, per: "day", taken: "each time", refused: "limit.terms" },
      limits: "terms that one adds or suggests",
    },
  },
  belongings: {
    label: "me.link.terms",
    count: ({ db, community }, submittedById) =>
      db.glossaryTerm.count({ where: { communityId: community.id, submittedById } }),
  },
  holds: [
    {
      ...{ label: "held.terms", table: "glossary_term", person: ["submitted_by_id"], becomes: "nameless" },
      shows: ["said", "definition", "note", "created_at", "published_at", "removed_at"],
    },
  ],
  async mergePersons({ db, community: { id: communityId } }, remaining, joined) {
    await db.glossaryTerm.updateMany({
      where: { communityId, submittedById: joined },
      data: { submittedById: remaining },
    });
  },
});
