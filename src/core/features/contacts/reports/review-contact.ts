import { problem } from "../../../kernel/errors/errors.ts";
import { dropPlanned } from "../../../services/delivery/planning/plan.ts";
import type { ReviewSubject } from "../../../services/review/subject.ts";
import { sql, type Whole } from "../../../services/store/store.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { saidLast } from "./open-reports.ts";
import { BECAME, settleReports } from "./settle-reports.ts";

declare module "../../../services/review/subject.ts" {
  interface ReviewKinds {
    contact: true;
  }
}

/** How contacts of which somebody says that they are wrong go through the review queue: as nobody's; each who said something is told what became of it. */
export const contactReview: ReviewSubject = {
  label: "audit.kind.contact",
  // Who says what is wrong is told what became of it; what stands there, moderators put right themselves.
  cannot: { ask: "review.ask.reported", merge: "review.merge.not" },
  says: saidLast,
  async concerns({ db, community }, ids) {
    const where = { communityId: community.id, id: { in: [...ids] } };
    const rows = await db.contact.findMany({ where, select: { id: true, country: true, topics: true } });
    return new Map(
      rows.map(({ id, country, topics }) => [
        id,
        { countries: [country], topics: topics.map(({ topicKey }) => topicKey) },
      ]),
    );
  },
  words: {
    approved: (t, title) => t("contact.reports.approved", { title }),
    rejected: (t, title) => t("contact.reports.rejected", { title }),
    reopened: (t, title) => t("review.reopen.done", { title }),
    done(t, what, who) {
      if (what === "approved") return t("contact.reports.done", { who });
      return what === "rejected" ? t("contact.reports.fine", { who }) : undefined;
    },
    told: (_decision, contact) => problem("contact.wrong.became.changed", { contact }),
  },
  async describe({ db, community, t, format }, ids) {
    const rows = await db.contact.findMany({
      where: { communityId: community.id, id: { in: [...ids] } },
      select: {
        ...{ id: true, name: true, organisation: true, country: true },
        _count: { select: { reports: { where: { settledAt: null, queuedAt: { not: null } } } } },
      },
    });
    return new Map(
      rows.map(({ id, name, organisation, country, _count: { reports: count } }) => [
        id,
        {
          title: name,
          facts: [t("contact.reports.fact", { count }), organisation, format.country(country)].filter((f) => f !== ""),
          show: { command: "contact reports", input: { contact: id } },
        },
      ]),
    );
  },
  approve: async (whole, id) => settleReports(whole, await called(whole, id), "changed"),
  reject: async (whole, id, reason) => settleReports(whole, await called(whole, id), "right", { why: reason }),
  async reopen({ db, community, now }, id) {
    await db.$executeRaw(sql`
      update contact_report r set settled_at = null, settled_as = null where r.community_id = ${community.id} and r.contact_id = ${id}
        and r.settled_at = (select max(o.settled_at) from contact_report o where o.community_id = r.community_id and o.contact_id = r.contact_id)`);
    await dropPlanned({ db, community, now }, "notice", id, "cancelled", { occurrence: BECAME });
  },
};

const called = ({ db, community }: Whole<Context>, id: string) =>
  db.contact.findUniqueOrThrow({
    where: { communityId_id: { communityId: community.id, id } },
    select: { id: true, name: true },
  });
