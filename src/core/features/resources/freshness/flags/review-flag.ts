import { problem, refuse } from "../../../../kernel/errors/errors.ts";
import { dropPlanned } from "../../../../services/delivery/planning/plan.ts";
import type { ReviewSubject } from "../../../../services/review/subject.ts";
import { sql, type Whole } from "../../../../services/store/store.ts";
import type { Context } from "../../../../kernel/commands/command.ts";
import { usualReason } from "../../../../services/review/why.ts";
import { resourceConcerns } from "../../concerns.ts";
import { changedSince } from "./changed-since.ts";
import { flagsCard } from "./flags-card.ts";
import { flaggedLast } from "./open-flags.ts";
import { FLAG_BECAME, settleFlags } from "./settle-flags.ts";

declare module "../../../../services/review/subject.ts" {
  interface ReviewKinds {
    "resource-flag": true;
  }
}

/** How resources of which somebody says that something is wrong go through the review queue: as nobody's; each who said something is told what became of it. */
export const flagReview: ReviewSubject = {
  label: "resource.flags.kind",
  // Who says what is wrong is told what became of it; what stands there, moderators put right themselves.
  cannot: { ask: "review.ask.reported", merge: "review.merge.not" },
  reasons: ["right", "uncheckable"],
  concerns: resourceConcerns,
  card: flagsCard,
  says: flaggedLast,
  words: {
    approved: (t, title) => t("resource.flags.approved", { title }),
    rejected: (t, title) => t("resource.flags.rejected", { title }),
    reopened: (t, title) => t("review.reopen.done", { title }),
    done(t, what, who) {
      if (what === "approved") return t("resource.flags.done", { who });
      return what === "rejected" ? t("resource.flags.fine", { who }) : undefined;
    },
    told: (_decision, title) => problem("resource.flag.became.changed", { title }),
  },
  async describe({ db, community, t }, ids) {
    const rows = await db.resource.findMany({
      where: { communityId: community.id, id: { in: [...ids] } },
      select: { id: true, title: true, _count: { select: { flags: { where: { settledAt: null } } } } },
    });
    return new Map(
      rows.map(({ id, title, _count: { flags: count } }) => [
        id,
        {
          title,
          facts: [t("resource.flags.fact", { count })],
          show: { command: "resource flags", input: { resource: id } },
        },
      ]),
    );
  },
  async approve(whole, id) {
    const title = await called(whole, id);
    // Nobody is told that it was put right who finds it as it was.
    if (!(await changedSince(whole, id))) return refuse("resource.flags.unchanged", { title });
    await settleFlags(whole, id, { title, became: "changed" });
  },
  async reject(whole, id, reason) {
    const title = await called(whole, id);
    const is = (why: "right" | "uncheckable") => reason === usualReason(whole.community.language, why);
    // A usual reason is worded in the language of whoever is told.
    if (is("uncheckable")) await settleFlags(whole, id, { title, became: "uncheckable" });
    else await settleFlags(whole, id, { title, became: "right", why: is("right") ? "" : reason });
  },
  async reopen({ db, community, now }, id) {
    await db.$executeRaw(sql`
      update resource_flag g set settled_at = null where g.community_id = ${community.id} and g.resource_id = ${id}
        and g.settled_at = (select max(o.settled_at) from resource_flag o where o.community_id = g.community_id and o.resource_id = g.resource_id)`);
    await dropPlanned({ db, community, now }, "notice", id, "cancelled", { occurrence: FLAG_BECAME });
  },
};

async function called({ db, community }: Whole<Context>, id: string): Promise<string> {
  const where = { communityId_id: { communityId: community.id, id } };
  return (await db.resource.findUniqueOrThrow({ where, select: { title: true } })).title;
}
