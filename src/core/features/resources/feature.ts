import { feature } from "../../kernel/catalogue/feature.ts";
import { additionCards, additionDeliveries, additionNotices } from "./additions/declared.ts";
import { topicsOfResources } from "./additions/topics-of-resources.ts";
import { newResources } from "./digest-section.ts";
import { resourceRows } from "./exchange/import-rows.ts";
import { resourcesExport } from "./exchange/out/operator-export.ts";
import { planFolder } from "./folder/import-folder.ts";
import { importLine } from "./folder/import-line.ts";
import { plainly } from "../../services/delivery/describing.ts";
import { run } from "../../kernel/views/build.ts";
import { collectionLookup } from "./collections/collection-lookup.ts";
import { mergeAround } from "./merge-around.ts";
import { newsComposer } from "./subscriptions/news-composer.ts";
import { resourceNews } from "./subscriptions/news-chore.ts";
import { roomOf } from "./passages/attach-document.ts";
import { documentExport } from "./passages/document-export.ts";
import { roomLine } from "./passages/file-lines.ts";
import { passageRows } from "./passages/import-passages.ts";
import { passageSource } from "./passages/passage-document.ts";
import { resourceLookup } from "./resource-lookup.ts";
import { resourceJobs } from "./jobs.ts";
import { stillComposer } from "./freshness/asking/still-composer.ts";
import { recheckedResources } from "./freshness/digest-section.ts";
import { titleReview } from "./translations/review-title.ts";
import { resourceOfNotice } from "./translations/proposed-title.ts";
import { editReview } from "./proposals/review-edit.ts";
import { resourcePairReview } from "./queue/review-duplicate.ts";
import { staleResourceReview } from "./queue/review-stale.ts";
import { flagReview } from "./freshness/flags/review-flag.ts";
import { mergeFreshness } from "./freshness/merge-persons.ts";
import { freshnessAlert } from "./freshness/freshness-alert.ts";
import { resourceFreshness } from "./freshness/freshness-chore.ts";
import { linkChecks } from "./freshness/links/link-checks-chore.ts";
import { questionCards, questionDeliveries, questionNotices } from "./channel-questions/declared.ts";
import { eraseQuestions, mergeQuestions } from "./channel-questions/question-people.ts";
import { expiringQuestions, oldQuestions } from "./channel-questions/questions-chore.ts";
import { auditSubjects } from "./audit-subjects.ts";
import { audited } from "./audited.ts";
import { resourceBudgets } from "./budgets.ts";
import { holds, mentions } from "./holds.ts";
import { messages } from "./messages/index.ts";
import { resourceReview } from "./review-resource.ts";
import { resourceDocuments } from "./revise-resource.ts";
import { resourcesGroup } from "./search-group.ts";

declare module "../../kernel/commands/budget.ts" {
  interface BudgetKinds {
    /** Resources that somebody suggests. */
    suggestions: true;
    /** Changes that somebody proposes who may not make them. */
    proposals: true;
    /** Pages that are read for somebody who adds them. */
    pages: true;
    /** What somebody says is wrong with resources. */
    flags: true;
    /** Documents that somebody gives resources. */
    "resource-files": true;
    /** Files of resources that somebody imports, and exports. */
    "resource-imports": true;
    "resource-exports": true;
    /** Questions to channels. */
    questions: true;
  }
}

declare module "../../services/delivery/ledger.ts" {
  interface DeliveryKinds {
    /** Whether a resource is still so. */
    still: "says";
    /** What somebody asks a channel for, and what they and whoever answers are told of it. */
    question: "says";
    answer: "says";
  }
}

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    resource: true;
    /** Resources that somebody put together. */
    collection: true;
  }
}

declare module "../../services/delivery/ledger.ts" {
  interface DeliveryKinds {
    /** New resources, to who wants to be told of them. */
    news: "says";
  }
}

declare module "../../services/delivery/notices/notice-about.ts" {
  interface NoticeSubjects {
    resource: "informs";
    question: "asks";
  }
}

export const resources = feature({
  name: "resources",
  audited,
  auditSubjects,
  auditKinds: { resource: "audit.kind.resource", question: "audit.kind.question" },
  messages,
  families: [{ word: "resource", about: "family.resource" }],
  jobs: resourceJobs,
  references: { resource: resourceLookup, collection: collectionLookup },
  deliveries: {
    // They asked for it in general, and it can wait.
    news: { composer: newsComposer, direct: "ordinary", describe: plainly("deliveries.what.news") },
    // It can wait; what was answered by then is not asked.
    still: { composer: stillComposer, direct: "ordinary", describe: plainly("deliveries.what.still") },
    ...additionDeliveries,
    ...questionDeliveries,
  },
  cards: { ...additionCards, ...questionCards },
  topicsUsed: topicsOfResources,
  alerts: [freshnessAlert],
  chores: [resourceNews, resourceFreshness, linkChecks, oldQuestions],
  expiring: expiringQuestions,
  digest: [newResources, recheckedResources],
  reviews: {
    ...{ resource: resourceReview, "resource-edit": editReview, "resource-flag": flagReview },
    ...{
      "resource-title": titleReview,
      "resource-duplicate": resourcePairReview,
      "resource-stale": staleResourceReview,
    },
  },
  imports: { resources: resourceRows, passages: passageRows },
  folders: { resources: { plan: planFolder, line: importLine } },
  exports: { resources: resourcesExport, document: documentExport },
  search: resourcesGroup,
  documents: { kind: "resource", documents: resourceDocuments },
  documentParts: passageSource,
  notices: {
    ...additionNotices,
    ...questionNotices,
    resource: {
      informs: true,
      describe: plainly("deliveries.what.notice.resource"),
      lead: (subject, t) => run(t("show"), "resource show", { resource: resourceOfNotice(subject) }),
      count: (db, communityId, subject) => db.resource.count({ where: { communityId, id: resourceOfNotice(subject) } }),
    },
  },
  budgets: resourceBudgets,
  holdings: { label: "community.resources", count: (db, communityId) => db.resource.count({ where: { communityId } }) },
  belongings: {
    label: "me.link.resources",
    count: ({ db, community }, submittedById) =>
      db.resource.count({ where: { communityId: community.id, submittedById } }),
  },
  holds,
  mentions,
  belowStats: async (context) => [roomLine(context.t, await roomOf(context))],
  erasePerson: eraseQuestions,
  async mergePersons({ db, community: { id: communityId } }, remaining, joined) {
    await db.resource.updateMany({ where: { communityId, submittedById: joined }, data: { submittedById: remaining } });
    await db.resourceChange.updateMany({ where: { communityId, byId: joined }, data: { byId: remaining } });
    await mergeAround(db, communityId, remaining, joined);
    await mergeFreshness(db, communityId, remaining, joined);
    await mergeQuestions(db, communityId, remaining, joined);
  },
});

// What others show of the library, and let people add to it.
export { RESOURCE_TITLE_MAX } from "./resource.ts";
export { loadResources } from "./select-resources.ts";
