import { feature } from "../../kernel/catalogue/feature.ts";
import { topicsOfContacts } from "./topics-of-contacts.ts";
import { ownLooks } from "./own-looks.ts";
import { addressFiling, fileUnfiled, forgetAddresses } from "./addresses/addresses-chore.ts";
import { contactCountries, contactLookup } from "./choosing/contact-lookup.ts";
import { contactRows } from "./exchange/import-rows.ts";
import { contactsExport } from "./exchange/out/operator-export.ts";
import { plainly } from "../../services/delivery/describing.ts";
import { audited } from "./audited.ts";
import { contactJobs } from "./jobs.ts";
import { messages } from "./messages/index.ts";
import { manyLooks } from "./looks-chore.ts";
import { contactBudgets } from "./budgets.ts";
import { contactCards } from "./card/person-cards.ts";
import { ownCard } from "./card/own-card.ts";
import { lostPrivate, privateColumns, sealedSample } from "./fields/private-fields.ts";
import { changeColumns, forgetChanges, forgetChangesOf } from "./changing/kept-changes.ts";
import { holds, mentions } from "./holds.ts";
import { duplicateReview } from "./queue/review-duplicate.ts";
import { staleReview } from "./queue/review-stale.ts";
import { contactEditReview } from "./proposals/review-edit.ts";
import { contactInQueue } from "./queue/contact-in-queue.ts";
import { expiringReports, reportsChore } from "./reports/reports-chore.ts";
import { forgetReports, reportColumns } from "./reports/sealed-reports.ts";
import { eraseQueued } from "./changing/forget-queued.ts";
import { removeDocument } from "../../services/search/index/indexing.ts";
import { holdContacts } from "./saving/held-contacts.ts";
import { ownVcards } from "./exchange/out/own-vcards.ts";
import { leadToContact } from "./reports/what-was-said.ts";
import { demoLife } from "./freshness/demo-life.ts";
import { freshnessChores } from "./freshness/chores.ts";
import { personLeaves } from "./freshness/person-leaves.ts";
import { questionComposer } from "./freshness/question-composer.ts";
import { claimReview } from "./joining/review-claim.ts";
import { joinedReview } from "./joining/review-joined.ts";
import { ownContactNotices } from "./joining/notices.ts";
import { ownSubjects } from "./joining/audit-subjects.ts";
import { mergePersons } from "./merge-persons.ts";
import { correspondentNotices } from "./telling/tell-correspondent.ts";
import { proposalNotices } from "./proposals/proposal-notices.ts";
import { mandateNotices } from "./telling/mandate-notices.ts";
import { oldChanges } from "./changing/old-changes-chore.ts";
import { contactDocument } from "./document.ts";
import { contactsGroup } from "./search-group.ts";
import { loadSearched } from "./select-contacts.ts";
import { agreedColumns, forgetAgreed } from "./requests/agreed.ts";
import { requestsToAnswer } from "./requests/digest-section.ts";
import { contactsOnBoard } from "./mandates/board-section.ts";
import { requestsSection } from "./requests/home-section.ts";
import { requestComposer } from "./requests/request-composer.ts";
import { expiringRequests, oldRequests } from "./requests/requests-chore.ts";
import { toldSchema } from "./requests/tell-request.ts";

declare module "../../kernel/commands/budget.ts" {
  interface BudgetKinds {
    /** Contacts of which private fields are opened. */
    private: true;
    /** Directories with private fields that are printed, or exported. */
    directories: true;
    /** Files of contacts that somebody imports, and exports. */
    "contact-files": true;
    exports: true;
    /** Changes of contacts that somebody proposes. */
    "contact-proposals": true;
    /** Requests for what contacts give on request. */
    asking: true;
  }
}

declare module "../../services/delivery/ledger.ts" {
  interface DeliveryKinds {
    /** What both sides of a request are told. */
    request: "says";
    /** Whether a contact, or whom a country named, is still right. */
    fresh: "says";
  }
}

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    contact: true;
  }
}

declare module "../../services/delivery/notices/notice-about.ts" {
  interface NoticeSubjects {
    /** That somebody opened many private fields. */
    looks: "asks";
    /** A contact: that something there is wrong, or that its mandate changed hands. */
    contact: "asks";
    /** That a mandate changed hands, to who follows it. */
    mandate: "asks";
    /** Who confirms for a country whom it named. */
    correspondent: "asks";
    /** What became of that somebody said that a contact is theirs. */
    "own-contact": "informs";
    /** What somebody proposed to change of a contact. */
    "contact-proposal": "informs";
  }
}

export const contacts = feature({
  name: "contacts",
  audited,
  topicsUsed: topicsOfContacts,
  auditSubjects: {
    country: async ({ format }, codes) => new Map(codes.map((code) => [code, format.country(code)])),
    import: "nameless",
    ...ownSubjects,
  },
  auditKinds: { contact: "audit.kind.contact" },
  messages,
  jobs: contactJobs,
  families: [{ word: "contact", about: "family.contact" }],
  references: { contact: contactLookup },
  countries: contactCountries,
  imports: { contacts: contactRows },
  exports: { contacts: contactsExport },
  mine: ownCard,
  deliveries: {
    // It can wait; what was answered by then is not asked.
    fresh: { composer: questionComposer, direct: "ordinary", describe: plainly("deliveries.what.fresh") },
    // Its owner did not ask for it, and it can wait; whoever asked waits for the answer.
    request: {
      composer: requestComposer,
      direct: ({ detail }) => (toldSchema.safeParse(detail).data?.side === "asker" ? "asked" : "ordinary"),
      describe: plainly("deliveries.what.request"),
    },
  },
  mergePersons,
  personLeaves,
  ...{ holds, mentions, ownLooks, personCards: contactCards },
  ownFiles: ownVcards,
  async erasePerson(at, personId) {
    const { db, community } = at;
    const where = { communityId: community.id, personId };
    const own = (await db.contact.findMany({ where, select: { id: true } })).map(({ id }) => id);
    // Before anything that hangs on them: whoever changes one, or imports it, holds it first too.
    await holdContacts({ db, community: community.id }, own);
    for (const id of own) await removeDocument(db, community.id, "contact", id);
    await eraseQueued(at, own, personId);
    await forgetChangesOf(at, personId);
  },
  reviews: {
    ...{ contact: contactInQueue, "contact-edit": contactEditReview, "contact-claim": claimReview },
    ...{ "contact-joined": joinedReview, "contact-duplicate": duplicateReview, "contact-stale": staleReview },
  },
  search: contactsGroup,
  documents: {
    kind: "contact",
    documents: async (db, community, ids) => (await loadSearched(db, community, ids)).map(contactDocument),
  },
  budgets: contactBudgets,
  chores: [manyLooks, addressFiling, oldChanges, ...freshnessChores, oldRequests, reportsChore],
  ...{ home: [requestsSection], digest: [requestsToAnswer], board: contactsOnBoard, demoLife },
  ...{ keyedAnew: fileUnfiled, expiring: [...expiringRequests, expiringReports] },
  notices: {
    looks: { describe: plainly("deliveries.what.notice.looks") },
    contact: {
      describe: plainly("deliveries.what.notice.contact"),
      lead: leadToContact,
      // What was merged into another is told to whoever may see that one.
      count: (db, communityId, id) =>
        db.contact.count({ where: { communityId, OR: [{ id }, { formerIds: { has: id } }] } }),
      canWait: [
        ...(["contact.wrong.yours", "contact.wrong.theirs", "contact.wrong.silent"] as const),
        ...(["contact.mandate.changed"] as const),
        ...(["contact.wrong.became.changed", "contact.wrong.became.right"] as const),
        ...(["contact.wrong.became.right.why", "contact.wrong.became.removed"] as const),
        ...(["contact.moved.mandates", "contact.left.mandates"] as const),
      ],
    },
    mandate: mandateNotices,
    correspondent: correspondentNotices,
    "own-contact": ownContactNotices,
    "contact-proposal": proposalNotices,
  },
  holdings: { label: "community.contacts", count: (db, communityId) => db.contact.count({ where: { communityId } }) },
  sealedSample,
  sealedColumns: [...privateColumns, ...changeColumns, ...agreedColumns, ...reportColumns],
  lostWithKey: {
    ...lostPrivate,
    async forget(store) {
      await lostPrivate.forget(store);
      await forgetAddresses(store);
      await forgetChanges(store);
      await forgetAgreed(store);
      await forgetReports(store);
    },
  },
});

// What is to be done about the card of a new member.
export { cardForMember } from "./card/card-for-member.ts";
// What contacts are called that others name, where they are, and whose.
export { contactsNamed, contactsNamedIn, contactsPlaced } from "./contacts-named.ts";
export { type AtPost, peopleAtPosts, whoAnswers } from "./people-at-posts.ts";
// Whether somebody is in the directory already.
export { maybeTheirs } from "./maybe-theirs.ts";
export type { SaidOfThemselves } from "./joining/said-of-themselves.ts";
