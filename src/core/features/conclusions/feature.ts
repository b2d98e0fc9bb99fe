import { feature } from "../../kernel/catalogue/feature.ts";
import { conclusionBudgets } from "./proposals/budgets.ts";
import { conclusionLookup } from "./conclusion-lookup.ts";
import { dueSoon, overdue, ownActions } from "./digest/due-sections.ts";
import { newConclusions } from "./digest/new-section.ts";
import { progress } from "./digest/progress-section.ts";
import { conclusionDocuments } from "./document.ts";
import { exposedAlert, exposureNotices, exposures } from "./exposed/tell-moderators.ts";
import { holds, mentions } from "./holds.ts";
import { conclusionRows } from "./import-rows.ts";
import { conclusionJobs } from "./jobs.ts";
import { auditSubjects } from "./proposals/audit-subjects.ts";
import { audited } from "./audited.ts";
import { plainly } from "../../services/delivery/describing.ts";
import { sql } from "../../services/store/store.ts";
import { assignedComposer } from "./following/assigned-composer.ts";
import { following } from "./chores/following-chore.ts";
import { conclusionsOnBoard } from "./digest/board-section.ts";
import { hostDecides, hostDecidesHere } from "./following/host-sections.ts";
import { waitsForYou } from "./following/home-section.ts";
import { conclusionNotices } from "./following/notices.ts";
import { nudgeComposer } from "./following/nudge-composer.ts";
import { mergePersons, renameInHistory } from "./merge-persons.ts";
import { messages } from "./messages/index.ts";
import { versionReview } from "./proposals/review-version.ts";
import { versionNotices } from "./proposals/version-notices.ts";
import { conclusionsGroup } from "./search-group.ts";
import { countryToAnswer } from "./tracking/asking/own-section.ts";
import { questionComposer } from "./tracking/asking/question-composer.ts";
import { demoLife } from "./life/demo-life.ts";

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    conclusion: true;
  }
}

declare module "../../services/delivery/notices/notice-about.ts" {
  interface NoticeSubjects {
    exposure: "asks";
    /** What is to be done: that nobody answers, that it was handed back, that somebody needs time or help. */
    conclusion: "asks";
    /** A wording that somebody proposed. */
    "conclusion-version": "informs";
  }
}

declare module "../../services/delivery/ledger.ts" {
  interface DeliveryKinds {
    /** Whether somebody does what was assigned to them. */
    assigned: "says";
    /** How far somebody is with what is theirs to do by a day. */
    nudge: "says";
    /** How far their country is with what was recommended. */
    tracking: "says";
  }
}

export const conclusions = feature({
  name: "conclusions",
  demoLife,
  audited,
  auditSubjects,
  auditKinds: { conclusion: "audit.kind.conclusion" },
  messages,
  families: [{ word: "conclusion", about: "family.conclusion" }],
  jobs: conclusionJobs,
  references: { conclusion: conclusionLookup },
  imports: { conclusions: conclusionRows },
  budgets: conclusionBudgets,
  digest: [hostDecides, ownActions, countryToAnswer, overdue, dueSoon, newConclusions, progress],
  search: conclusionsGroup,
  documents: conclusionDocuments,
  alerts: [exposedAlert],
  reviews: { "conclusion-version": versionReview },
  notices: { exposure: exposureNotices, conclusion: conclusionNotices, "conclusion-version": versionNotices },
  deliveries: {
    assigned: { composer: assignedComposer, direct: "ordinary", describe: plainly("deliveries.what.assigned") },
    // Asked of a day: a chore of its own drops what was asked too early, and asks anew.
    nudge: {
      ...{ composer: nudgeComposer, direct: "ordinary", describe: plainly("deliveries.what.nudge") },
      timed: sql`true`,
    },
    tracking: {
      ...{ composer: questionComposer, direct: "ordinary", describe: plainly("deliveries.what.tracking") },
      timed: sql`true`,
    },
  },
  home: [waitsForYou, hostDecidesHere],
  board: conclusionsOnBoard,
  chores: [exposures, following],
  holdings: {
    label: "community.conclusions",
    count: (db, communityId) => db.conclusion.count({ where: { communityId } }),
  },
  belongings: {
    label: "me.link.conclusions",
    count: ({ db, community }, authorId) => db.conclusion.count({ where: { communityId: community.id, authorId } }),
  },
  holds,
  mentions,
  mergePersons,
  erasePerson: ({ db, community }, person) => renameInHistory(db, community.id, person, ""),
});

// What others show of conclusions, and how.
export {
  CONCLUSION_KINDS,
  CONCLUSION_STATUSES,
  type ConclusionEntry,
  type ConclusionInput,
  type ConclusionStatus,
  OPEN_STATUSES,
} from "./conclusion.ts";
export { type OwnerInput, ownerNames } from "./owners/owner.ts";
export { wordingFor } from "./wording.ts";
export { conclusionEntry } from "./entry.ts";
export { dayName } from "./life/life-facts.ts";
export { conclusionLine, type ConclusionWords } from "./line.ts";
export { countConclusions } from "./list-conclusions.ts";
export { type ConcludedThen, concludedThen, lastConcludedAt, withdrawnSince } from "./concluded-then.ts";
export { openBefore } from "./life/open-before.ts";
export { mostSensitive } from "./exposed/most-sensitive.ts";
export { correctedSince } from "./life/corrected-since.ts";

// What records them, and what becomes of them.
export { addConclusion } from "./add-conclusion.ts";
export { withdrawConclusion } from "./withdraw-conclusion.ts";
export { setStatus } from "./life/set-status.ts";
export { shownOf } from "./life/shown-of.ts";
export { askOwners } from "./following/ask-owners.ts";

// What reports are made of.
export { TRACKED_STATUSES, TRACKING_MARKS, type TrackingStatus, trackingLegend } from "./tracking/tracking.ts";
export { type ReportedConclusion, reportedConclusions } from "./reported/reported-conclusions.ts";
