import { requestCard } from "./request-card.ts";
import { feature } from "../../kernel/catalogue/feature.ts";
import { ask, run } from "../../kernel/views/build.ts";
import { plainly } from "../../services/delivery/describing.ts";
import { auditSubjects } from "./audit-subjects.ts";
import { audited } from "./audited.ts";
import { holds } from "./holds.ts";
import { membershipSection } from "./home-section.ts";
import { membershipJobs } from "./jobs.ts";
import { messages } from "./messages/index.ts";
import { expiringCodes, oldRequests } from "./old-requests-chore.ts";
import { endRequests, mergeRequests } from "./requests/end-requests.ts";
import { ASKS_YOU, requestReview } from "./requests/review-request.ts";
import { saidOfThemselves } from "./requests/said-of-themselves.ts";
import { lostRequests, requestColumns } from "./requests/sealed-fields.ts";

declare module "../../kernel/commands/budget.ts" {
  interface BudgetKinds {
    /** Requests to become a member. */
    requests: true;
    /** Codes that let people in. */
    codes: true;
    /** Codes that somebody types to come in. */
    tries: true;
  }
}

declare module "../../services/delivery/notices/notice-about.ts" {
  interface NoticeSubjects {
    /** What became of a request to become a member. */
    membership: "informs";
    /** Who came in by a code. */
    code: "informs";
  }
}

export const membership = feature({
  name: "membership",
  audited,
  auditSubjects,
  auditKinds: { membership: "audit.kind.membership" },
  messages,
  families: [{ word: "membership", shownWith: "community" }],
  jobs: membershipJobs,
  home: [membershipSection],
  reviews: { membership: { ...requestReview, card: requestCard } },
  notices: {
    membership: {
      informs: true,
      describe: plainly("deliveries.what.notice.membership"),
      // Who is asked to change something gets the form for that.
      lead: (_request, t, _occurrence, code) =>
        code === ASKS_YOU
          ? ask(t("review.resubmit"), "membership change", {}, { weight: "primary" })
          : run(t("title.membership.show"), "membership show", {}),
      count: (db, communityId, id) => db.membershipRequest.count({ where: { communityId, id } }),
    },
    code: {
      informs: true,
      describe: plainly("deliveries.what.notice.code"),
      lead: (_code, t) => run(t("title.membership.codes"), "membership codes", {}),
      count: (db, communityId, id) => db.invitationCode.count({ where: { communityId, id } }),
      together: ["membership.joined.member", "membership.joined.moderator"],
    },
  },
  budgets: {
    requests: {
      // Our choice: moderators read each of them.
      ...{ most: 5, per: "day", taken: "each time", refused: "limit.requests" },
      limits: "requests to become a member, and changes of them",
    },
    codes: {
      // Our choice: one for each meeting and one for each country is enough.
      ...{ most: 20, per: "day", taken: "each time", refused: "limit.codes" },
      limits: "codes that one makes for new members",
    },
    tries: {
      // Our choice: who was given a code mistypes it once or twice.
      ...{ most: 5, per: "hour", taken: "each time", refused: "limit.tries" },
      limits: "codes that one types to become a member",
    },
  },
  chores: [oldRequests],
  expiring: [expiringCodes],
  saidOfThemselves,
  holds,
  sealedColumns: requestColumns,
  lostWithKey: lostRequests,
  async mergePersons(at, remaining, joined) {
    await mergeRequests(at, remaining, joined);
    await at.db.invitationCode.updateMany({
      where: { communityId: at.community.id, createdById: joined },
      data: { createdById: remaining },
    });
  },
  personLeaves: endRequests,
  erasePerson: endRequests,
});
