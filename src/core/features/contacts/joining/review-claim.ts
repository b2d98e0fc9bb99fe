import { problem, refuse } from "../../../kernel/errors/errors.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import { thingOf } from "../../../services/review/proposing/by-thing.ts";
import { decidedOn } from "../../../services/review/record.ts";
import type { ReviewSubject } from "../../../services/review/subject.ts";
import { saidOfContact } from "../changing/said-of-contact.ts";
import { giveContact, takeContact } from "./claim.ts";
import { ASKS_CLAIMANT } from "./notices.ts";
import { concernOf, describedAs, ofMembers } from "./of-members.ts";

declare module "../../../services/review/subject.ts" {
  interface ReviewKinds {
    /** That a contact which is nobody's is somebody's who says so. */
    "contact-claim": true;
  }
}

const KIND = "contact-claim";

/** How those who say that a contact is theirs go through the review queue: it is theirs once a moderator agrees. */
export const claimReview: ReviewSubject = {
  label: "contact.claim.kind",
  about: "own-contact",
  shownElsewhere: true,
  answers: true,
  cannot: { merge: "review.merge.not" },
  reasons: ["unconfirmed"],
  words: {
    approved: (t, title) => t("contact.claim.approved", { title }),
    rejected: (t, title) => t("contact.claim.turned-down", { title }),
    reopened: (t, title) => t("review.reopen.done", { title }),
    toldReopened: (title) => problem("contact.own.told.reopened", { title }),
    toldAgain: (title) => problem("contact.claim.told.answered", { title }),
    told(outcome, title) {
      const command = commandLine("contact me");
      if (outcome.decision === "approved") return problem("contact.claim.told.approved", { title, command });
      const { reason } = outcome;
      if (outcome.decision === "changes") return problem(ASKS_CLAIMANT, { title, reason });
      return problem("contact.claim.told.rejected", { title, reason, command });
    },
  },
  says: (looking, id) => saidOfContact(looking, thingOf(id)),
  async describe(looking, ids) {
    const found = await ofMembers(looking, KIND, ids);
    const asks = (name: string) => looking.t("contact.claim.asks", { name });
    return new Map([...found].map(([id, one]) => [id, describedAs(one, looking, asks)]));
  },
  async concerns(looking, ids) {
    return new Map([...(await ofMembers(looking, KIND, ids))].map(([id, one]) => [id, concernOf(one)]));
  },
  async approve(whole, id) {
    const found = (await ofMembers(whole, KIND, [id])).get(id) ?? refuse("contact.gone");
    const { db, community } = whole;
    const here = { communityId: community.id, id: found.by.id, leftAt: null, suspendedAt: null };
    if ((await db.person.count({ where: here })) === 0) return refuse("contact.claim.away", { name: found.by.name });
    if (found.personId !== found.by.id) await giveContact(whole, found.id, found.by.id);
  },
  async reject() {
    // It stays nobody's.
  },
  async reopen(whole, id) {
    const found = (await ofMembers(whole, KIND, [id])).get(id);
    const decided = (await decidedOn(whole, KIND, [id])).get(id) ?? [];
    const last = decided.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
    if (found && last?.what === "approved" && found.personId === found.by.id)
      await takeContact(whole, found.id, last.at);
  },
};
